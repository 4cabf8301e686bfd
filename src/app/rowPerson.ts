import type { CellValue } from "../cells/reading";
import type { LedgerRow } from "../ledger/ledger";

/** The cell that tells whose row it is, as it was read: after sorting, the same place belongs to somebody else. */
export interface PersonCell {
  readonly address: string;
  readonly key: string;
}

/** What is compared: a text without blanks, so that a trimmed ID is the same person; "" for anything else. */
export const personKey = (value: CellValue): string =>
  typeof value === "string" || typeof value === "number"
    ? String(value)
        .normalize("NFKC")
        .replace(/[\s\u200b\ufeff]/gu, "")
        .toUpperCase()
    : "";

/** The row's ID or, where it has none or the ID itself is `address`, its name; undefined where it has neither. */
export function personCell(row: LedgerRow | undefined, address: string): PersonCell | undefined {
  for (const field of ["idNo", "name"] as const) {
    const at = row?.at[field];
    const key = personKey(row?.raw[field] ?? null);
    if (at !== undefined && at !== address && key !== "") return { address: at, key };
  }
  return undefined;
}
