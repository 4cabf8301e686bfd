import { parseCell } from "../core/a1";
import type { FieldId } from "../ledger/fieldId";
import type { LedgerRow } from "../ledger/ledger";

/** As RawSheet.formulaCells counts cells. */
const COLUMNS = 16384;

/** The address of a cell that a fix may overwrite: one that holds typed text, not a formula; else null. */
export function fixableCell(row: LedgerRow, field: FieldId): string | null {
  const address = row.at[field];
  const cell = address === undefined ? null : parseCell(address);
  if (address === undefined || cell === null || typeof row.raw[field] !== "string") return null;
  return row.sheet.formulaCells?.has(cell.row * COLUMNS + cell.col) ? null : address;
}
