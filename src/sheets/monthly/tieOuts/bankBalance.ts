import { addFen, type Fen } from "../../../core/fen";
import type { IncomeBook } from "../../../ledger/income";
import type { Month } from "../period";

/** 账面结余 at the end of a month: the entries of its last day that has any (one account, or one line per source); null without one. */
export function bankBalance(income: IncomeBook | null, month: Month): Fen | null {
  const entries = (income?.entries ?? []).filter(({ kind, date }) => kind === "bankBalance" && date !== null && date.startsWith(month));
  const lastDay = entries.reduce((last, { date }) => (date !== null && date > last ? date : last), "");
  const atEnd = entries.filter(({ date }) => date === lastDay);
  return atEnd.length === 0 ? null : atEnd.reduce((sum: Fen, { fen }) => addFen(sum, fen), 0);
}
