import type { SheetBlock } from "./sheetBlocks";
import type { ColumnPlan } from "./columnPlan";
import { keyColumns } from "./columnPlan";
import type { HeaderPlace } from "./findHeader";
import type { Grid } from "./grid";
import type { LedgerMember, SkippedRow } from "./ledger";
import { memberAt } from "./readRow";
import { rowGroups } from "./rowGroups";
import { rowKinds, type KeyColumns } from "./rowKind";

/** Every row below the header: those to read, those passed over with their reason, and the members listed beneath a row. */
export interface SortedRows {
  readonly rows: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly members: ReadonlyMap<number, readonly LedgerMember[]>;
  /** Rows that only add to the row above (a second receipt), which is not read yet. */
  readonly continued: readonly number[];
}

const OTHER_TABLE = "另一张表的行";
const NEXT_HEADER = "下一份台账的标题和表头";

/** Whether a sheet's rows are divided among several tables. */
export const isDivided = (skipped: readonly SkippedRow[]): boolean =>
  skipped.some(({ why }) => why === NEXT_HEADER || why.startsWith(OTHER_TABLE));

/** Rows between two pauses: some milliseconds of work. */
const SLICE = 500;

/**
 * Sorts the rows from below the header to the last used row; each is in exactly one of `rows` and `skipped`.
 * A generator, so that a long sheet does not hold up whoever waits.
 */
export function* sortRows(
  grid: Grid,
  header: HeaderPlace,
  plan: ColumnPlan,
  { titles, headed }: { readonly titles: ReadonlySet<string>; readonly headed: ReadonlySet<number> },
  { foreign, bottom, nextHeader }: Pick<SheetBlock, "foreign" | "bottom" | "nextHeader">,
): Generator<undefined, SortedRows> {
  const keys = keyColumns(plan);
  const kindOf = rowKinds(grid, header, { ...keys, headed }, titles);
  const partOf = rowGroups(grid, plan);
  const rows: number[] = [];
  const skipped: SkippedRow[] = [];
  const continued: number[] = [];
  const members = new Map<number, LedgerMember[]>();
  for (let row = header.bottom + 1; row <= bottom; row++) {
    if (row % SLICE === 0) yield;
    const why = otherTable(foreign, row) ?? kindOf(row);
    const part = why === null ? partOf(row) : null;
    if (why !== null) skipped.push({ row, why });
    else if (part === null) rows.push(row);
    else if (part.as === "continued") {
      continued.push(row);
      skipped.push({ row, why: `第 ${part.of} 行的续行` });
    } else {
      const member = memberAt(grid, row, keys.name, keys.idNo);
      if (member) members.set(part.of, [...(members.get(part.of) ?? []), member]);
      skipped.push({ row, why: `家庭成员行（金额在第 ${part.of} 行）` });
    }
  }
  const sorted = withoutTail(grid, { rows, skipped, members, continued }, tellingColumns(keys));
  return { ...sorted, skipped: [...sorted.skipped, ...nextHeader.map((row) => ({ row, why: NEXT_HEADER }))] };
}

/** The columns whose cells tell that a row is one of the ledger. */
export const tellingColumns = ({ name, idNo, facts }: KeyColumns): readonly (number | undefined)[] => [name, idNo, ...facts];

const otherTable = (foreign: SheetBlock["foreign"], row: number): string | null => {
  const table = foreign.find(({ top, bottom }) => row >= top && row <= bottom);
  return table ? `${OTHER_TABLE}（第 ${table.top} 行起）` : null;
};

/** After the last person or amount, rows of one or two loose texts (a unit, a date of signing) are the sheet's foot. */
function withoutTail(grid: Grid, sorted: SortedRows, telling: readonly (number | undefined)[]): SortedRows {
  const rows = [...sorted.rows];
  const tail: SkippedRow[] = [];
  for (let row = rows.at(-1); row !== undefined && isLoose(grid, row, telling); row = rows.at(-1)) {
    tail.push({ row, why: "表尾" });
    rows.pop();
  }
  return tail.length === 0 ? sorted : { ...sorted, rows, skipped: [...sorted.skipped, ...tail].sort((a, b) => a.row - b.row) };
}

/** A row with one or two texts and nothing that tells of a person or an amount. */
export function isLoose(grid: Grid, row: number, telling: readonly (number | undefined)[]): boolean {
  let texts = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (grid.at(row, column) === null) continue;
    if (telling.includes(column)) return false;
    texts++;
  }
  return texts <= 2;
}
