import type { CheckResult } from "../checks/finding";
import { attachOverrides } from "../checks/overrides/attachOverrides";
import type { OverrideBook } from "../checks/overrides/override";
import type { WorkbookPort } from "../host/workbookPort";
import type { LoadedLedger } from "./loadLedger";
import { readOverrides } from "./overrideStore";

/** The result with the 情况说明 that its workbooks keep. Reads settings only. */
export async function withOverrides(ports: readonly WorkbookPort[], { ledger }: LoadedLedger, result: CheckResult): Promise<CheckResult> {
  const books: OverrideBook[] = [];
  for (const port of ports) books.push(await readOverrides(port));
  return attachOverrides(result, ledger, books);
}
