import type { CaseFacts } from "../caseFacts";

/** Rows that repeat another one. */
export interface Repeats {
  /** Row → the first row that it repeats. */
  readonly first: ReadonlyMap<CaseFacts, CaseFacts>;
  /** Rows that may repeat one: a month or a span of days leaves it open. */
  readonly open: ReadonlySet<CaseFacts>;
}
