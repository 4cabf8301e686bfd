import type { CaseFacts } from "../checks/caseFacts";
import { readCases } from "../checks/readCases";
import type { PolicySet } from "../policy/policyDocument";
import type { LoadedLedger } from "./loadLedger";

/**
 * Whether a case has its 预审表 (spec/4.1): it still needs one, went on without one although the ledger has pre-review columns
 * (P118), has its columns filled in, or none of these.
 */
export type FormState = "pending" | "late" | "filled" | "none";

export function formStateOf(facts: CaseFacts): FormState {
  if (hasPreReview(facts)) return "filled";
  if (!isCase(facts)) return "none";
  if (facts.status === "pending") return "pending";
  return facts.status === "granted" && hasColumns(facts) ? "late" : "none";
}

/**
 * The cases that still need their 预审表 (spec/4.1): 个案 that are pending by A13 and whose pre-review columns are blank.
 * A row that is already approved or paid without a form is finding P118; its form is made by choosing the row.
 */
export const pendingRows = (loaded: LoadedLedger, policy: PolicySet): CaseFacts[] => rowsIn("pending", loaded, policy);

/** Cases that were approved or paid although the ledger has pre-review columns and they are blank (P118). */
export const lateRows = (loaded: LoadedLedger, policy: PolicySet): CaseFacts[] => rowsIn("late", loaded, policy);

/** The cases of the chosen worksheet rows, in the order of the sheet; rows that are no data rows are left out. */
export function rowsAt(loaded: LoadedLedger, sheet: string, rows: readonly number[], policy: PolicySet): CaseFacts[] {
  const chosen = new Set(rows);
  return readCases(loaded.ledger, policy, {}).filter(({ row }) => row.sheet.sheet === sheet && chosen.has(row.row));
}

const rowsIn = (state: FormState, { ledger }: LoadedLedger, policy: PolicySet): CaseFacts[] =>
  readCases(ledger, policy, {}).filter((facts) => formStateOf(facts) === state);

const isCase = ({ form }: CaseFacts): boolean => form.is !== "known" || form.value === "个案";

const hasColumns = ({ row: { read } }: CaseFacts): boolean => read.preReviewNo !== undefined || read.preReviewDate !== undefined;

const hasPreReview = ({ row: { read } }: CaseFacts): boolean =>
  [read.preReviewNo, read.preReviewDate].some((reading) => reading !== undefined && reading.state !== "blank");
