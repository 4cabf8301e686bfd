import type { CaseFacts } from "../../checks/caseFacts";
import type { DateSpan } from "../../cells/dateSpan";
import type { Reading } from "../../cells/reading";
import type { IsoDate } from "../../core/isoDate";
import { isMoney } from "./paidRows";

/**
 * Where a case stood at the end of `day`, as far as the ledger's dates tell: 在办, 已批未发 (money only), or neither.
 * A case approved or paid later was still open then, so a month that is run again later shows what it showed at its end.
 */
export function caseState(facts: CaseFacts, day: IsoDate): "pending" | "approvedUnpaid" | null {
  const { payDate, approveDate } = facts.row.read;
  if (facts.status === "pending")
    return isAfter(facts.row.read.applyDate, day) || basisAfter(facts, day) ? null : payDate?.state === "value" ? null : "pending";
  if (facts.status !== "granted" || payDate === undefined || payDate.state === "unreadable") return null;
  const paidLater = payDate.state === "blank" || isAfter(payDate, day);
  if (!paidLater) return null;
  if (isAfter(approveDate, day)) return appliedBy(facts, day) ? "pending" : null;
  if (approveDate?.state !== "value" && approvedNotBefore(facts, day)) return null;
  return isMoney(facts) ? "approvedUnpaid" : null;
}

const isAfter = (reading: Reading<DateSpan> | undefined, day: IsoDate): boolean => reading?.state === "value" && reading.value.first > day;

const basisAfter = ({ basis }: CaseFacts, day: IsoDate): boolean => basis.is === "known" && basis.value > day;

const appliedBy = ({ row: { read } }: CaseFacts, day: IsoDate): boolean =>
  read.applyDate?.state === "value" && read.applyDate.value.first <= day;

/** Without a day of approval the basis date of A8 stands for it: the payment itself, or the day of the panel or application. */
const approvedNotBefore = (facts: CaseFacts, day: IsoDate): boolean => basisAfter(facts, day);
