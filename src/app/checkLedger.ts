import type { Counted } from "../checks/counted";
import type { CheckResult } from "../checks/finding";
import { runChecks, type CheckPart } from "../checks/runChecks";
import { HostError } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

export interface CheckOptions {
  /** Judge rows after the document's end by way of reference (A22). */
  readonly asReference?: boolean;
  readonly onProgress?: (done: number, total: number, part?: CheckPart) => void;
  readonly signal?: { readonly aborted: boolean };
  /**
   * Lets the host do other things between two slices: Office restarts every add-in of the document that blocks for 5 s.
   * The caller gives its own timer, because this folder knows none; without it the check runs in one go.
   */
  readonly breathe?: () => Promise<void>;
  /** With `signal`: a run that is told to stop answers what it found so far, marked `incomplete`, if it has judged any row. */
  readonly keepPartial?: boolean;
  /** Gets what was counted in the end, to follow edits by (keepLive); never of a run that was stopped. */
  readonly remember?: (counted: Counted) => void;
}

/**
 * Runs every rule over the ledger, slice by slice. Reads and writes no workbook. Told to stop, it rejects with kind "cancelled"
 * unless `keepPartial` asks for what was found until then.
 */
export async function checkLedger(loaded: LoadedLedger, policy: PolicySet, options: CheckOptions = {}): Promise<CheckResult> {
  const { onProgress, signal, keepPartial = false, breathe = () => Promise.resolve() } = options;
  const run = runChecks(loaded.ledger, policy, {
    asReference: options.asReference ?? false,
    remember: options.remember,
    stopped: () => signal?.aborted ?? false,
  });
  for (let slice = run.next(); ; slice = run.next()) {
    if (slice.done) return wanted(slice.value, keepPartial);
    onProgress?.(slice.value.done, slice.value.total, slice.value.part);
    await breathe();
  }
}

function wanted(result: CheckResult, keepPartial: boolean): CheckResult {
  if (result.incomplete === undefined || (keepPartial && result.incomplete.judgedRows > 0)) return result;
  throw new HostError("cancelled", "校验已取消，没有结果。");
}
