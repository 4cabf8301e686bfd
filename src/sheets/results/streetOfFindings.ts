import type { Finding } from "../../checks/finding";
import type { Ledger } from "../../ledger/ledger";
import { streetOfRow, streetOfSheet } from "../streetOfRow";

/** Names the street of a finding: that of its row, or of its sheet where it is of a whole column. */
export function streetOfFindings(ledger: Ledger): (finding: Finding) => string {
  const rows = new Map(ledger.rows.map((row) => [keyOf(row.sheet.file, row.sheet.sheet, row.row), streetOfRow(row)]));
  const sheets = new Map(ledger.sheets.map((sheet) => [keyOf(sheet.file, sheet.sheet, null), streetOfSheet(sheet)]));
  return ({ file, sheet, row }) => rows.get(keyOf(file, sheet, row)) ?? sheets.get(keyOf(file, sheet, null)) ?? file;
}

const keyOf = (file: string, sheet: string, row: number | null): string => JSON.stringify([file, sheet, row]);
