import type { DateContext } from "../cells/dateContext";
import type { CellValue } from "../cells/reading";
import { readDate } from "../cells/readDate";
import type { ColumnPlan } from "./columnPlan";
import type { Grid } from "./grid";

const TWO_DIGIT_YEAR = /^\s*'?\d{2}\s*[.\-/年]\s*\d{1,2}\s*[.\-/月]/;

/** Rows between two pauses. */
const SLICE = 2_000;

/**
 * What the sheet settles for its date cells. Two-digit years are read only where the sheet has other dates whose year is sure,
 * and then only among those years. A generator, because every date cell is looked at.
 */
export function* dateContextOf(
  grid: Grid,
  fromRow: number,
  plan: ColumnPlan,
  known: { readonly year?: number; readonly month?: number },
): Generator<undefined, DateContext> {
  const base: DateContext = { date1904: grid.sheet.date1904, year: known.year, month: known.month };
  const columns = plan.filter(({ kind }) => kind === "date").map(({ column }) => column);
  if (!(yield* hasTwoDigitYear(grid, fromRow, columns))) return base;
  let from = Infinity;
  let to = -Infinity;
  for (let row = fromRow; row <= grid.lastRow; row++) {
    if (row % SLICE === 0) yield;
    for (const column of columns) {
      const read = readDate(grid.at(row, column), { date1904: base.date1904 });
      if (read.state !== "value") continue;
      from = Math.min(from, Number(read.value.first.slice(0, 4)));
      to = Math.max(to, Number(read.value.first.slice(0, 4)));
    }
  }
  if (base.year !== undefined) [from, to] = [Math.min(from, base.year), Math.max(to, base.year)];
  return from > to ? base : { ...base, twoDigitYears: true, years: { from, to } };
}

/** Whether a date cell has a year of two digits: the other dates of the sheet decide then how it is read. */
export function* hasTwoDigitYear(grid: Grid, fromRow: number, columns: readonly number[]): Generator<undefined, boolean> {
  for (let row = fromRow; row <= grid.lastRow; row++) {
    if (row % SLICE === 0) yield;
    for (const column of columns) {
      if (isTwoDigitYear(grid.at(row, column))) return true;
    }
  }
  return false;
}

export const isTwoDigitYear = (value: CellValue): boolean => typeof value === "string" && TWO_DIGIT_YEAR.test(value.normalize("NFKC"));
