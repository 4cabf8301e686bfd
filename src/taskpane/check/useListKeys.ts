import { useCallback, useMemo, type KeyboardEvent } from "react";
import { useRowKeys, type RowKeys } from "../parts/useRowKeys";
import type { ListRow } from "./listRows";

interface ListKeysInput {
  readonly rows: readonly ListRow[];
  /** About how high a row is, in pixels. */
  readonly rowHeight: (index: number) => number;
  /** Opens or closes a group. */
  readonly onToggle: (row: ListRow, isOpen: boolean) => void;
  /** Slash and Ctrl+F: to the field that searches the list. */
  readonly onSearch: () => void;
  /** Delete on a row: what is to be said about its finding. */
  readonly onExplain: (row: ListRow) => void;
}

/** The keys of the list of findings: left and right close and open a group, left leads from a finding to its group's heading; the rest as in other programs' lists of problems. */
export function useListKeys({
  rows,
  rowHeight,
  onToggle,
  onSearch,
  onExplain,
}: ListKeysInput): RowKeys & { readonly keys: readonly string[] } {
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const canStop = useCallback((index: number) => rows[index]?.is !== "section", [rows]);
  const onSide = useCallback(
    (index: number, key: "ArrowLeft" | "ArrowRight") => {
      const row = rows[index];
      if (row?.is === "group") onToggle(row, key === "ArrowRight");
      else if (key === "ArrowLeft" && row !== undefined && "group" in row)
        return rows.findIndex((each) => each.is === "group" && each.group === row.group);
      return null;
    },
    [rows, onToggle],
  );
  const onOther = useCallback(
    (event: KeyboardEvent, index: number) => {
      const row = rows[index];
      const isFind = event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey);
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (isFind || (event.key === "/" && isPlain)) onSearch();
      else if (event.key === "Delete" && isPlain && row !== undefined) onExplain(row);
      else return;
      event.preventDefault();
    },
    [rows, onSearch, onExplain],
  );
  return { keys, ...useRowKeys({ keys, canStop, rowHeight, onSide, onOther }) };
}
