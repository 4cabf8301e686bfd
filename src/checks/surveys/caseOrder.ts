import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";

/** After every date: rows without a basis date come last. */
const NO_DATE = "~";

/**
 * The one order of "first" and of running totals: basis date, then sheet, then row. Rows of the same date keep the order of
 * the ledger, which is sheet order and row.
 */
export function inCaseOrder(cases: readonly CaseFacts[]): readonly CaseFacts[] {
  return cases
    .map((facts) => ({ facts, date: basisOf(facts) ?? NO_DATE }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ facts }) => facts);
}
