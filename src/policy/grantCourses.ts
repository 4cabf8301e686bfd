import { addFen, type Fen } from "../core/fen";
import type { YearWindow } from "./annualLimits";
import type { GrantUse } from "./annualUse";
import { yearBefore, yearOfDay, type CalendarDay } from "./calendarDay";
import { keyAfterKey, sortRun } from "./keyOrder";

/** Grants and refunds in columns, one place each; of one day the earlier place comes first. */
export interface GrantColumns {
  /** The key of each grant as a number from 0. */
  readonly keys: Int32Array;
  /** How many different keys there are. */
  readonly keyCount: number;
  readonly days: Int32Array;
  readonly fen: Float64Array;
  /** Numbers of the types; absent: all of one type. */
  readonly types?: Int32Array;
}

/** No grant: what `lastOn` finds where the year has none yet. */
export const NO_GRANT = -1;

/**
 * The grants of every key in the order in which they count, with what is used after each. A spilled column brings a hundred
 * thousand of them, so they stand in typed arrays, key after key, and not in an object each.
 */
export class GrantCourses {
  /** Places in the columns, key after key; of a key by day, then by place. */
  private readonly places: Int32Array;
  /** Where each key begins in `places`, and where the last one ends. */
  private readonly starts: Int32Array;
  /** Beside `places`: the day, what is left of the grant, and the running total and times (of its year, or in a rolling year of all years). */
  private readonly days: Int32Array;
  private readonly nets: Float64Array;
  private readonly used: Float64Array;
  private readonly counts: Int32Array;

  constructor(
    private readonly grants: GrantColumns,
    private readonly window: YearWindow,
  ) {
    const size = grants.keys.length;
    ({ starts: this.starts, places: this.places } = keyAfterKey(grants.keys, grants.keyCount));
    for (let key = 0; key < grants.keyCount; key++) sortRun(this.places, this.start(key), this.start(key + 1), grants.days);
    this.days = new Int32Array(size);
    this.nets = new Float64Array(size);
    for (let at = 0; at < size; at++) {
      const place = this.places[at] ?? 0;
      this.days[at] = grants.days[place] ?? 0;
      this.nets[at] = grants.fen[place] ?? 0;
    }
    this.used = new Float64Array(size);
    this.counts = new Int32Array(size);
    for (let key = 0; key < grants.keyCount; key++) this.run(this.start(key), this.start(key + 1));
  }

  /** The last grant of a key on or before a day, in calendar years of the day's year only; NO_GRANT where there is none. */
  lastOn(key: number, day: CalendarDay): number {
    const from = this.start(key);
    const at = this.lastBetween(from, this.start(key + 1), day);
    if (at < from) return NO_GRANT;
    return this.window === "rolling" || yearOfDay(this.dayAt(at)) === yearOfDay(day) ? at : NO_GRANT;
  }

  /** The use of a calendar year up to a grant that `lastOn` found. */
  usedAt(at: number): Fen {
    return at === NO_GRANT ? 0 : (this.used[at] ?? 0);
  }

  countAt(at: number): number {
    return at === NO_GRANT ? 0 : (this.counts[at] ?? 0);
  }

  /** The grant before the first of the twelve months that end with a day; in calendar years the one before the key's first. */
  before(key: number, at: number, day: CalendarDay): number {
    const from = this.start(key);
    const before = this.window === "rolling" ? this.lastBetween(from, at + 1, yearBefore(day)) : NO_GRANT;
    return before < from ? NO_GRANT : before;
  }

  /** What each grant does to its year, in the order of the columns. */
  uses(): GrantUse[] {
    const uses = new Array<GrantUse>(this.places.length);
    this.places.forEach((place, at) => {
      const day = this.dayAt(at);
      const before = this.before(this.grants.keys[place] ?? 0, at, day);
      uses[place] = {
        year: yearOfDay(day),
        net: this.nets[at] ?? 0,
        counts: this.isTime(at),
        totalAfter: addFen(this.usedAt(at), -this.usedAt(before)),
        countAfter: this.countAt(at) - this.countAt(before),
      };
    });
    return uses;
  }

  /** Nets the grants of one key, and adds them up. */
  private run(from: number, to: number): void {
    let first = from;
    for (let at = from; at < to; at++) {
      if (!this.continues(from, at)) first = at;
      if ((this.nets[at] ?? 0) < 0) this.takeBack(first, at);
    }
    for (let at = from; at < to; at++) {
      const continues = this.continues(from, at);
      this.used[at] = addFen(continues ? (this.used[at - 1] ?? 0) : 0, this.nets[at] ?? 0);
      this.counts[at] = (continues ? (this.counts[at - 1] ?? 0) : 0) + (this.isTime(at) ? 1 : 0);
    }
  }

  /** Whether the year of the grant before goes on. */
  private continues(from: number, at: number): boolean {
    return at > from && (this.window === "rolling" || yearOfDay(this.dayAt(at)) === yearOfDay(this.dayAt(at - 1)));
  }

  /** Takes a refund away from the latest earlier grant of its type with enough left, if there is one. */
  private takeBack(first: number, at: number): void {
    const fen = this.nets[at] ?? 0;
    const type = this.typeAt(at);
    const yearAgo = yearBefore(this.dayAt(at));
    for (let earlier = at - 1; earlier >= first && this.dayAt(earlier) > yearAgo; earlier--) {
      const left = this.nets[earlier] ?? 0;
      if (left < -fen || this.typeAt(earlier) !== type) continue;
      this.nets[earlier] = addFen(left, fen);
      this.nets[at] = 0;
      return;
    }
  }

  /** The last grant on or before a day, by bisection; below `from` where there is none. */
  private lastBetween(from: number, to: number, day: CalendarDay): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.dayAt(middle) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private start(key: number): number {
    return this.starts[key] ?? 0;
  }

  private dayAt(at: number): CalendarDay {
    return this.days[at] ?? 0;
  }

  private typeAt(at: number): number {
    return this.grants.types?.[this.places[at] ?? 0] ?? 0;
  }

  /** A refund has nothing left to count, and neither has a grant that was taken back whole. */
  private isTime(at: number): boolean {
    return (this.nets[at] ?? 0) > 0;
  }
}
