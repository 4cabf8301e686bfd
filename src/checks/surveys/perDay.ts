import type { IsoDate } from "../../core/isoDate";
import { askedOf } from "../asked";
import { CASE, NONE, type CaseColumns } from "../caseColumns";

/** The question's day and whether it is asked by way of reference (asked.ts). */
export interface Asked {
  readonly date: IsoDate;
  readonly asReference: boolean;
}

/**
 * What the policy answers to a question that hangs on the row's day alone: asked once for each day instead of once for each row. Only
 * for rows with a basis date. Rows in case order mostly ask the same as the row before.
 */
export class PerDay<T> {
  private readonly answers = new Map<number, T>();
  private lastKey = NONE;
  private last: T | undefined;

  constructor(
    private readonly columns: CaseColumns,
    private readonly answer: (asked: Asked) => T,
  ) {}

  of(at: number): T {
    const { day, marks } = this.columns;
    const key = (day[at] ?? 0) * 2 + (((marks[at] ?? 0) & CASE.reference) === 0 ? 0 : 1);
    if (key === this.lastKey && this.last !== undefined) return this.last;
    const answer = this.answers.get(key) ?? this.ask(key, at);
    this.lastKey = key;
    this.last = answer;
    return answer;
  }

  private ask(key: number, at: number): T {
    const facts = this.columns.factsAt(at);
    if (!facts) throw new Error("no row stands at this index");
    const answer = this.answer(askedOf(facts));
    this.answers.set(key, answer);
    return answer;
  }
}
