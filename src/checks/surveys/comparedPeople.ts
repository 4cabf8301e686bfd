import { CASE, NONE, type CaseColumns } from "../caseColumns";
import { birthIn, IdDigits, readId } from "./idDigits";
import type { OrderedCases } from "./orderedCases";
import { rowSlices } from "./rowSlices";

/** A name of which a part is hidden says nothing about whose it is. */
export const isHiddenName = (name: string): boolean => /[*×○●□■?]/.test(name);

/** The persons to compare, ranked in the order in which they first stand in the ledger by their days: each column is by rank. */
export interface People {
  readonly ids: IdDigits;
  /** The birth date, 8 digits. */
  readonly births: Int32Array;
  readonly names: Int32Array;
  /** The person's first row. */
  readonly rows: Int32Array;
}

/** The persons with an ID and a name to compare, among the rows that the policy judges. */
export function* comparedPeople({ columns, order }: OrderedCases, compared: ComparedRows): Generator<undefined, People> {
  const { persons, size } = columns;
  const ranked: Ranked = {
    rows: new Int32Array(persons.size),
    names: new Int32Array(persons.size),
    rank: new Int32Array(persons.size).fill(NONE),
    count: 0,
  };
  yield* rowSlices(size, (from, to) => rankFirst(columns, compared, order, ranked, from, to));
  const { rank, count } = ranked;
  const ids = new IdDigits(count);
  const births = new Int32Array(count);
  // The texts are read in the order in which they lie in memory.
  yield* rowSlices(persons.size, (from, to) => readIds(persons.texts, rank, ids.digits, ids.hashes, births, from, to));
  return { ids, births, names: ranked.names.subarray(0, count), rows: ranked.rows.subarray(0, count) };
}

/** Persons while they are ranked. */
interface Ranked {
  readonly rows: Int32Array;
  readonly names: Int32Array;
  /** Of each person; NONE: is not compared, or was not met yet. */
  readonly rank: Int32Array;
  count: number;
}

/** Ranks the persons who come for the first time in these rows. */
function rankFirst(columns: CaseColumns, compared: ComparedRows, order: Int32Array, ranked: Ranked, from: number, to: number): void {
  const { person, name, marks } = columns;
  const { rows, names, rank } = ranked;
  const wanted = CASE.judged | CASE.sureStatus;
  for (let index = from; index < to; index++) {
    const at = order[index] ?? 0;
    const own = person[at] ?? NONE;
    if (own === NONE || rank[own] !== NONE || ((marks[at] ?? 0) & wanted) !== wanted || !compared.has(at)) continue;
    rank[own] = ranked.count;
    rows[ranked.count] = at;
    names[ranked.count] = name[at] ?? NONE;
    ranked.count += 1;
  }
}

function readIds(
  texts: readonly string[],
  rank: Int32Array,
  digits: Uint8Array,
  hashes: Int32Array,
  births: Int32Array,
  from: number,
  to: number,
): void {
  for (let person = from; person < to; person++) {
    const own = rank[person] ?? NONE;
    if (own === NONE) continue;
    readId(digits, hashes, own, texts[person] ?? "");
    births[own] = birthIn(digits, own);
  }
}

const CLEAR = 1;
const HIDDEN = 2;

/** Whether a row has an ID and a name to compare. Each name is looked at once. */
export class ComparedRows {
  private readonly seen: Uint8Array;

  constructor(private readonly columns: CaseColumns) {
    this.seen = new Uint8Array(columns.names.size);
  }

  has(at: number): boolean {
    const { name, marks } = this.columns;
    const own = name[at] ?? NONE;
    if (own === NONE || ((marks[at] ?? 0) & CASE.citizen) === 0) return false;
    if (this.seen[own] === 0) this.seen[own] = isHiddenName(this.columns.names.texts[own] ?? "") ? HIDDEN : CLEAR;
    return this.seen[own] === CLEAR;
  }
}
