import type { CaseFacts } from "../checks/caseFacts";
import { readCases } from "../checks/readCases";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/**
 * The cases that still need their 预审表 (spec/4.1): 个案 that are pending by A13 and whose pre-review columns are blank.
 * A row that is already approved or paid without a form is finding P118; its form is made by choosing the row.
 */
export function pendingRows(loaded: LoadedLedger, policy: PolicySet): CaseFacts[] {
  return readCases(loaded.ledger, policy, {}).filter((facts) => facts.status === "pending" && isCase(facts) && !hasPreReview(facts));
}

/** Cases that were approved or paid although the ledger has pre-review columns and they are blank (P118). */
export function lateRows(loaded: LoadedLedger, policy: PolicySet): CaseFacts[] {
  const hasColumns = ({ row: { read } }: CaseFacts): boolean => read.preReviewNo !== undefined || read.preReviewDate !== undefined;
  return readCases(loaded.ledger, policy, {}).filter(
    (facts) => facts.status === "granted" && isCase(facts) && hasColumns(facts) && !hasPreReview(facts),
  );
}

/** The cases of the chosen worksheet rows, in the order of the sheet; rows that are no data rows are left out. */
export function rowsAt(loaded: LoadedLedger, sheet: string, rows: readonly number[], policy: PolicySet): CaseFacts[] {
  const chosen = new Set(rows);
  return readCases(loaded.ledger, policy, {}).filter(({ row }) => row.sheet.sheet === sheet && chosen.has(row.row));
}

const isCase = ({ form }: CaseFacts): boolean => form.is !== "known" || form.value === "个案";

const hasPreReview = ({ row: { read } }: CaseFacts): boolean =>
  [read.preReviewNo, read.preReviewDate].some((reading) => reading !== undefined && reading.state !== "blank");
