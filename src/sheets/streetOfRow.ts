import type { LedgerRow, LedgerSheet } from "../ledger/ledger";

/** Whose row it is, in a run over several ledgers: the row's own 街镇 cell, else what its sheet says. */
export function streetOfRow({ read, sheet }: LedgerRow): string {
  const own = read.street?.state === "value" ? read.street.value.replace(/\s/g, "") : "";
  return own || streetOfSheet(sheet);
}

/** The street that the title or 填报单位 of a sheet names, else its file's name. */
export const streetOfSheet = ({ street, file }: Pick<LedgerSheet, "street" | "file">): string => street || file.replace(/\.xlsx$/i, "");
