import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import type { CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { annualOf, type AnnualSurvey } from "./annual";
import { surveyCategories, type CategorySurvey } from "./categories";
import { surveyDuplicates } from "./duplicates";
import { surveyEvents } from "./events";
import type { SplitSurvey } from "./foundSplits";
import { surveyLookAlikes, type LookAlikeSurvey } from "./lookAlikes";
import { surveyNames, type NameSurvey } from "./names";
import { orderedCases, orderedColumns, type OrderedCases } from "./orderedCases";
import type { Repeats } from "./repeats";
import { surveyReceipts, type ReceiptSurvey } from "./receipts";
import { surveySplits } from "./splits";
import { stepwise, type Stepwise } from "./stepwise";
import { surveyUnits, type UnitSuspect } from "./units";

/**
 * What was counted over the whole ledger, each survey made once and only if a rule asks for it. All are linear in rows but for one sort.
 * They walk the columns of the cases (caseColumns.ts), and an answer becomes an object when it is asked for. `isPlain` of a survey, and
 * the figures of the annual one, settle most rows with a look or two into a typed array: for the quick looks of the rules. They are asked
 * by a row's index in the columns, which in a whole ledger is its place.
 */
export interface Surveys {
  /** The rows in the order in which they count. */
  readonly ordered: () => OrderedCases;
  readonly annual: () => AnnualSurvey;
  readonly duplicates: () => Repeats;
  readonly receipts: () => ReceiptSurvey;
  readonly events: () => Repeats;
  readonly splits: () => SplitSurvey;
  readonly names: () => NameSurvey;
  readonly categories: () => CategorySurvey;
  /** The first row of a person → the earlier person whom he looks like. */
  readonly lookAlikes: () => LookAlikeSurvey;
  readonly units: () => ReadonlyMap<LedgerSheet, readonly UnitSuspect[]>;
}

export const surveysOf = (ledger: Ledger, policy: PolicySet, cases: readonly CaseFacts[]): Surveys =>
  surveysBy(
    ledger,
    policy,
    stepwise(() => orderedCases(cases)),
  );

export const surveysOfColumns = (ledger: Ledger, policy: PolicySet, columns: CaseColumns): Surveys =>
  surveysBy(
    ledger,
    policy,
    stepwise(() => orderedColumns(columns)),
  );

function surveysBy(ledger: Ledger, policy: PolicySet, ordered: Stepwise<OrderedCases>): Surveys {
  const annual = stepwise(() => preparedAnnual(ordered(), policy));
  const nets = () => annual().nets();
  return {
    ordered,
    annual,
    duplicates: stepwise(() => surveyDuplicates(ordered().columns, nets())),
    receipts: stepwise(() => surveyReceipts(ordered().columns, nets(), ledger)),
    events: stepwise(() => surveyEvents(ordered(), nets(), ledger)),
    splits: stepwise(() => surveySplits(ordered(), nets(), policy)),
    names: stepwise(() => surveyNames(ordered().columns)),
    categories: stepwise(() => surveyCategories(ordered().columns, annual().personYears())),
    lookAlikes: stepwise(() => surveyLookAlikes(ordered().columns)),
    units: stepwise(() => surveyUnits(ledger)),
  };
}

/** A part that fails is kept by itself and told by the rules that ask for it. */
function* preparedAnnual(ordered: OrderedCases, policy: PolicySet): Generator<undefined, AnnualSurvey> {
  const annual = annualOf(ordered, policy);
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
