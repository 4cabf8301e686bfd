import { fenFromYuan, yuanText, type Fen } from "../../core/fen";
import { approvalStepOf, ladderOf, streetLimitOf, type ApprovalLimit, type ApprovalStep } from "../approvalLadder";
import type { Decision, Step } from "../decision";
import { lookup, type Found } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep } from "./workings";

export interface ApprovalInput extends Asked {
  readonly amount: Fen | null;
}

/**
 * Who approves a grant of this amount, by name: "街镇审批" up to and including the street's limit, "区服务社审批" above it
 * (四(三), A14), or the lowest level of the document's ladder that may approve it.
 */
export function approvalLevel(policy: PolicySet, { amount, date, asReference, refs }: ApprovalInput): Decision<string> {
  const inputs = () => [amountInput("帮扶金额", amount, refs?.amount)];
  if (amount === null) return notMade("missing", "帮扶金额未知，无法确定审批级别", inputs);
  if (amount < 0) return notMade("negative", `帮扶金额 ${yuanText(amount)} 元低于 0`, inputs);
  const limit = lookup(policy, "approval.streetLimit", date, { asReference });
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const { step, rank } = approvalStepOf(limit.value, amount);
  const comparison = () => comparisonText(amount, ladderOf(limit.value), rank);
  return made(step.level, limit, {
    steps: () => [
      ...inputs(),
      limitStep(limit),
      { kind: "choose", label: "审批级别", text: `${comparison()}，${step.level}`, clause: limit.clause },
    ],
    text: () => `${cited(limit)}：${comparison()}，由${step.level}`,
  });
}

function limitStep(limit: Found<ApprovalLimit>): Step {
  const most = streetLimitOf(limit.value);
  if (typeof limit.value === "number")
    return { ...parameterStep("approval.streetLimit", "街镇审批上限（含）", `${yuanText(most)} 元`, limit), fen: most };
  return parameterStep("approval.streetLimit", "审批权限", ladderText(limit.value), limit);
}

/** "2,000.00 元以下街镇审批，10,000.00 元以内区服务社审批，以上区民政局审批" */
export function ladderText(ladder: readonly ApprovalStep[]): string {
  return ladder
    .map(({ upTo, inclusive, level }) =>
      upTo === null ? `以上${level}` : `${yuanText(fenFromYuan(upTo))} 元${inclusive === false ? "以下（不含）" : "以内（含）"}${level}`,
    )
    .join("，");
}

/** The amount beside the limit that decides: that of its own level, for the highest that of the level below. */
function comparisonText(amount: Fen, ladder: readonly ApprovalStep[], rank: number): string {
  const own = ladder[rank];
  const below = ladder[rank - 1];
  if (own?.upTo != null) {
    const limit = `${yuanText(fenFromYuan(own.upTo))} 元`;
    return own.inclusive === false ? `${yuanText(amount)} 元低于 ${limit}` : `${yuanText(amount)} 元未超过 ${limit}`;
  }
  if (below?.upTo == null) return `${yuanText(amount)} 元`;
  const limit = `${yuanText(fenFromYuan(below.upTo))} 元`;
  return below.inclusive === false ? `${yuanText(amount)} 元不低于 ${limit}` : `${yuanText(amount)} 元超过 ${limit}`;
}
