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
  const { name, marks, cases, persons, names } = columns;
  const isHidden = hiddenNames(names.texts);
  const isCompared = (at: number): boolean => {
    const own = name[at] ?? NONE;
    return ((marks[at] ?? 0) & CASE.citizen) !== 0 && own !== NONE && !isHidden(own);
  };
  const people = yield* comparedPeople({ columns, order }, isCompared);
  const nameOf = (rank: number): number => name[people.rows[rank] ?? NONE] ?? NONE;
  const found = new Map<number, { readonly other: number; readonly how: LookAlikeHow }>();
  for (const [index, { earlier, later, how }] of (yield* idNeighbours(people.ids)).entries()) {
    if (isPause(index)) yield;
    const ranks = [people.rank[persons.find(earlier)] ?? NONE, people.rank[persons.find(later)] ?? NONE];
    const [other, own] = [Math.min(...ranks), Math.max(...ranks)];
    if (!areAlike(names.texts[nameOf(other)] ?? "", names.texts[nameOf(own)] ?? "")) continue;
    const before = found.get(people.rows[own] ?? NONE);
    if (!before || other < before.other) found.set(people.rows[own] ?? NONE, { other, how });
  }
  const { births } = people;
  const namesakes = new SameRows(people.ids.length, (a, b) => births[a] === births[b] && nameOf(a) === nameOf(b));
  for (let rank = 0; rank < people.ids.length; rank++) {
    if (isPause(rank)) yield;
    const other = namesakes.add(rank, hashOf(nameOf(rank), births[rank] ?? 0));
    const own = people.rows[rank] ?? NONE;
    if (other !== rank && !found.has(own)) found.set(own, { other, how: "birth" });
  }
  return {
    has: (facts) => found.has(columns.at(facts)),
    get(facts) {
      const alike = found.get(columns.at(facts));
      const other = alike && cases[people.rows[alike.other] ?? NONE];
      return other && { other, how: alike.how };
    },
    isPlain(facts) {
      const at = columns.at(facts);
      return isCompared(at) && (found.size === 0 || !found.has(at));
    },
  };
}

/** The persons to compare, ranked in the order in which they first stand in the ledger by their days. */
interface People {
  /** Of each rank the person's first row and birth date (8 digits). */
  readonly rows: Int32Array;
  readonly births: Int32Array;
  /** By the person's number; NONE for others. */
  readonly rank: Int32Array;
  /** Their IDs, in the order of the persons' numbers. */
  readonly ids: readonly string[];
}

/** The persons with an ID and a name to compare, among the rows that the policy judges. */
function* comparedPeople({ columns, order }: OrderedCases, isCompared: (at: number) => boolean): Generator<undefined, People> {
  const { person, marks, persons } = columns;
  const rows = new Int32Array(persons.size);
  const rank = new Int32Array(persons.size).fill(NONE);
  const wanted = CASE.judged | CASE.sureStatus;
  let count = 0;
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    const own = person[at] ?? NONE;
    if (own === NONE || rank[own] !== NONE || ((marks[at] ?? 0) & wanted) !== wanted || !isCompared(at)) continue;
    rows[count] = at;
    rank[own] = count;
    count += 1;
  }
  const births = new Int32Array(count);
  const ids: string[] = [];
  for (const [number, id] of persons.texts.entries()) {
    if (isPause(number)) yield;
    const own = rank[number] ?? NONE;
    if (own === NONE) continue;
    ids.push(id);
    births[own] = birthOf(id);
  }
  return { rows, births, rank, ids };
}

/** Whether the name with this number has a hidden part: looked at once for each name. */
function hiddenNames(names: readonly string[]): (name: number) => boolean {
  const [CLEAR, HIDDEN] = [1, 2];
  const seen = new Uint8Array(names.length);
  return (name) => {
    if (seen[name] === 0) seen[name] = isHiddenName(names[name] ?? "") ? HIDDEN : CLEAR;
    return seen[name] === HIDDEN;
  };
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
