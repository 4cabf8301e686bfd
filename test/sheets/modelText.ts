import type { ModelCell, SheetModel } from "../../src/sheets/sheetModel";

/** The cell at a row and column (from 1) of a model; null where it is blank. */
export const cellAt = (model: SheetModel, row: number, column: number): ModelCell | null => model.rows[row - 1]?.[column - 1] ?? null;

/** What a reader sees in a cell. */
export const shown = (cell: ModelCell | null): string =>
  cell === null ? "" : (cell.text ?? (cell.number === undefined ? "" : cell.number.toFixed(2)));

/** Rows as the texts of their filled cells, in order. */
export const textRows = (model: SheetModel): string[][] => model.rows.map((row) => row.filter((cell) => cell !== null).map(shown));

/** The text of the cell that stands right after the first cell with this label, from row `from` on. */
export function afterLabel(model: SheetModel, label: string, from = 1): string {
  for (const row of model.rows.slice(from - 1)) {
    const cells = row.filter((cell) => cell !== null);
    const at = cells.findIndex((cell) => cell.text === label);
    if (at >= 0) return shown(cells[at + 1] ?? null);
  }
  throw new Error(`no cell says ${label}`);
}

/** The texts below a heading: the cell one row further down in the same column. */
export function belowLabel(model: SheetModel, label: string): string {
  for (const [index, row] of model.rows.entries()) {
    const column = row.findIndex((cell) => cell?.text === label);
    if (column >= 0) return shown(model.rows[index + 1]?.[column] ?? null);
  }
  throw new Error(`no cell says ${label}`);
}
