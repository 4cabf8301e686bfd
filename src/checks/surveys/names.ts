import type { CaseFacts } from "../caseFacts";

/** The first row with a name of every person; rows without a basis date come last. */
export function surveyNames(ordered: readonly CaseFacts[]): ReadonlyMap<string, CaseFacts> {
  const first = new Map<string, CaseFacts>();
  for (const facts of ordered) {
    if (facts.person !== null && facts.name !== "" && !first.has(facts.person)) first.set(facts.person, facts);
  }
  return first;
}
