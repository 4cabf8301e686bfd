import { NONE, type CaseColumns } from "../caseColumns";
import { rowSlices } from "./rowSlices";

/** Days are sorted in two steps by 11 bits each, which is enough for all days up to the year 9999; NONE comes out as the last of all. */
const BITS = 11;
const PILES = 1 << BITS;

/**
 * The one order of "first" and of running totals, as indexes of rows: basis date, then sheet, then row; rows without a basis date come
 * last. Rows of the same date keep the order of the ledger, which is sheet order and row. The rows are dealt into piles by the lower
 * half of their days, and these in turn by the upper half (a radix sort): nothing is compared, whatever days the ledger holds.
 */
export function* inCaseOrder({ day, size }: CaseColumns): Generator<undefined, Int32Array> {
  const piles = [0, BITS].map((shift) => ({ shift, next: new Int32Array(PILES) }));
  yield* rowSlices(size, (from, to) => {
    for (const { shift, next } of piles) countPiles(day, shift, next, from, to);
  });
  let order: Int32Array | null = null;
  for (const { shift, next } of piles) {
    startPiles(next);
    const before = order;
    const dealt = new Int32Array(size);
    yield* rowSlices(size, (from, to) => deal({ day, shift, next, before, dealt }, from, to));
    order = dealt;
  }
  return order ?? new Int32Array(size);
}

/**
 * Whether one row comes before another in case order. The first row of something is found by this in the order of the ledger, in which
 * memory lies: to go through a million rows by their days, and to miss it at every step, takes several times as long.
 */
export function comesBefore({ day }: Pick<CaseColumns, "day">, a: number, b: number): boolean {
  // As a number without a sign, NONE is larger than any day.
  const [dayOfA, dayOfB] = [(day[a] ?? NONE) >>> 0, (day[b] ?? NONE) >>> 0];
  return dayOfA === dayOfB ? a < b : dayOfA < dayOfB;
}

function countPiles(day: Int32Array, shift: number, next: Int32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const pile = ((day[at] ?? 0) >> shift) & (PILES - 1);
    next[pile] = (next[pile] ?? 0) + 1;
  }
}

/** How many rows each pile gets becomes where it starts. */
function startPiles(next: Int32Array): void {
  let before = 0;
  for (let pile = 0; pile < PILES; pile++) {
    const rows = next[pile] ?? 0;
    next[pile] = before;
    before += rows;
  }
}

interface Dealing {
  readonly day: Int32Array;
  readonly shift: number;
  /** Where the next row of each pile goes. */
  readonly next: Int32Array;
  /** The order of the step before; null: the ledger's. */
  readonly before: Int32Array | null;
  readonly dealt: Int32Array;
}

function deal({ day, shift, next, before, dealt }: Dealing, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const at = before ? (before[index] ?? 0) : index;
    const pile = ((day[at] ?? 0) >> shift) & (PILES - 1);
    const place = next[pile] ?? 0;
    dealt[place] = at;
    next[pile] = place + 1;
  }
}
