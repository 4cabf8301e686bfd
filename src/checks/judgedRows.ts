import type { Ledger } from "../ledger/ledger";
import type { CaseFacts } from "./caseFacts";
import type { Verdict } from "./rule";

/** A ledger with every rule's verdict on every row: what an edit is judged against. */
export interface JudgedRows {
  readonly ledger: Ledger;
  /** In the order of ledger.rows, as `verdicts`. */
  readonly cases: readonly CaseFacts[];
  /** In the order of the rules. */
  readonly verdicts: readonly (readonly Verdict[])[];
}
