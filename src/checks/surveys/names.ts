import { NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { comesBefore } from "./caseOrder";
import { rowSlices } from "./rowSlices";

export interface NameSurvey {
  /** The first row with a name of this row's person; rows without a basis date come last. */
  readonly get: (facts: CaseFacts) => CaseFacts | undefined;
  /** The row has a person and a name, and it is the name of the person's first row. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** The first row with a name of every person. */
export function* surveyNames(columns: CaseColumns): Generator<undefined, NameSurvey> {
  const { name, person, persons } = columns;
  const first = new Int32Array(persons.size).fill(NONE);
  yield* rowSlices(columns.size, (from, to) => takeFirst(columns, first, from, to));
  const firstOf = (at: number): number => first[person[at] ?? NONE] ?? NONE;
  return {
    get: (facts) => columns.factsAt(firstOf(columns.at(facts))),
    isPlain: (at) => firstOf(at) !== NONE && name[firstOf(at)] === name[at],
  };
}

function takeFirst(columns: CaseColumns, first: Int32Array, from: number, to: number): void {
  const { person, name } = columns;
  for (let at = from; at < to; at++) {
    const own = person[at] ?? NONE;
    if (own === NONE || name[at] === NONE) continue;
    const known = first[own] ?? NONE;
    if (known === NONE || comesBefore(columns, at, known)) first[own] = at;
  }
}
