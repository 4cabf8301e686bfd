import { sheetAddress } from "../core/a1";
import type { FieldId } from "../ledger/fieldId";
import type { CellRef } from "../policy/decision";
import type { CaseFacts } from "./caseFacts";

/** The cell of a field on this row, for the steps of a decision; nothing where there is no column. */
export function refsOf({ row }: CaseFacts, field: FieldId): readonly CellRef[] | undefined {
  const cell = row.at[field];
  return cell === undefined ? undefined : [{ file: row.sheet.file, sheet: row.sheet.sheet, row: row.row, cell }];
}

/** Another row as an argument: "'1月'!12", with its file where that is another one. */
export function addressOf(other: CaseFacts, here: CaseFacts): string {
  const { sheet, row } = other.row;
  const address = sheetAddress(sheet.sheet, String(row));
  return sheet.file === here.row.sheet.file ? address : `[${sheet.file}]${address}`;
}

/** Another row in a sentence: “1月”第 12 行. */
export function placeOf(other: CaseFacts, here: CaseFacts): string {
  const { sheet, row } = other.row;
  return `${sheet.file === here.row.sheet.file ? "" : `${sheet.file} `}“${sheet.sheet}”第 ${row} 行`;
}
