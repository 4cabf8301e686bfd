import type { WorkbookPort } from "../host/workbookPort";
import type { RawSheet } from "../ledger/rawSheet";
import type { PolicySet } from "../policy/policyDocument";
import { policyInUse } from "../policySheet/policyInUse";
import { isPolicySheet, POLICY_MARK } from "../policySheet/policyTables";

export interface ReadData {
  /** The sheets that may hold data; without those of the standards. */
  readonly rawSheets: readonly RawSheet[];
  /** The standards that this workbook asks for. */
  readonly policy: PolicySet;
}

export interface ReadOptions {
  /** Sheets to read, by name; all of them where absent. */
  readonly sheets?: readonly string[];
  /** Rows read and rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Our own sheets hold no ledger rows; only the sheets 资金收入 and 帮扶标准 are ours and the office's at once. */
const holdsData = (mark: string | null): boolean => mark === null || mark === "income" || mark === POLICY_MARK;

/** Reads the sheets of one workbook from which everything else follows; those that this program wrote are left out. */
export async function readData(port: WorkbookPort, { sheets, onProgress, signal }: ReadOptions = {}): Promise<ReadData> {
  const listed = await port.listSheets();
  const names = listed
    .filter(({ name, ownMark }) => holdsData(ownMark) && (ownMark === POLICY_MARK || (sheets?.includes(name) ?? true)))
    .map(({ name }) => name);
  const read = await port.readSheets(names, { onProgress, signal });
  return { rawSheets: read.filter((sheet) => !isPolicySheet(sheet)), policy: policyInUse(read) };
}
