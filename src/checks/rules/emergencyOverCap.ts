import { addFen, fenFromYuan, yuanPlain } from "../../core/fen";
import { capEmergency } from "../../policy/decisions/capEmergency";
import { askedOf } from "../asked";
import { AMOUNT, BASIS_DATE } from "../needs";
import type { Rule } from "../rule";
import { fail, pass, unknown, unknownFact } from "../verdict";

/** 突发事件: generally no more than the sum of the clause. */
export const emergencyOverCap: Rule = {
  code: "P111",
  severity: "should",
  clause: "三(三)",
  scope: "case",
  types: ["突发事件"],
  needs: [BASIS_DATE, AMOUNT, "type"],
  quick:
    ({ columns: { fen } }) =>
    ({ day }) => {
      const cap = day?.value("emergency.cap") ?? null;
      const most = cap === null ? NaN : fenFromYuan(cap);
      return (place) => ((fen[place] ?? NaN) <= most ? pass : null);
    },
  check(facts, { policy }) {
    const { amount } = facts;
    if (amount.is !== "known") return unknownFact(amount);
    const cap = capEmergency(policy, askedOf(facts));
    if (!cap.ok) return unknown("force");
    if (amount.value <= cap.value) return pass;
    return fail({
      at: [facts.amountField, "type"],
      clause: cap.clause,
      args: { cap: yuanPlain(cap.value), amount: yuanPlain(amount.value), over: yuanPlain(addFen(amount.value, -cap.value)) },
      decision: cap,
    });
  },
};
