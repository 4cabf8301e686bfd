/** Digits of a citizen ID that say who it is; the 18th follows from them, so it differs wherever one of them does. */
export const DIGITS = 17;

/** A digit takes four bits, so that eight of them stand in one whole number; of the third number only the first digit is used. */
const BITS = 4;
const PER_WORD = 8;
const WORDS = 3;
const ONE_DIGIT = 15;

const wordOf = (place: number): number => place >> 3;
const shiftOf = (place: number): number => (PER_WORD - 1 - (place & (PER_WORD - 1))) * BITS;

/** The first 17 digits of so many IDs, three whole numbers each: two IDs are compared without walking through their digits. */
export class IdDigits {
  readonly words: Int32Array;

  constructor(readonly most: number) {
    this.words = new Int32Array(most * WORDS);
  }

  /** Puts a valid ID at this index. */
  set(index: number, id: string): void {
    const start = index * WORDS;
    this.words[start] = packed(id, 0);
    this.words[start + 1] = packed(id, PER_WORD);
    this.words[start + 2] = (id.charCodeAt(DIGITS - 1) & ONE_DIGIT) << ((PER_WORD - 1) * BITS);
  }

  /** A whole number that stands for the birth date inside: the digits from place 6 up to 14. */
  birthOf(index: number): number {
    const start = index * WORDS;
    return ((this.words[start] ?? 0) << 24) | ((this.words[start + 1] ?? 0) >>> 8);
  }

  /** How two IDs are one edit apart: one digit is another one, or two side by side have changed places; null: they are not. */
  editBetween(one: number, other: number): "digit" | "swap" | null {
    const { words } = this;
    const [a, b] = [one * WORDS, other * WORDS];
    let place = 0;
    for (let word = 0; word < WORDS; word++) {
      const differing = (words[a + word] ?? 0) ^ (words[b + word] ?? 0);
      if (differing === 0) continue;
      place = word * PER_WORD + (Math.clz32(differing) >> 2);
      break;
    }
    if (isSameBut(words, a, b, place, place)) return "digit";
    if (!isSameBut(words, a, b, place, place + 1)) return null;
    const isSwap = digitAt(words, a, place) === digitAt(words, b, place + 1) && digitAt(words, a, place + 1) === digitAt(words, b, place);
    return isSwap ? "swap" : null;
  }
}

/** Eight digits of a text from a place on. The last four bits of a digit's character are its value. */
function packed(id: string, from: number): number {
  let word = 0;
  for (let place = from; place < from + PER_WORD; place++) word = (word << BITS) | (id.charCodeAt(place) & ONE_DIGIT);
  return word;
}

const digitAt = (words: Int32Array, start: number, place: number): number =>
  ((words[start + wordOf(place)] ?? 0) >>> shiftOf(place)) & ONE_DIGIT;

/** All bits of a word but those of the digits from place `first` to `last`. */
function maskOf(word: number, first: number, last: number): number {
  let mask = -1;
  for (let place = first; place <= last; place++) if (wordOf(place) === word) mask &= ~(ONE_DIGIT << shiftOf(place));
  return mask;
}

function isSameBut(words: Int32Array, a: number, b: number, first: number, last: number): boolean {
  for (let word = 0; word < WORDS; word++) {
    const differing = (words[a + word] ?? 0) ^ (words[b + word] ?? 0);
    if (differing !== 0 && (differing & maskOf(word, first, last)) !== 0) return false;
  }
  return true;
}

/** A hash of each ID without its digits from place `first` to `last`. */
export function hashWithout({ words }: IdDigits, first: number, last: number, hashes: Int32Array, from: number, to: number): void {
  const [mask0, mask1, mask2] = [maskOf(0, first, last), maskOf(1, first, last), maskOf(2, first, last)];
  for (let index = from; index < to; index++) {
    const start = index * WORDS;
    hashes[index] = mixed((words[start] ?? 0) & mask0, (words[start + 1] ?? 0) & mask1, (words[start + 2] ?? 0) & mask2);
  }
}

/** The same with the digit at this place and the next one, whichever of the two stands first. */
export function hashUnordered({ words }: IdDigits, place: number, hashes: Int32Array, from: number, to: number): void {
  const [mask0, mask1, mask2] = [maskOf(0, place, place + 1), maskOf(1, place, place + 1), maskOf(2, place, place + 1)];
  const [word, shift, nextWord, nextShift] = [wordOf(place), shiftOf(place), wordOf(place + 1), shiftOf(place + 1)];
  for (let index = from; index < to; index++) {
    const start = index * WORDS;
    const a = ((words[start + word] ?? 0) >>> shift) & ONE_DIGIT;
    const b = ((words[start + nextWord] ?? 0) >>> nextShift) & ONE_DIGIT;
    // Sum and product tell two digits, but not their order.
    const both = (a + b) * 100 + a * b;
    hashes[index] = mixed((words[start] ?? 0) & mask0, (words[start + 1] ?? 0) & mask1, ((words[start + 2] ?? 0) & mask2) ^ both);
  }
}

function mixed(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul((b << 16) | (b >>> 16), 0x85ebca6b) ^ Math.imul(c ^ (c >>> 15), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
