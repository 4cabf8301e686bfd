import type { LedgerRow } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import type { Finding } from "../finding";
import { FindingList } from "../findingList";
import type { Judge } from "../judge";
import { judged, tallied, type Tallied } from "../judging";
import { finished } from "../pause";
import { lateCases } from "../readCases";
import { surveysOf } from "../surveys/surveys";
import type { UnitSuspect } from "../surveys/units";

export interface JudgedColumns {
  readonly judges: readonly Tallied[];
  /** What is found of the whole columns. */
  readonly findings: readonly Finding[];
}

/** What the rules about whole columns say of some rows of one sheet, whose suspicious columns are known. */
export function judgeColumns(
  columnJudges: readonly Judge[],
  policy: PolicySet,
  rows: readonly LedgerRow[],
  suspects: readonly UnitSuspect[],
): JudgedColumns {
  const ledger = { sheets: [...new Set(rows.map(({ sheet }) => sheet))], rows, others: [] };
  const cases = lateCases(ledger, policy);
  const units = new Map(ledger.sheets.map((sheet) => [sheet, suspects]));
  const context = { ledger, policy, surveys: { ...surveysOf(ledger, policy, cases), units: () => units } };
  const judges = tallied(columnJudges);
  const list = new FindingList(policy);
  for (const facts of cases) {
    for (const judge of judges) {
      const verdict = judged(judge, facts, context);
      judge.tally.add(verdict);
      if (verdict.is === "fail") list.add(judge.rule, judge.order, facts, verdict.faults);
    }
  }
  return { judges, findings: finished(list.sorted()).filter(({ row }) => row === null) };
}
