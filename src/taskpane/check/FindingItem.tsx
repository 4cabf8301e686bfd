import { useId, useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { STATUS_WORD, statusOf } from "../../checks/findingStatus";
import { SeverityMark } from "../look/SeverityMark";
import { ReadOut } from "../parts/ReadOut";
import { SEVERITY_WORD, countText } from "../words";
import { FindingDetail } from "./FindingDetail";
import { placeOf } from "./placeOf";
import type { ShowFinding } from "./useShowFinding";
import { useSteadyPlace } from "./useSteadyPlace";

const useStyles = makeStyles({
  button: {
    display: "block",
    width: "100%",
    minHeight: "32px",
    padding: "6px 8px 6px 11px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  /** A double line at the edge: the ground alone would be too faint a sign. */
  here: {
    paddingLeft: "7px",
    backgroundColor: tokens.colorNeutralBackground1Hover,
    borderLeft: `4px double ${tokens.colorNeutralStrokeAccessible}`,
  },
  open: {
    paddingLeft: "8px",
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  place: { display: "flex", flexWrap: "wrap", gap: "0 8px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly isOpen: boolean;
  /** It is one of the cell where the user is. */
  readonly isHere: boolean;
  /** The severity stands in the item, because no heading says it. */
  readonly saysSeverity: boolean;
  readonly tabIndex: 0 | -1;
  readonly cell: ShowFinding;
  /** Its place in its group of so many. */
  readonly position: number;
  readonly count: number;
  /** Its 情况说明 is to be opened. */
  readonly isExplained: boolean;
  readonly onExplained: () => void;
  readonly onOpen: (finding: Finding | null) => void;
}

/** One finding: where and what. A press opens its explanation and selects its cell; the focus stays here, since no host lets an add-in give it to the grid (F6 does). */
export function FindingItem({
  finding,
  isOpen,
  isHere,
  saysSeverity,
  tabIndex,
  cell,
  position,
  count,
  isExplained,
  onExplained,
  onOpen,
}: FindingItemProps) {
  const styles = useStyles();
  const detail = useId();
  const item = useRef<HTMLDivElement>(null);
  const keepPlace = useSteadyPlace(item, isOpen);
  const press = () => {
    keepPlace();
    onOpen(isOpen ? null : finding);
    if (!isOpen) void cell.show(finding);
  };
  // Enter always goes to the cell, also back to it from another one; Space and the mouse open and close.
  const goBack = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !isOpen || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    void cell.show(finding);
  };
  return (
    <div ref={item}>
      <button
        type="button"
        data-row-button=""
        tabIndex={tabIndex}
        className={mergeClasses(styles.button, isHere && styles.here, isOpen && styles.open)}
        aria-expanded={isOpen}
        aria-current={isHere ? "true" : undefined}
        aria-controls={isOpen ? detail : undefined}
        onClick={press}
        onKeyDown={goBack}
      >
        <span className={styles.place}>
          {saysSeverity ? <SeverityMark severity={finding.severity} /> : <ReadOut>{`${SEVERITY_WORD[finding.severity]}，`}</ReadOut>}
          <span>{[placeOf(finding), finding.person, finding.asReference && "参照", statusText(finding)].filter(Boolean).join("　")}</span>
        </span>
        {finding.message}
        <ReadOut>{`，第 ${countText(position)} 个，共 ${countText(count)} 个`}</ReadOut>
      </button>
      {isOpen && <FindingDetail id={detail} finding={finding} cell={cell} isExplained={isExplained} onExplained={onExplained} />}
    </div>
  );
}

/** "" for a finding about which nobody has said anything: that is the rule. */
const statusText = (finding: Finding): string => (statusOf(finding) === "open" ? "" : STATUS_WORD[statusOf(finding)]);
