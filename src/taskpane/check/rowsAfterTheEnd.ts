import type { LoadedLedger } from "../../app/loadLedger";
import { readCases } from "../../checks/readCases";
import type { PolicySet } from "../../policy/policyDocument";

/** How many ledger rows have a basis date after the end of the last document: the rows that 参照执行 is about. */
export const rowsAfterTheEnd = (loaded: LoadedLedger, policy: PolicySet): number =>
  readCases(loaded.ledger, policy, {}).filter(({ force }) => force === "after").length;
