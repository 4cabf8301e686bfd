import { gridOf, type Grid } from "../ledger/grid";
import type { RawSheet } from "../ledger/rawSheet";
import type { AliasColumn, DocumentColumn, ValueColumn } from "../policy/office/policyLines";
import { ALIAS_HEADINGS, DOCUMENT_HEADINGS, headingKeyOf, VALUE_HEADINGS } from "./policyColumns";

/** The mark of the sheet that this program made; an office's own copy has none and is known by its headings. */
export const POLICY_MARK = "policy";

/** One table of the sheet: the row of its headings, its columns, and its last row. */
export interface Table<Column extends string> {
  readonly headingRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<Column, number>>;
}

export interface PolicyTables {
  readonly grid: Grid;
  readonly documents: Table<DocumentColumn> | null;
  readonly values: Table<ValueColumn> | null;
  readonly aliases: Table<AliasColumn> | null;
}

/** True for a sheet that somebody only wants to try out, by its name; it never judges. */
export const isDraft = ({ name }: Pick<RawSheet, "name">): boolean => name.includes("草案");

/** True for a sheet that is worth a look: ours by its mark, or somebody's with 标准 in its name. */
export const mayBePolicySheet = ({ name, ownMark }: Pick<RawSheet, "name" | "ownMark">): boolean =>
  ownMark === POLICY_MARK || (ownMark === null && name.includes("标准"));

/** True for a sheet 帮扶标准: made by this program, or with 标准 in its name and the headings of its table of values. */
export function isPolicySheet(sheet: RawSheet): boolean {
  if (sheet.ownMark !== null) return sheet.ownMark === POLICY_MARK;
  return mayBePolicySheet(sheet) && policyTables(sheet).values !== null;
}

/** Finds the three tables by their headings. Sections may stand in any order; each ends where the next one's headings begin. */
export function policyTables(sheet: RawSheet): PolicyTables {
  const grid = gridOf(sheet);
  const found = {
    documents: headingsOf(grid, DOCUMENT_HEADINGS),
    values: headingsOf(grid, VALUE_HEADINGS),
    aliases: headingsOf(grid, ALIAS_HEADINGS),
  };
  const starts = Object.values(found).flatMap((table) => (table ? [table.row] : []));
  const tableOf = <Column extends string>(table: Headings<Column> | null): Table<Column> | null => {
    if (table === null) return null;
    const next = Math.min(...starts.filter((row) => row > table.row));
    return { headingRow: table.row, lastRow: Math.min(grid.lastRow, next - 1), columns: table.columns };
  };
  return { grid, documents: tableOf(found.documents), values: tableOf(found.values), aliases: tableOf(found.aliases) };
}

interface Headings<Column extends string> {
  readonly row: number;
  readonly columns: Readonly<Record<Column, number>>;
}

function headingsOf<Column extends string>(grid: Grid, headings: Readonly<Record<Column, string>>): Headings<Column> | null {
  const names = Object.entries<string>(headings) as [Column, string][];
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    const columns: Partial<Record<Column, number>> = {};
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value !== "string" || value.length > 40) continue;
      const key = headingKeyOf(value);
      for (const [name, heading] of names) if (headingKeyOf(heading) === key) columns[name] ??= column;
    }
    if (names.every(([name]) => columns[name] !== undefined)) return { row, columns: columns as Record<Column, number> };
  }
  return null;
}
