import { makeStyles, tokens } from "@fluentui/react-components";
import { Arrow } from "../parts/Arrow";
import { countText } from "../words";
import type { FindingGroup } from "./groupFindings";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
  title: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "0 8px", flexGrow: 1, minWidth: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  code: {
    marginLeft: "auto",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface GroupHeadingProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onToggle: () => void;
}

/** The title of a group with its count; opens and closes it. */
export function GroupHeading({ group: { title, code, findings }, isOpen, tabIndex, onToggle }: GroupHeadingProps) {
  const styles = useStyles();
  return (
    <h3 className={styles.heading}>
      <button type="button" className={styles.button} data-row-button="" tabIndex={tabIndex} aria-expanded={isOpen} onClick={onToggle}>
        <Arrow down={isOpen} />
        <span className={styles.title}>
          <span>{title}</span>
          <span className={styles.count}>{`${countText(findings.length)} 个`}</span>
          {code !== "" && <span className={styles.code}>{code}</span>}
        </span>
      </button>
    </h3>
  );
}
