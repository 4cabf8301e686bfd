import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Arrow } from "../parts/Arrow";
import { CellLink } from "../parts/CellLink";
import { countText } from "../words";
import { FIX_WORD } from "./fixWords";
import { placeOfFix, type FixRow } from "./previewRows";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    margin: 0,
    paddingTop: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    scrollMarginBottom: "80px",
  },
  kind: { minWidth: 0 },
  toggle: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "32px",
    height: "32px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "0 8px",
    minHeight: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    scrollMarginBottom: "80px",
  },
  /** Beside the values where there is room for both, else on a line of its own. */
  link: { maxWidth: "100%", marginLeft: "auto", textAlign: "right" },
  /** No number breaks in its middle as long as it has room on a line of its own. */
  whole: { display: "inline-block", maxWidth: "100%" },
  values: { fontVariantNumeric: "tabular-nums" },
});

interface FixRowLineProps {
  readonly row: FixRow;
  readonly tabIndex: 0 | -1;
  readonly disabled: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onToggle: () => void;
}

/** One line of the preview: a kind with its count and its own 全选, or a cell with old → new and the way to it. */
export function FixRowLine({ row, tabIndex, disabled, onChoose, onToggle }: FixRowLineProps) {
  const styles = useStyles();
  if (row.is === "group") {
    const { group, chosen, isOpen } = row;
    const all = group.fixes.length;
    const title = FIX_WORD[group.kind];
    return (
      <h3 className={styles.heading}>
        <Checkbox
          className={styles.kind}
          data-row-button=""
          tabIndex={tabIndex}
          disabled={disabled}
          checked={chosen === all ? true : chosen === 0 ? false : "mixed"}
          label={`${title}，已选 ${countText(chosen)} / ${countText(all)} 处`}
          onChange={() => onChoose(chosen < all)}
        />
        <button
          type="button"
          className={styles.toggle}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={`逐处列出：${title}`}
          onClick={onToggle}
        >
          <Arrow down={isOpen} />
        </button>
      </h3>
    );
  }
  const { fix, isChosen } = row;
  const values = `“${fix.shownOld}” → ${fix.shownNew}`;
  return (
    <div className={styles.line}>
      <Checkbox
        data-row-button=""
        tabIndex={tabIndex}
        disabled={disabled}
        checked={isChosen}
        label={
          <span className={styles.values}>
            <span className={styles.whole}>{`“${fix.shownOld}”`}</span> <span className={styles.whole}>{`→ ${fix.shownNew}`}</span>
          </span>
        }
        aria-label={`${values}，${placeOfFix(fix)}`}
        onChange={() => onChoose(!isChosen)}
      />
      <span className={styles.link}>
        <CellLink sheet={fix.sheet} address={fix.address} tabIndex={tabIndex} />
      </span>
    </div>
  );
}
