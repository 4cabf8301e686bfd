import type { CaseFacts } from "../caseFacts";
import { basisDays, isClaim } from "../caseScope";
import { isOneDay } from "../dayRange";
import { isPause } from "../pause";
import type { AnnualSurvey } from "./annual";
import type { Repeats } from "./repeats";
import { SeenDays } from "./seenDays";

/**
 * Rows that repeat an earlier one: same person, basis date, type and amount. A grant that was paid back is no repetition. A
 * month or a span is no date that could be the same; where it may hold the other row's day, the later line is left open.
 * Pending rows repeat each other too: one application entered twice is a fault of the ledger, whatever the panel decides. A
 * receipt or an event is another matter (G206, G207): a pending row has used up neither (A13), so two of them may name the same.
 * Input in the order of the ledger, which is the order of rows of one day.
 */
export function* surveyDuplicates(cases: readonly CaseFacts[], annual: AnnualSurvey): Generator<undefined, Repeats> {
  const days = new Map<string, CaseFacts>();
  const first = new Map<CaseFacts, CaseFacts>();
  const keysOfWide = new Set<string>();
  const isRead = (facts: CaseFacts): boolean => isClaim(facts) && !annual.isPaidBack(facts);
  for (const [index, facts] of cases.entries()) {
    if (isPause(index)) yield;
    if (!isRead(facts)) continue;
    const key = grantKey(facts);
    const range = basisDays(facts);
    if (key === null || range === null) continue;
    if (!isOneDay(range)) {
      keysOfWide.add(key);
      continue;
    }
    const day = `${key}/${range.first}`;
    const earlier = days.get(day);
    if (earlier) first.set(facts, earlier);
    else days.set(day, facts);
  }
  if (keysOfWide.size === 0) return { first, open: new Set() };
  const kin: CaseFacts[] = [];
  for (const [index, facts] of cases.entries()) {
    if (isPause(index)) yield;
    if (keysOfWide.has(grantKey(facts) ?? "") && !first.has(facts) && isRead(facts)) kin.push(facts);
  }
  return { first, open: yield* openAmong(kin) };
}

/** Rows whose day may be that of an earlier line of the same grant. */
function* openAmong(cases: readonly CaseFacts[]): Generator<undefined, ReadonlySet<CaseFacts>> {
  const seen = new Map<string, SeenDays>();
  const open = new Set<CaseFacts>();
  for (const [index, facts] of cases.entries()) {
    if (isPause(index)) yield;
    const range = basisDays(facts);
    const key = grantKey(facts);
    if (range === null || key === null) continue;
    let days = seen.get(key);
    if (!days) seen.set(key, (days = new SeenDays()));
    if (days.mayBeSame(range)) open.add(facts);
    days.add(range, facts);
  }
  return open;
}

/** What, besides the day, makes two grants the same; null where a part of it is not known. A blank type equals a blank type. */
export function grantKey({ person, basis, type, amount }: CaseFacts): string | null {
  if (person === null || basis.is !== "known" || amount.is !== "known" || type.is === "unreadable") return null;
  return `${person}/${type.is === "known" ? type.value : ""}/${amount.value}`;
}
