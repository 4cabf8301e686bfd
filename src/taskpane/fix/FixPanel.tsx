import { makeStyles, tokens } from "@fluentui/react-components";
import { Arrow } from "../parts/Arrow";
import { useFixesHere } from "./fixesContext";
import { fixTitle } from "./fixWords";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  /** Looks as the lines that open in place, of which this is one more. */
  button: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "36px",
    padding: "6px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** 格式更正: the way to the preview with its count; not there where nothing can be corrected, nor taken back, nor is to be told. */
export function FixPanel() {
  const styles = useStyles();
  const fixes = useFixesHere();
  if (fixes === null || (fixes.count === 0 && fixes.last === null && fixes.unfixable.length === 0)) return null;
  return (
    <h2 className={styles.heading}>
      <button type="button" className={styles.button} onClick={fixes.preview}>
        <Arrow down={false} />
        {fixTitle(fixes)}
      </button>
    </h2>
  );
}
