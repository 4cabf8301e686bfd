import { HostError, type WorkbookPort } from "../host/workbookPort";
import { readIncome, type IncomeBook } from "../ledger/income";
import type { Ledger, UserMapping } from "../ledger/ledger";
import type { RawSheet } from "../ledger/rawSheet";
import { readLedgerSteps } from "../ledger/readLedger";
import { recallMapping } from "./rememberMapping";

export interface LoadOptions {
  /** Sheets to read, by name; all of them where absent. */
  readonly sheets?: readonly string[];
  /** Columns chosen by a person; each choice goes before the remembered one for the same sheet and field. */
  readonly mapping?: UserMapping;
  /** Rows read and rows in all, of the workbook that is being read. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
  /** Lets the host do other things while a long ledger is made sense of; without it that runs in one go. */
  readonly breathe?: () => Promise<void>;
}

/** Everything that was read for a check or a report: the ledger, the income sheet if there is one, and the sheets as they are. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  readonly income: IncomeBook | null;
  readonly rawSheets: readonly RawSheet[];
  /** The columns that persons chose, remembered ones included. */
  readonly mapping: UserMapping;
}

/** Our own sheets hold no ledger rows; only the income sheet is ours and the office's at once. */
const holdsData = (mark: string | null): boolean => mark === null || mark === "income";

/**
 * Reads one or more workbooks as one ledger. Sheets that this program wrote are left out.
 * Remembered columns are used for a single workbook only: among several, sheets of different offices bear the same names.
 */
export async function loadLedger(ports: readonly WorkbookPort[], options: LoadOptions = {}): Promise<LoadedLedger> {
  const rawSheets: RawSheet[] = [];
  for (const port of ports) {
    const listed = await port.listSheets();
    const names = listed
      .filter((sheet) => holdsData(sheet.ownMark) && (options.sheets?.includes(sheet.name) ?? true))
      .map((sheet) => sheet.name);
    rawSheets.push(...(await port.readSheets(names, { onProgress: options.onProgress, signal: options.signal })));
  }
  const remembered = ports.length === 1 && ports[0] ? await recallMapping(ports[0]) : {};
  const mapping = joinMappings(remembered, options.mapping ?? {});
  return { ledger: await ledgerOf(rawSheets, mapping, options), income: readIncome(rawSheets), rawSheets, mapping };
}

async function ledgerOf(rawSheets: readonly RawSheet[], mapping: UserMapping, { breathe, signal }: LoadOptions): Promise<Ledger> {
  const run = readLedgerSteps(rawSheets, { mapping });
  for (let step = run.next(); ; step = run.next()) {
    if (step.done) return step.value;
    await breathe?.();
    if (signal?.aborted) throw new HostError("cancelled", "读取已取消，没有结果。");
  }
}

function joinMappings(remembered: UserMapping, chosen: UserMapping): UserMapping {
  const sheets = new Set([...Object.keys(remembered), ...Object.keys(chosen)]);
  return Object.fromEntries([...sheets].map((sheet) => [sheet, { ...remembered[sheet], ...chosen[sheet] }]));
}
