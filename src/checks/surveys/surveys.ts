import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import type { PolicySet } from "../../policy/policyDocument";
import type { CaseFacts } from "../caseFacts";
import { surveyAnnual, type AnnualSurvey } from "./annual";
import { inCaseOrder } from "./caseOrder";
import { surveyCategories } from "./categories";
import { surveyDuplicates } from "./duplicates";
import { surveyEvents } from "./events";
import { lazy } from "./lazy";
import { surveyNames } from "./names";
import type { Repeats } from "./repeats";
import { surveyReceipts, type ReusedReceipt } from "./receipts";
import { surveySplits, type SplitSurvey } from "./splits";
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
  readonly units: () => ReadonlyMap<LedgerSheet, readonly UnitSuspect[]>;
}

export function surveysOf(ledger: Ledger, policy: PolicySet, cases: readonly CaseFacts[]): Surveys {
  const ordered = lazy(() => inCaseOrder(cases));
  const annual = lazy(() => surveyAnnual(ordered(), policy));
  return {
    ordered,
    annual,
    duplicates: lazy(() => surveyDuplicates(cases, annual())),
    receipts: lazy(() => surveyReceipts(ordered(), annual())),
    events: lazy(() => surveyEvents(ordered(), annual())),
    splits: lazy(() => surveySplits(ordered(), annual(), policy)),
    names: lazy(() => surveyNames(ordered())),
    categories: lazy(() => surveyCategories(ordered())),
    units: lazy(() => surveyUnits(ledger)),
  };
}

/** Makes every survey before the rows are judged, so that none of them waits for it, with a pause after each part. */
export function* prepareSurveys(surveys: Surveys): Generator<undefined> {
  try {
    for (const part of surveys.annual().parts) {
      part();
      yield;
    }
  } catch {
    // Kept by the part itself (lazy.ts) and told by the rules that ask for it.
  }
  for (const survey of Object.values(surveys) as readonly (() => unknown)[]) {
    try {
      survey();
    } catch {
      // As above.
    }
    yield;
  }
}
