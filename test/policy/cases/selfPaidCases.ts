interface SelfPaidCase {
  readonly says: string;
  /** 元; null is a blank cell, "unreadable" a cell that holds no amount. */
  readonly total: number | null | "unreadable";
  readonly deductions: readonly (number | null | "unreadable")[];
  readonly stated: number | null | "unreadable";
  readonly base: number | "missing" | "unreadable" | "negative";
}

/** Reading A1: what 个人实际承担的自负医疗费用 is. */
export const selfPaidCases: readonly SelfPaidCase[] = [
  { says: "total less deductions", total: 30000, deductions: [12000, 3000.5], stated: null, base: 14999.5 },
  { says: "a blank deduction deducts nothing", total: 30000, deductions: [12000, null], stated: null, base: 18000 },
  { says: "no total: the stated base", total: null, deductions: [12000], stated: 5000, base: 5000 },
  { says: "no total: an unreadable deduction is not asked", total: null, deductions: ["unreadable"], stated: 5000, base: 5000 },
  { says: "both: the stated one is smaller", total: 30000, deductions: [12000], stated: 17999.99, base: 17999.99 },
  { says: "both: the computed one is smaller", total: 30000, deductions: [12000], stated: 18000.01, base: 18000 },
  { says: "both: equal", total: 30000, deductions: [12000], stated: 18000, base: 18000 },
  { says: "both blank", total: null, deductions: [12000], stated: null, base: "missing" },
  { says: "an unreadable deduction", total: 30000, deductions: ["unreadable"], stated: null, base: "unreadable" },
  {
    says: "an unreadable deduction beside a stated base: which is smaller is not known",
    total: 30000,
    deductions: ["unreadable"],
    stated: 5000,
    base: "unreadable",
  },
  { says: "a deduction below 0 raises nothing", total: 30000, deductions: [12000, -0.01], stated: null, base: "negative" },
  { says: "a deduction below 0 beside a stated base", total: 30000, deductions: [-100], stated: 5000, base: "negative" },
  { says: "no total: a deduction below 0 is not asked", total: null, deductions: [-100], stated: 5000, base: 5000 },
  { says: "an unreadable total", total: "unreadable", deductions: [], stated: 5000, base: "unreadable" },
  { says: "an unreadable stated base", total: 30000, deductions: [], stated: "unreadable", base: "unreadable" },
  { says: "more deducted than paid is 0.00, not less", total: 10000, deductions: [12000], stated: null, base: 0 },
  { says: "more deducted than paid, whatever is stated", total: 10000, deductions: [12000], stated: 500, base: 0 },
  { says: "a total of 0 is not a blank one", total: 0, deductions: [], stated: 5000, base: 0 },
];
