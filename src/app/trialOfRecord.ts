import { basisOf } from "../checks/caseScope";
import { yuanPlain } from "../core/fen";
import { isoDate } from "../core/isoDate";
import type { Category } from "../policy/words";
import type { HouseholdRecord } from "./householdRecord";
import type { RecordSubject } from "./recordBook";
import type { TrialInput } from "./trialGrant";
import { lastDayOf } from "./yearUse";

/** Where the figures of a trial come from. */
export interface TrialOrigin {
  /** The person or household as a reader knows it, without a full ID. */
  readonly who: string;
  readonly year: number;
  /** Whose sum 本年已用 is; null: neither can be told. */
  readonly usedOf: "本人" | "全户" | null;
  /** Rows of the year cannot be read: more may have been used. */
  readonly isAtLeast: boolean;
  /** Rows of the same name that are not counted. */
  readonly namesakes: number;
  /** null: the ledger does not say. */
  readonly category: Category | null;
  /** The day is not today, but the last one of the record's year. */
  readonly isYearEnd: boolean;
}

export interface TrialStart {
  readonly fields: Pick<TrialInput, "used" | "date"> & Partial<Pick<TrialInput, "category">>;
  readonly origin: TrialOrigin;
}

/** A new grant for somebody of the ledger, to be tried out: what the year has used, the larger of person and household, and the category. */
export function trialOfRecord(who: string, subject: RecordSubject, record: HouseholdRecord, today: Date): TrialStart {
  const { year, person, household, namesakes } = record;
  const usedOf =
    person === null ? (household === null ? null : "全户") : household !== null && household.used > person.used ? "全户" : "本人";
  const use = usedOf === "全户" ? household : person;
  const category = categoryOf(subject);
  const isYearEnd = today.getFullYear() !== year;
  const day = isoDate(today.getFullYear(), today.getMonth() + 1, today.getDate()) ?? lastDayOf(year);
  return {
    fields: {
      used: use === null ? "" : yuanPlain(Math.max(0, use.used)),
      date: isYearEnd ? lastDayOf(year) : day,
      ...(category !== null && { category }),
    },
    origin: {
      who,
      year,
      usedOf,
      isAtLeast: [person, household].some((each) => each !== null && each.left === null),
      namesakes: namesakes.length,
      category,
      isYearEnd,
    },
  };
}

/** By the newest row that has one. */
function categoryOf({ cases }: RecordSubject): Category | null {
  let newest = "";
  let found: Category | null = null;
  for (const facts of cases) {
    const day = basisOf(facts) ?? "";
    if (facts.category.is !== "known" || (found !== null && day < newest)) continue;
    [newest, found] = [day, facts.category.value];
  }
  return found;
}
