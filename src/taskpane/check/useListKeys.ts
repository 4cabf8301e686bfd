import { useCallback, useMemo } from "react";
import { useRowKeys, type RowKeys } from "../parts/useRowKeys";
import type { ListRow } from "./listRows";

interface ListKeysInput {
  readonly rows: readonly ListRow[];
  /** About how high a row is, in pixels. */
  readonly rowHeight: (index: number) => number;
  /** Opens or closes a group. */
  readonly onToggle: (row: ListRow, isOpen: boolean) => void;
}

/** The keys of the list of findings: left and right close and open a group, left leads from a finding to its group's heading. */
export function useListKeys({ rows, rowHeight, onToggle }: ListKeysInput): RowKeys & { readonly keys: readonly string[] } {
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
  return { keys, ...useRowKeys({ keys, canStop, rowHeight, onSide }) };
}
