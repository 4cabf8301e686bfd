import { addFen, type Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import type { YearWindow } from "./annualLimits";
import { calendarDay, lastDayOfYear, type CalendarDay } from "./calendarDay";
import { GrantCourses, NO_GRANT, type GrantColumns } from "./grantCourses";

/** A grant (above 0) or a refund (below 0) that the caller lets count: inside the policy, 个案, 资金, granted (A9, A10). */
export interface AnnualGrant {
  /** Person or household. */
  readonly key: string;
  readonly date: IsoDate;
  readonly fen: Fen;
  readonly type?: string | null;
  /** Decides between grants of one day: sheet order, then row. */
  readonly order: number;
}

/** What one grant of the input does to its key's year. "After" means after this grant in the order of date and `order`. */
export interface GrantUse {
  readonly year: number;
  /** The grant less the refunds matched to it, of any later date; 0 for a matched refund, its own amount for an unmatched one. */
  readonly net: Fen;
  /** True for a grant whose net amount is above 0: it is one of the year's times. */
  readonly counts: boolean;
  /** Running net total and times with every refund of the year known: what a check of the year compares. */
  readonly totalAfter: Fen;
  readonly countAfter: number;
}

export interface YearUse {
  readonly used: Fen;
  readonly count: number;
}

export interface AnnualUse {
  /** In the order of the input; made when first asked for. */
  readonly grants: readonly GrantUse[];
  /** The whole calendar year of a key; nothing used where it has no grants. */
  of(key: string, year: number): YearUse;
  /**
   * The year up to the end of that day: the running totals of a check of the year, so a refund of a later day is already taken
   * off the grant that it takes back; one that takes back none counts from its own day on.
   */
  asOf(key: string, date: IsoDate): YearUse;
}

/**
 * Running totals per key and calendar year (A7), refunds netted by A11: a refund takes away from the key's latest earlier
 * grant of the same type and year that has enough left; without one it lowers the year's amount only. With a rolling
 * window the year of a grant is the twelve months that end with its day.
 */
export function annualUse(grants: readonly AnnualGrant[], window: YearWindow = "calendar"): AnnualUse {
  const places = inOrder(grants);
  const keys = new Map<string, number>();
  const courses = new GrantCourses(columnsOf(grants, places, keys), window);
  let uses: readonly GrantUse[] | null = null;
  const asOf = (key: string, day: CalendarDay): YearUse => {
    const number = keys.get(key);
    const at = number === undefined ? NO_GRANT : courses.lastOn(number, day);
    if (number === undefined || at === NO_GRANT) return { used: 0, count: 0 };
    const before = courses.before(number, at, day);
    return { used: addFen(courses.usedAt(at), -courses.usedAt(before)), count: courses.countAt(at) - courses.countAt(before) };
  };
  return {
    get grants() {
      return (uses ??= asGiven(courses.uses(), places));
    },
    of: (key, year) => asOf(key, lastDayOfYear(year)),
    asOf: (key, date) => asOf(key, calendarDay(date)),
  };
}

/** The places of the grants by `order`; null where they stand so already, as a ledger's rows do. */
function inOrder(grants: readonly AnnualGrant[]): Int32Array | null {
  if (grants.every(({ order }, place) => place === 0 || (grants[place - 1]?.order ?? 0) <= order)) return null;
  return Int32Array.from(grants.keys()).sort((a, b) => (grants[a]?.order ?? 0) - (grants[b]?.order ?? 0) || a - b);
}

/** The grants in columns by `order`; `keys` is filled with the number of each key. */
function columnsOf(grants: readonly AnnualGrant[], places: Int32Array | null, keys: Map<string, number>): GrantColumns {
  const size = grants.length;
  const columns = { keys: new Int32Array(size), days: new Int32Array(size), fen: new Float64Array(size), types: new Int32Array(size) };
  const types = new Map<string | null, number>();
  for (let at = 0; at < size; at++) {
    const grant = grants[places?.[at] ?? at];
    if (!grant) continue;
    columns.keys[at] = numberIn(keys, grant.key);
    columns.days[at] = calendarDay(grant.date);
    columns.fen[at] = grant.fen;
    columns.types[at] = numberIn(types, grant.type ?? null);
  }
  return { ...columns, keyCount: keys.size };
}

/** The number of a text, from 0; a new one gets the next. */
function numberIn<T>(numbers: Map<T, number>, text: T): number {
  let number = numbers.get(text);
  if (number === undefined) numbers.set(text, (number = numbers.size));
  return number;
}

function asGiven(uses: GrantUse[], places: Int32Array | null): readonly GrantUse[] {
  if (places === null) return uses;
  const given = new Array<GrantUse>(uses.length);
  uses.forEach((use, at) => (given[places[at] ?? at] = use));
  return given;
}
