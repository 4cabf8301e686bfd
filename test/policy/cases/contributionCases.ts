import type { Category } from "../../../src/policy/words";

interface ContributionCase {
  readonly says: string;
  readonly category: Category;
  readonly due: number;
  readonly seriousIllness?: boolean | null;
  readonly disabled?: boolean | null;
  readonly date: string;
  readonly cap: number | "notEntitled" | "before" | "after" | "negative";
}

/** 三(二): 50 % for 低保 and 低收入, 大重病 and 完全丧劳. A refusal is never 0. */
export const contributionCases: readonly ContributionCase[] = [
  { says: "低保", category: "低保", due: 40000, seriousIllness: true, disabled: true, date: "2019-03-05", cap: 20000 },
  { says: "低收入, 33,333.33", category: "低收入", due: 33333.33, date: "2019-03-05", cap: 16666.66 },
  { says: "其他 is not entitled", category: "其他", due: 40000, date: "2019-03-05", cap: "notEntitled" },
  { says: "the ledger says no to 大重病", category: "低保", due: 40000, seriousIllness: false, date: "2019-03-05", cap: "notEntitled" },
  {
    says: "the ledger says no to 完全丧劳",
    category: "低保",
    due: 40000,
    seriousIllness: true,
    disabled: false,
    date: "2019-03-05",
    cap: "notEntitled",
  },
  {
    says: "blank conditions are left to a person",
    category: "低保",
    due: 40000,
    seriousIllness: null,
    disabled: null,
    date: "2019-03-05",
    cap: 20000,
  },
  { says: "nothing due", category: "低保", due: 0, date: "2019-03-05", cap: 0 },
  { says: "below nothing", category: "低保", due: -1, date: "2019-03-05", cap: "negative" },
  { says: "the day before the first", category: "低保", due: 40000, date: "2016-06-30", cap: "before" },
  { says: "the first day", category: "低保", due: 40000, date: "2016-07-01", cap: 20000 },
  { says: "the last day", category: "低保", due: 40000, date: "2021-12-31", cap: 20000 },
  { says: "the day after the last", category: "低保", due: 40000, date: "2022-01-01", cap: "after" },
];
