import type { Ledger } from "../ledger/ledger";

/** 填报单位, where every sheet of the ledger names the same street; else "". */
export function unitOf(ledger: Ledger): string {
  const streets = new Set(ledger.sheets.map(({ street }) => street).filter((street) => street !== null));
  return streets.size === 1 ? ([...streets][0] ?? "") : "";
}
