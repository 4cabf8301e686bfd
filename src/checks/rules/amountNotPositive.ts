import { yuanPlain } from "../../core/fen";
import type { Rule, Verdict } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** Only a refund lowers a total; any other amount is above zero. */
export const amountNotPositive: Rule = {
  code: "C115",
  severity: "must",
  clause: "-",
  scope: "every",
  needs: [{ atLeast: 1, of: ["amount", "applyAmount"] }],
  quick({ columns: { fen } }) {
    const look = (place: number): Verdict | null => ((fen[place] ?? NaN) > 0 ? pass : null);
    return ({ words }) => (words.status === "refund" ? null : look);
  },
  check({ status, amount, amountField }) {
    if (status === "refund" || amount.is === "absent") return na;
    if (amount.is === "unreadable") return unknown("unreadable");
    return amount.value > 0 ? pass : fail({ at: [amountField], args: { amount: yuanPlain(amount.value) } });
  },
};
