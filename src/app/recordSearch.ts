import type { CaseFacts } from "../checks/caseFacts";
import { parseIdentity } from "../core/identityNumber";
import { textKey } from "../core/textKey";
import { householdNumber, wholeHousehold, type RecordBook, type RecordSubject } from "./recordBook";

/** Fewer characters of an ID than this would match half of the ledger. */
const LEAST_ID_END = 4;
/** Fewer characters of a household's number must be all of it. */
const LEAST_OF_NUMBER = 3;

/** How a query fits: all of a name, ID or number before a part of one. */
const WHOLE = 0;
const PART = 1;

/**
 * Whom a query may mean: households by their whole number, then persons by name, ID or household number, whole ones before
 * those of which only a part fits; else in the order of the ledger. Full width and blanks do not matter.
 */
export function findSubjects(book: RecordBook, query: string): readonly RecordSubject[] {
  const wanted = textKey(query);
  if (wanted === "") return [];
  const parsed = parseIdentity(query);
  const id = parsed.ok ? parsed.identity.id18.toLowerCase() : wanted;
  const found = book.subjects.flatMap((subject) => {
    const fit = fitOf(subject, wanted, id);
    return fit === null ? [] : [{ fit, subject }];
  });
  const persons = found.sort((a, b) => a.fit - b.fit).map(({ subject }) => subject);
  return [...householdsOf(book, persons, wanted), ...persons];
}

/** A whole household of several members is offered itself: the question is mostly about it. */
function householdsOf({ households }: RecordBook, persons: readonly RecordSubject[], wanted: string): readonly RecordSubject[] {
  const named = new Map<string, CaseFacts>();
  for (const { household, cases } of persons) {
    const row = household === null || named.has(household) ? undefined : cases.find((facts) => numberKey(facts) === wanted);
    if (household !== null && row !== undefined) named.set(household, row);
  }
  return [...named].flatMap(([household, row]) => {
    const cases = households.get(household) ?? [];
    const isOnePerson = row.person !== null && cases.every(({ person }) => person === row.person);
    return isOnePerson ? [] : [wholeHousehold(household, cases, householdNumber(row))];
  });
}

function fitOf({ person, cases }: RecordSubject, wanted: string, id: string): number | null {
  const paper = person === null ? "" : textKey(person.replace(/^paper /, ""));
  if (paper !== "" && (paper === id || (id.length >= LEAST_ID_END && paper.endsWith(id)))) return WHOLE;
  let isPart = false;
  for (const facts of cases) {
    const name = textKey(facts.name);
    const number = numberKey(facts);
    if (name === wanted || number === wanted) return WHOLE;
    isPart ||= name.includes(wanted) || (wanted.length >= LEAST_OF_NUMBER && number.includes(wanted));
  }
  return isPart ? PART : null;
}

const numberKey = (facts: CaseFacts): string => textKey(householdNumber(facts));
