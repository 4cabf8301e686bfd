import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";

/** The first row with a name of every person; rows without a basis date come last. */
export function* surveyNames(ordered: readonly CaseFacts[]): Generator<undefined, ReadonlyMap<string, CaseFacts>> {
  const first = new Map<string, CaseFacts>();
  for (const [index, facts] of ordered.entries()) {
    if (facts.person !== null && facts.name !== "" && !first.has(facts.person)) first.set(facts.person, facts);
    if (isPause(index)) yield;
  }
  return first;
}
