import { addFen, type Fen } from "../../../core/fen";
import { monthOf } from "../../../core/isoDate";
import type { Ledger, LedgerRow } from "../../../ledger/ledger";
import type { PolicySet } from "../../../policy/policyDocument";
import { approverLevelOf, formOf, kindOf, statusOf, type ApproverLevel } from "../../../policy/words";

/**
 * One ledger row as the tie-outs see it. Read from the cells anew, by code of its own: a tie-out that used the figures'
 * own reading would agree with every mistake in it.
 */
export interface Recounted {
  readonly row: LedgerRow;
  readonly file: string;
  /** Month in which it was paid; null if it was not. */
  readonly paid: string | null;
  /** Month in which it was approved, at the latest when it was paid; null if it was not. */
  readonly approved: string | null;
  /** Signed: what a refund brings back is below 0. */
  readonly fen: Fen;
  readonly money: boolean;
  readonly isCase: boolean;
  readonly approver: ApproverLevel | null;
}

export interface Recount {
  readonly rows: readonly Recounted[];
  /** Rows whose payment date or amount cannot be read: with their month, or null where that is what cannot be read. */
  readonly doubtful: readonly { readonly row: LedgerRow; readonly month: string | null }[];
}

export function recount(ledger: Ledger, policy: PolicySet): Recount {
  const rows: Recounted[] = [];
  const doubtful: { row: LedgerRow; month: string | null }[] = [];
  for (const row of ledger.rows) {
    const word = textIn(row, "status");
    const status = word === "" ? null : statusOf(policy, word);
    if (status === "rejected") continue;
    const paid = paidMonth(row, word, status);
    const amount = row.read.amount;
    if (paid === "unreadable") doubtful.push({ row, month: null });
    else if (amount?.state === "unreadable" && paid !== null) doubtful.push({ row, month: paid });
    if (paid === "unreadable" || amount?.state !== "value") continue;
    const form = textIn(row, "form");
    const kind = kindOf(policy, textIn(row, "kind"));
    rows.push({
      row,
      file: row.sheet.file,
      paid,
      approved: approvedMonth(row, status, paid),
      fen: status === "refund" && amount.value > 0 ? -amount.value : amount.value,
      money: kind === null || kind === "资金",
      isCase: form === "" || formOf(policy, form) === "个案",
      approver: approverLevelOf(policy, textIn(row, "approver")),
    });
  }
  return { rows, doubtful };
}

/** Sum of the amounts of the rows that `pick` takes. */
export function total(rows: readonly Recounted[], pick: (row: Recounted) => boolean): Fen {
  let sum: Fen = 0;
  for (const row of rows) if (pick(row)) sum = addFen(sum, row.fen);
  return sum;
}

function paidMonth(row: LedgerRow, word: string, status: ReturnType<typeof statusOf>): string | "unreadable" | null {
  const { payDate, approveDate, panelDate, applyDate } = row.read;
  if (payDate !== undefined)
    return payDate.state === "value" ? monthOf(payDate.value.first) : payDate.state === "blank" ? null : "unreadable";
  const approvedByDate = approveDate !== undefined && approveDate.state !== "blank";
  const granted = status === "granted" || status === "refund" || (word === "" && approvedByDate) || isRefundByRemark(row);
  if (!granted) return null;
  for (const date of [approveDate, panelDate, applyDate]) {
    if (date?.state === "value") return monthOf(date.value.first);
    if (date?.state === "unreadable") return "unreadable";
  }
  return null;
}

/** A refund in words of the remark, beside a negative amount (spec/2.1). */
function isRefundByRemark(row: LedgerRow): boolean {
  return row.read.amount?.state === "value" && row.read.amount.value < 0 && /退款|退回|冲销/.test(textIn(row, "remark"));
}

function approvedMonth(row: LedgerRow, status: ReturnType<typeof statusOf>, paid: string | null): string | null {
  const { approveDate, panelDate, applyDate } = row.read;
  const hasApproval = approveDate?.state === "value";
  if (!hasApproval && paid !== null) return paid;
  if (status !== "granted" && !(status === null && textIn(row, "status") === "" && (hasApproval || paid !== null)) && paid === null)
    return null;
  for (const date of [approveDate, panelDate, applyDate]) {
    if (date?.state === "value") return monthOf(date.value.first);
    if (date?.state === "unreadable") return UNDATED;
  }
  return UNDATED;
}

/** Approved on a day that the ledger does not tell: before any month. */
const UNDATED = "0000-00";

function textIn(row: LedgerRow, field: "status" | "form" | "kind" | "approver" | "remark"): string {
  const reading = row.read[field];
  return reading !== undefined && reading.state === "value" ? reading.value.trim() : "";
}
