import type { CaseFacts } from "../checks/caseFacts";
import type { CheckResult } from "../checks/finding";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { policyStamp } from "../policy/policyStamp";
import { preReviewSheet } from "../sheets/preReview/preReviewSheet";
import { stampedSheet } from "../sheets/stampedSheet";
import type { LoadedLedger } from "./loadLedger";

export interface PreReviewOptions {
  readonly policy: PolicySet;
  /** True only after the user said so: the forms then carry full ID numbers. */
  readonly fullIds: boolean;
  readonly now: Date;
  /** The user was asked and lets go of what was added to the earlier forms. */
  readonly replaceTouched?: boolean;
}

/** Writes one 综合帮扶预审表 per case (spec/4.1) on a sheet of our own and shows it. */
export function writePreReview(
  port: WorkbookPort,
  loaded: LoadedLedger,
  result: CheckResult,
  cases: readonly CaseFacts[],
  { policy, fullIds, now, replaceTouched }: PreReviewOptions,
): Promise<WrittenSheet> {
  const model = preReviewSheet({ cases, result, ledger: loaded.ledger, policy, fullIds, now });
  return port.writeOwnSheet(stampedSheet(model, policyStamp(policy), result), { activate: true, replaceTouched });
}
