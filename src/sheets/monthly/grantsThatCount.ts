import { annualUse } from "../../policy/annualUse";
import type { PaidRow } from "./paidRows";

/**
 * The grants that count as times (A11): a refund is none, and a grant of the same year that refunds among `rows` use up
 * whole is none either. `rows` stand in the ledger's order.
 */
export function grantsThatCount(rows: readonly PaidRow[], personOf: (row: PaidRow) => string): PaidRow[] {
  const uses = annualUse(
    rows.map((row, order) => ({
      key: personOf(row),
      date: row.day,
      fen: row.fen,
      type: row.facts.type.is === "known" ? row.facts.type.value : null,
      order,
    })),
  ).grants;
  return rows.filter((_, at) => uses[at]?.counts === true);
}
