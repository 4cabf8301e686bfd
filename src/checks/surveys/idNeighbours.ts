import { isPause } from "../pause";
import { hashOf } from "./sameRows";

/** Digits of a citizen ID that say who it is; the 18th follows from them, so it differs wherever one of them does. */
const DIGITS = 17;
/** Where the digits are cut in two, so that each part is a small whole number. */
const CUT = 9;
const ZERO = "0".charCodeAt(0);

/** What a digit at each place is worth in the head, the digits before the cut, and in the tail. */
const IN_HEAD = Array.from({ length: DIGITS }, (_, place) => (place < CUT ? 10 ** (CUT - 1 - place) : 0));
const IN_TAIL = Array.from({ length: DIGITS }, (_, place) => (place < CUT ? 0 : 10 ** (DIGITS - 1 - place)));

/** Two IDs whose first 17 digits are one edit apart. */
export interface IdNeighbours {
  readonly earlier: string;
  readonly later: string;
  readonly how: "digit" | "swap";
}

/** All pairs of IDs one edit apart, `ids` as below. */
export function* idNeighbours(ids: readonly string[]): Generator<undefined, readonly IdNeighbours[]> {
  const pairs: IdNeighbours[] = [];
  yield* tellIdNeighbours(ids, (earlier, later, how) => pairs.push({ earlier: ids[earlier] ?? "", later: ids[later] ?? "", how }));
  return pairs;
}

/**
 * Tells the places of all pairs of IDs one edit apart: one digit is another one, or two digits side by side have changed places. `ids`
 * are different valid 18-digit numbers; of a pair the one that stands first is the earlier. The work grows with the IDs, not with their
 * pairs: for each place of a digit, IDs that are the same but for it meet in a table; and each ID with two of its digits swapped is
 * looked up among those before it. Pauses every few hundred IDs.
 */
export function* tellIdNeighbours(
  ids: readonly string[],
  tell: (earlier: number, later: number, how: IdNeighbours["how"]) => void,
): Generator<undefined, void> {
  const numbers = yield* numbersOf(ids);
  const chains = new Chains(ids.length);
  for (let place = 0; place < DIGITS; place++) {
    yield* alikeBut(numbers, place, chains, (earlier, later) => tell(earlier, later, "digit"));
    chains.clear();
  }
  yield* swapped(numbers, chains, (earlier, later) => tell(earlier, later, "swap"));
}

/** The IDs as numbers: digit by digit, and the digits before and behind the cut. */
interface IdDigits {
  readonly count: number;
  readonly digits: Uint8Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
}

function* numbersOf(ids: readonly string[]): Generator<undefined, IdDigits> {
  const count = ids.length;
  const [digits, head, tail] = [new Uint8Array(count * DIGITS), new Int32Array(count), new Int32Array(count)];
  for (const [index, id] of ids.entries()) {
    if (isPause(index)) yield;
    for (let place = 0; place < DIGITS; place++) {
      const digit = id.charCodeAt(place) - ZERO;
      digits[index * DIGITS + place] = digit;
      if (place < CUT) head[index] = (head[index] ?? 0) * 10 + digit;
      else tail[index] = (tail[index] ?? 0) * 10 + digit;
    }
  }
  return { count, digits, head, tail };
}

type Tell = (earlier: number, later: number) => void;

/** Pairs of IDs that agree in all digits but the one at this place. */
function* alikeBut({ count, digits, head, tail }: IdDigits, place: number, chains: Chains, tell: Tell): Generator<undefined, void> {
  const [inHead, inTail] = [IN_HEAD[place] ?? 0, IN_TAIL[place] ?? 0];
  for (let index = 0; index < count; index++) {
    if (isPause(index)) yield;
    const digit = digits[index * DIGITS + place] ?? 0;
    const [restHead, restTail] = [(head[index] ?? 0) - digit * inHead, (tail[index] ?? 0) - digit * inTail];
    const chain = chains.of(hashOf(restHead, restTail));
    for (let other = chains.first(chain); other >= 0; other = chains.next(other)) {
      const otherDigit = digits[other * DIGITS + place] ?? 0;
      if ((head[other] ?? 0) - otherDigit * inHead !== restHead || (tail[other] ?? 0) - otherDigit * inTail !== restTail) continue;
      // At most ten IDs differ from each other in this digit alone.
      tell(other, index);
    }
    chains.add(chain, index);
  }
}

/** Pairs of IDs of which one is the other with two digits side by side in each other's place. */
function* swapped({ count, digits, head, tail }: IdDigits, chains: Chains, tell: Tell): Generator<undefined, void> {
  for (let index = 0; index < count; index++) {
    if (isPause(index)) yield;
    const [ownHead, ownTail] = [head[index] ?? 0, tail[index] ?? 0];
    for (let place = 0; place + 1 < DIGITS; place++) {
      const change = (digits[index * DIGITS + place + 1] ?? 0) - (digits[index * DIGITS + place] ?? 0);
      if (change === 0) continue;
      const otherHead = ownHead + change * ((IN_HEAD[place] ?? 0) - (IN_HEAD[place + 1] ?? 0));
      const otherTail = ownTail + change * ((IN_TAIL[place] ?? 0) - (IN_TAIL[place + 1] ?? 0));
      for (let other = chains.first(chains.of(hashOf(otherHead, otherTail))); other >= 0; other = chains.next(other)) {
        if (head[other] === otherHead && tail[other] === otherTail) tell(other, index);
      }
    }
    chains.add(chains.of(hashOf(ownHead, ownTail)), index);
  }
}

/** A hash table of whole numbers from 0 in two typed arrays: those with one hash are chained, the latest first. */
class Chains {
  /** A number plus 1; 0: none. */
  private readonly latest: Int32Array;
  private readonly before: Int32Array;

  constructor(count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.latest = new Int32Array(size);
    this.before = new Int32Array(count);
  }

  of(hash: number): number {
    return hash & (this.latest.length - 1);
  }

  /** -1 at the end, as `next`. */
  first(chain: number): number {
    return (this.latest[chain] ?? 0) - 1;
  }

  next(number: number): number {
    return (this.before[number] ?? 0) - 1;
  }

  clear(): void {
    this.latest.fill(0);
  }

  add(chain: number, number: number): void {
    this.before[number] = this.latest[chain] ?? 0;
    this.latest[chain] = number + 1;
  }
}
