import type { CaseFacts } from "../../checks/caseFacts";
import type { CheckResult } from "../../checks/finding";
import { openRulesOf } from "../../checks/openRules";
import { finished } from "../../checks/pause";
import { readCaseSteps } from "../../checks/readCases";
import { prepareSurveys, surveysOf } from "../../checks/surveys/surveys";
import type { Ledger } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import { fillForm } from "./fillForm";
import { findingsByRow } from "./findingsByRow";
import type { PreReviewForm } from "./preReviewForm";

/** What forms are filled from: any form needs the whole ledger, because the year's other grants come from it. */
export interface FormSource {
  readonly result: CheckResult;
  readonly ledger: Ledger;
  readonly policy: PolicySet;
}

export interface FormsInput extends FormSource {
  /** The cases to fill a form for, in this order. */
  readonly cases: readonly CaseFacts[];
  /** Full ID numbers; else 6 digits, 8 stars, 4 digits. */
  readonly fullIds: boolean;
}

/** Fills the form of one case. */
export type FormFiller = (chosen: CaseFacts, fullIds: boolean) => PreReviewForm;

/** What is to be said of each case before it is decided: the same numbers on its 预审表 and in the panel's table. */
export function formsOf({ cases, fullIds, ...source }: FormsInput): PreReviewForm[] {
  const fill = finished(formFiller(source));
  return cases.map((chosen) => fill(chosen, fullIds));
}

/** Reads and counts the ledger once, with a pause after so many rows; then every form is filled in no time. */
export function* formFiller({ result, ledger, policy }: FormSource): Generator<unknown, FormFiller> {
  const { asReference } = result;
  const all = yield* readCaseSteps(ledger, policy, { asReference });
  const surveys = surveysOf(ledger, policy, all);
  yield* prepareSurveys(surveys);
  const annual = surveys.annual();
  const open = openRulesOf({ ledger, policy, surveys });
  const byRow = new Map(all.map((facts) => [facts.row, facts]));
  const findings = findingsByRow(result.findings);
  return (chosen, fullIds) => fillForm(byRow.get(chosen.row) ?? chosen, { all, annual, policy, findings, open, fullIds, asReference });
}
