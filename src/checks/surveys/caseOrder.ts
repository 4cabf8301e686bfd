import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";

/** After every date: rows without a basis date come last. */
const NO_DATE = "~";

/**
 * The one order of "first" and of running totals: basis date, then sheet, then row. Rows of the same date keep the order of
 * the ledger, which is sheet order and row.
 */
export function inCaseOrder(cases: readonly CaseFacts[]): readonly CaseFacts[] {
  const days = new Map<string, CaseFacts[]>();
  for (const facts of cases) {
    const date = basisOf(facts) ?? NO_DATE;
    const day = days.get(date);
    if (day) day.push(facts);
    else days.set(date, [facts]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, day]) => day);
}
