import { DIGITS, hashUnordered, hashWithout, IdDigits } from "./idDigits";
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
  ids.forEach((id, index) => read.set(index, id));
  yield* tellIdNeighbours(read, ids.length, (edits) => {
    for (const { earlier, later, how } of edits) pairs.push({ earlier: ids[earlier] ?? "", later: ids[later] ?? "", how });
  });
  return pairs;
}

/** The indexes of two IDs one edit apart, `earlier` being the smaller one. */
export interface IdEdit {
  readonly earlier: number;
  readonly later: number;
  readonly how: IdNeighbours["how"];
}

/** Gets the edits that one slice of IDs brings. */
type Tell = (edits: readonly IdEdit[]) => void;

/**
 * Tells the indexes of all pairs of IDs one edit apart: one digit is another one, or two digits side by side have changed places. The
 * first `count` of `ids` are different valid 18-digit numbers. The work grows with the IDs, not with their pairs: IDs that are the
 * same but for a window meet in a table, and so do those that are the same but for the order of the two digits on both sides of a
 * cut. Pauses every few hundred IDs.
 */
export function* tellIdNeighbours(ids: IdDigits, count: number, tell: Tell): Generator<undefined, void> {
  const rests = new Int32Array(count);
  const chains = new Chains(count);
  for (const [first, last] of WINDOWS) {
    chains.clear();
    yield* rowSlices(count, (from, to) => {
      hashWithout(ids, first, last, rests, from, to);
      tell(editsAmong(ids, chains.meet(rests, from, to)));
    });
    if (last + 1 === DIGITS) continue;
    chains.clear();
    yield* rowSlices(count, (from, to) => {
      hashUnordered(ids, last, rests, from, to);
      tell(editsAmong(ids, chains.meet(rests, from, to)));
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
function editsAmong(ids: IdDigits, pairs: readonly number[]): readonly IdEdit[] {
  const edits: IdEdit[] = [];
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const earlier = pairs[pair] ?? 0;
    const later = pairs[pair + 1] ?? 0;
    const how = ids.editBetween(earlier, later);
    if (how !== null) edits.push({ earlier, later, how });
  }
  return edits;
}
