import { BASIS_DATE } from "../needs";
import type { Rule, Verdict } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

const FIELDS = ["preReviewNo", "preReviewDate"] as const;

/** Every case goes to the district with its 预审表; the ledger has a place for it, and it is empty. */
export const preReviewMissing: Rule = {
  code: "P118",
  severity: "should",
  clause: "四(二)",
  scope: "case",
  needs: [BASIS_DATE, { atLeast: 1, of: FIELDS }],
  quick({ cells: { preReviewNo, preReviewDate } }) {
    const look = (place: number): Verdict | null => (preReviewNo.isFilled(place) || preReviewDate.at(place) >= 0 ? pass : null);
    return ({ words: { status } }) => (status === "granted" ? look : () => na);
  },
  check({ status, row: { read } }) {
    if (status !== "granted") return na;
    const columns = FIELDS.filter((field) => read[field] !== undefined);
    if (columns.some((field) => read[field]?.state === "value")) return pass;
    if (columns.some((field) => read[field]?.state === "unreadable")) return unknown("unreadable");
    return fail({ at: columns, args: { fields: columns } });
  },
};
