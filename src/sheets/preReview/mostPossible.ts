import type { CaseFacts } from "../../checks/caseFacts";
import type { Fen } from "../../core/fen";
import type { IsoDate } from "../../core/isoDate";
import { maxGrant } from "../../policy/decisions/maxGrant";
import type { PolicySet } from "../../policy/policyDocument";
import { yesNoOf } from "../../policy/words";
import { noDate, notComputed, type Answer } from "./answer";
import { textOf } from "./applicantFacts";
import type { YearAnswer } from "./preReviewForm";

interface MostContext {
  readonly policy: PolicySet;
  readonly date: IsoDate | null;
  readonly asReference: boolean;
  readonly base: Fen | null;
  readonly person: YearAnswer;
  readonly household: YearAnswer;
}

/** The most that this grant may be: the type's ceiling or what is left of the year of person and household, whichever is smaller. */
export function mostPossible(facts: CaseFacts, { policy, date, asReference, base, person, household }: MostContext): Answer<Fen> {
  if (date === null) return noDate();
  const known = [person, household].filter((answer) => answer.ok);
  if (known.length === 0)
    return notComputed(person.ok || facts.person === null ? "身份证号和户号都无法使用，本年已帮扶金额无法统计" : person.why);
  if (known.some(({ remaining }) => remaining === null)) return notComputed("本年有帮扶的金额或日期无法识别，年度剩余无法确定");
  const decision = maxGrant(policy, {
    type: facts.type.is === "known" ? facts.type.value : null,
    category: facts.category.is === "known" ? facts.category.value : null,
    base,
    used: Math.max(...known.map(({ used }) => used)),
    seriousIllness: yesNoOf(policy, textOf(facts.row.read.seriousIllness)),
    disabled: yesNoOf(policy, textOf(facts.row.read.disabled)),
    date,
    asReference,
  });
  return decision.ok ? { ok: true, value: decision.value, why: decision.steps.at(-1)?.text ?? decision.text } : notComputed(decision.text);
}
