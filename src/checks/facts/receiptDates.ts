import type { DateSpan } from "../../cells/dateSpan";
import type { IsoDate } from "../../core/isoDate";
import type { CaseFacts } from "../caseFacts";

/** A receipt's day beside the application's, as they may be: a month stands for its first and its last day (spec/2.3). */
export interface ReceiptPair {
  readonly receipt: IsoDate;
  readonly application: IsoDate;
}

/** Every pair that the row's dates allow; of several receipts or a span the oldest day counts (A12). Empty where either is blank. */
export function receiptPairs({ row: { read } }: CaseFacts): readonly ReceiptPair[] {
  if (read.invoiceDate?.state !== "value" || read.applyDate?.state !== "value") return [];
  const [invoice, applied] = [read.invoiceDate.value, read.applyDate.value];
  if (invoice.precision !== "month" && applied.precision !== "month") return [{ receipt: invoice.first, application: applied.first }];
  const receipts = daysOf(invoice);
  return daysOf(applied).flatMap((application) => receipts.map((receipt) => ({ receipt, application })));
}

const daysOf = ({ first, last, precision }: DateSpan): readonly IsoDate[] => (precision === "month" ? [first, last] : [first]);
