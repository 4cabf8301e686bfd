import { fenFromYuan, yuanText, type Fen } from "../../core/fen";
import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep } from "./workings";

export type ApprovalLevel = "街镇审批" | "区服务社审批";

export interface ApprovalInput extends Asked {
  readonly amount: Fen | null;
}

/** Who approves a grant of this amount: the street up to and including the limit, the district above it: 四(三), A14. */
export function approvalLevel(policy: PolicySet, { amount, date, asReference, refs }: ApprovalInput): Decision<ApprovalLevel> {
  const inputs = () => [amountInput("帮扶金额", amount, refs?.amount)];
  if (amount === null) return notMade("missing", "帮扶金额未知，无法确定审批级别", inputs);
  if (amount < 0) return notMade("negative", `帮扶金额 ${yuanText(amount)} 元低于 0`, inputs);
  const limit = lookup(policy, "approval.streetLimit", date, { asReference });
  if (!limit.ok) return notMade(limit.why, limit.text, inputs);
  const most = fenFromYuan(limit.value);
  const value = amount <= most ? "街镇审批" : "区服务社审批";
  const comparison = () =>
    amount <= most ? `${yuanText(amount)} 元未超过 ${yuanText(most)} 元` : `${yuanText(amount)} 元超过 ${yuanText(most)} 元`;
  return made(value, limit, {
    steps: () => [
      ...inputs(),
      { ...parameterStep("approval.streetLimit", "街镇审批上限（含）", `${yuanText(most)} 元`, limit), fen: most },
      { kind: "choose", label: "审批级别", text: `${comparison()}，${value}`, clause: limit.clause },
    ],
    text: () => `${cited(limit)}：${comparison()}，由${value}`,
  });
}
