import { CASE, NONE, type CaseColumns } from "../caseColumns";
import { comesBefore } from "./caseOrder";
import { IdDigits } from "./idDigits";
import { rowSlices } from "./rowSlices";

/** A name of which a part is hidden says nothing about whose it is. */
export const isHiddenName = (name: string): boolean => /[*×○●□■?]/.test(name);

/** The persons to compare, one after the other: each column is by the person's place among them. */
export interface People {
  readonly count: number;
  readonly ids: IdDigits;
  /** Whole numbers that stand for the birth dates. */
  readonly births: Int32Array;
  readonly names: Int32Array;
  /** The person's first row in case order. */
  readonly rows: Int32Array;
}

/** The persons with an ID and a name to compare, among the rows that the policy judges. */
export function* comparedPeople(columns: CaseColumns, compared: ComparedRows): Generator<undefined, People> {
  const most = columns.persons.size;
  const first = new Int32Array(most).fill(NONE);
  // Rows are read in the order of the ledger, in which they lie in memory.
  yield* rowSlices(columns.size, (from, to) => takeFirst(columns, compared, first, from, to));
  const people = {
    count: 0,
    ids: new IdDigits(most),
    births: new Int32Array(most),
    names: new Int32Array(most),
    rows: new Int32Array(most),
  };
  yield* rowSlices(most, (from, to) => takePeople(columns, first, people, from, to));
  return people;
}

/** Finds the first row of each person. */
function takeFirst(columns: CaseColumns, compared: ComparedRows, first: Int32Array, from: number, to: number): void {
  const { person, marks } = columns;
  const wanted = CASE.judged | CASE.sureStatus;
  for (let at = from; at < to; at++) {
    const own = person[at] ?? NONE;
    if (own === NONE || ((marks[at] ?? 0) & wanted) !== wanted) continue;
    const known = first[own] ?? NONE;
    if ((known === NONE || comesBefore(columns, at, known)) && compared.has(at)) first[own] = at;
  }
}

function takePeople({ persons, name }: CaseColumns, first: Int32Array, people: Mutable<People>, from: number, to: number): void {
  const { ids, births, names, rows } = people;
  for (let person = from; person < to; person++) {
    const row = first[person] ?? NONE;
    if (row === NONE) continue;
    const own = people.count;
    people.count += 1;
    ids.set(own, persons.texts[person] ?? "");
    births[own] = ids.birthOf(own);
    names[own] = name[row] ?? NONE;
    rows[own] = row;
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

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
