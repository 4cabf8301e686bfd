import type { CheckResult } from "../checks/finding";
import { readCases } from "../checks/readCases";
import type { CaseFacts } from "../checks/caseFacts";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import { panelSheet } from "../sheets/panel/panelSheet";
import { formsOf } from "../sheets/preReview/formsOf";
import { stampedSheet } from "../sheets/stampedSheet";
import { unitOf } from "../sheets/unitOf";
import type { LoadedLedger } from "./loadLedger";

/** The cases for the panel's table: every 个案 that is still open (A13), whether its 预审表 went out already or not. */
export function panelCases({ ledger }: LoadedLedger, policy: PolicySet): CaseFacts[] {
  return readCases(ledger, policy).filter(({ status, form }) => status === "pending" && (form.is !== "known" || form.value === "个案"));
}

/** Writes 评审会汇总表 (spec/4.3) on a sheet of our own and shows it. */
export function writePanelList(
  port: WorkbookPort,
  loaded: LoadedLedger,
  result: CheckResult,
  { policy, now }: { readonly policy: PolicySet; readonly now: Date },
  options: Parameters<WorkbookPort["writeOwnSheet"]>[1] = {},
): Promise<WrittenSheet> {
  const { ledger } = loaded;
  const forms = formsOf({ cases: panelCases(loaded, policy), result, ledger, policy, fullIds: false });
  const model = panelSheet({ forms, unit: unitOf(ledger), policy, now });
  return port.writeOwnSheet(stampedSheet(model, policyStamp(policy), result), { activate: true, ...options });
}
