import { CASE, NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import { idNeighbours } from "./idNeighbours";
import type { OrderedCases } from "./orderedCases";
import type { RowAnswers } from "./rowAnswers";
import { hashOf, SameRows } from "./sameRows";

/** Why two persons may be one: their names alike and their IDs one edit apart, or one name and one birth date. */
export type LookAlikeHow = "digit" | "swap" | "birth";

export interface LookAlike {
  /** The first row of the person who stands earlier in the ledger. */
  readonly other: CaseFacts;
  readonly how: LookAlikeHow;
}

/** A name of which a part is hidden says nothing about whose it is. */
export const isHiddenName = (name: string): boolean => /[*×○●□■?]/.test(name);

/** The valid citizen ID of a row with a name to compare; null where there is none. */
export function comparedId({ row, name }: Pick<CaseFacts, "row" | "name">): string | null {
  if (row.otherPaper !== undefined || name === "" || isHiddenName(name)) return null;
  return row.read.idNo?.state === "value" ? row.read.idNo.value.id18 : null;
}

export interface LookAlikeSurvey extends RowAnswers<LookAlike> {
  /** The row has a citizen ID and a name without hidden parts, and its person looks like nobody before. For quick looks. */
  readonly isPlain: (facts: CaseFacts) => boolean;
}

/**
 * The first row of each person who looks like a person before: names alike and IDs one edit apart, or the same name and birth date.
 * The nearer evidence goes first, then the earlier person. Linear in rows: nobody is compared with everybody.
 */
export function* surveyLookAlikes({ columns, order }: OrderedCases): Generator<undefined, LookAlikeSurvey> {
  const { person, name, marks, cases, persons, names } = columns;
  const isHidden = hiddenNames(names.texts);
  const isCompared = (at: number): boolean => {
    const own = name[at] ?? NONE;
    return ((marks[at] ?? 0) & CASE.citizen) !== 0 && own !== NONE && !isHidden(own);
  };
  const people = yield* comparedPeople({ columns, order }, isCompared);
  const found = new Map<number, { readonly other: number; readonly how: LookAlikeHow }>();
  const pairs = yield* idNeighbours(people.rows.map((at) => persons.texts[person[at] ?? NONE] ?? ""));
  for (const [index, { earlier, later, how }] of pairs.entries()) {
    if (isPause(index)) yield;
    const [other, own] = [people.rank[persons.find(earlier)] ?? NONE, people.rows[people.rank[persons.find(later)] ?? NONE]];
    const otherRow = people.rows[other];
    if (own === undefined || otherRow === undefined || !areAlike(cases[otherRow]?.name ?? "", cases[own]?.name ?? "")) continue;
    const before = found.get(own);
    if (!before || other < before.other) found.set(own, { other, how });
  }
  const births = new Int32Array(people.rows.length);
  const nameOf = (rank: number): number => name[people.rows[rank] ?? NONE] ?? NONE;
  const namesakes = new SameRows(people.rows.length, (a, b) => births[a] === births[b] && nameOf(a) === nameOf(b));
  for (const [rank, own] of people.rows.entries()) {
    if (isPause(rank)) yield;
    births[rank] = birthOf(persons.texts[person[own] ?? NONE] ?? "");
    const other = namesakes.add(rank, hashOf(nameOf(rank), births[rank] ?? 0));
    if (other !== rank && !found.has(own)) found.set(own, { other, how: "birth" });
  }
  const told = ({ other, how }: { readonly other: number; readonly how: LookAlikeHow }): LookAlike | undefined => {
    const facts = cases[people.rows[other] ?? NONE];
    return facts && { other: facts, how };
  };
  return {
    has: (facts) => found.has(columns.at(facts)),
    get(facts) {
      const alike = found.get(columns.at(facts));
      return alike && told(alike);
    },
    isPlain(facts) {
      const at = columns.at(facts);
      return isCompared(at) && (found.size === 0 || !found.has(at));
    },
  };
}

/** The persons in the order in which they first stand in the ledger: each one's first row, and the rank by the person's number. */
interface People {
  readonly rows: readonly number[];
  readonly rank: Int32Array;
}

/** The persons with an ID and a name to compare, among the rows that the policy judges. */
function* comparedPeople({ columns, order }: OrderedCases, isCompared: (at: number) => boolean): Generator<undefined, People> {
  const { person, marks, persons } = columns;
  const rows: number[] = [];
  const rank = new Int32Array(persons.size).fill(NONE);
  const wanted = CASE.judged | CASE.sureStatus;
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    const own = person[at] ?? NONE;
    if (own === NONE || rank[own] !== NONE || ((marks[at] ?? 0) & wanted) !== wanted || !isCompared(at)) continue;
    rank[own] = rows.push(at) - 1;
  }
  return { rows, rank };
}

/** Whether the name with this number has a hidden part: looked at once for each name. */
function hiddenNames(names: readonly string[]): (name: number) => boolean {
  const hidden: (boolean | undefined)[] = [];
  return (name) => (hidden[name] ??= isHiddenName(names[name] ?? ""));
}

const ZERO = "0".charCodeAt(0);

/** The birth date inside a citizen ID, 8 digits as one number. */
function birthOf(id: string): number {
  let birth = 0;
  for (let place = 6; place < 14; place++) birth = birth * 10 + id.charCodeAt(place) - ZERO;
  return birth;
}

/** One character too many, too few, another one, or two changed places; of a single character nothing would be left to compare. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (short.length < 2 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const rest = (letters: readonly string[], skip: number): string => letters.slice(from + skip).join("");
  if (long.length > short.length) return rest(short, 0) === rest(long, 1);
  return (
    rest(short, 1) === rest(long, 1) ||
    (short[from] === long[from + 1] && short[from + 1] === long[from] && rest(short, 2) === rest(long, 2))
  );
}
