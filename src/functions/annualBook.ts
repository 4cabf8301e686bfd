import type { Fen } from "../core/fen";
import { lastDayOfYear, type CalendarDay } from "../policy/calendarDay";
import { GrantCourses } from "../policy/grantCourses";
import type { AskedKeys } from "./askedKeys";
import { FunctionError } from "./functionError";
import type { AskedDay } from "./grantDay";
import { keptDigits } from "./grantKey";
import { readGrants, type LedgerColumns, type LedgerGrants } from "./ledgerGrants";
import type { KeyMatch } from "./keyMatch";

/** Where the use of a year stands, or why it cannot be told. */
export type Standing = number | FunctionError;

/** The years of the asked keys, from one pass over the columns. */
export class AnnualBook {
  private readonly courses: GrantCourses;
  private readonly grants: LedgerGrants;
  private readonly isSure: boolean;

  /** Reads only rows of the asked keys: whatever is wrong with another person's row is not this answer's business. */
  constructor(
    private readonly asked: AskedKeys,
    private readonly match: KeyMatch,
    columns: LedgerColumns,
  ) {
    this.grants = readGrants(match, columns, asked.count);
    this.courses = new GrantCourses(this.grants.columns, "calendar");
    this.isSure = match.lost.size === 0 && this.grants.wrong.size === 0;
  }

  /** An error where a row of the key that may belong to the year cannot be read: the answer would be wrong. */
  year(key: number, year: number): Standing {
    return this.problem(key, year) ?? this.courses.lastOn(key, lastDayOfYear(year));
  }

  /** The same with the grants on or before a day only, each less what was paid back of it, whenever that was (A11). */
  upTo(key: number, { year, last, lastDay }: AskedDay): Standing {
    const problem = this.problem(key, year);
    if (problem) return problem;
    if (this.grants.wide.size > 0 && this.isDivided(key, lastDay))
      return new FunctionError("#VALUE!", `同一对象有一行日期不到具体某一天，无法判断是否在 ${last} 以前`);
    return this.courses.lastOn(key, lastDay);
  }

  used(standing: number): Fen {
    return this.courses.usedAt(standing);
  }

  count(standing: number): number {
    return this.courses.countAt(standing);
  }

  private problem(key: number, year: number): FunctionError | null {
    if (this.isSure) return null;
    const lost = this.match.lost.size > 0 && this.match.lost.has(keptDigits(this.asked.text(key)));
    if (lost) return new FunctionError("#VALUE!", "台账中有一行身份证号以数字保存，末几位已丢失，可能是同一人");
    return this.grants.wrong.get(key)?.find(({ from, to }) => from <= year && year <= to)?.error ?? null;
  }

  /** Whether the day lies within a month or span of which only a part may be counted. */
  private isDivided(key: number, day: CalendarDay): boolean {
    return this.grants.wide.get(key)?.some(({ first, last }) => first <= day && day < last) ?? false;
  }
}
