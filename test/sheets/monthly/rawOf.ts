import type { RawSheet } from "../../../src/ledger/rawSheet";
import type { SheetModel } from "../../../src/sheets/sheetModel";

/** A sheet of ours as a host reads it back: values only. */
export function rawOf(model: SheetModel): RawSheet {
  const width = model.columnWidths.length;
  return {
    file: "",
    name: model.name,
    index: 0,
    top: 1,
    left: 1,
    values: model.rows.map((row) => Array.from({ length: width }, (_, at) => row[at]?.number ?? row[at]?.text ?? null)),
    formulaCells: new Set(),
    merges: model.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visible: true,
    date1904: false,
    isProtected: false,
    ownMark: model.mark,
  };
}

/** The same sheet with one number replaced wherever it stands in this column (from 1). */
export const withNumber = (sheet: RawSheet, column: number, old: number, now: number): RawSheet => ({
  ...sheet,
  values: sheet.values.map((row) => row.map((value, at) => (at === column - 1 && value === old ? now : value))),
});
