import { cellOf } from "./cellArguments";
import type { CellRange } from "./cellRange";
import { grantKey, type GrantKey } from "./grantKey";

/** No number of a key: a key that nobody asked for, and a blank cell. Every number below them is a cell's that has a reading of its own. */
const NOT_ASKED = -1;
const BLANK = -2;

/**
 * The persons and households that a formula asks for, numbered from 0. Every different cell is read once, whether it asks or
 * stands in the ledger: a column names the same persons again and again.
 */
export class AskedKeys {
  /** Beside the asking cells: the number of each one's key; below 0 where the cell is no key, and `reading` says why. */
  readonly numbers: Int32Array;
  /** The number of each different cell's key. */
  private readonly cells = new Map<unknown, number>();
  private readonly texts: string[] = [];
  /** The numbers of keys that were first met in another spelling. */
  private readonly respelled = new Map<string, number>();
  private readonly keyless: GrantKey[] = [];

  constructor(private readonly asking: CellRange) {
    this.numbers = new Int32Array(asking.size);
    for (let place = 0; place < asking.size; place++) {
      const cell = asking.at(place);
      this.numbers[place] = this.cells.get(cell) ?? this.read(cell, true);
    }
  }

  get count(): number {
    return this.texts.length;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }

  /**
   * The number of a cell at a place of the ledger's column; below 0 where it is no key, or nobody asked for it. Mostly a ledger's
   * own column asks, and comparing two equal texts takes less time than looking one up.
   */
  find(cell: unknown, place: number): number {
    if (place < this.numbers.length && cell === this.asking.at(place)) return this.numbers[place] ?? NOT_ASKED;
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
    const number = this.numberOf(cell, grantKey(cellOf(cell)), asks);
    this.cells.set(cell, number);
    return number;
  }

  private numberOf(cell: unknown, key: GrantKey, asks: boolean): number {
    if (key.is === "blank") return BLANK;
    if (key.is !== "key") return BLANK - this.keyless.push(key);
    const known = this.known(key.key);
    if (known !== undefined || !asks) return known ?? NOT_ASKED;
    if (cell !== key.key) this.respelled.set(key.key, this.texts.length);
    return this.texts.push(key.key) - 1;
  }

  /** A key is known by its own text, where a cell holds just that, or by another spelling. */
  private known(key: string): number | undefined {
    const number = this.cells.get(key);
    return number !== undefined && this.texts[number] === key ? number : this.respelled.get(key);
  }
}
