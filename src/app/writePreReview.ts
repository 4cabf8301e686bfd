import type { CaseFacts } from "../checks/caseFacts";
import type { CheckResult } from "../checks/finding";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import type { SheetModel } from "../sheets/sheetModel";
import type { LoadedLedger } from "./loadLedger";
import { PreReviewForms } from "./preReviewForms";

export interface PreReviewOptions {
  readonly policy: PolicySet;
  /** True only after the user said so: the forms then carry full ID numbers. */
  readonly fullIds: boolean;
  readonly now: Date;
  /** The user was asked and lets go of what was added to the earlier forms. */
  readonly replaceTouched?: boolean;
}

/** Writes one 综合帮扶预审表 per case (spec/4.1) on a sheet of our own and shows it. */
export async function writePreReview(
  port: WorkbookPort,
  loaded: LoadedLedger,
  result: CheckResult,
  cases: readonly CaseFacts[],
  { policy, fullIds, replaceTouched }: PreReviewOptions,
): Promise<WrittenSheet> {
  const forms = new PreReviewForms(loaded, result, policy);
  return writeForms(port, await forms.draw(cases, { fullIds }), { replaceTouched });
}

/** Writes forms that were drawn before, and shows them. */
export function writeForms(
  port: WorkbookPort,
  forms: SheetModel,
  { replaceTouched }: Pick<PreReviewOptions, "replaceTouched"> = {},
): Promise<WrittenSheet> {
  return port.writeOwnSheet(forms, { activate: true, replaceTouched });
}
