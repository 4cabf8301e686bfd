import type { Ledger, LedgerRow } from "../../ledger/ledger";
import { firstPlace, placeKey, rowKey } from "./rowKey";

const keyAt =
  ({ rows }: Ledger) =>
  (place: number): number => {
    const row = rows[place];
    return row ? rowKey(row) : Infinity;
  };

/** The place of the row with this key, or where it would stand. */
export const placeOf = (ledger: Ledger, key: number): number => firstPlace(ledger.rows.length, keyAt(ledger), key);

/** The row with this key. */
export function rowAt(ledger: Ledger, key: number): LedgerRow | undefined {
  const row = ledger.rows[placeOf(ledger, key)];
  return row && rowKey(row) === key ? row : undefined;
}

/** The rows with these keys, in the order of the ledger. */
export const rowsAt = (ledger: Ledger, keys: Iterable<number>): readonly LedgerRow[] =>
  [...keys].sort((a, b) => a - b).flatMap((key) => rowAt(ledger, key) ?? []);

/** From which place on and before which the rows of a sheet stand. */
export const sheetPlaces = (ledger: Ledger, order: number): readonly [from: number, to: number] => [
  placeOf(ledger, placeKey(order, 0)),
  placeOf(ledger, placeKey(order + 1, 0)),
];

export const rowsOfSheet = (ledger: Ledger, order: number): readonly LedgerRow[] => ledger.rows.slice(...sheetPlaces(ledger, order));
