import type { LedgerRow } from "../../ledger/ledger";

/** The key of a person (A21): a valid ID, 15-digit ones converted. A broken, blank or masked ID has none, and a name never is one. */
export function personKey({ read }: LedgerRow): string | null {
  return read.idNo?.state === "value" ? read.idNo.value.id18 : null;
}
