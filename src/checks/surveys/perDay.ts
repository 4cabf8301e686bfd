import type { IsoDate } from "../../core/isoDate";
import { askedOf } from "../asked";
import { CASE, type CaseColumns } from "../caseColumns";

/** The question's day and whether it is asked by way of reference (asked.ts). */
export interface Asked {
  readonly date: IsoDate;
  readonly asReference: boolean;
}

/**
 * What the policy answers to a question that hangs on the row's day alone: asked once for each day instead of once for each row. Only
 * for rows with a basis date.
 */
export function perDay<T>(columns: CaseColumns, answer: (asked: Asked) => T): (at: number) => T {
  const { day, marks, cases } = columns;
  const answers = new Map<number, T>();
  return (at) => {
    const key = (day[at] ?? 0) * 2 + (((marks[at] ?? 0) & CASE.reference) === 0 ? 0 : 1);
    let known = answers.get(key);
    if (known === undefined) {
      const facts = cases[at];
      if (!facts) throw new Error("no row stands at this index");
      known = answer(askedOf(facts));
      answers.set(key, known);
    }
    return known;
  };
}
