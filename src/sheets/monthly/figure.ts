import { addFen, yuanPlain, type Fen } from "../../core/fen";
import type { CellRef } from "../../policy/decision";
import { mapColumns, type Columns } from "./period";

/** One number of the report in its three columns, with the rows that stand behind each of them. */
export interface Figure {
  /** Id of spec/6, "grants.form.个案". */
  readonly id: string;
  /** Amounts are decimal strings in 元, counts are integer strings. */
  readonly unit: "amount" | "count";
  /** null: the number cannot be known, and `why` says so. */
  readonly month: string | null;
  readonly year: string | null;
  /** The same single month a year earlier; null where nothing of that year is recorded. */
  readonly lastYear: string | null;
  /** The rows behind 本月. */
  readonly rows: readonly CellRef[];
  readonly yearRows: readonly CellRef[];
  readonly lastYearRows: readonly CellRef[];
  /** Chinese reason for a null in 本月 or 本年累计; "" otherwise. */
  readonly why: string;
  /** The rows that cannot be read, where that is why 本月 is not known. */
  readonly unread?: readonly CellRef[];
}

/** The figures of a report by id, in the order of display. */
export type Figures = Readonly<Record<string, Figure>>;

/** A value of one column with the rows behind it; `value` null where it cannot be known. */
export interface Cell {
  readonly value: number | null;
  readonly rows: readonly CellRef[];
}

export const UNKNOWN_CELL: Cell = { value: null, rows: [] };

/** Builds an amount (values in fen) or a count from its three cells. */
export function figure(id: string, unit: Figure["unit"], cells: Columns<Cell>, why = ""): Figure {
  const text = mapColumns(cells, ({ value }) => (value === null ? null : unit === "amount" ? yuanPlain(value) : String(value)));
  const unknown = text.month === null || text.year === null;
  return {
    id,
    unit,
    ...text,
    rows: cells.month.rows,
    yearRows: cells.year.rows,
    lastYearRows: cells.lastYear.rows,
    why: unknown ? why : "",
  };
}

/** The exact sum in fen. */
export const sumFen = (amounts: readonly Fen[]): Fen => amounts.reduce(addFen, 0);

/** Indexes figures by id, keeping their order. */
export const byId = (figures: readonly Figure[]): Figures => Object.fromEntries(figures.map((item) => [item.id, item]));
