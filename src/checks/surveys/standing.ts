import type { Fen } from "../../core/fen";
import type { CaseFacts } from "../caseFacts";
import type { Doubt } from "./doubt";

/** Where a person or household stands in a year, this row included. */
export interface Standing {
  readonly total: Fen;
  readonly count: number;
  /** The same of 其他帮扶 alone (A5). */
  readonly otherTotal: Fen;
  readonly otherCount: number;
  /** What this row itself adds. */
  readonly own: Fen;
  readonly isTime: boolean;
  /** How far the figures may be off because rows before it cannot be read. */
  readonly doubt: Doubt;
  /** The year's counted grants, and how many of them come before this row. */
  readonly grants: readonly Counted[];
  readonly before: number;
}

export interface Counted {
  readonly facts: CaseFacts;
  readonly net: Fen;
}

/** A whole year of a key: every counted grant of it, refunds taken off. */
export interface YearStanding {
  readonly total: Fen;
  readonly count: number;
  readonly doubt: Doubt;
  readonly grants: readonly Counted[];
}

/**
 * The figures of a Standing one by one, for a quick look at the row with an index: nothing is made to tell them. They say what the Standing says;
 * `total` is NaN where there is none.
 */
export interface StandingFigures {
  readonly total: (at: number) => Fen;
  readonly count: (at: number) => number;
  readonly own: (at: number) => Fen;
  readonly isTime: (at: number) => boolean;
  /** Nothing leaves the figures in doubt. */
  readonly isSure: (at: number) => boolean;
}
