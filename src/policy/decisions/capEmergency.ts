import { fenFromYuan, yuanText, type Fen } from "../../core/fen";
import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { cited, made, notMade, parameterStep } from "./workings";

/** What 突发事件帮扶 is generally limited to per event, in fen: 三(三). */
export function capEmergency(policy: PolicySet, { date, asReference }: Asked): Decision<Fen> {
  const cap = lookup(policy, "emergency.cap", date, { asReference });
  if (!cap.ok) return notMade(cap.why, cap.text, () => []);
  const fen = fenFromYuan(cap.value);
  return made(fen, cap, {
    steps: () => [{ ...parameterStep("emergency.cap", "突发事件一次性上限", `${yuanText(fen)} 元`, cap), fen }],
    text: () => `${cited(cap)}：突发事件一次性帮扶一般不超过 ${yuanText(fen)} 元`,
  });
}
