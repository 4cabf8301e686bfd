import { readCases } from "../checks/readCases";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import type { Month } from "../sheets/monthly/period";
import { receiptsOf } from "../sheets/receipts/receiptRows";
import { receiptSheet } from "../sheets/receipts/receiptSheet";
import { stampedSheet } from "../sheets/stampedSheet";
import { unitOf } from "../sheets/unitOf";
import type { LoadedLedger } from "./loadLedger";

export interface ReceiptOptions {
  readonly policy: PolicySet;
  readonly month: Month;
  /** True only after the user said so: the list then carries full ID numbers. */
  readonly fullIds: boolean;
}

/** Writes the month's 签收单 (spec/4.3) on a sheet of our own and shows it. */
export function writeReceipts(
  port: WorkbookPort,
  { ledger }: LoadedLedger,
  { policy, month, fullIds }: ReceiptOptions,
  options: Parameters<WorkbookPort["writeOwnSheet"]>[1] = {},
): Promise<WrittenSheet> {
  const receipts = receiptsOf(readCases(ledger, policy), { month, policy, fullIds });
  const model = receiptSheet({ month, unit: unitOf(ledger), receipts });
  return port.writeOwnSheet(stampedSheet(model, policyStamp(policy), { asReference: false }), { activate: true, ...options });
}
