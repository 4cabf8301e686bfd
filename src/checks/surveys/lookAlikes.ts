import { NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { comesBefore } from "./caseOrder";
import { ComparedRows, comparedPeople, isHiddenName, type People } from "./comparedPeople";
import { tellIdNeighbours, type IdEdit } from "./idNeighbours";
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
export function* surveyLookAlikes(columns: CaseColumns): Generator<undefined, LookAlikeSurvey> {
  const compared = new ComparedRows(columns);
  const people = yield* comparedPeople(columns, compared);
  const { count, ids, rows } = people;
  const found: Found = new Map();
  yield* tellIdNeighbours(ids, count, (edits) => takeNeighbours(edits, people, columns, found));
  const namesakes = new Namesakes(people, columns);
  yield* rowSlices(count, (from, to) => namesakes.meet(from, to));
  namesakes.take(found);
  return {
    has: (facts) => found.has(columns.at(facts)),
    get(facts) {
      const alike = found.get(columns.at(facts));
      const other = alike && columns.factsAt(rows[alike.other] ?? NONE);
      return other && { other, how: alike.how };
    },
    isPlain: (at) => compared.has(at) && (found.size === 0 || !found.has(at)),
  };
}

/** Row of the later person → place of the earlier one among the people. */
type Found = Map<number, { readonly other: number; readonly how: LookAlikeHow }>;

/** Of persons with IDs one edit apart, those with names alike. */
function takeNeighbours(edits: readonly IdEdit[], { names, rows }: People, columns: CaseColumns, found: Found): void {
  const { texts } = columns.names;
  const isBefore = (one: number, other: number): boolean => comesBefore(columns, rows[one] ?? NONE, rows[other] ?? NONE);
  for (const { earlier: a, later: b, how } of edits) {
    const [name, otherName] = [names[a] ?? NONE, names[b] ?? NONE];
    if (name !== otherName && !areAlike(texts[name] ?? "", texts[otherName] ?? "")) continue;
    const [other, own] = isBefore(a, b) ? [a, b] : [b, a];
    const row = rows[own] ?? NONE;
    const before = found.get(row);
    if (!before || isBefore(other, before.other)) found.set(row, { other, how });
  }
}

/** Persons with one name and one birth date. */
class Namesakes {
  private readonly same: SameRows;
  /** Of the one who stands for all of one name and birth date, the earliest; only where there are several. */
  private readonly earliest = new Map<number, number>();
  /** Those who have namesakes, each with the one who stands for them. */
  private readonly met: { readonly own: number; readonly all: number }[] = [];

  constructor(
    private readonly people: People,
    private readonly columns: CaseColumns,
  ) {
    this.same = new SameRows(people.count, [people.births, people.names]);
  }

  meet(from: number, to: number): void {
    const { births, names } = this.people;
    for (let own = from; own < to; own++) {
      const all = this.same.add(own, hashOf(names[own] ?? NONE, births[own] ?? 0));
      if (all !== own) this.meetOne(own, all);
    }
  }

  /** Tells of each but the earliest who comes before, unless something nearer was found. */
  take(found: Found): void {
    const { rows } = this.people;
    for (const { own, all } of this.met) {
      const other = this.earliest.get(all) ?? own;
      const row = rows[own] ?? NONE;
      if (other !== own && !found.has(row)) found.set(row, { other, how: "birth" });
    }
  }

  private meetOne(own: number, all: number): void {
    const { rows } = this.people;
    const before = this.earliest.get(all);
    if (before === undefined) this.met.push({ own: all, all });
    this.met.push({ own, all });
    const earliest = before ?? all;
    this.earliest.set(all, comesBefore(this.columns, rows[own] ?? NONE, rows[earliest] ?? NONE) ? own : earliest);
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
