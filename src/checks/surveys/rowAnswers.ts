import { NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";

/** What a survey found of the few rows that it has something to say of. */
export interface RowAnswers<T> {
  readonly get: (facts: CaseFacts) => T | undefined;
  readonly has: (facts: CaseFacts) => boolean;
}

/** Of each row the index of another one, or NONE: answers that are the other row's facts. */
export function otherRows(columns: CaseColumns, other: Int32Array): RowAnswers<CaseFacts> {
  const otherOf = (facts: CaseFacts): number => other[columns.at(facts)] ?? NONE;
  return { get: (facts) => columns.factsAt(otherOf(facts)), has: (facts) => otherOf(facts) !== NONE };
}

/** Answers that are made when somebody asks for them: `make` is only asked of rows that are marked. */
export function madeWhenAsked<T>(has: (facts: CaseFacts) => boolean, make: (facts: CaseFacts) => T | undefined): RowAnswers<T> {
  return { has, get: (facts) => (has(facts) ? make(facts) : undefined) };
}
