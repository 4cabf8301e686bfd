import type { CellRef } from "../../policy/decision";
import type { ColumnKey } from "./period";

/** A number on the report sheet. */
export interface FigurePlace {
  /** Figure id, "grants.total". */
  readonly id: string;
  readonly column: ColumnKey;
}

/** What stands on one side of a tie-out. */
export interface TieOutSide {
  /** "各来源之和" */
  readonly name: string;
  readonly unit: "元" | "万元" | "户" | "人" | "人次" | "件";
  /** The printed figure where its rows are to be found; null for a number that is on no line of the report. */
  readonly figure: FigurePlace | null;
}

/** One check that the report adds up, with both sides. */
export interface TieOut {
  /** The printed figures that it is about, the first one first: where a broken tie-out is to be looked at. */
  readonly about: readonly FigurePlace[];
  /** "T1" … "T14". */
  readonly id: string;
  /** What is compared, e.g. "期初＋收入－支出－工作经费＝账面结余". */
  readonly title: string;
  readonly status: "ok" | "broken" | "unknown";
  /** What `left` and `right` are. */
  readonly sides: readonly [left: TieOutSide, right: TieOutSide];
  /** Decimal strings in 元 (or whole numbers for counts); null where that side cannot be known. */
  readonly left: string | null;
  readonly right: string | null;
  /** left − right. */
  readonly diff: string | null;
  /** One Chinese sentence: what was found, or why it cannot be judged. */
  readonly why: string;
  /** What is to be said beside the two sides, their names and numbers; "" where that is all. */
  readonly note: string;
  /** Rows that cannot be read, where that is why it cannot be judged. */
  readonly unread: readonly CellRef[];
}
