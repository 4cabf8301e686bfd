import { DIGITS, hashWithout, hashOrdered, IdDigits, readId } from "./idDigits";
import { rowSlices } from "./rowSlices";

/**
 * The places of an ID cut into windows, by their first and last place: two IDs one digit apart are the same but for one window. Where
 * many IDs differ, in the days and numbers of one area, a window is narrow, so that few others are the same but for it.
 */
const WINDOWS = [
  [0, 6],
  [7, 9],
  [10, 11],
  [12, 13],
  [14, 14],
  [15, 15],
  [16, 16],
] as const;

/** Two IDs whose first 17 digits are one edit apart. */
export interface IdNeighbours {
  readonly earlier: string;
  readonly later: string;
  readonly how: "digit" | "swap";
}

/** All pairs of IDs one edit apart, `ids` as below. */
export function* idNeighbours(ids: readonly string[]): Generator<undefined, readonly IdNeighbours[]> {
  const pairs: IdNeighbours[] = [];
  const read = new IdDigits(ids.length);
  ids.forEach((id, index) => readId(read.digits, read.hashes, index, id));
  yield* tellIdNeighbours(read, (edits) => {
    for (const { earlier, later, how } of edits) pairs.push({ earlier: ids[earlier] ?? "", later: ids[later] ?? "", how });
  });
  return pairs;
}

/** The indexes of two IDs one edit apart. */
export interface IdEdit {
  readonly earlier: number;
  readonly later: number;
  readonly how: IdNeighbours["how"];
}

/** Gets the edits that one slice of IDs brings. */
type Tell = (edits: readonly IdEdit[]) => void;

/**
 * Tells the indexes of all pairs of IDs one edit apart: one digit is another one, or two digits side by side have changed places. `ids`
 * are different valid 18-digit numbers; of a pair the one that stands first is the earlier. The work grows with the IDs, not with
 * their pairs: IDs that are the same but for a window meet in a table, and so do those that are the same once the two digits on both
 * sides of a cut stand in rising order. Pauses every few hundred IDs.
 */
export function* tellIdNeighbours({ digits, hashes, count }: IdDigits, tell: Tell): Generator<undefined, void> {
  const rests = new Int32Array(count);
  const chains = new Chains(count);
  for (const [first, last] of WINDOWS) {
    chains.clear();
    yield* rowSlices(count, (from, to) => {
      hashWithout(digits, hashes, first, last, rests, from, to);
      tell(editsAmong(digits, chains.meet(rests, from, to)));
    });
    if (last + 1 === DIGITS) continue;
    chains.clear();
    yield* rowSlices(count, (from, to) => {
      hashOrdered(digits, hashes, last, rests, from, to);
      tell(editsAmong(digits, chains.meet(rests, from, to)));
    });
  }
}

/** A hash table of indexes from 0: those of one chain one after the other, the latest first. */
class Chains {
  /** An index plus 1; 0: none. */
  private readonly latest: Int32Array;
  private readonly before: Int32Array;

  constructor(count: number) {
    let size = 16;
    while (size < count) size *= 2;
    this.latest = new Int32Array(size);
    this.before = new Int32Array(count);
  }

  clear(): void {
    this.latest.fill(0);
  }

  /** Adds the next indexes, and tells those before each that have its hash: pairs, each two numbers. */
  meet(hashes: Int32Array, from: number, to: number): readonly number[] {
    const pairs: number[] = [];
    meetInChains(this.latest, this.before, hashes, from, to, pairs);
    return pairs;
  }
}

function meetInChains(latest: Int32Array, before: Int32Array, hashes: Int32Array, from: number, to: number, pairs: number[]): void {
  const mask = latest.length - 1;
  for (let index = from; index < to; index++) {
    const hash = hashes[index] ?? 0;
    const newest = latest[hash & mask] ?? 0;
    for (let other = newest; other !== 0; other = before[other - 1] ?? 0) if (hashes[other - 1] === hash) pairs.push(other - 1, index);
    before[index] = newest;
    latest[hash & mask] = index + 1;
  }
}

/** Those of the pairs that are one edit apart: two IDs with one hash need not be, and two in one window need not either. */
function editsAmong(digits: Uint8Array, pairs: readonly number[]): readonly IdEdit[] {
  const edits: IdEdit[] = [];
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const earlier = pairs[pair] ?? 0;
    const later = pairs[pair + 1] ?? 0;
    const how = editBetween(digits, earlier * DIGITS, later * DIGITS);
    if (how !== null) edits.push({ earlier, later, how });
  }
  return edits;
}

/** How two IDs are one edit apart, their digits from `one` and `other` on; null: they are not. */
function editBetween(digits: Uint8Array, one: number, other: number): IdNeighbours["how"] | null {
  let place = 0;
  while (place < DIGITS - 1 && digits[one + place] === digits[other + place]) place++;
  if (isSameFrom(digits, one, other, place + 1)) return "digit";
  const isSwap = digits[one + place] === digits[other + place + 1] && digits[one + place + 1] === digits[other + place];
  return isSwap && isSameFrom(digits, one, other, place + 2) ? "swap" : null;
}

function isSameFrom(digits: Uint8Array, one: number, other: number, from: number): boolean {
  for (let place = from; place < DIGITS; place++) if (digits[one + place] !== digits[other + place]) return false;
  return true;
}
