import type { Fen } from "../../core/fen";
import type { CaseFacts } from "../caseFacts";
import type { DayRange } from "../dayRange";

/** Grants of one household, each within the street's limit and together beyond it. */
export interface Split {
  readonly rows: readonly CaseFacts[];
  readonly total: Fen;
  readonly limit: Fen;
  readonly days: number;
}

/** One claim within the street's limit. */
export interface SplitPart {
  readonly facts: CaseFacts;
  /** Its row's index. */
  readonly at: number;
  readonly range: DayRange;
  readonly fen: Fen;
  readonly limit: Fen;
  /** How close to each other grants are suspicious. */
  readonly days: number;
  readonly isPending: boolean;
}
