import type { CellValue } from "../cells/reading";
import { publishedPolicy } from "../policy/publishedPolicy";
import { formOf, kindOf, statusOf, yesNoOf } from "../policy/words";

/** Whether a grant uses up the year. */
export type Counted = "counts" | "refund" | "leftOut" | "unknown";

/**
 * One cell of the `counted` column: TRUE/FALSE, a status word, or a word of form or kind (项目, 特定, 实物, 劳务 are left out, A10).
 * Blank counts, like a row of the ledger that has a date and no status. A blank cell may arrive as 0.
 */
export function countedWord(value: CellValue): Counted {
  if (value === null || value === 0 || value === true || value === 1) return "counts";
  if (value === false) return "leftOut";
  if (typeof value !== "string") return "unknown";
  const status = statusOf(publishedPolicy(), value);
  if (status) return status === "granted" ? "counts" : status === "refund" ? "refund" : "leftOut";
  const answer = yesNoOf(publishedPolicy(), value);
  if (answer !== null) return answer ? "counts" : "leftOut";
  const form = formOf(publishedPolicy(), value);
  if (form) return form === "个案" ? "counts" : "leftOut";
  const kind = kindOf(publishedPolicy(), value);
  return kind ? (kind === "资金" ? "counts" : "leftOut") : value.trim() === "" ? "counts" : "unknown";
}
