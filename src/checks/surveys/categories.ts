import { yearOf } from "../../core/isoDate";
import type { CaseFacts } from "../caseFacts";
import { basisOf } from "../caseScope";
import { isPause } from "../pause";

/** The key of a person's year; null where either is not known. */
export function personYear(facts: CaseFacts): string | null {
  const basis = basisOf(facts);
  return facts.person === null || basis === null ? null : `${facts.person}/${yearOf(basis)}`;
}

/** The first row with a known category of every person and year, among the rows that the policy judges. */
export function* surveyCategories(ordered: readonly CaseFacts[]): Generator<undefined, ReadonlyMap<string, CaseFacts>> {
  const first = new Map<string, CaseFacts>();
  for (const [index, facts] of ordered.entries()) {
    const key = personYear(facts);
    const isLive = (facts.force === "inForce" || facts.force === "reference") && facts.status !== "rejected";
    if (key !== null && isLive && facts.category.is === "known" && !first.has(key)) first.set(key, facts);
    if (isPause(index)) yield;
  }
  return first;
}
