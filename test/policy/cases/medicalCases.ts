import type { Category } from "../../../src/policy/words";

interface MedicalCase {
  readonly says: string;
  readonly category: Category;
  /** 元 */
  readonly base: number;
  readonly date: string;
  /** The ceiling in 元, or why there is none. */
  readonly cap: number | "before" | "after" | "negative";
}

/** 三(一)1-3: 60 / 50 / 40 % of 自负, rounded down to the fen (A25), from 2016-07-01 to 2021-12-31. */
export const medicalCases: readonly MedicalCase[] = [
  { says: "低保 60%", category: "低保", base: 10000, date: "2019-03-05", cap: 6000 },
  { says: "低收入 50%", category: "低收入", base: 10000, date: "2019-03-05", cap: 5000 },
  { says: "其他 40%", category: "其他", base: 10000, date: "2019-03-05", cap: 4000 },
  { says: "12,345.67 × 60% = 7,407.402", category: "低保", base: 12345.67, date: "2019-03-05", cap: 7407.4 },
  { says: "0.01 × 50% = 0.005, rounded down", category: "低收入", base: 0.01, date: "2019-03-05", cap: 0 },
  { says: "0.02 × 50% = 0.01", category: "低收入", base: 0.02, date: "2019-03-05", cap: 0.01 },
  { says: "0.03 × 50% = 0.015, rounded down", category: "低收入", base: 0.03, date: "2019-03-05", cap: 0.01 },
  { says: "1.15 × 60% = 0.69, where doubles give 0.6899…", category: "低保", base: 1.15, date: "2019-03-05", cap: 0.69 },
  { says: "nothing paid, nothing to share", category: "低保", base: 0, date: "2019-03-05", cap: 0 },
  { says: "a base of three decimals is not rounded first", category: "低保", base: 0.025, date: "2019-03-05", cap: 0.01 },
  { says: "the day before the first", category: "低保", base: 10000, date: "2016-06-30", cap: "before" },
  { says: "the first day", category: "低保", base: 10000, date: "2016-07-01", cap: 6000 },
  { says: "the last day", category: "低保", base: 10000, date: "2021-12-31", cap: 6000 },
  { says: "the day after the last", category: "低保", base: 10000, date: "2022-01-01", cap: "after" },
  { says: "below nothing", category: "低保", base: -0.01, date: "2019-03-05", cap: "negative" },
];
