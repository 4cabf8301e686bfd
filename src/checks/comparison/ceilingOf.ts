import type { Fen } from "../../core/fen";
import type { Decision } from "../../policy/decision";
import { capContribution } from "../../policy/decisions/capContribution";
import { capEmergency } from "../../policy/decisions/capEmergency";
import { capMedical } from "../../policy/decisions/capMedical";
import { selfPaidBase } from "../../policy/decisions/selfPaidBase";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import { selfPaidFigures } from "../facts/selfPaidInput";

/** The ceiling of a claim's own type in fen, with no regard to the year; null for rows and types that have none. */
export function ceilingOf(facts: CaseFacts, policy: PolicySet): Decision<Fen> | null {
  if (!isClaim(facts) || facts.type.is !== "known") return null;
  const asked = askedOf(facts);
  const category = facts.category.is === "known" ? facts.category.value : null;
  const { contributionDue } = facts.row.read;
  switch (facts.type.value) {
    case "大重病医疗": {
      const base = selfPaidBase(policy, selfPaidFigures(facts));
      return capMedical(policy, { ...asked, category, base: base.ok ? base.value : null });
    }
    case "补缴金":
      return capContribution(policy, { ...asked, category, due: contributionDue?.state === "value" ? contributionDue.value : null });
    case "突发事件":
      return capEmergency(policy, asked);
    case "其他":
      return null;
  }
}
