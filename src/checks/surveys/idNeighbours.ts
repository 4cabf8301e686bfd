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
  if (count <= FEW) {
    tell(editsAmong(ids, allPairs(count)));
    return;
  }
  const meetings = new Meetings(count);
  for (const [first, last] of WINDOWS) {
    yield* meetings.among((hashes, from, to) => hashWithout(ids, first, last, hashes, from, to), tellPairs);
    if (last + 1 === DIGITS) continue;
    yield* meetings.among((hashes, from, to) => hashUnordered(ids, last, hashes, from, to), tellPairs);
  }
  function tellPairs(pairs: readonly number[]): void {
    tell(editsAmong(ids, pairs));
  }
}

/** Of so few IDs each is compared with each: an edit is bound to hardly more persons. */
const FEW = 16;

function allPairs(count: number): readonly number[] {
  const pairs: number[] = [];
  for (let later = 1; later < count; later++) for (let earlier = 0; earlier < later; earlier++) pairs.push(earlier, later);
  return pairs;
}

/** Puts the hashes of some IDs into a list. */
type Hashing = (hashes: Int32Array, from: number, to: number) => void;

/**
 * Finds the indexes that have one hash. Nearly all have one that no other has: two lists of bits, small enough to stay at hand, tell which may
 * meet at all, and only these are put into a hash table, those of one chain one after the other, the latest first.
 */
class Meetings {
  private readonly hashes: Int32Array;
  /** By the last bits of the hash: it came, and it came again. */
  private readonly once: Int32Array;
  private readonly again: Int32Array;
  /** An index plus 1; 0: none. */
  private readonly latest: Int32Array;
  private readonly before: Int32Array;

  constructor(private readonly count: number) {
    this.hashes = new Int32Array(count);
    this.before = new Int32Array(count);
    const size = powerOfTwo(count / 4);
    this.once = new Int32Array(size);
    this.again = new Int32Array(size);
    this.latest = new Int32Array(size);
  }

  /** Tells of each slice the pairs that it brings, two indexes each, the smaller one first. */
  *among(hash: Hashing, tell: (pairs: readonly number[]) => void): Generator<undefined, void> {
    const { count, hashes, once, again, latest, before } = this;
    for (const list of [once, again, latest]) list.fill(0);
    yield* rowSlices(count, (from, to) => {
      hash(hashes, from, to);
      markBits(once, again, hashes, from, to);
    });
    yield* rowSlices(count, (from, to) => {
      const pairs: number[] = [];
      meetInChains({ again, latest, before, hashes }, from, to, pairs);
      if (pairs.length > 0) tell(pairs);
    });
  }
}

function powerOfTwo(least: number): number {
  let size = 16;
  while (size < least) size *= 2;
  return size;
}

/** There are at least eight bits for each hash: one that stands alone meets another's bit about once in twenty times. */
function markBits(once: Int32Array, again: Int32Array, hashes: Int32Array, from: number, to: number): void {
  const mask = once.length - 1;
  for (let index = from; index < to; index++) {
    const hash = hashes[index] ?? 0;
    const [word, bit] = [(hash >>> 5) & mask, 1 << (hash & 31)];
    const known = once[word] ?? 0;
    if ((known & bit) === 0) once[word] = known | bit;
    else again[word] = (again[word] ?? 0) | bit;
  }
}

interface Chains {
  readonly again: Int32Array;
  readonly latest: Int32Array;
  readonly before: Int32Array;
  readonly hashes: Int32Array;
}

function meetInChains({ again, latest, before, hashes }: Chains, from: number, to: number, pairs: number[]): void {
  const mask = latest.length - 1;
  for (let index = from; index < to; index++) {
    const hash = hashes[index] ?? 0;
    if (((again[(hash >>> 5) & mask] ?? 0) & (1 << (hash & 31))) === 0) continue;
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
