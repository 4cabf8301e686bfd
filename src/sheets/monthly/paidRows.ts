import type { CaseFacts } from "../../checks/caseFacts";
import type { DateSpan } from "../../cells/dateSpan";
import type { Fen } from "../../core/fen";
import { monthOf, type IsoDate } from "../../core/isoDate";
import type { CellRef } from "../../policy/decision";
import type { Month } from "./period";

/** A row whose money (or goods) went out, placed in the month of its payment. */
export interface PaidRow {
  readonly facts: CaseFacts;
  readonly at: CellRef;
  readonly month: Month;
  /** First day of the payment date. */
  readonly day: IsoDate;
  /** A refund is below 0. */
  readonly fen: Fen;
  readonly refund: boolean;
  /** False for 实物 and 劳务, which stand apart from the money. */
  readonly money: boolean;
  /** True where the sheet has no 发放日期 column and the basis date of A8 serves. */
  readonly byBasisDate: boolean;
  /** The payment date is a span of days that ends in a later month; the first day decides. */
  readonly crossesMonths: boolean;
}

/** Why a row that may have cost money is in no figure of 支出. */
export type LeftOutWhy =
  "dateUnreadable" | "noDate" | "amountUnreadable" | "amountBlank" | "rejectedButPaid" | "refundNotDated" | "statusUnknown";

export interface LeftOut {
  readonly why: LeftOutWhy;
  readonly at: CellRef;
  /** Month of the payment where it is known. */
  readonly month: Month | null;
}

export interface PaidRows {
  readonly paid: readonly PaidRow[];
  readonly leftOut: readonly LeftOut[];
}

/** Places every row of the ledger on a cash basis: spent in the month of 发放日期 (spec/4.2). Nothing is dropped without a reason. */
export function readPaidRows(cases: readonly CaseFacts[]): PaidRows {
  const paid: PaidRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const facts of cases) {
    const place = placeOf(facts);
    if (place === null) continue;
    if ("why" in place) {
      leftOut.push({ why: place.why, at: rowRef(facts), month: place.month ?? null });
      continue;
    }
    const amount = facts.row.read.amount ?? { state: "blank" as const };
    if (amount.state !== "value") {
      leftOut.push({ why: amount.state === "blank" ? "amountBlank" : "amountUnreadable", at: rowRef(facts), month: monthOf(place.first) });
      continue;
    }
    const refund = facts.status === "refund";
    paid.push({
      facts,
      at: rowRef(facts),
      month: monthOf(place.first),
      day: place.first,
      fen: refund ? -Math.abs(amount.value) : amount.value,
      refund,
      money: isMoney(facts),
      byBasisDate: facts.row.read.payDate === undefined,
      crossesMonths: monthOf(place.first) !== monthOf(place.last),
    });
  }
  return { paid, leftOut };
}

/** The row's own amount cell where it has one, so that a click leads to the money. */
export const rowRef = ({ row }: CaseFacts): CellRef => ({
  file: row.sheet.file,
  sheet: row.sheet.sheet,
  row: row.row,
  cell: row.at.amount,
});

/** Goods and work stand apart; a blank or unknown word counts as money (A32), because the row has an amount that was paid. */
export const isMoney = ({ kind }: CaseFacts): boolean => kind.is !== "known" || kind.value === "资金";

type Place = Pick<DateSpan, "first" | "last"> | { readonly why: LeftOutWhy; readonly month?: Month } | null;

/** When the money went out; null for a row that is not paid. */
function placeOf(facts: CaseFacts): Place {
  const reading = facts.row.read.payDate;
  if (reading === undefined) return placeByBasis(facts);
  const rejected = facts.status === "rejected";
  if (reading.state === "blank")
    return facts.status === "refund" ? { why: "refundNotDated" } : facts.status === "unknown" ? { why: "statusUnknown" } : null;
  if (reading.state === "unreadable") return rejected ? null : { why: "dateUnreadable" };
  return rejected ? { why: "rejectedButPaid", month: monthOf(reading.value.first) } : reading.value;
}

function placeByBasis({ status, basis, basisSpan }: CaseFacts): Place {
  if (status === "unknown") return { why: "statusUnknown" };
  if (status !== "granted" && status !== "refund") return null;
  if (basisSpan) return basisSpan;
  if (basis.is === "known") return { first: basis.value, last: basis.value };
  return { why: basis.is === "absent" ? "noDate" : "dateUnreadable" };
}
