import { ABSENT, CASE, NONE, UNREADABLE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { comesBefore } from "./caseOrder";
import type { KeyYears } from "./keyYears";
import { rowSlices } from "./rowSlices";

export interface CategorySurvey {
  /** The first row with a known category of this row's person and year, among the rows that the policy judges. */
  readonly get: (facts: CaseFacts) => CaseFacts | undefined;
  /** The row has a person, a date and a category, and it is the category of that first row. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** The first category of every person and year; `personYears` are the annual survey's. */
export function* surveyCategories(columns: CaseColumns, { slot, size }: KeyYears): Generator<undefined, CategorySurvey> {
  const { category } = columns;
  const first = new Int32Array(size).fill(NONE);
  yield* rowSlices(columns.size, (from, to) => takeFirst(columns, slot, first, from, to));
  const firstOf = (at: number): number => first[slot[at] ?? NONE] ?? NONE;
  return {
    get: (facts) => columns.factsAt(firstOf(columns.at(facts))),
    isPlain: (at) => firstOf(at) !== NONE && category[firstOf(at)] === category[at],
  };
}

function takeFirst(columns: CaseColumns, slot: Int32Array, first: Int32Array, from: number, to: number): void {
  const { category, marks } = columns;
  for (let at = from; at < to; at++) {
    const own = slot[at] ?? NONE;
    const isKnown = category[at] !== ABSENT && category[at] !== UNREADABLE;
    if (own === NONE || !isKnown || ((marks[at] ?? 0) & CASE.judged) === 0) continue;
    const known = first[own] ?? NONE;
    if (known === NONE || comesBefore(columns, at, known)) first[own] = at;
  }
}
