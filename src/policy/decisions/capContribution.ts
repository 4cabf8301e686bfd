import { yuanText, type Fen } from "../../core/fen";
import { clauseText } from "../clauseText";
import type { Decision, Step } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import { shareCap, shareText } from "../share";
import type { Category } from "../words";
import type { Asked, InputRefs } from "./asked";
import { amountInput, cited, made, notMade, parameterStep, shareStep, wordInput } from "./workings";

export interface ContributionInput extends Asked {
  readonly category: Category | null;
  /** 个人需补缴部分, fen. */
  readonly due: Fen | null;
  /** false: the ledger itself says no. Blank: left to a person, and said so in the steps. */
  readonly seriousIllness?: boolean | null;
  readonly disabled?: boolean | null;
}

/** The ceiling of 补缴金帮扶 in fen, rounded down, for those who are entitled to it: 三(二). A refusal is never 0. */
export function capContribution(policy: PolicySet, input: ContributionInput): Decision<Fen> {
  const { category, due, date, asReference, refs } = input;
  const inputs = () => [
    wordInput("对象类别", category, refs?.category),
    amountInput("个人需补缴部分", due, refs?.due),
    ...conditionSteps(input, refs),
  ];
  if (category === null) return notMade("unknownWord", "对象类别未填或不是规定的叫法，无法判断能否申请补缴金帮扶", inputs);
  const categories = lookup(policy, "contribution.categories", date, { asReference });
  if (!categories.ok) return notMade(categories.why, categories.text, inputs);
  const entitled = categories.value.join("、");
  const asked = () => [...inputs(), parameterStep("contribution.categories", "可申请对象", entitled, categories)];
  if (!categories.value.includes(category)) {
    return notMade("notEntitled", `${cited(categories)}：补缴金帮扶只适用于${entitled}对象，此处为${category}对象`, asked);
  }
  const refused = refusedCondition(input);
  if (refused) return notMade("notEntitled", `${clauseText(categories.clause)}：补缴金帮扶须为${refused}，此处填为否`, asked);
  if (due === null) return notMade("missing", "个人需补缴部分未知，无法计算上限", asked);
  if (due < 0) return notMade("negative", `个人需补缴部分 ${yuanText(due)} 元低于 0`, asked);
  const ratio = lookup(policy, "contribution.ratio", date, { asReference });
  if (!ratio.ok) return notMade(ratio.why, ratio.text, asked);
  const cap = shareCap(due, ratio.value);
  const share = () => shareText(ratio.value);
  return made(cap, ratio, {
    steps: () => [...asked(), parameterStep("contribution.ratio", "补缴金比例", share(), ratio), shareStep("计算上限", due, ratio.value)],
    text: () => `${cited(ratio)}：补缴金最高 ${share()}，个人需补缴 ${yuanText(due)} 元，上限 ${yuanText(cap)} 元`,
  });
}

function conditionSteps({ seriousIllness, disabled }: ContributionInput, refs?: InputRefs): Step[] {
  const word = (answer: boolean | null | undefined): string => (answer ? "是" : answer === false ? "否" : "未填，须核实");
  return [wordInput("大重病", word(seriousIllness), refs?.seriousIllness), wordInput("完全丧劳", word(disabled), refs?.disabled)];
}

function refusedCondition({ seriousIllness, disabled }: ContributionInput): string | null {
  if (seriousIllness === false) return "大重病家庭";
  return disabled === false ? "完全丧劳对象" : null;
}
