import { type Area, COLUMNS, ROWS } from "./area";
import type { CellStore } from "./cellStore";

/** The used part of the cells: values and formulas only, or also formatted cells; null where there is none. */
export function usedArea(cells: CellStore, valuesOnly: boolean, within?: Area): Area | null {
  let area: { top: number; bottom: number; left: number; right: number } | null = null;
  const last = Math.min(cells.rowCount, within === undefined ? ROWS : within.row + within.rowCount);
  for (let row = within?.row ?? 0; row < last; row += 1) {
    const span = spanWithin(cells, row, valuesOnly, within);
    if (span === null) continue;
    area ??= { top: row, bottom: row, left: span[0], right: span[1] };
    area = { top: area.top, bottom: row, left: Math.min(area.left, span[0]), right: Math.max(area.right, span[1]) };
  }
  if (area === null) return null;
  return { row: area.top, column: area.left, rowCount: area.bottom - area.top + 1, columnCount: area.right - area.left + 1 };
}

function spanWithin(cells: CellStore, row: number, valuesOnly: boolean, within?: Area): readonly [number, number] | null {
  if (within === undefined || (within.column === 0 && within.columnCount === COLUMNS)) return cells.usedSpan(row, valuesOnly);
  const columns = cells.usedColumns(row, valuesOnly).filter((c) => c >= within.column && c < within.column + within.columnCount);
  const first = columns[0];
  return first === undefined ? null : [first, columns[columns.length - 1] ?? first];
}
