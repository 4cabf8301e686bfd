import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import { receiptNumbers } from "../facts/receiptNumbers";
import type { AnnualSurvey } from "./annual";

export interface ReusedReceipt {
  /** The number as this row writes it. */
  readonly number: string;
  readonly first: CaseFacts;
}

/**
 * Receipt numbers that stand on more than one counted row. A pending row uses nothing up (A13): it is compared with all
 * granted rows, whatever their date, and no row is compared with it.
 */
export function surveyReceipts(ordered: readonly CaseFacts[], annual: AnnualSurvey): ReadonlyMap<CaseFacts, readonly ReusedReceipt[]> {
  const claims = ordered
    .filter((facts) => isClaim(facts) && !annual.isPaidBack(facts))
    .map((facts) => ({ facts, receipts: receiptNumbers(facts).numbers }));
  const first = new Map<string, CaseFacts>();
  for (const { facts, receipts } of claims) {
    if (facts.status === "granted") for (const key of receipts.keys()) if (!first.has(key)) first.set(key, facts);
  }
  const reused = new Map<CaseFacts, readonly ReusedReceipt[]>();
  for (const { facts, receipts } of claims) {
    const found = [...receipts].flatMap(([key, number]) => {
      const earlier = first.get(key);
      return earlier === undefined || earlier === facts ? [] : [{ number, first: earlier }];
    });
    if (found.length > 0) reused.set(facts, found);
  }
  return reused;
}
