import type { CheckResult } from "../checks/finding";
import type { WorkbookPort, WriteOptions, WrittenSheet } from "../host/workbookPort";
import { resultsSheet } from "../sheets/results/resultsSheet";
import { stampedSheet } from "../sheets/stampedSheet";
import type { LoadedLedger } from "./loadLedger";

/**
 * Writes 校验结果 (spec/4.4) as a sheet of our own and shows it. `now` is the time of the run. Rejects with kind "touched" where
 * the user added to an earlier one, unless `replaceTouched` says that the user was asked.
 */
export function writeResults(
  port: WorkbookPort,
  loaded: LoadedLedger,
  result: CheckResult,
  now: Date,
  { replaceTouched }: Pick<WriteOptions, "replaceTouched"> = {},
): Promise<WrittenSheet> {
  const model = resultsSheet({ ledger: loaded.ledger, result, now, maskIds: true });
  return port.writeOwnSheet(stampedSheet(model, result.policy, result), { activate: true, replaceTouched });
}
