import type { CellRef } from "../../policy/decision";
import { UNKNOWN_CELL, figure, sumFen, type Cell, type Figure } from "./figure";
import type { PaidRow } from "./paidRows";
import { mapColumns, within, yearOfMonth, type Columns, type MonthSpan } from "./period";

/** The paid rows of each column; null for 去年同期 where the ledger records nothing paid in that year. */
export type ReportRows = Columns<readonly PaidRow[] | null>;

export function reportRows(paid: readonly PaidRow[], spans: Columns<MonthSpan>): ReportRows {
  const lastYear = yearOfMonth(spans.lastYear.first);
  const hasLastYear = paid.some(({ month }) => yearOfMonth(month) === lastYear);
  return mapColumns(spans, (span, key) => (key === "lastYear" && !hasLastYear ? null : paid.filter(({ month }) => within(month, span))));
}

/** Sum of the rows that `pick` takes, column by column. */
export const sumFigure = (id: string, rows: ReportRows, pick: (row: PaidRow) => boolean): Figure =>
  figure(
    id,
    "amount",
    mapColumns(rows, (all) => (all === null ? UNKNOWN_CELL : sumCell(all.filter(pick)))),
  );

const sumCell = (rows: readonly PaidRow[]): Cell => ({ value: sumFen(rows.map(({ fen }) => fen)), rows: refsOf(rows) });

export const refsOf = (rows: readonly { readonly at: CellRef }[]): CellRef[] => rows.map(({ at }) => at);
