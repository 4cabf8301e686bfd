import type { CaseFacts } from "../caseFacts";
import { isClaim } from "../caseScope";
import type { DayRange } from "../dayRange";
import { isPause } from "../pause";
import type { AnnualSurvey } from "./annual";
import type { Repeats } from "./repeats";
import { SeenDays } from "./seenDays";

interface EventClaim {
  readonly facts: CaseFacts;
  readonly who: string;
  readonly range: DayRange;
}

/**
 * Claims of an event that was claimed before: same household (same person where there is no household), same event date.
 * A pending row uses nothing up (A13): it is compared with all granted rows, and no row is compared with it.
 */
export function* surveyEvents(ordered: readonly CaseFacts[], annual: AnnualSurvey): Generator<undefined, Repeats> {
  const claims: EventClaim[] = [];
  for (const [index, facts] of ordered.entries()) {
    if (isPause(index)) yield;
    const claim = isClaim(facts) ? eventClaim(facts) : null;
    if (claim && !annual.isPaidBack(facts)) claims.push(claim);
  }
  const seen = new Map<string, SeenDays>();
  const first = new Map<CaseFacts, CaseFacts>();
  const open = new Set<CaseFacts>();
  const compare = ({ facts, who, range }: EventClaim): void => {
    const days = seen.get(who);
    const earlier = days?.sameDay(range);
    if (earlier) first.set(facts, earlier);
    else if (days?.mayBeSame(range)) open.add(facts);
  };
  for (const [index, claim] of claims.entries()) {
    if (isPause(index)) yield;
    if (claim.facts.status !== "granted") continue;
    compare(claim);
    let days = seen.get(claim.who);
    if (!days) seen.set(claim.who, (days = new SeenDays()));
    days.add(claim.range, claim.facts);
  }
  for (const [index, claim] of claims.entries()) {
    if (isPause(index)) yield;
    if (claim.facts.status === "pending") compare(claim);
  }
  return { first, open };
}

/** The event that a row claims; null where it is no 突发事件 or a part is not known. */
function eventClaim(facts: CaseFacts): EventClaim | null {
  const { eventDate } = facts.row.read;
  const who = facts.household ?? facts.person;
  if (who === null || facts.type.is !== "known" || facts.type.value !== "突发事件" || eventDate?.state !== "value") return null;
  return { facts, who, range: eventDate.value };
}
