const FIRST_SLOTS = 64;
const NOTHING = new Int32Array(0);

/**
 * Texts as whole numbers from 0, in the order in which they first came: each is hashed once, and afterwards only numbers are compared.
 * A Map would do; it hashes every text anew each time that it grows, which on a ledger's persons takes longer than looking them up.
 */
export class Interned {
  /** The text of each number. */
  readonly texts: string[] = [];
  private hashes: Int32Array<ArrayBufferLike> = NOTHING;
  /** Open addressing: a text's number plus 1 in the first free slot from its hash on; 0 is free. Made when the first text is looked for. */
  private slots: Int32Array<ArrayBufferLike> = NOTHING;
  /** So many of the texts can be found by now. */
  private findable = 0;

  /** Room for about so many texts; it grows where there are more. */
  reserve(texts: number): void {
    let slots = Math.max(this.slots.length, FIRST_SLOTS);
    while (slots < texts * 2) slots *= 2;
    if (slots > this.slots.length) this.growTo(slots);
  }

  /** How many texts there are. */
  get size(): number {
    return this.texts.length;
  }

  /** The text with this number; null where there is none. */
  textOf(number: number): string | null {
    return this.texts[number] ?? null;
  }

  numberOf(text: string): number {
    this.makeFindable();
    const hash = hashOf(text);
    const slot = this.slotOf(text, hash);
    const found = this.slots[slot] ?? 0;
    if (found > 0) return found - 1;
    const number = this.add(text);
    this.hashes[number] = hash;
    this.slots[slot] = number + 1;
    this.found();
    return number;
  }

  /** A text that is known to be new; it is hashed only if somebody looks for a text afterwards. */
  add(text: string): number {
    return this.texts.push(text) - 1;
  }

  /** The number of a text that came before; -1 for any other. */
  find(text: string): number {
    this.makeFindable();
    return (this.slots[this.slotOf(text, hashOf(text))] ?? 0) - 1;
  }

  private makeFindable(): void {
    if (this.slots.length === 0) this.growTo(FIRST_SLOTS);
    while (this.findable < this.texts.length) {
      const text = this.texts[this.findable] ?? "";
      const hash = hashOf(text);
      this.hashes[this.findable] = hash;
      this.slots[this.slotOf(text, hash)] = this.findable + 1;
      this.found();
    }
  }

  /** One more can be found; half of the table stays free. */
  private found(): void {
    this.findable += 1;
    if (this.findable * 2 >= this.slots.length) this.growTo(this.slots.length * 4);
  }

  /** The slot of a text, or the one that it would take. */
  private slotOf(text: string, hash: number): number {
    const { slots, hashes, texts } = this;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || (hashes[number] === hash && texts[number] === text)) return slot;
    }
  }

  private growTo(size: number): void {
    const hashes = new Int32Array(size / 2);
    hashes.set(this.hashes.subarray(0, this.findable));
    const slots = new Int32Array(size);
    const last = size - 1;
    for (let number = 0; number < this.findable; number += 1) {
      let slot = (hashes[number] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.hashes = hashes;
    this.slots = slots;
  }
}

/** FNV-1a over the characters, stirred so that the low bits hang on all of them; a small whole number above 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 7)) & 0x3fffffff;
}
