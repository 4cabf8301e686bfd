import { cellOf } from "./cellArguments";
import { grantKey, type GrantKey } from "./grantKey";

/** No number of a key: a key that nobody asked for, and a blank cell. Every cell below them has a reading of its own. */
const NOT_ASKED = -1;
const BLANK = -2;

/**
 * The persons and households that a formula asks for, numbered from 0. Every different cell is read once, whether it asks or
 * stands in the ledger: a column names the same persons again and again.
 */
export class AskedKeys {
  /** The number of each different cell's key; below 0 where it has none. */
  private readonly cells = new Map<unknown, number>();
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly keyless: GrantKey[] = [];

  get count(): number {
    return this.texts.length;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }

  /** The number of an asking cell's key, a new one where it is the first; below 0 where the cell is no key: `reading` says why. */
  ask(cell: unknown): number {
    return this.cells.get(cell) ?? this.read(cell, true);
  }

  /** The number of a ledger's cell; below 0 where it is no key, or nobody asked for it. */
  find(cell: unknown): number {
    return this.cells.get(cell) ?? this.read(cell, false);
  }

  isBlank(number: number): boolean {
    return number === BLANK;
  }

  /** What a cell without a number is; null for a key that nobody asked for. */
  reading(number: number): GrantKey | null {
    if (number >= NOT_ASKED) return null;
    return number === BLANK ? { is: "blank" } : (this.keyless[BLANK - 1 - number] ?? null);
  }

  private read(cell: unknown, asks: boolean): number {
    const number = this.numberOf(grantKey(cellOf(cell)), asks);
    this.cells.set(cell, number);
    return number;
  }

  private numberOf(key: GrantKey, asks: boolean): number {
    if (key.is === "blank") return BLANK;
    if (key.is !== "key") return BLANK - this.keyless.push(key);
    const known = this.numbers.get(key.key);
    if (known !== undefined || !asks) return known ?? NOT_ASKED;
    this.numbers.set(key.key, this.texts.length);
    return this.texts.push(key.key) - 1;
  }
}
