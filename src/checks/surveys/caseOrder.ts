import { NONE, type CaseColumns } from "../caseColumns";
import { isPause } from "../pause";

/**
 * The one order of "first" and of running totals, as indexes of rows: basis date, then sheet, then row; rows without a basis date come
 * last. Rows of the same date keep the order of the ledger, which is sheet order and row. Only the different days are sorted, the rows
 * are counted into them.
 */
export function* inCaseOrder({ day, size }: CaseColumns): Generator<undefined, Int32Array> {
  const rows = new Map<number, number>();
  for (let at = 0; at < size; at++) {
    const date = day[at] ?? NONE;
    rows.set(date, (rows.get(date) ?? 0) + 1);
    if (isPause(at)) yield;
  }
  const next = new Map<number, number>();
  let before = 0;
  for (const date of [...rows.keys()].sort((a, b) => (a === NONE ? 1 : b === NONE ? -1 : a - b))) {
    next.set(date, before);
    before += rows.get(date) ?? 0;
  }
  const order = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const date = day[at] ?? NONE;
    const place = next.get(date) ?? 0;
    order[place] = at;
    next.set(date, place + 1);
    if (isPause(at)) yield;
  }
  return order;
}
