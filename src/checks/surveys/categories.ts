import { ABSENT, CASE, NONE, UNREADABLE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { isPause } from "../pause";
import type { KeyYears } from "./keyYears";
import type { OrderedCases } from "./orderedCases";

export interface CategorySurvey {
  /** The first row with a known category of this row's person and year, among the rows that the policy judges. */
  readonly get: (facts: CaseFacts) => CaseFacts | undefined;
  /** The row has a person, a date and a category, and it is the category of that first row. For quick looks. */
  readonly isPlain: (facts: CaseFacts) => boolean;
}

/** The first category of every person and year; `personYears` are the annual survey's. */
export function* surveyCategories({ columns, order }: OrderedCases, { slot, size }: KeyYears): Generator<undefined, CategorySurvey> {
  const { category, marks, cases } = columns;
  const first = new Int32Array(size).fill(NONE);
  const isKnown = (at: number): boolean => category[at] !== ABSENT && category[at] !== UNREADABLE;
  for (const [index, at] of order.entries()) {
    const own = slot[at] ?? NONE;
    if (own !== NONE && first[own] === NONE && ((marks[at] ?? 0) & CASE.judged) !== 0 && isKnown(at)) first[own] = at;
    if (isPause(index)) yield;
  }
  const firstOf = (at: number): number => first[slot[at] ?? NONE] ?? NONE;
  return {
    get: (facts) => cases[firstOf(columns.at(facts))],
    isPlain(facts) {
      const at = columns.at(facts);
      return firstOf(at) !== NONE && category[firstOf(at)] === category[at];
    },
  };
}
