import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import type { AnnualSurvey } from "./annual";

/** Claims of an event that was claimed before: same household (same person where there is no household), same event date. */
export function surveyEvents(ordered: readonly CaseFacts[], annual: AnnualSurvey): ReadonlyMap<CaseFacts, CaseFacts> {
  const claims = ordered.filter((facts) => isClaim(facts) && !annual.isPaidBack(facts));
  const first = new Map<string, CaseFacts>();
  for (const facts of claims) {
    const key = eventKey(facts);
    if (key !== null && facts.status === "granted" && !first.has(key)) first.set(key, facts);
  }
  const again = new Map<CaseFacts, CaseFacts>();
  for (const facts of claims) {
    const earlier = first.get(eventKey(facts) ?? "");
    if (earlier && earlier !== facts) again.set(facts, earlier);
  }
  return again;
}

/** What makes two claims one event; null where it is no 突发事件 or a part is not known. */
export function eventKey(facts: CaseFacts): string | null {
  const { eventDate } = facts.row.read;
  const who = facts.household ?? facts.person;
  if (who === null || facts.type.is !== "known" || facts.type.value !== "突发事件" || eventDate?.state !== "value") return null;
  return JSON.stringify([who, eventDate.value.first, eventDate.value.last]);
}
