import type { LedgerRow } from "../../ledger/ledger";

/**
 * The key of a person (A21): a valid ID, 15-digit ones converted, or the text of another paper where the ledger names its type.
 * A broken, blank or masked ID has none, and a name never is one.
 */
export function personKey({ read, otherPaper }: LedgerRow): string | null {
  if (otherPaper !== undefined) return `paper ${otherPaper}`;
  return read.idNo?.state === "value" ? read.idNo.value.id18 : null;
}
