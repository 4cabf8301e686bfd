import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";
import { isPause } from "../pause";

/** After every date: rows without a basis date come last. */
const NO_DATE = "~";

/**
 * The one order of "first" and of running totals: basis date, then sheet, then row. Rows of the same date keep the order of
 * the ledger, which is sheet order and row. Only the days are sorted, so it pauses as it goes along.
 */
export function* inCaseOrder(cases: readonly CaseFacts[]): Generator<undefined, readonly CaseFacts[]> {
  const days = new Map<string, CaseFacts[]>();
  for (const [index, facts] of cases.entries()) {
    const date = basisOf(facts) ?? NO_DATE;
    const day = days.get(date);
    if (day) day.push(facts);
    else days.set(date, [facts]);
    if (isPause(index)) yield;
  }
  const ordered: CaseFacts[] = [];
  for (const [, day] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const facts of day) if (isPause(ordered.push(facts))) yield;
  }
  return ordered;
}
