import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import { SeverityMark } from "../look/SeverityMark";
import { useWindow } from "../parts/useWindow";
import { SEVERITY_WORD, countText } from "../words";
import { drawnTree, type DrawnRow } from "./drawnTree";
import { FindingItem } from "./FindingItem";
import { GroupHeading } from "./GroupHeading";
import type { FindingSection } from "./groupFindings";
import { listRows, shownOf, type ListRow, type ListState } from "./listRows";
import { MoreFindings } from "./MoreFindings";
import { rowHeight } from "./rowHeight";
import { useListKeys } from "./useListKeys";
import type { ShowFinding } from "./useShowFinding";

const useStyles = makeStyles({
  rows: { display: "flow-root", overflowAnchor: "none" },
  /** Still 4.5 to 1. */
  stale: { "& [data-row-button]": { color: tokens.colorNeutralForeground3 } },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  heading: {
    display: "flex",
    gap: "6px",
    margin: 0,
    padding: "12px 0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface FindingListProps {
  readonly sections: readonly FindingSection[];
  readonly folds: ListState;
  readonly open: Finding | null;
  /** Findings of the cell where the user is. */
  readonly here: readonly Finding[];
  /** They may no longer hold: greyed, not taken away. */
  readonly isStale: boolean;
  readonly cell: ShowFinding;
  /** To the field that searches the list. */
  readonly onSearch: () => void;
  readonly onFold: (change: (folds: ListState) => ListState) => void;
  readonly onOpen: (finding: Finding | null) => void;
}

/** The findings under their groups. Only what the page shows is drawn, so that ten thousand scroll as ten do. */
export function FindingList({ sections, folds, open, here, isStale, cell, onSearch, onFold, onOpen }: FindingListProps) {
  const styles = useStyles();
  const rows = useMemo(() => listRows(sections, folds, open), [sections, folds, open]);
  const openAt = useMemo(() => rows.findIndex((row) => row.is === "finding" && row.finding === open), [rows, open]);
  /** Its 情况说明 is to be written: asked for by key. */
  const [explained, setExplained] = useState<Finding | null>(null);
  const dropExplained = useCallback(() => setExplained(null), []);
  const estimate = useCallback((index: number) => (rows[index] ? rowHeight(rows[index], window.innerWidth) : 0), [rows]);

  const unfold = (key: string, shown: number) => onFold((last) => ({ ...last, unfolded: new Map(last.unfolded).set(key, shown) }));
  const toggle = useCallback(
    (row: ListRow, isOpen: boolean) => {
      if (row.is !== "group") return;
      if (!isOpen && open !== null && row.group.findings.includes(open)) onOpen(null);
      onFold((last) => ({ ...last, toggled: new Map(last.toggled).set(row.group.key, isOpen) }));
    },
    [open, onOpen, onFold],
  );
  // What was opened for the open finding stays so when another one is opened.
  useEffect(() => {
    const group = open && sections.flatMap(({ groups }) => groups).find(({ findings }) => findings.includes(open));
    if (!group) return;
    onFold((last) => ({
      toggled: new Map(last.toggled).set(group.key, true),
      unfolded: new Map(last.unfolded).set(group.key, shownOf(group, last, open)),
    }));
  }, [sections, open, onFold]);

  const { show } = cell;
  const explain = useCallback(
    (row: ListRow) => {
      const finding = row.is === "finding" ? row.finding : open;
      if (finding === null) return;
      if (finding !== open) {
        onOpen(finding);
        void show(finding);
      }
      setExplained(finding);
    },
    [open, onOpen, show],
  );
  const { keys, active, onKeyDown, onFocus } = useListKeys({
    rows,
    rowHeight: estimate,
    onToggle: toggle,
    onSearch,
    onExplain: explain,
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Escape" || open === null) return onKeyDown(event);
    // From inside of the explanation back to its row; from another row only the explanation goes.
    const item = event.target instanceof HTMLElement ? event.target.closest("li[data-row]") : null;
    item?.querySelector<HTMLElement>("[data-row-button]")?.focus();
    event.preventDefault();
    onOpen(null);
  };
  const pinned = useMemo(() => [active, openAt], [active, openAt]);
  const { container, shown, tail } = useWindow(keys, estimate, pinned);
  const isBySeverity = sections[0]?.severity !== null;

  const drawRow = ({ row, index, gap }: DrawnRow) => {
    const place = { "data-row": index, style: { marginTop: gap } };
    const tabIndex = index === active ? 0 : -1;
    if (row.is === "finding") {
      const { finding, group, position } = row;
      return (
        <li key={row.key} {...place} aria-setsize={group.findings.length} aria-posinset={position}>
          <FindingItem
            finding={finding}
            isOpen={finding === open}
            isHere={here.includes(finding)}
            saysSeverity={!isBySeverity}
            tabIndex={tabIndex}
            cell={cell}
            position={position}
            count={group.findings.length}
            isExplained={finding === explained}
            onExplained={dropExplained}
            onOpen={onOpen}
          />
        </li>
      );
    }
    return (
      <div key={row.key} {...place}>
        {row.is === "section" && (
          <h2 className={styles.heading}>
            <SeverityMark severity={row.severity} />
            {countText(row.count)} 个
          </h2>
        )}
        {row.is === "group" && (
          <GroupHeading group={row.group} isOpen={row.isOpen} tabIndex={tabIndex} onToggle={() => toggle(row, !row.isOpen)} />
        )}
        {row.is === "more" && <MoreFindings row={row} tabIndex={tabIndex} onUnfold={(to) => unfold(row.group.key, to)} />}
      </div>
    );
  };
  return (
    <div
      ref={container}
      className={mergeClasses(styles.rows, isStale && styles.stale)}
      style={{ paddingBottom: tail }}
      onKeyDown={press}
      onFocus={onFocus}
    >
      {drawnTree(rows, shown).map(({ severity, parts }) => (
        <section key={severity ?? "all"} aria-label={severity === null ? "问题" : SEVERITY_WORD[severity]}>
          {parts.map((part) =>
            "row" in part ? (
              drawRow(part.row)
            ) : (
              <ul key={part.key} className={styles.list}>
                {part.findings.map(drawRow)}
              </ul>
            ),
          )}
        </section>
      ))}
    </div>
  );
}
