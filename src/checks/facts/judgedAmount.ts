import type { Reading } from "../../cells/reading";
import type { Fen } from "../../core/fen";
import type { LedgerRow } from "../../ledger/ledger";
import type { CaseFacts, Fact, GrantStatus } from "../caseFacts";

/**
 * The amount that the rules judge: 帮扶金额, or on a pending row without one the 拟帮扶金额 (A13).
 * A refund lowers a total whatever its sign in the cell (A11).
 */
export function judgedAmount({ read }: LedgerRow, status: GrantStatus): Pick<CaseFacts, "amount" | "amountField"> {
  const amount = amountFact(read.amount);
  if (status === "pending" && amount.is === "absent") return { amount: amountFact(read.applyAmount), amountField: "applyAmount" };
  if (status === "refund" && amount.is === "known")
    return { amount: { is: "known", value: -Math.abs(amount.value) }, amountField: "amount" };
  return { amount, amountField: "amount" };
}

/** The amount of one cell. */
export function amountFact(reading: Reading<Fen> | undefined): Fact<Fen> {
  if (reading === undefined || reading.state === "blank") return { is: "absent" };
  return reading.state === "unreadable" ? { is: "unreadable" } : { is: "known", value: reading.value };
}
