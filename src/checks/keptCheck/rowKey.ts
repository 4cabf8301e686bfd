import type { LedgerRow } from "../../ledger/ledger";

/** More than a worksheet has rows. */
const ROWS = 2_097_152;

/** A row's place among the rows of all sheets, as a number that rises in the order of the ledger. */
export const rowKey = ({ sheet, row }: Pick<LedgerRow, "sheet" | "row">): number => placeKey(sheet.order, row);

/** The same of a sheet's order and a worksheet row; row 0 is the sheet as a whole. */
export const placeKey = (order: number, row: number): number => order * ROWS + row;

/** The first place of a list in rising order at which `keyAt` is not below `key`; the list's length where there is none. */
export function firstPlace(length: number, keyAt: (place: number) => number, key: number): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (keyAt(middle) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}
