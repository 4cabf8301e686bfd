import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import type { CaseFacts } from "../caseFacts";
import { surveyAnnual, type AnnualSurvey } from "./annual";
import { inCaseOrder } from "./caseOrder";
import { surveyCategories } from "./categories";
import { surveyDuplicates } from "./duplicates";
import { surveyEvents } from "./events";
import { surveyLookAlikes, type LookAlike } from "./lookAlikes";
import { surveyNames } from "./names";
import type { Repeats } from "./repeats";
import { surveyReceipts, type ReusedReceipt } from "./receipts";
import { surveySplits, type SplitSurvey } from "./splits";
import { stepwise, type Stepwise } from "./stepwise";
import { surveyUnits, type UnitSuspect } from "./units";

/** What was counted over the whole ledger, each survey made once and only if a rule asks for it. All are linear in rows but for one sort. */
export interface Surveys {
  /** The rows in the order in which they count. */
  readonly ordered: () => readonly CaseFacts[];
  readonly annual: () => AnnualSurvey;
  readonly duplicates: () => Repeats;
  readonly receipts: () => ReadonlyMap<CaseFacts, readonly ReusedReceipt[]>;
  readonly events: () => Repeats;
  readonly splits: () => SplitSurvey;
  /** Person's key → the first row with a name. */
  readonly names: () => ReadonlyMap<string, CaseFacts>;
  /** Person and year → the first row with a category. */
  readonly categories: () => ReadonlyMap<string, CaseFacts>;
  /** The first row of a person → the earlier person whom he looks like. */
  readonly lookAlikes: () => ReadonlyMap<CaseFacts, LookAlike>;
  readonly units: () => ReadonlyMap<LedgerSheet, readonly UnitSuspect[]>;
}

export function surveysOf(ledger: Ledger, policy: PolicySet, cases: readonly CaseFacts[]): Surveys {
  const ordered = stepwise(() => inCaseOrder(cases));
  const annual = stepwise(() => preparedAnnual(ordered(), policy));
  return {
    ordered,
    annual,
    duplicates: stepwise(() => surveyDuplicates(cases, annual())),
    receipts: stepwise(() => surveyReceipts(ordered(), annual())),
    events: stepwise(() => surveyEvents(ordered(), annual())),
    splits: stepwise(() => surveySplits(ordered(), annual(), policy)),
    names: stepwise(() => surveyNames(ordered())),
    categories: stepwise(() => surveyCategories(ordered())),
    lookAlikes: stepwise(() => surveyLookAlikes(ordered())),
    units: stepwise(() => surveyUnits(ledger)),
  };
}

/** A part that fails is kept by itself and told by the rules that ask for it. */
function* preparedAnnual(ordered: readonly CaseFacts[], policy: PolicySet): Generator<undefined, AnnualSurvey> {
  const annual = surveyAnnual(ordered, policy);
  for (const part of annual.parts) yield* part.steps();
  return annual;
}

/** Makes every survey before it is asked for, so that no row waits for it, with a pause after so many rows. */
export function* prepareSurveys(surveys: Surveys): Generator<undefined, void> {
  for (const survey of Object.values(surveys) as readonly ((() => unknown) | Stepwise<unknown>)[]) {
    if ("steps" in survey) yield* survey.steps();
    yield;
  }
}
