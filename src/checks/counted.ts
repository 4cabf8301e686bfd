import type { Ledger } from "../ledger/ledger";
import type { PolicySet } from "../policy/policyDocument";
import type { Census } from "./census";
import type { Tallied } from "./judging";

/** What a whole run has counted: the start of a kept check, which counts an edit's rows out and in again. */
export interface Counted {
  readonly ledger: Ledger;
  readonly policy: PolicySet;
  readonly asReference: boolean;
  /** Each rule with its tally, in the order of the rules. */
  readonly judges: readonly Tallied[];
  readonly census: Census;
}
