import { columnPlan, keyColumns, type ColumnPlan } from "./columnPlan";
import { dateContextOf, hasTwoDigitYear, isTwoDigitYear } from "./dateContextOf";
import { FieldReader } from "./fieldReader";
import { gridOf, type Grid } from "./grid";
import { headedColumns, headerColumns } from "./headerColumns";
import { holdsOnlyWords } from "./laterTables";
import type { LedgerRow, LedgerSheet } from "./ledger";
import { memberColumns } from "./memberColumns";
import type { RawSheet } from "./rawSheet";
import { readRow } from "./readRow";
import { rowCells } from "./rowCells";
import { rowKinds } from "./rowKind";
import { isSameRow } from "./sameRow";
import { sheetContext } from "./sheetContext";
import { isDivided, isLoose, tellingColumns } from "./sortRows";

/** As RawSheet.formulaCells counts cells. */
const COLUMNS = 16_384;
/** So far down the cells say what kind of sheet it is and where its header stands. */
const HEAD_ROWS = 60;
/** So far below the header the cells of columns that no heading explains are looked at for what they may be. */
const SAMPLED_ROWS = 202;
/** A header has three rows at most, and a summary's figures follow right below. */
const NEAR_ABOVE = 3;

/** Reads single rows of a ledger sheet as reading the whole sheet would. */
export interface RowReader {
  /**
   * A row of the ledger as it is now: `old` is the sheet as it was read, `now` the same with other cells in this row alone. Null where
   * something besides this row may hang on them, or the row is no row of the ledger any more: the sheet must be read as a whole.
   */
  readonly read: (before: LedgerRow, old: RawSheet, now: RawSheet) => LedgerRow | null;
}

/**
 * A reader for a sheet that was read as one ledger; null where single rows never are enough: merges, several tables, formulas in
 * columns of the ledger (Excel does not tell what they come to), years of two digits. With pauses, because the columns are looked through.
 */
export function* rowReader(raw: RawSheet, sheet: LedgerSheet, headIsPerson: boolean): Generator<undefined, RowReader | null> {
  const grid = gridOf(raw);
  const header = { top: sheet.headerTop, bottom: sheet.headerRow };
  const plan = columnPlan(sheet.mapping);
  const cells = rowCells(grid, plan, header.bottom);
  if (cells === null || isDivided(sheet.skipped) || holdsFormulas(raw, plan, header.bottom)) return null;
  const dateColumns = plan.filter(({ kind }) => kind === "date").map(({ column }) => column);
  if (yield* hasTwoDigitYear(grid, header.bottom + 1, dateColumns)) return null;
  const context = sheetContext(grid, header.top);
  const columns = headerColumns(grid, header.top, header.bottom, context.unit);
  const dates = yield* dateContextOf(grid, header.bottom + 1, plan, context);
  const readers = plan.map((column) => new FieldReader(column, dates));
  const reading = { plan, readers, members: memberColumns(columns), headIsPerson, headerBottom: header.bottom, cells };
  const keys = { ...keyColumns(plan), headed: headedColumns(columns, sheet.mapping) };
  const planned = new Set(plan.map(({ column }) => column));
  const skipped = new Set(sheet.skipped.map(({ row }) => row));
  const read = (before: LedgerRow, old: RawSheet, now: RawSheet): LedgerRow | null => {
    const { row } = before;
    const [grid, fresh] = [gridOf(old), gridOf(now)];
    if (row <= grid.firstRow + HEAD_ROWS || !haveSameFrame(grid, fresh) || skipped.has(row - 1) || skipped.has(row - 2)) return null;
    const changed = changedColumns(grid, fresh, row);
    if (row <= header.bottom + SAMPLED_ROWS && changed.some((column) => !planned.has(column))) return null;
    if (changed.some((column) => dateColumns.includes(column) && isTwoDigitYear(fresh.at(row, column)))) return null;
    for (let near = row - NEAR_ABOVE; near <= row + 1; near++) if (holdsOnlyWords(fresh, near)) return null;
    if (rowKinds(fresh, header, keys, context.titles)(row) !== null || isLoose(fresh, row, tellingColumns(keys))) return null;
    // What this reader cannot read as it was read before, it cannot read now.
    if (!isSameRow(before, readRow(before.sheet, row, { ...reading, grid }, []))) return null;
    return readRow(before.sheet, row, { ...reading, grid: fresh }, []);
  };
  return { read };
}

function holdsFormulas({ formulaCells }: RawSheet, plan: ColumnPlan, headerBottom: number): boolean {
  const columns = new Set(plan.map(({ column }) => column));
  for (const cell of formulaCells) {
    const column = cell % COLUMNS || COLUMNS;
    if ((cell - column) / COLUMNS > headerBottom && columns.has(column)) return true;
  }
  return false;
}

const haveSameFrame = (a: Grid, b: Grid): boolean =>
  a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn;

function changedColumns(old: Grid, fresh: Grid, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = fresh.firstColumn; column <= fresh.lastColumn; column++) {
    if (old.at(row, column) !== fresh.at(row, column)) columns.push(column);
  }
  return columns;
}
