import { floorFen, shareOf, yuanText, type Fen } from "../../core/fen";
import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import { percentText } from "../share";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep } from "./workings";

export interface AdminFeeInput extends Asked {
  /** The year's use of 定向 donations that came through the foundation, fen, admin cost itself excluded. */
  readonly targeted: Fen | null;
  /** The same of 非定向 donations. Money that did not come through the foundation belongs to neither. */
  readonly other: Fen | null;
}

/** The ceiling of the year's 工作经费 in fen, rounded down: 五3, A26. */
export function adminFee(policy: PolicySet, { targeted, other, date, asReference, refs }: AdminFeeInput): Decision<Fen> {
  const inputs = () => [
    amountInput("定向捐赠资金当年使用", targeted, refs?.targeted),
    amountInput("非定向捐赠资金当年使用", other, refs?.other),
  ];
  if (targeted === null || other === null) return notMade("missing", "当年使用额未知，算不出工作经费上限", inputs);
  if (targeted < 0 || other < 0) return notMade("negative", "当年使用额低于 0", inputs);
  const targetedRatio = lookup(policy, "admin.ratio.定向", date, { asReference });
  if (!targetedRatio.ok) return notMade(targetedRatio.why, targetedRatio.text, inputs);
  const otherRatio = lookup(policy, "admin.ratio.非定向", date, { asReference });
  if (!otherRatio.ok) return notMade(otherRatio.why, otherRatio.text, inputs);
  const value = floorFen(shareOf(targeted, targetedRatio.value).plus(shareOf(other, otherRatio.value)));
  const sum = () => `${yuanText(targeted)} × ${percentText(targetedRatio.value)} + ${yuanText(other)} × ${percentText(otherRatio.value)}`;
  return made(value, targetedRatio, {
    steps: () => [
      ...inputs(),
      parameterStep("admin.ratio.定向", "定向比例", percentText(targetedRatio.value), targetedRatio),
      parameterStep("admin.ratio.非定向", "非定向比例", percentText(otherRatio.value), otherRatio),
      { kind: "compute", label: "工作经费上限", text: `${sum()} = ${yuanText(value)} 元`, fen: value },
    ],
    text: () => `${cited(targetedRatio)}：工作经费上限 ${sum()} = ${yuanText(value)} 元`,
  });
}
