import { NONE } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import type { OrderedCases } from "./orderedCases";
import { rowSlices } from "./rowSlices";

export interface NameSurvey {
  /** The first row with a name of this row's person; rows without a basis date come last. */
  readonly get: (facts: CaseFacts) => CaseFacts | undefined;
  /** The row has a person and a name, and it is the name of the person's first row. For quick looks. */
  readonly isPlain: (at: number) => boolean;
}

/** The first row with a name of every person. */
export function* surveyNames({ columns, order }: OrderedCases): Generator<undefined, NameSurvey> {
  const { name, person, persons } = columns;
  const first = new Int32Array(persons.size).fill(NONE);
  yield* rowSlices(columns.size, (from, to) => takeFirst({ columns, order }, first, from, to));
  const firstOf = (at: number): number => first[person[at] ?? NONE] ?? NONE;
  return {
    get: (facts) => columns.factsAt(firstOf(columns.at(facts))),
    isPlain: (at) => firstOf(at) !== NONE && name[firstOf(at)] === name[at],
  };
}

function takeFirst({ columns: { person, name }, order }: OrderedCases, first: Int32Array, from: number, to: number): void {
  for (let index = from; index < to; index++) {
    const at = order[index] ?? 0;
    const own = person[at] ?? NONE;
    if (own !== NONE && first[own] === NONE && name[at] !== NONE) first[own] = at;
  }
}
