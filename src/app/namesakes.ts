import type { CaseFacts } from "../checks/caseFacts";
import { finished } from "../checks/pause";
import { withKeys } from "../checks/rowFacts";
import { annualOf } from "../checks/surveys/annual";
import { orderedCases } from "../checks/surveys/orderedCases";
import type { YearStanding } from "../checks/surveys/standing";
import type { RecordBook, RecordSubject } from "./recordBook";

/**
 * Rows that bear the subject's name, or a household member's, and no ID that can be read: they may belong to the subject or the
 * household, and nobody can say so. A name never joins two rows (A21), so they are counted nowhere but in a household that
 * they name themselves. In the order of the ledger.
 */
export function namesakesOf({ unidentified }: RecordBook, subject: RecordSubject, family: readonly CaseFacts[]): readonly CaseFacts[] {
  const own = new Set(subject.cases);
  const ownNames = new Set(subject.number === undefined ? subject.cases.map(({ name }) => name) : []);
  const names = new Set([...own, ...family].map(({ name }) => name));
  const isLeftOut = (facts: CaseFacts): boolean =>
    !own.has(facts) && (ownNames.has(facts.name) || subject.household === null || facts.household !== subject.household);
  return [...names].flatMap((name) => (unidentified.get(name) ?? []).filter(isLeftOut)).sort((a, b) => a.place - b.place);
}

export interface Supposed {
  readonly person: YearStanding | null;
  readonly household: YearStanding | null;
}

/**
 * The subject's year if every namesake were whom its name says: its own household, where it names one, would then be the same
 * household too (A20), with all its rows.
 */
export function supposedYear(
  book: RecordBook,
  subject: RecordSubject,
  family: readonly CaseFacts[],
  namesakes: readonly CaseFacts[],
  year: number,
): Supposed {
  const persons = new Map<string, string | null>();
  for (const { name, person } of family) if (!persons.has(name)) persons.set(name, person);
  if (subject.person !== null) for (const { name } of subject.cases) persons.set(name, subject.person);
  const joined = namesakes.flatMap(({ household }) => (household === null ? [] : [household]));
  const household = subject.household ?? joined[0] ?? null;
  const others = joined.flatMap((key) => book.households.get(key) ?? []);
  const supposed = new Set(namesakes);
  const rows = [...new Set([...family, ...others, ...namesakes])]
    .sort((a, b) => a.place - b.place)
    .map((facts) => withKeys(facts, { household, person: supposed.has(facts) ? (persons.get(facts.name) ?? null) : facts.person }));
  const annual = annualOf(finished(orderedCases(rows)), book.policy);
  return {
    person: subject.person === null ? null : annual.personYear(subject.person, year),
    household: household === null ? null : annual.householdYear(household, year),
  };
}
