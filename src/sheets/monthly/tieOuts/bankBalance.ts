import { addFen, type Fen } from "../../../core/fen";
import type { IncomeBook, IncomeEntry } from "../../../ledger/income";
import type { Month } from "../period";

/**
 * 账面结余 at the end of a month: of each office (file) the entries of its last day that has any (one account, or one line per
 * source). Null where an office has none: the sum would not be the fund's.
 */
export function bankBalance(income: IncomeBook | null, month: Month): Fen | null {
  const offices = new Set((income?.entries ?? []).map(({ at }) => at.file));
  let sum: Fen = 0;
  for (const office of offices) {
    const atEnd = lastDay(
      (income?.entries ?? []).filter(({ kind, date, at }) => kind === "bankBalance" && at.file === office && date?.startsWith(month)),
    );
    if (atEnd.length === 0) return null;
    sum = atEnd.reduce((all, { fen }) => addFen(all, fen), sum);
  }
  return offices.size === 0 ? null : sum;
}

function lastDay(entries: readonly IncomeEntry[]): IncomeEntry[] {
  const last = entries.reduce((day, { date }) => (date !== null && date > day ? date : day), "");
  return entries.filter(({ date }) => date === last);
}
