import { NONE, type CaseColumns } from "../caseColumns";
import { rowSlices } from "./rowSlices";

/**
 * The calendar years (A7) of persons or households as whole numbers from 0, "slots": what is counted by key and year stands in typed
 * arrays by slot. Of each key its few years are chained.
 */
export class KeyYears {
  /** Of each row its slot; NONE without a key or a basis date. */
  readonly slot: Int32Array;
  /** How many slots there are. */
  size = 0;
  private readonly newest: Int32Array;
  private readonly older: Int32Array;
  private readonly years: Int16Array;

  constructor(rows: number, keys: number) {
    this.slot = new Int32Array(rows).fill(NONE);
    this.newest = new Int32Array(keys).fill(NONE);
    this.older = new Int32Array(rows);
    this.years = new Int16Array(rows);
  }

  /** The slot of a key's year; NONE where no row has it. */
  find(key: number, year: number): number {
    let slot = this.newest[key] ?? NONE;
    while (slot !== NONE && this.years[slot] !== year) slot = this.older[slot] ?? NONE;
    return slot;
  }

  add(at: number, key: number, year: number): void {
    let slot = this.find(key, year);
    if (slot === NONE) {
      slot = this.size;
      this.size += 1;
      this.years[slot] = year;
      this.older[slot] = this.newest[key] ?? NONE;
      this.newest[key] = slot;
    }
    this.slot[at] = slot;
  }
}

/** The slots of all rows: `key` is the column of persons or households, of whom there are `keys`. */
export function* keyYears(key: Int32Array, keys: number, { year, size }: CaseColumns): Generator<undefined, KeyYears> {
  const found = new KeyYears(size, keys);
  yield* rowSlices(size, (from, to) => addRows(found, key, year, from, to));
  return found;
}

function addRows(found: KeyYears, key: Int32Array, year: Int16Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const own = key[at] ?? NONE;
    const calendar = year[at] ?? 0;
    if (own !== NONE && calendar !== 0) found.add(at, own, calendar);
  }
}
