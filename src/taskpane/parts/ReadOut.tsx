import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** Out of sight, not out of the accessibility tree. */
  text: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** What a screen reader needs to be told where the eye sees it from what stands around. */
export function ReadOut({ children }: { readonly children: string }) {
  const styles = useStyles();
  return <span className={styles.text}>{children}</span>;
}
