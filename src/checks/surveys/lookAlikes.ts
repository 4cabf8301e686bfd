import { CASE, NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import { tellIdNeighbours } from "./idNeighbours";
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
  const { name, marks, cases, names } = columns;
  const isHidden = hiddenNames(names.texts);
  const isCompared = (at: number): boolean => {
    const own = name[at] ?? NONE;
    return ((marks[at] ?? 0) & CASE.citizen) !== 0 && own !== NONE && !isHidden(own);
  };
  const people = yield* comparedPeople({ columns, order }, isCompared);
  const nameOf = (rank: number): number => name[people.rows[rank] ?? NONE] ?? NONE;
  const found = new Map<number, { readonly other: number; readonly how: LookAlikeHow }>();
  const { births, ranks } = people;
  yield* tellIdNeighbours(people.ids, (one, another, how) => {
    const other = Math.min(ranks[one] ?? NONE, ranks[another] ?? NONE);
    const own = Math.max(ranks[one] ?? NONE, ranks[another] ?? NONE);
    if (nameOf(other) !== nameOf(own) && !areAlike(names.texts[nameOf(other)] ?? "", names.texts[nameOf(own)] ?? "")) return;
    const row = people.rows[own] ?? NONE;
    const before = found.get(row);
    if (!before || other < before.other) found.set(row, { other, how });
  });
  const namesOf = Int32Array.from(people.rows.subarray(0, people.ids.length), (row) => name[row] ?? NONE);
  const namesakes = new SameRows(people.ids.length, [births, namesOf]);
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
  /** Their IDs in the order in which they stand in memory, and the rank of each. */
  readonly ids: readonly string[];
  readonly ranks: Int32Array;
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
  const ranks = new Int32Array(count);
  const ids: string[] = [];
  for (const [number, id] of persons.texts.entries()) {
    if (isPause(number)) yield;
    const own = rank[number] ?? NONE;
    if (own === NONE) continue;
    ranks[ids.push(id) - 1] = own;
    births[own] = birthOf(id);
  }
  return { rows, births, ids, ranks };
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
  const [one, other] = [lettersOf(a), lettersOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2 || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  if (long.length > short.length) return isSameFrom(short, from, long, from + 1);
  const isSwap = short[from] === long[from + 1] && short[from + 1] === long[from];
  return isSameFrom(short, from + 1, long, from + 1) || (isSwap && isSameFrom(short, from + 2, long, from + 2));
}

type Letters = ArrayLike<string>;

/** A text's characters: the text itself where each is one UTF-16 unit, as in nearly every name. */
const lettersOf = (text: string): Letters => (/[\ud800-\udfff]/.test(text) ? [...text] : text);

/** Whether two texts go on alike to their ends from these places; both have equally many characters left. */
function isSameFrom(a: Letters, at: number, b: Letters, other: number): boolean {
  for (let step = 0; at + step < a.length; step++) if (a[at + step] !== b[other + step]) return false;
  return true;
}
