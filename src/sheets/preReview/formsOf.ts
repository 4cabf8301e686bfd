import type { CaseFacts } from "../../checks/caseFacts";
import type { CheckResult } from "../../checks/finding";
import { openRulesOf } from "../../checks/openRules";
import { readCases } from "../../checks/readCases";
import { surveysOf } from "../../checks/surveys/surveys";
import type { Ledger } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import { fillForm } from "./fillForm";
import { findingsByRow } from "./findingsByRow";
import type { PreReviewForm } from "./preReviewForm";

export interface FormsInput {
  /** The cases to fill a form for, in this order. */
  readonly cases: readonly CaseFacts[];
  readonly result: CheckResult;
  /** The whole ledger: the year's other grants come from it. */
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  /** Full ID numbers; else 6 digits, 8 stars, 4 digits. */
  readonly fullIds: boolean;
}

/** What is to be said of each case before it is decided: the same numbers on its 预审表 and in the panel's table. */
export function formsOf({ cases, result, ledger, policy, fullIds }: FormsInput): PreReviewForm[] {
  const all = readCases(ledger, policy, { asReference: result.asReference });
  const surveys = surveysOf(ledger, policy, all);
  const annual = surveys.annual();
  const open = openRulesOf({ ledger, policy, cases: all, surveys });
  const byRow = new Map(all.map((facts) => [facts.row, facts]));
  const findings = findingsByRow(result.findings);
  return cases.map((chosen) =>
    fillForm(byRow.get(chosen.row) ?? chosen, { all, annual, policy, findings, open, fullIds, asReference: result.asReference }),
  );
}
