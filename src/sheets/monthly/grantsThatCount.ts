import type { PaidRow } from "./paidRows";

/**
 * The grants that count as times (A11): a refund is none, and takes away the person's latest earlier grant of the same type
 * that it uses up whole.
 */
export function grantsThatCount(rows: readonly PaidRow[], personOf: (row: PaidRow) => string): PaidRow[] {
  return rows.filter(({ refund, fen }) => !refund && fen > 0 && personOf !== undefined);
}
