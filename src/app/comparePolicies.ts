import { comparePolicies, type JudgedSide, type PolicyComparison } from "../checks/comparison/comparePolicies";
import { readCases } from "../checks/readCases";
import { surveysOf } from "../checks/surveys/surveys";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { PolicySet } from "../policy/policyDocument";
import { comparisonSheet } from "../sheets/comparison/comparisonSheet";
import { checkLedger, type CheckOptions } from "./checkLedger";
import type { LoadedLedger } from "./loadLedger";

/** Judges the ledger by both policies and tells what differs; writes nothing. Takes twice the time of a check. */
export async function comparePoliciesOver(
  loaded: LoadedLedger,
  before: PolicySet,
  after: PolicySet,
  options: Pick<CheckOptions, "asReference" | "onProgress" | "signal" | "breathe"> = {},
): Promise<PolicyComparison> {
  return comparePolicies(await judgedBy(loaded, before, options), await judgedBy(loaded, after, options));
}

async function judgedBy(loaded: LoadedLedger, policy: PolicySet, options: CheckOptions): Promise<JudgedSide> {
  const result = await checkLedger(loaded, policy, options);
  const cases = readCases(loaded.ledger, policy, { asReference: options.asReference });
  return { policy, result, cases, annual: surveysOf(loaded.ledger, policy, cases).annual() };
}

/** Writes 标准比较 on a sheet of our own and shows it. */
export function writeComparison(
  port: WorkbookPort,
  comparison: PolicyComparison,
  now: Date,
  options: Parameters<WorkbookPort["writeOwnSheet"]>[1] = {},
): Promise<WrittenSheet> {
  return port.writeOwnSheet(comparisonSheet(comparison, now), { activate: true, ...options });
}
