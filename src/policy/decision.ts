import type { IsoDate } from "../core/isoDate";
import type { Fen } from "../core/fen";

/** How hard the text of the policy binds (spec/1): "不超过" must, "一般…" should, a help to the reader note. */
export type Strength = "must" | "should" | "note";

/** Where an input came from, so that a step can lead back to its cell. */
export interface CellRef {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** "K12"; absent for a whole row. */
  readonly cell?: string;
}

/** One line of a worked calculation. Flat on purpose: the steps of a decision read top to bottom like a sum on paper. */
export interface Step {
  readonly kind: "input" | "parameter" | "compute" | "prior" | "choose";
  /** Chinese, e.g. "自负医疗费用", "低收入比例", "计算上限". */
  readonly label: string;
  /** Chinese text with numbers: "10,000.00 元", "50%", "10,000.00 × 50% = 5,000.00 元". */
  readonly text: string;
  /** The amount of this step, if it is one. */
  readonly fen?: Fen;
  readonly clause?: string;
  /** The parameter's id and the dates of the value used. */
  readonly parameter?: { readonly id: string; readonly from: IsoDate; readonly to: IsoDate };
  readonly refs?: readonly CellRef[];
}

/** A decision that could be made: the value, the clause that decides it, and every step. */
export interface Made<T> {
  readonly ok: true;
  readonly value: T;
  readonly clause: string;
  readonly strength: Strength;
  readonly steps: readonly Step[];
  /** One Chinese sentence with numbers and clause. */
  readonly text: string;
}

/** A decision that could not be made, and why; it is never 0. */
export interface NotMade {
  readonly ok: false;
  readonly why: "before" | "after" | "gap" | "unknownWord" | "notEntitled" | "missing" | "negative" | "unreadable";
  readonly text: string;
  readonly steps: readonly Step[];
}

export type Decision<T> = Made<T> | NotMade;
