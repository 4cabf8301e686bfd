import { textKey } from "../../core/textKey";
import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import type { AnnualSurvey } from "./annual";

export interface ReusedReceipt {
  /** The number as this row writes it. */
  readonly number: string;
  readonly first: CaseFacts;
}

const SEPARATORS = /[、,，;；\r\n]+/;
/** "3张", "共2份": how many there are, not which. */
const COUNT_OF_PAPERS = /^共?\d+[张份页]$/;

/**
 * Receipt numbers that stand on more than one counted row. A pending row uses nothing up (A13): it is compared with all
 * granted rows, whatever their date, and no row is compared with it.
 */
export function surveyReceipts(ordered: readonly CaseFacts[], annual: AnnualSurvey): ReadonlyMap<CaseFacts, readonly ReusedReceipt[]> {
  const claims = ordered
    .filter((facts) => isClaim(facts) && !annual.isPaidBack(facts))
    .map((facts) => ({ facts, receipts: receiptNumbers(facts) }));
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

/** The receipt numbers of a cell, by their key: several are split at 、，； and line breaks. */
export function receiptNumbers({ row: { read } }: CaseFacts): ReadonlyMap<string, string> {
  if (read.invoiceNo?.state !== "value") return new Map();
  const parts = read.invoiceNo.value.split(SEPARATORS).map((part) => [textKey(part), part.trim()] as const);
  return new Map(parts.filter(([key]) => isNumber(key)));
}

/** "无", "见附件" and a count of papers name no receipt. */
const isNumber = (key: string): boolean => /\d/.test(key) && !/^\d{1,2}$/.test(key) && !COUNT_OF_PAPERS.test(key);
