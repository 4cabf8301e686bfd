import { readCases } from "../checks/readCases";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import type { Month } from "../sheets/monthly/period";
import { publicListSheet } from "../sheets/publicList/publicListSheet";
import { unitOf } from "../sheets/unitOf";
import type { LoadedLedger } from "./loadLedger";

/** Writes the month's 公开名单 on a sheet of our own and shows it: part of the name, type and amount, nothing else. */
export function writePublicList(
  port: WorkbookPort,
  { ledger }: LoadedLedger,
  { policy, month }: { readonly policy: PolicySet; readonly month: Month },
  options: Parameters<WorkbookPort["writeOwnSheet"]>[1] = {},
): Promise<WrittenSheet> {
  return port.writeOwnSheet(publicListSheet(readCases(ledger, policy), { month, unit: unitOf(ledger) }), { activate: true, ...options });
}
