import type { Finding } from "../../checks/finding";
import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import { FIELDS } from "../../ledger/fields";

/** What a finding of no column is listed under. */
const NO_COLUMN = "整张表";

/**
 * The column where a finding leads, by the name that all sheets share: "帮扶金额", or the heading where it is none of the fields.
 * The same field in column H of one sheet and K of another is one column.
 */
export function columnNames({ sheets }: Ledger): (finding: Finding) => string {
  const names = new Map<LedgerSheet, ReadonlyMap<string, string>>();
  const namesOf = (sheet: LedgerSheet): ReadonlyMap<string, string> => {
    let known = names.get(sheet);
    if (known === undefined) {
      known = new Map(
        [...sheet.unmapped.map((column) => ({ ...column, field: null })), ...sheet.mapping].map(({ column, heading, field }) => [
          column,
          field === null ? heading : FIELDS[field].label,
        ]),
      );
      names.set(sheet, known);
    }
    return known;
  };
  const bySheet = new Map<string, LedgerSheet[]>();
  for (const sheet of sheets) {
    const key = `${sheet.file}\n${sheet.sheet}`;
    bySheet.set(key, [...(bySheet.get(key) ?? []), sheet]);
  }
  const found = new WeakMap<Finding, string>();
  return (finding) => {
    let name = found.get(finding);
    if (name === undefined) {
      const { file, sheet, row, cells } = finding;
      const letters = /^\$?([A-Z]{1,3})/.exec(cells[0] ?? "")?.[1];
      const tables = bySheet.get(`${file}\n${sheet}`) ?? [];
      // Where several tables stand on one sheet, the last header above the row is its own.
      const table = tables.filter(({ headerRow }) => row === null || headerRow < row).at(-1) ?? tables[0];
      name = letters === undefined ? NO_COLUMN : ((table && namesOf(table).get(letters)) ?? `${letters} 列`);
      found.set(finding, name);
    }
    return name;
  };
}
