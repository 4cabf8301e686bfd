import type { Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import type { YearWindow } from "./annualLimits";
import { GrantCourses } from "./grantCourses";

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
  const courses = new GrantCourses(grants, window);
  let uses: readonly GrantUse[] | null = null;
  return {
    get grants() {
      return (uses ??= courses.uses());
    },
    of: (key, year) => courses.upTo(key, `${year}-12-31`),
    asOf: (key, date) => courses.upTo(key, date),
  };
}
