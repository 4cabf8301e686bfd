import { addFen, type Fen } from "../core/fen";
import { addYears, yearOf, type IsoDate } from "../core/isoDate";
import type { YearWindow } from "./annualLimits";
import type { AnnualGrant, GrantUse, YearUse } from "./annualUse";

const NOTHING: YearUse = { used: 0, count: 0 };

/** More than these are sorted in the usual way. */
const FEW = 16;

/**
 * The grants of every key in the order in which they count, with what is used after each. A spilled column brings a hundred
 * thousand of them, so they stand in plain arrays, key after key, and not in an object each.
 */
export class GrantCourses {
  /** Places in the input, key after key; of a key by date, then by `order`. */
  private readonly places: Int32Array;
  private readonly keys: ReadonlyMap<string, number>;
  /** Where each key begins in `places`, and where the last one ends. */
  private readonly starts: Int32Array;
  /** Beside `places`: what is left of a grant, and the running total and times (of its year, or in a rolling year of all years). */
  private readonly nets: Float64Array;
  private readonly used: Float64Array;
  private readonly counts: Int32Array;

  constructor(
    private readonly grants: readonly AnnualGrant[],
    private readonly window: YearWindow,
  ) {
    this.nets = new Float64Array(grants.length);
    this.used = new Float64Array(grants.length);
    this.counts = new Int32Array(grants.length);
    ({ keys: this.keys, starts: this.starts, places: this.places } = byKey(grants));
    for (let key = 0; key + 1 < this.starts.length; key++) this.run(this.starts[key] ?? 0, this.starts[key + 1] ?? 0);
  }

  upTo(key: string, date: IsoDate): YearUse {
    const number = this.keys.get(key);
    if (number === undefined) return NOTHING;
    const [from, to] = [this.starts[number] ?? 0, this.starts[number + 1] ?? 0];
    const at = this.lastOn(from, to, date);
    if (at < from) return NOTHING;
    if (this.window === "rolling") return this.since(at, this.lastOn(from, to, addYears(date, -1)), from);
    return yearOf(this.dateAt(at)) === yearOf(date) ? { used: this.used[at] ?? 0, count: this.counts[at] ?? 0 } : NOTHING;
  }

  uses(): readonly GrantUse[] {
    const uses = new Array<GrantUse>(this.grants.length);
    let key = 0;
    this.places.forEach((place, at) => {
      while (at >= (this.starts[key + 1] ?? 0)) key++;
      const from = this.starts[key] ?? 0;
      const date = this.dateAt(at);
      const before = this.window === "rolling" ? this.lastOn(from, at + 1, addYears(date, -1)) : from - 1;
      const { used, count } = this.since(at, before, from);
      uses[place] = { year: yearOf(date), net: this.nets[at] ?? 0, counts: this.isTime(at), totalAfter: used, countAfter: count };
    });
    return uses;
  }

  /** Orders and nets the grants of one key, and adds them up. */
  private run(from: number, to: number): void {
    this.order(from, to);
    let first = from;
    for (let at = from; at < to; at++) {
      if (this.window === "calendar" && at > first && yearOf(this.dateAt(at)) !== yearOf(this.dateAt(first))) first = at;
      const fen = this.fenAt(at);
      this.nets[at] = fen;
      if (fen < 0) this.takeBack(first, at);
    }
    for (let at = from; at < to; at++) {
      const continues = at > from && (this.window === "rolling" || yearOf(this.dateAt(at)) === yearOf(this.dateAt(at - 1)));
      this.used[at] = addFen(continues ? (this.used[at - 1] ?? 0) : 0, this.nets[at] ?? 0);
      this.counts[at] = (continues ? (this.counts[at - 1] ?? 0) : 0) + (this.isTime(at) ? 1 : 0);
    }
  }

  /** Takes a refund away from the latest earlier grant of its type with enough left, if there is one. */
  private takeBack(first: number, at: number): void {
    const fen = this.fenAt(at);
    const type = this.grantAt(at)?.type ?? null;
    const yearBefore = addYears(this.dateAt(at), -1);
    for (let earlier = at - 1; earlier >= first; earlier--) {
      if (this.fenAt(earlier) <= 0 || this.dateAt(earlier) <= yearBefore) continue;
      const left = this.nets[earlier] ?? 0;
      if ((this.grantAt(earlier)?.type ?? null) !== type || left < -fen) continue;
      this.nets[earlier] = addFen(left, fen);
      this.nets[at] = 0;
      return;
    }
  }

  /** Most keys have a few grants, which stand in order or nearly so: each is moved up to where it belongs. */
  private order(from: number, to: number): void {
    if (to - from > FEW) {
      const sorted = Array.from(this.places.subarray(from, to)).sort((a, b) => this.compare(a, b));
      this.places.set(sorted, from);
      return;
    }
    for (let at = from + 1; at < to; at++) {
      const place = this.places[at] ?? 0;
      let to = at;
      for (; to > from && this.compare(this.places[to - 1] ?? 0, place) > 0; to--) this.places[to] = this.places[to - 1] ?? 0;
      this.places[to] = place;
    }
  }

  private compare(a: number, b: number): number {
    const [one, other] = [this.grants[a], this.grants[b]];
    if (!one || !other) return 0;
    return one.date < other.date ? -1 : one.date > other.date ? 1 : one.order - other.order;
  }

  /** The last grant on or before a day, by bisection; below `from` where there is none. */
  private lastOn(from: number, to: number, date: IsoDate): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.dateAt(middle) <= date) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The use up to a grant, less what was used up to an earlier one; below `from`: nothing was. */
  private since(at: number, before: number, from: number): YearUse {
    const [used, count] = before < from ? [0, 0] : [this.used[before] ?? 0, this.counts[before] ?? 0];
    return { used: addFen(this.used[at] ?? 0, -used), count: (this.counts[at] ?? 0) - count };
  }

  private grantAt(at: number): AnnualGrant | undefined {
    return this.grants[this.places[at] ?? 0];
  }

  private dateAt(at: number): IsoDate {
    return this.grantAt(at)?.date ?? "";
  }

  private fenAt(at: number): Fen {
    return this.grantAt(at)?.fen ?? 0;
  }

  private isTime(at: number): boolean {
    return this.fenAt(at) > 0 && (this.nets[at] ?? 0) > 0;
  }
}

/** The places of the grants key after key, of each key in the order of the input. */
function byKey(grants: readonly AnnualGrant[]): {
  readonly keys: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  readonly places: Int32Array;
} {
  const keys = new Map<string, number>();
  const numbers = new Int32Array(grants.length);
  grants.forEach(({ key }, place) => {
    let number = keys.get(key);
    if (number === undefined) keys.set(key, (number = keys.size));
    numbers[place] = number;
  });
  const starts = new Int32Array(keys.size + 1);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let key = 0; key < keys.size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(grants.length);
  numbers.forEach((number, place) => {
    const at = next[number] ?? 0;
    places[at] = place;
    next[number] = at + 1;
  });
  return { keys, starts, places };
}
