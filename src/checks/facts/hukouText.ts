import type { FieldId } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";

/** The cells that say where the hukou is, and the relation that decides which rule it falls under. */
export function hukouFields({ read }: LedgerRow): readonly FieldId[] {
  return (["hukouDistrict", "hukouAddress", "relation"] as const).filter((field) => read[field]?.state === "value");
}

export const relationText = ({ read }: LedgerRow): string => (read.relation?.state === "value" ? read.relation.value : "");
