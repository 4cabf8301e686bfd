import { yuanText, type Fen } from "../../core/fen";
import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import { shareCap, shareText } from "../share";
import type { Category } from "../words";
import type { Asked } from "./asked";
import { amountInput, cited, made, notMade, parameterStep, shareStep, wordInput } from "./workings";

export interface MedicalInput extends Asked {
  /** null: blank, or a word of no alias table. */
  readonly category: Category | null;
  /** 个人实际承担的自负医疗费用, fen. */
  readonly base: Fen | null;
}

/** The ceiling of 大重病医疗帮扶 in fen, rounded down: 三(一)1-3. */
export function capMedical(policy: PolicySet, { category, base, date, asReference, refs }: MedicalInput): Decision<Fen> {
  const inputs = () => [wordInput("对象类别", category, refs?.category), amountInput("自负医疗费用", base, refs?.base)];
  if (category === null) return notMade("unknownWord", "对象类别未填或不是规定的叫法，无法确定医疗帮扶比例", inputs);
  if (base === null) return notMade("missing", "自负医疗费用未知，无法计算上限", inputs);
  if (base < 0) return notMade("negative", `自负医疗费用 ${yuanText(base)} 元低于 0`, inputs);
  const id = `medical.ratio.${category}` as const;
  const ratio = lookup(policy, id, date, { asReference });
  if (!ratio.ok) return notMade(ratio.why, ratio.text, inputs);
  const cap = shareCap(base, ratio.value);
  const share = () => shareText(ratio.value);
  return made(cap, ratio, {
    steps: () => [...inputs(), parameterStep(id, `${category}对象比例`, share(), ratio), shareStep("计算上限", base, ratio.value)],
    text: () => `${cited(ratio)}：${category}对象最高 ${share()}，自负 ${yuanText(base)} 元，上限 ${yuanText(cap)} 元`,
  });
}
