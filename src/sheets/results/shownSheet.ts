import type { Ledger } from "../../ledger/ledger";

/** True for a run over several ledgers: a sheet's name alone then says nothing. */
export const hasSeveralFiles = (ledger: Ledger): boolean => new Set(ledger.sheets.map(({ file }) => file)).size > 1;

/** How a sheet is called on 校验结果: by its name, with its file where there are several. */
export function shownSheet(ledger: Ledger): (place: { readonly file: string; readonly sheet: string }) => string {
  const several = hasSeveralFiles(ledger);
  return ({ file, sheet }) => (several ? `${file} ${sheet}` : sheet);
}
