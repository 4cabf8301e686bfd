import { useCallback, useMemo } from "react";
import type { FixGroup } from "../../app/fixPlan";
import { useRowKeys } from "../parts/useRowKeys";
import { useWindow } from "../parts/useWindow";
import { FixRowLine } from "./FixRowLine";
import { previewRows, withChosen, withOpen, type FixChoice } from "./previewRows";

/** Pixels of a line before it was drawn and measured. */
const LINE = 37;
const HEADING = 45;

interface FixListProps {
  readonly groups: readonly FixGroup[];
  readonly choice: FixChoice;
  readonly disabled: boolean;
  readonly onChoose: (choice: FixChoice) => void;
}

/** The corrections under their kinds, each with its own tick. Only what the page shows is drawn. */
export function FixList({ groups, choice, disabled, onChoose }: FixListProps) {
  const rows = useMemo(() => previewRows(groups, choice), [groups, choice]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const height = useCallback((index: number) => (rows[index]?.is === "group" ? HEADING : LINE), [rows]);
  const onSide = useCallback(
    (index: number, key: "ArrowLeft" | "ArrowRight") => {
      const row = rows[index];
      if (row?.is === "group") onChoose(withOpen(choice, row.group.kind, key === "ArrowRight"));
      else if (row !== undefined && key === "ArrowLeft") return keys.indexOf(row.group.kind);
      return null;
    },
    [rows, keys, choice, onChoose],
  );
  const { active, onKeyDown, onFocus } = useRowKeys({ keys, canStop: always, rowHeight: height, onSide });
  const pinned = useMemo(() => [active], [active]);
  const { container, shown, tail } = useWindow(keys, height, pinned);
  return (
    <div
      ref={container}
      role="list"
      aria-label="可以更正的单元格"
      style={{ paddingBottom: tail, display: "flow-root", overflowAnchor: "none" }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {shown.map(({ index, gap }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { group } = row;
        return (
          <div
            key={row.key}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            data-row={index}
            style={{ marginTop: gap }}
          >
            <FixRowLine
              row={row}
              tabIndex={index === active ? 0 : -1}
              disabled={disabled}
              onChoose={(isChosen) => onChoose(withChosen(choice, row.is === "group" ? group.fixes : [row.fix], isChosen))}
              onToggle={() => onChoose(withOpen(choice, group.kind, choice.closed.has(group.kind)))}
            />
          </div>
        );
      })}
    </div>
  );
}

const always = (): boolean => true;
