import type { CellRange } from "../ledger/rawSheet";

/** The looks that our sheets use, by meaning; each host knows how to draw them. */
export type StyleName =
  | "title"
  | "subtitle"
  | "note"
  | "heading"
  | "sectionHeading"
  | "label"
  | "text"
  | "wrapped"
  | "number"
  | "amount"
  | "total"
  | "must"
  | "should"
  | "noteSeverity"
  | "box"
  | "signature"
  | "ok"
  | "broken"
  | "unknown"
  | "link";

/** One cell to write. Text is always written as text, whatever it begins with; only `formula` makes a formula. */
export interface ModelCell {
  readonly text?: string;
  readonly number?: number;
  /** An ordinary Excel formula with its leading "="; `number` is then the cached value and must be there. */
  readonly formula?: string;
  /** A link to a cell of this workbook, "'1月'!K12". */
  readonly link?: string;
  readonly style?: StyleName;
  /** Number format code, en-US. Default by style: amount "#,##0.00", number "0". */
  readonly format?: string;
  /** Why something cannot be told that should stand here. Drawn as any other on the sheet; a preview points it out. */
  readonly cannotTell?: string;
}

/** A drop-down list over the cells of a range; blank cells are always allowed. */
export interface ListValidation {
  readonly range: CellRange;
  /** Words without commas; at most 255 characters with the commas between them. */
  readonly words: readonly string[];
  /** What Excel says to another word, "" for nothing. The user may keep it: offices have more words than a list. */
  readonly warning: string;
}

/**
 * A chart of one series over cells of its own sheet: what it shows stands in those cells, so that anybody can add it up again.
 * One dark colour, no legend, the numbers at the bars: it says the same in greyscale.
 */
export interface ChartModel {
  /** Of the chart object and of its series; once only on a sheet. */
  readonly name: string;
  /** Upright columns in time, or lying bars with the first category on top. */
  readonly kind: "column" | "bar";
  readonly title: string;
  /** What somebody is told who does not see it. */
  readonly altText: string;
  /** One column of texts, and the numbers beside them: as many rows. */
  readonly categories: CellRange;
  readonly values: CellRange;
  readonly categoryTitle: string;
  /** With the unit. */
  readonly valueTitle: string;
  /** The cells that it lies over, from edge to edge. */
  readonly place: CellRange;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows (from 1, inclusive) repeated on every page. */
  readonly titleRows?: readonly [number, number];
  /** Always one page wide; `pagesTall` 0 means as many as needed. */
  readonly pagesTall: number;
  /** Rows (from 1) before which a new page begins. */
  readonly breaksBefore?: readonly number[];
  /** Footer in Excel codes; default "第 &P 页 共 &N 页". */
  readonly footer?: string;
}

/** Marks of the sheets that this program makes and the office fills in: 资金收入 and 帮扶标准. */
export const OFFICE_MARKS: readonly string[] = ["income", "policy"];

/** A sheet of our own, host-neutral and frozen. Rows and columns count from 1; `rows[0]` is row 1. */
export interface SheetModel {
  /** Wished sheet name (≤ 31 characters, no name and no ID in it); the host takes a free one if the user's own sheet has it. */
  readonly name: string;
  /** Identity of the sheet: a sheet with the same mark is re-made in place. "results" | "prereview" | "monthly:2019-05" | "income" … */
  readonly mark: string;
  /** Sparse: a shorter row has blank cells at its end; null is a blank cell. */
  readonly rows: readonly (readonly (ModelCell | null)[])[];
  readonly merges: readonly CellRange[];
  /** Width of each column in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Row (from 1) → height in points, where not automatic. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Ranges that get thin borders on all sides. */
  readonly boxes: readonly CellRange[];
  readonly frozenRows: number;
  /** Header range of an auto filter, if any. */
  readonly autoFilter?: CellRange;
  readonly page: PageSetup;
  readonly validations?: readonly ListValidation[];
  readonly charts?: readonly ChartModel[];
}
