import type { LedgerRow } from "../../ledger/ledger";
import type { StatusWord } from "../../policy/words";
import type { Fact, GrantStatus } from "../caseFacts";

const REFUND = /退款|退回|冲销/;

/**
 * Whether a row was granted (A11, A13; spec/2.1): its status word; a refund also where the remark says so beside a negative
 * amount; without a word, granted if 审批日期 or 发放日期 holds anything.
 */
export function caseStatus(row: LedgerRow, word: Fact<StatusWord>): GrantStatus {
  if (word.is === "known" && word.value === "rejected") return "rejected";
  if (isRefundByRemark(row)) return "refund";
  if (word.is === "known") return word.value;
  if (word.is === "unreadable") return "unknown";
  return isFilled(row, "approveDate") || isFilled(row, "payDate") ? "granted" : "pending";
}

function isRefundByRemark({ read }: LedgerRow): boolean {
  const isNegative = read.amount?.state === "value" && read.amount.value < 0;
  return isNegative && read.remark?.state === "value" && REFUND.test(read.remark.value);
}

const isFilled = ({ read }: LedgerRow, field: "approveDate" | "payDate"): boolean => {
  const reading = read[field];
  return reading !== undefined && reading.state !== "blank";
};
