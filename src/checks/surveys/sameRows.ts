/** A column of numbers; NaN agrees with nothing. */
export type NumberColumn = Int32Array | Float64Array | Uint8Array;

/**
 * Finds rows that agree in all of some columns, in one pass: a hash table of rows (open addressing over a typed array, so that no key is
 * made and no entry is an object).
 */
export class SameRows {
  /** A row's index plus 1; 0: free. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** For at most so many different rows; half of the table stays free. */
  constructor(
    most: number,
    private readonly columns: readonly NumberColumn[],
  ) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
  }

  /** The row that stands for all with the same numbers as this one: the first that was added, itself where there was none. */
  add(at: number, hash: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.isSame(held - 1, at)) return held - 1;
      slot = (slot + 1) & mask;
    }
    slots[slot] = at + 1;
    return at;
  }

  /** The row that stands for those with the same numbers; -1 where none was added. */
  find(at: number, hash: number): number {
    const { slots, mask } = this;
    let slot = hash & mask;
    for (let held = slots[slot] ?? 0; held !== 0; held = slots[slot] ?? 0) {
      if (this.isSame(held - 1, at)) return held - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private isSame(a: number, b: number): boolean {
    for (const column of this.columns) if (column[a] !== column[b]) return false;
    return true;
  }
}

/** Spreads whole numbers over all bits: numbers that follow each other must not stand side by side in the table. */
export function hashOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
