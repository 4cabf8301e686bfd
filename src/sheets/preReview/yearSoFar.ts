import type { CaseFacts } from "../../checks/caseFacts";
import type { AnnualSurvey } from "../../checks/surveys/annual";
import type { Counted, Standing } from "../../checks/surveys/standing";
import { addFen } from "../../core/fen";
import { annualRemaining } from "../../policy/decisions/annualLimit";
import type { PolicySet } from "../../policy/policyDocument";
import type { EarlierGrant, PreReviewForm, YearAnswer } from "./preReviewForm";

interface YearContext {
  readonly annual: AnnualSurvey;
  readonly policy: PolicySet;
  readonly asReference: boolean;
}

/**
 * What the person and the household have had in the calendar year of the case, refunds taken off: the check's own count, so
 * that form and findings agree. For a pending case that is everything granted in the year (A13), else what lies before it.
 */
export function yearSoFar(facts: CaseFacts, { annual, ...asking }: YearContext): Pick<PreReviewForm, "earlier" | "person" | "household"> {
  const person = annual.person(facts);
  const household = annual.household(facts);
  const family = household ?? person;
  return {
    earlier: family === null ? [] : family.grants.slice(0, family.before).map((grant) => earlierGrant(grant, facts)),
    person: yearAnswer(facts, person, facts.person === null ? "身份证号缺失或有误，无法统计" : "", asking),
    household: yearAnswer(facts, household, facts.household === null ? "台账没有户号，无法统计" : "", asking),
  };
}

function earlierGrant({ facts, net }: Counted, here: CaseFacts): EarlierGrant {
  const { basis, type, amount } = facts;
  const note = amount.is === "known" && amount.value !== net ? "（已扣退款）" : "";
  return {
    date: basis.is === "known" ? basis.value : "",
    type: (type.is === "known" ? type.value : "类别不明") + note,
    fen: net,
    who: here.person !== null && facts.person === here.person ? "本人" : "同户",
  };
}

function yearAnswer(
  facts: CaseFacts,
  standing: Standing | null,
  noKey: string,
  { policy, asReference }: Omit<YearContext, "annual">,
): YearAnswer {
  if (noKey !== "") return { ok: false, why: noKey };
  if (standing === null || facts.basis.is !== "known") return { ok: false, why: "本行不计入本年的次数和金额" };
  const used = addFen(standing.total, -standing.own);
  const isClear = standing.doubt.more === 0 && standing.doubt.less === 0;
  const remaining = annualRemaining(policy, { date: facts.basis.value, used, asReference });
  return {
    ok: true,
    count: standing.count - (standing.isTime ? 1 : 0),
    used,
    remaining: isClear && remaining.ok ? remaining.value : null,
    after: isClear && facts.amount.is === "known" ? standing.total : null,
  };
}
