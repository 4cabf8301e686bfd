import { parseCell } from "../../core/a1";
import type { Ledger, LedgerRow, LedgerSheet } from "../../ledger/ledger";
import { addressesOf } from "../../ledger/rowCells";
import { isSameRow } from "../../ledger/sameRow";
import { isPause } from "../pause";
import { rowKey } from "./rowKey";

/** As RawSheet.formulaCells counts cells. */
const COLUMNS = 16_384;

/** A row that differs: without `before` it is new, without `after` it is gone. */
export interface RowChange {
  readonly before?: LedgerRow;
  readonly after?: LedgerRow;
}

/** True where both ledgers have the same sheets with the same headers: then only rows differ. */
export function haveSameColumns(before: Ledger, after: Ledger): boolean {
  return before.sheets.length === after.sheets.length && before.sheets.every((sheet, at) => isSameHeader(sheet, after.sheets[at]));
}

function isSameHeader(a: LedgerSheet, b: LedgerSheet | undefined): boolean {
  if (b === undefined) return false;
  const header = ({ file, sheet, order, headerTop, headerRow, mapping, street, date1904 = false }: LedgerSheet) =>
    JSON.stringify([file, sheet, order, headerTop, headerRow, mapping, street, date1904]);
  return header(a) === header(b);
}

/** The rows that differ, by key. Both ledgers are walked in their order, with pauses. */
export function* changedRows(before: Ledger, after: Ledger): Generator<undefined, ReadonlyMap<number, RowChange>> {
  const formulas = changedFormulas(before, after);
  const changes = new Map<number, RowChange>();
  let at = 0;
  for (const [index, row] of after.rows.entries()) {
    if (isPause(index)) yield;
    const key = rowKey(row);
    let old = before.rows[at];
    for (; old && rowKey(old) < key; old = before.rows[(at += 1)]) changes.set(rowKey(old), { before: old });
    if (!old || rowKey(old) > key) changes.set(key, { after: row });
    else {
      at += 1;
      if (!isSameRow(old, row) || holdsAny(row, formulas)) changes.set(key, { before: old, after: row });
    }
  }
  for (const old of before.rows.slice(at)) changes.set(rowKey(old), { before: old });
  return changes;
}

/** Cells that became a formula or ceased to be one, by sheet order; such a cell gets or loses its correction. */
function changedFormulas(before: Ledger, after: Ledger): ReadonlyMap<number, ReadonlySet<number>> {
  const none: ReadonlySet<number> = new Set();
  return new Map(
    after.sheets.flatMap((sheet, at): [number, ReadonlySet<number>][] => {
      const [old, now] = [before.sheets[at]?.formulaCells ?? none, sheet.formulaCells ?? none];
      const changed = new Set([...[...old].filter((cell) => !now.has(cell)), ...[...now].filter((cell) => !old.has(cell))]);
      return changed.size === 0 ? [] : [[sheet.order, changed]];
    }),
  );
}

function holdsAny({ at, sheet }: LedgerRow, changed: ReadonlyMap<number, ReadonlySet<number>>): boolean {
  const cells = changed.get(sheet.order);
  if (cells === undefined) return false;
  return addressesOf(at).some((address) => {
    const cell = parseCell(address);
    return cell !== null && cells.has(cell.row * COLUMNS + cell.col);
  });
}
