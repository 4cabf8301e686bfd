import type { WorkbookPort } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { isDraft, isPolicySheet, mayBePolicySheet } from "../policySheet/policyTables";
import { readPolicySheet } from "../policySheet/readPolicySheet";

/** A sheet of standards that is only to be tried out. */
export interface Draft {
  readonly sheet: string;
  /** Null where the sheet has faults. */
  readonly policy: PolicySet | null;
  /** A Chinese sentence each, with its cell. */
  readonly problems: readonly string[];
}

/** The first sheet of standards with 草案 in its name, or null; it is never used for a judgement. */
export async function readDraft(port: WorkbookPort): Promise<Draft | null> {
  const names = (await port.listSheets()).filter((sheet) => isDraft(sheet) && mayBePolicySheet(sheet)).map(({ name }) => name);
  const sheet = names.length === 0 ? undefined : (await port.readSheets(names)).find(isPolicySheet);
  if (sheet === undefined) return null;
  const read = readPolicySheet(sheet);
  return read.ok ? { sheet: sheet.name, policy: read.policy, problems: [] } : { sheet: sheet.name, policy: null, problems: read.problems };
}
