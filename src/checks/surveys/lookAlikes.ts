import { NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { ComparedRows, comparedPeople, isHiddenName, type People } from "./comparedPeople";
import { tellIdNeighbours, type IdEdit } from "./idNeighbours";
import type { OrderedCases } from "./orderedCases";
import type { RowAnswers } from "./rowAnswers";
import { rowSlices } from "./rowSlices";
import { hashOf, SameRows } from "./sameRows";

/** Why two persons may be one: their names alike and their IDs one edit apart, or one name and one birth date. */
export type LookAlikeHow = "digit" | "swap" | "birth";

export interface LookAlike {
  /** The first row of the person who stands earlier in the ledger. */
  readonly other: CaseFacts;
  readonly how: LookAlikeHow;
}

/** The valid citizen ID of a row with a name to compare; null where there is none. */
export function comparedId({ row, name }: Pick<CaseFacts, "row" | "name">): string | null {
  if (row.otherPaper !== undefined || name === "" || isHiddenName(name)) return null;
  return row.read.idNo?.state === "value" ? row.read.idNo.value.id18 : null;
}

export interface LookAlikeSurvey extends RowAnswers<LookAlike> {
  /** The row has a citizen ID and a name without hidden parts, and its person looks like nobody before. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/**
 * The first row of each person who looks like a person before: names alike and IDs one edit apart, or the same name and birth date.
 * The nearer evidence goes first, then the earlier person. Linear in rows: nobody is compared with everybody.
 */
export function* surveyLookAlikes({ columns, order }: OrderedCases): Generator<undefined, LookAlikeSurvey> {
  const { cases } = columns;
  const compared = new ComparedRows(columns);
  const people = yield* comparedPeople({ columns, order }, compared);
  const { ids, rows } = people;
  const found: Found = new Map();
  yield* tellIdNeighbours(ids, (edits) => takeNeighbours(edits, people, columns.names.texts, found));
  const namesakes = new SameRows(ids.count, [people.births, people.names]);
  yield* rowSlices(ids.count, (from, to) => takeNamesakes(namesakes, people, found, from, to));
  return {
    has: (facts) => found.has(columns.at(facts)),
    get(facts) {
      const alike = found.get(columns.at(facts));
      const other = alike && cases[rows[alike.other] ?? NONE];
      return other && { other, how: alike.how };
    },
    isPlain: (at) => compared.has(at) && (found.size === 0 || !found.has(at)),
  };
}

/** Row of the later person → rank of the earlier one. */
type Found = Map<number, { readonly other: number; readonly how: LookAlikeHow }>;

/** Of persons with IDs one edit apart, those with names alike. */
function takeNeighbours(edits: readonly IdEdit[], { names, rows }: People, texts: readonly string[], found: Found): void {
  for (const { earlier, later, how } of edits) {
    const [name, other] = [names[later] ?? NONE, names[earlier] ?? NONE];
    if (name !== other && !areAlike(texts[name] ?? "", texts[other] ?? "")) continue;
    const row = rows[later] ?? NONE;
    const before = found.get(row);
    if (!before || earlier < before.other) found.set(row, { other: earlier, how });
  }
}

/** Persons with the name and birth date of one before, unless something nearer was found. */
function takeNamesakes(namesakes: SameRows, { births, names, rows }: People, found: Found, from: number, to: number): void {
  for (let own = from; own < to; own++) {
    const other = namesakes.add(own, hashOf(names[own] ?? NONE, births[own] ?? 0));
    const row = rows[own] ?? NONE;
    if (other !== own && !found.has(row)) found.set(row, { other, how: "birth" });
  }
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
