import { readCases } from "../checks/readCases";
import type { WorkbookPort, WriteOptions, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import { hasSeveralLedgers } from "../sheets/monthly/monthlyReport";
import type { Month } from "../sheets/monthly/period";
import { monthlyRowsSheet } from "../sheets/monthly/rowsSheet";
import { stampedSheet } from "../sheets/stampedSheet";
import type { LoadedLedger } from "./loadLedger";

/** Writes 月报明细, the rows behind a month's report, on a sheet of our own and shows it. */
export function writeMonthlyRows(
  port: WorkbookPort,
  { ledger }: LoadedLedger,
  { policy, month }: { readonly policy: PolicySet; readonly month: Month },
  options: WriteOptions = {},
): Promise<WrittenSheet> {
  const sheet = monthlyRowsSheet(readCases(ledger, policy), { month, policy, severalLedgers: hasSeveralLedgers(ledger) });
  return port.writeOwnSheet(stampedSheet(sheet, policyStamp(policy), { asReference: false }), { activate: true, ...options });
}
