import { readCases } from "../checks/readCases";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import type { Month } from "../sheets/monthly/period";
import { publicListSheet } from "../sheets/publicList/publicListSheet";
import { stampedSheet } from "../sheets/stampedSheet";
import { unitOf } from "../sheets/unitOf";
import type { LoadedLedger } from "./loadLedger";

/** Writes the month's 公开名单 on a sheet of our own and shows it: part of the name, type and amount, nothing else. */
export function writePublicList(
  port: WorkbookPort,
  { ledger }: LoadedLedger,
  { policy, month }: { readonly policy: PolicySet; readonly month: Month },
  options: Parameters<WorkbookPort["writeOwnSheet"]>[1] = {},
): Promise<WrittenSheet> {
  const model = publicListSheet(readCases(ledger, policy), { month, unit: unitOf(ledger) });
  return port.writeOwnSheet(stampedSheet(model, policyStamp(policy), { asReference: false }), { activate: true, ...options });
}
