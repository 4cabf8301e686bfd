import { hashOf } from "./sameRows";

/** Digits of a citizen ID that say who it is; the 18th follows from them, so it differs wherever one of them does. */
export const DIGITS = 17;
const ZERO = "0".charCodeAt(0);
/** The birth date inside: from place 6 up to 14. */
const BIRTH = 6;
const BIRTH_END = 14;

/** A number drawn for each digit at each place. */
const DRAWN = Int32Array.from({ length: DIGITS * 10 }, (_, at) => hashOf(at + 1, 0x5bd1e995));

/**
 * The first 17 digits of so many IDs, one ID after the other, and of each a hash: the numbers drawn for its digits, added bit by bit
 * (XOR), so that any digit is taken out of the hash again by adding its number once more.
 */
export class IdDigits {
  readonly digits: Uint8Array;
  readonly hashes: Int32Array;

  constructor(readonly count: number) {
    this.digits = new Uint8Array(count * DIGITS);
    this.hashes = new Int32Array(count);
  }
}

/** Reads a valid ID as the one at this index. */
export function readId(digits: Uint8Array, hashes: Int32Array, index: number, id: string): void {
  const start = index * DIGITS;
  let hash = 0;
  for (let place = 0; place < DIGITS; place++) {
    const digit = id.charCodeAt(place) - ZERO;
    digits[start + place] = digit;
    hash ^= DRAWN[place * 10 + digit] ?? 0;
  }
  hashes[index] = hash;
}

/** The hashes of the IDs without the digits from place `first` to `last`. */
export function hashWithout(
  digits: Uint8Array,
  hashes: Int32Array,
  first: number,
  last: number,
  rests: Int32Array,
  from: number,
  to: number,
): void {
  for (let index = from; index < to; index++) {
    const start = index * DIGITS;
    let rest = hashes[index] ?? 0;
    for (let place = first; place <= last; place++) rest ^= DRAWN[place * 10 + (digits[start + place] ?? 0)] ?? 0;
    rests[index] = rest;
  }
}

/** The hashes that the IDs have once the digit at this place and the next one stand in rising order. */
export function hashOrdered(digits: Uint8Array, hashes: Int32Array, place: number, ordered: Int32Array, from: number, to: number): void {
  const [here, next] = [place * 10, (place + 1) * 10];
  for (let index = from; index < to; index++) {
    const first = digits[index * DIGITS + place] ?? 0;
    const second = digits[index * DIGITS + place + 1] ?? 0;
    const hash = hashes[index] ?? 0;
    if (first <= second) ordered[index] = hash;
    else {
      const drawn = (DRAWN[here + first] ?? 0) ^ (DRAWN[next + second] ?? 0);
      ordered[index] = hash ^ drawn ^ (DRAWN[here + second] ?? 0) ^ (DRAWN[next + first] ?? 0);
    }
  }
}

/** The birth date inside an ID, 8 digits as one number. */
export function birthIn(digits: Uint8Array, index: number): number {
  const start = index * DIGITS;
  let birth = 0;
  for (let place = BIRTH; place < BIRTH_END; place++) birth = birth * 10 + (digits[start + place] ?? 0);
  return birth;
}
