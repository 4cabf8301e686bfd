const UPPER_A = 65;
const UPPER_Z = 90;
const TO_LOWER = 32;

/** A letter of A to Z as its small one. */
const folded = (code: number): number => (code >= UPPER_A && code <= UPPER_Z ? code + TO_LOWER : code);

/**
 * Receipt numbers as whole numbers from 0. Nearly every receipt stands once, so looking one up is mostly finding nothing: the table is
 * a typed array of hashes that takes capital and small letters for one, and no lower-case copy of a text is made.
 */
export class ReceiptTable {
  /** The text of each number, as it first came. */
  private readonly texts: string[] = [];
  private hashes: Int32Array<ArrayBuffer>;
  /** A number plus 1; 0: free. At least half of the table is. */
  private slots: Int32Array<ArrayBuffer>;

  /** For about so many receipts; it grows where there are more. */
  constructor(expected: number) {
    let size = 16;
    while (size < expected) size *= 2;
    this.hashes = new Int32Array(size);
    this.slots = new Int32Array(size * 2);
  }

  get size(): number {
    return this.texts.length;
  }

  /** The number of a receipt, a new one where it has not come before. */
  numberOf(text: string): number {
    const hash = receiptHash(text);
    const slot = this.slotOf(text, hash);
    const held = this.slots[slot] ?? 0;
    if (held !== 0) return held - 1;
    const number = this.texts.push(text) - 1;
    if (number === this.hashes.length) this.grow();
    this.hashes[number] = hash;
    this.slots[this.slotOf(text, hash)] = number + 1;
    return number;
  }

  /** The number of a receipt that came before; -1 for any other. */
  find(text: string): number {
    return (this.slots[this.slotOf(text, receiptHash(text))] ?? 0) - 1;
  }

  /** Where the receipt stands, or the free place where it would. */
  private slotOf(text: string, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.hashes[held - 1] === hash && isSame(this.texts[held - 1] ?? "", text)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const hashes = this.hashes;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < hashes.length; number++) {
      this.slots[this.slotOf(this.texts[number] ?? "", hashes[number] ?? 0)] = number + 1;
    }
  }
}

/** The same for capital and small letters. */
export function receiptHash(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

function isSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (folded(a.charCodeAt(at)) !== folded(b.charCodeAt(at))) return false;
  return true;
}
