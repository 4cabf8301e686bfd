import { receiptValid } from "../../policy/decisions/receiptValid";
import type { Decision, Strength } from "../../policy/decision";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { receiptPairs, type ReceiptPair } from "../facts/receiptDates";
import { BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { CheckContext, Rule, Verdict } from "../rule";
import { fail, na, pass, unknown } from "../verdict";

/** The receipt is more than a year older than the application. */
export const receiptExpired = receiptRule("P105", "must", (valid, { receipt, application }) => !valid && receipt <= application);
/** The receipt is younger than the application that it should support. */
export const receiptAfterApplication = receiptRule("P106", "should", (_valid, { receipt, application }) => receipt > application);

/** The two ways in which a receipt's date can be wrong (A12); a row shows at most one of them. */
function receiptRule(code: string, severity: Strength, isWrong: (valid: boolean, pair: ReceiptPair) => boolean): Rule {
  const check = (facts: CaseFacts, { policy }: CheckContext): Verdict => {
    const { invoiceDate, applyDate } = facts.row.read;
    if (invoiceDate?.state === "blank") return facts.type.is === "known" && facts.type.value !== "大重病医疗" ? na : unknown("blank");
    if (applyDate?.state === "blank") return unknown("blank");
    const judged = receiptPairs(facts).map((pair) => ({ pair, decision: decide(facts, policy, pair) }));
    const answers = judged.map(({ pair, decision }) => (decision.ok ? isWrong(decision.value, pair) : null));
    const first = judged[0];
    if (!first || answers.includes(null)) return unknown("force");
    if (answers.some((answer) => answer !== answers[0])) return unknown("precision");
    if (!answers[0]) return pass;
    const { receipt, application } = first.pair;
    return fail({ at: ["invoiceDate", "applyDate"], args: { receipt, application }, decision: first.decision });
  };
  return { code, severity, clause: "四(一)", scope: "case", needs: [BASIS_DATE, "invoiceDate", "applyDate"], check };
}

function decide(facts: CaseFacts, policy: PolicySet, pair: ReceiptPair): Decision<boolean> {
  return receiptValid(policy, { ...pair, ...askedOf(facts), refs: { receipt: refsOf(facts, "invoiceDate"), application: refsOf(facts, "applyDate") } });
}
