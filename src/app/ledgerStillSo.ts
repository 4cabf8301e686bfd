import { isCellError, type CellValue } from "../cells/reading";
import type { WorkbookPort } from "../host/workbookPort";
import type { RawSheet } from "../ledger/rawSheet";
import { policyStamp } from "../policy/policyStamp";
import { partOfSheet } from "./partOfSheet";
import type { LoadedLedger } from "./loadLedger";
import { readData } from "./readData";

/**
 * Whether the workbook still holds what `loaded` was read from, cell by cell: what is written of it is then true. Looks itself, since
 * Excel does not tell of every edit. What is hidden does not matter, nor do sheets that are blank or no ledger; 资金收入 where it is asked for.
 */
export async function ledgerStillSo(
  port: WorkbookPort,
  loaded: LoadedLedger,
  { withIncome = false }: { readonly withIncome?: boolean } = {},
): Promise<boolean> {
  const now = await readData(port);
  if (JSON.stringify(policyStamp(now.policy)) !== JSON.stringify(policyStamp(loaded.policy))) return false;
  const counts = ({ name, ownMark, values }: RawSheet): boolean => {
    if (values.length === 0) return false;
    const part = partOfSheet(loaded, name, ownMark);
    return part === "ledger" || (withIncome && part === "income");
  };
  const [before, after] = [loaded.rawSheets.filter(counts), now.rawSheets.filter(counts)];
  return after.length === before.length && after.every((sheet, at) => isSame(sheet, before[at]));
}

function isSame(a: RawSheet, b: RawSheet | undefined): boolean {
  if (b === undefined || a.name !== b.name || a.top !== b.top || a.left !== b.left || a.date1904 !== b.date1904) return false;
  return a.values.length === b.values.length && a.values.every((row, at) => isSameRow(row, b.values[at] ?? []));
}

const isSameRow = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length && a.every((value, at) => isSameValue(value, b[at] ?? null));

const isSameValue = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);
