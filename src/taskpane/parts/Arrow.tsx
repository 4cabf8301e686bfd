import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({ arrow: { flexShrink: 0, width: "12px", color: tokens.colorNeutralForeground3 } });

/** The sign of what opens and closes. */
export function Arrow({ down }: { readonly down: boolean }) {
  const styles = useStyles();
  return (
    <svg
      className={styles.arrow}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={down ? "M2 4l4 4 4-4" : "M4 2l4 4-4 4"} />
    </svg>
  );
}
