import { yuanText, type Fen } from "../../core/fen";
import type { Decision, Made, Step } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Category, GrantType } from "../words";
import { annualRemaining, type AnnualInput } from "./annualLimit";
import { capContribution, type ContributionInput } from "./capContribution";
import { capEmergency } from "./capEmergency";
import { capMedical } from "./capMedical";
import { made, notMade, wordInput } from "./workings";

export interface MaxGrantInput extends AnnualInput, Pick<ContributionInput, "seriousIllness" | "disabled"> {
  readonly type: GrantType | null;
  /** Needed by 大重病医疗 and 补缴金 only. */
  readonly category: Category | null;
  /** 自负医疗费用 or 个人需补缴部分 in fen; not read by the other types. */
  readonly base: Fen | null;
}

/** The most that a grant may be, in fen: the smaller of its type's ceiling and what is left of the year (三). */
export function maxGrant(policy: PolicySet, input: MaxGrantInput): Decision<Fen> {
  const { type, date, asReference, refs } = input;
  const typeStep = () => wordInput("帮扶类别", type, refs?.type);
  if (type === null) return notMade("unknownWord", "帮扶类别未填或不是规定的叫法，无法确定上限", () => [typeStep()]);
  const scope = lookup(policy, "annual.scope", date, { asReference });
  if (!scope.ok) return notMade(scope.why, scope.text, () => [typeStep()]);
  const cap = capOfType(policy, type, input);
  if (cap && !cap.ok) return notMade(cap.why, cap.text, () => [typeStep(), ...cap.steps]);
  const bound = scope.value === "allCaseGrants" || type === "其他";
  const year = bound ? annualRemaining(policy, input) : null;
  if (year && !year.ok) return notMade(year.why, year.text, () => [typeStep(), ...(cap?.steps ?? []), ...year.steps]);
  const candidates: Candidate[] = [];
  if (cap) candidates.push({ name: `${type}上限`, decision: cap });
  if (year) candidates.push({ name: "年度尚余", decision: year });
  return smallest(typeStep, candidates);
}

interface Candidate {
  readonly name: string;
  readonly decision: Made<Fen>;
}

function capOfType(policy: PolicySet, type: GrantType, input: MaxGrantInput): Decision<Fen> | null {
  if (type === "大重病医疗") return capMedical(policy, input);
  if (type === "补缴金") return capContribution(policy, { ...input, due: input.base, refs: { ...input.refs, due: input.refs?.base } });
  return type === "突发事件" ? capEmergency(policy, input) : null;
}

/** The smallest candidate; on a tie the first, which is the type's own ceiling. */
function smallest(typeStep: () => Step, candidates: readonly Candidate[]): Decision<Fen> {
  const winner = candidates.reduce((best, candidate) => (candidate.decision.value < best.decision.value ? candidate : best));
  const { value, clause } = winner.decision;
  const chosen = (): string => {
    const listed = candidates.map(({ name, decision }) => `${name} ${yuanText(decision.value)} 元`).join("，");
    return candidates.length > 1 ? `${listed}，取较小者：${winner.name} ${yuanText(value)} 元` : listed;
  };
  return made(value, winner.decision, {
    steps: () => [
      typeStep(),
      ...candidates.flatMap(({ decision }) => decision.steps),
      { kind: "choose", label: "最高可帮扶", text: chosen(), fen: value, clause },
    ],
    text: () => `${candidates.map(({ decision }) => decision.text).join("；")}；最多 ${yuanText(value)} 元`,
  });
}
