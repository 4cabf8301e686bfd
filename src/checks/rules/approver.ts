import { fenFromYuan, yuanPlain } from "../../core/fen";
import type { Strength } from "../../policy/decision";
import { approvalLevel, type ApprovalLevel } from "../../policy/decisions/approvalLevel";
import type { InputRefs } from "../../policy/decisions/asked";
import { lookup } from "../../policy/lookup";
import { approverLevelOf, type ApproverLevel } from "../../policy/words";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { AMOUNT, BASIS_DATE } from "../needs";
import { refsOf } from "../refs";
import type { CheckContext, Rule, Verdict } from "../rule";
import { fail, na, pass, unknown, unknownFact } from "../verdict";

/** A grant above the street's limit was approved by the street. */
export const approvalTooLow = approverRule("P113", "must", "区服务社审批", "street");
/** A grant within the street's limit was approved by the district. */
export const approvedAboveLevel = approverRule("P122", "note", "街镇审批", "district");

/** The level that the amount asks for beside the level that approved. A person's name tells no level, so both rules are unknown, whatever the amount. */
function approverRule(code: string, severity: Strength, required: ApprovalLevel, wrong: ApproverLevel): Rule {
  const check = (facts: CaseFacts, { policy }: CheckContext): Verdict => {
    const { amount, status, row } = facts;
    if (status === "pending") return na;
    if (amount.is !== "known") return unknownFact(amount);
    if (amount.value <= 0) return na;
    const approver = row.read.approver?.state === "value" ? row.read.approver.value : null;
    const level = approver === null ? null : approverLevelOf(policy, approver);
    if (approver !== null && level === null) return unknown("word");
    if (level !== null && level !== wrong) return pass;
    const asked = askedOf(facts);
    const decide = (refs?: InputRefs) => approvalLevel(policy, { ...asked, amount: amount.value, refs });
    const decision = decide();
    const limit = lookup(policy, "approval.streetLimit", asked.date, asked);
    if (!decision.ok || !limit.ok) return unknown("force");
    if (decision.value !== required) return pass;
    if (approver === null) return unknown("blank");
    const args = { amount: yuanPlain(amount.value), limit: yuanPlain(fenFromYuan(limit.value)), approver, required };
    return fail({
      at: ["approver", facts.amountField],
      clause: decision.clause,
      args,
      decision: decide({ amount: refsOf(facts, facts.amountField) }),
    });
  };
  return { code, severity, clause: "四(三)", scope: "case", needs: [BASIS_DATE, AMOUNT, "approver"], check };
}
