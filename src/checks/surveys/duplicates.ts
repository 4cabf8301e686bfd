import type { CaseFacts } from "../caseFacts";
import { basisOf, isClaim } from "../caseScope";
import type { AnnualSurvey } from "./annual";

/** Rows that repeat an earlier one: same person, basis date, type and amount. A grant that was paid back is no repetition. */
export function surveyDuplicates(ordered: readonly CaseFacts[], annual: AnnualSurvey): ReadonlyMap<CaseFacts, CaseFacts> {
  const first = new Map<string, CaseFacts>();
  const repeats = new Map<CaseFacts, CaseFacts>();
  for (const facts of ordered) {
    const key = grantKey(facts);
    if (key === null || !isClaim(facts) || annual.isPaidBack(facts)) continue;
    const earlier = first.get(key);
    if (earlier) repeats.set(facts, earlier);
    else first.set(key, facts);
  }
  return repeats;
}

/** What makes two grants the same; null where a part of it is not known. A blank type equals a blank type. */
export function grantKey(facts: CaseFacts): string | null {
  const basis = basisOf(facts);
  if (facts.person === null || basis === null || facts.amount.is !== "known" || facts.type.is === "unreadable") return null;
  return `${facts.person}/${basis}/${facts.type.is === "known" ? facts.type.value : ""}/${facts.amount.value}`;
}
