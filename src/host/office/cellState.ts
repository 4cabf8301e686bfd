import type { CellState } from "../workbookPort";

/** Cells that are asked for or written in one sync: some six objects of the protocol each. */
export const CELLS_PER_SYNC = 200;

/** What Excel tells of one cell; a blank one is null. */
export const plainValue = (value: unknown): string | number | boolean | null =>
  typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "") ? value : null;

/** A range of one cell with its values, formulas and number format loaded. An error value comes as its text: nobody corrects one, so that nothing mistakes it. */
export function cellState(cell: Excel.Range): CellState {
  const value: unknown = cell.values[0]?.[0];
  const formula: unknown = cell.formulas[0]?.[0];
  const format: unknown = cell.numberFormat[0]?.[0];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const state = { value: plainValue(value), format: typeof format === "string" ? format : "General", isFormula };
  return isFormula ? { ...state, formula } : state;
}

/** A formula is the same whatever it comes to at the moment. */
export const isSameState = (a: CellState, b: CellState): boolean =>
  a.format === b.format && a.formula === b.formula && a.isFormula === b.isFormula && (a.isFormula || a.value === b.value);

/** Items in parts of so many as one sync takes. */
export function parts<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / CELLS_PER_SYNC) }, (_, part) =>
    items.slice(part * CELLS_PER_SYNC, (part + 1) * CELLS_PER_SYNC),
  );
}
