import type { Category, GrantType } from "../../../src/policy/words";

interface MaxGrantCase {
  readonly says: string;
  readonly type: GrantType | null;
  readonly category: Category | null;
  readonly base: number | null;
  readonly used: number | null;
  readonly date: string;
  readonly most: number | "unknownWord" | "notEntitled" | "missing" | "after" | "before";
  /** Clause of the candidate that won. */
  readonly clause?: string;
}

/** 三: the smaller of the type's ceiling and what is left of 80,000. */
export const maxGrantCases: readonly MaxGrantCase[] = [
  {
    says: "the ratio decides",
    type: "大重病医疗",
    category: "低收入",
    base: 10000,
    used: 0,
    date: "2019-03-05",
    most: 5000,
    clause: "三(一)2",
  },
  {
    says: "the year decides, one fen below the ceiling",
    type: "大重病医疗",
    category: "低收入",
    base: 10000,
    used: 75000.01,
    date: "2019-03-05",
    most: 4999.99,
    clause: "三(四)",
  },
  {
    says: "on a tie the type's own clause is named",
    type: "大重病医疗",
    category: "低收入",
    base: 10000,
    used: 75000,
    date: "2019-03-05",
    most: 5000,
    clause: "三(一)2",
  },
  {
    says: "the year is used up",
    type: "大重病医疗",
    category: "低保",
    base: 10000,
    used: 80000,
    date: "2019-03-05",
    most: 0,
    clause: "三(四)",
  },
  {
    says: "the year is overdrawn",
    type: "大重病医疗",
    category: "低保",
    base: 10000,
    used: 90000,
    date: "2019-03-05",
    most: 0,
    clause: "三(四)",
  },
  {
    says: "补缴金 with its base",
    type: "补缴金",
    category: "低保",
    base: 40000,
    used: 0,
    date: "2019-03-05",
    most: 20000,
    clause: "三(二)",
  },
  { says: "补缴金 of 其他", type: "补缴金", category: "其他", base: 40000, used: 0, date: "2019-03-05", most: "notEntitled" },
  {
    says: "突发事件 asks for no category and no base",
    type: "突发事件",
    category: null,
    base: null,
    used: 0,
    date: "2019-03-05",
    most: 20000,
    clause: "三(三)",
  },
  {
    says: "突发事件, 15,000 left",
    type: "突发事件",
    category: null,
    base: null,
    used: 65000,
    date: "2019-03-05",
    most: 15000,
    clause: "三(四)",
  },
  {
    says: "其他 has no ceiling but the year's",
    type: "其他",
    category: null,
    base: null,
    used: 30000,
    date: "2019-03-05",
    most: 50000,
    clause: "三(四)",
  },
  {
    says: "money that came back never raises the year's limit",
    type: "其他",
    category: null,
    base: null,
    used: -5000,
    date: "2019-03-05",
    most: 80000,
    clause: "三(四)",
  },
  { says: "no type", type: null, category: "低保", base: 10000, used: 0, date: "2019-03-05", most: "unknownWord" },
  {
    says: "no category where the ceiling needs one",
    type: "大重病医疗",
    category: null,
    base: 10000,
    used: 0,
    date: "2019-03-05",
    most: "unknownWord",
  },
  {
    says: "no base where the ceiling needs one",
    type: "大重病医疗",
    category: "低保",
    base: null,
    used: 0,
    date: "2019-03-05",
    most: "missing",
  },
  { says: "what was used is unknown", type: "其他", category: null, base: null, used: null, date: "2019-03-05", most: "missing" },
  { says: "the day before the first", type: "其他", category: null, base: null, used: 0, date: "2016-06-30", most: "before" },
  { says: "the first day", type: "其他", category: null, base: null, used: 0, date: "2016-07-01", most: 80000 },
  { says: "the last day", type: "其他", category: null, base: null, used: 0, date: "2021-12-31", most: 80000 },
  { says: "the day after the last", type: "其他", category: null, base: null, used: 0, date: "2022-01-01", most: "after" },
];
