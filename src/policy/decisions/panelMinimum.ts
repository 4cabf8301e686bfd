import type { Decision } from "../decision";
import { lookup } from "../lookup";
import type { PolicySet } from "../policyDocument";
import type { Asked } from "./asked";
import { cited, made, notMade, parameterStep } from "./workings";

/** How many people a panel generally needs: 四(三). */
export function panelMinimum(policy: PolicySet, { date, asReference }: Asked): Decision<number> {
  const people = lookup(policy, "panel.minimum", date, { asReference });
  if (!people.ok) return notMade(people.why, people.text, () => []);
  return made(people.value, people, {
    steps: () => [parameterStep("panel.minimum", "评审小组人数", `${people.value} 人及以上`, people)],
    text: () => `${cited(people)}：评审小组一般在 ${people.value} 人及以上`,
  });
}
