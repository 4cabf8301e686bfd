import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import { builtInPolicy } from "../policy/builtInPolicy";
import { linesOf } from "../policy/office/linesOf";
import type { PolicySet } from "../policy/policyDocument";
import { policyInUse } from "../policySheet/policyInUse";
import { isDraft, isPolicySheet, mayBePolicySheet } from "../policySheet/policyTables";
import { policySheet } from "../sheets/policy/policySheet";

/** The standards that a workbook asks for now, and the sheet that says them. */
export interface OfficePolicyNow {
  readonly policy: PolicySet;
  /** Name of the sheet 帮扶标准, null where there is none. */
  readonly sheet: string | null;
}

/** Reads only the sheets that may be 帮扶标准: quick beside a long ledger. */
export async function readOfficePolicy(port: WorkbookPort): Promise<OfficePolicyNow> {
  const names = (await port.listSheets()).filter((sheet) => mayBePolicySheet(sheet) && !isDraft(sheet)).map(({ name }) => name);
  const sheets = names.length === 0 ? [] : await port.readSheets(names);
  return { policy: policyInUse(sheets), sheet: sheets.find(isPolicySheet)?.name ?? null };
}

/** Makes the sheet 帮扶标准 of the program's own documents and shows it. A sheet that is there is the office's work: null, nothing is written. */
export async function makePolicySheet(port: WorkbookPort): Promise<WrittenSheet | null> {
  if ((await readOfficePolicy(port)).sheet !== null) return null;
  const lines = linesOf(builtInPolicy);
  if (lines === null) throw new Error("the built-in document cannot be written as lines");
  return port.writeOwnSheet(policySheet(lines), { activate: true });
}
