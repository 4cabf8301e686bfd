import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import { receiptNumbers, type ReceiptNumbers } from "../facts/receiptNumbers";
import { isPause } from "../pause";
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
export function* surveyReceipts(
  ordered: readonly CaseFacts[],
  annual: AnnualSurvey,
): Generator<undefined, ReadonlyMap<CaseFacts, readonly ReusedReceipt[]>> {
  const claims: { readonly facts: CaseFacts; readonly receipts: ReceiptNumbers["numbers"] }[] = [];
  const first = new Map<string, CaseFacts>();
  for (const [index, facts] of ordered.entries()) {
    if (isPause(index)) yield;
    if (!isClaim(facts) || annual.isPaidBack(facts)) continue;
    const receipts = receiptNumbers(facts).numbers;
    if (receipts.size === 0) continue;
    claims.push({ facts, receipts });
    if (facts.status === "granted") for (const key of receipts.keys()) if (!first.has(key)) first.set(key, facts);
  }
  const reused = new Map<CaseFacts, readonly ReusedReceipt[]>();
  for (const [index, { facts, receipts }] of claims.entries()) {
    if (isPause(index)) yield;
    const found = [...receipts].flatMap(([key, number]) => {
      const earlier = first.get(key);
      return earlier === undefined || earlier === facts ? [] : [{ number, first: earlier }];
    });
    if (found.length > 0) reused.set(facts, found);
  }
  return reused;
}
