import type { CellValue } from "../../cells/reading";
import type { CellRange } from "../../ledger/rawSheet";
import type { ChartModel, PageSetup } from "../../sheets/sheetModel";

/** "RRGGBB", without "#". */
export type Rgb = string;

export interface BookFont {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: Rgb;
}

export interface BookBorderSide {
  readonly line: "thin" | "medium" | "thick" | "dotted" | "dashed" | "double" | "hair";
  readonly color?: Rgb;
}

/** The look of a cell. Cells of the same look share one object, so that `===` groups them. */
export interface BookStyle {
  readonly font?: BookFont;
  /** Solid background. */
  readonly fill?: Rgb;
  readonly border?: {
    readonly top?: BookBorderSide;
    readonly right?: BookBorderSide;
    readonly bottom?: BookBorderSide;
    readonly left?: BookBorderSide;
  };
  readonly horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
}

/** One cell: value as in Excel (a date is its serial number), and where it came from. */
export interface BookCell {
  /** The value, or the cached result of `formula`; null on a cell that has only a look. */
  readonly value: CellValue;
  /** With its leading "=". */
  readonly formula?: string;
  /** Number format code, en-US; absent for General. "@" is text. */
  readonly format?: string;
  readonly style?: BookStyle;
  /** A link to a cell of this workbook, "'1月'!K12". */
  readonly link?: string;
}

export interface BookFormatRule {
  /** "A2:D300". */
  readonly range: string;
  /** Formula that is true where the look applies, without "=". */
  readonly formula: string;
  readonly fill?: Rgb;
  readonly fontColor?: Rgb;
  readonly bold?: boolean;
}

/** A drop-down list over a range, whose words may be overruled. */
export interface BookListValidation {
  readonly range: CellRange;
  readonly words: readonly string[];
  readonly warning: string;
}

/** One worksheet. Rows and columns count from 1. */
export interface BookSheet {
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  /** The mark of a sheet that this program made, else null. */
  ownMark: string | null;
  isProtected: boolean;
  /** Sparse, by `cellKey(row, column)`; a cell that is absent is blank and has no look. */
  readonly cells: Map<number, BookCell>;
  merges: CellRange[];
  /** Column → width in characters of the default font, without the file's margin. */
  readonly columnWidths: Map<number, number>;
  /** Row → height in points. */
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  autoFilter: CellRange | null;
  page: PageSetup | null;
  formatRules: BookFormatRule[];
  /** Written, not read: of a workbook that is opened only what this program needs is kept. */
  listValidations?: readonly BookListValidation[];
  /** Written, not read, as well. */
  charts?: readonly ChartModel[];
}

/** A workbook that belongs to no host: what an .xlsx file holds as far as this program cares. */
export interface Book {
  date1904: boolean;
  /** Position of the sheet that is shown first. */
  activeSheet: number;
  readonly sheets: BookSheet[];
  /** Small settings of ours (column mapping, overrides), text by key. */
  readonly settings: Map<string, string>;
}

const COLUMNS = 16384;

/** A file counts five pixels of margin into a column's width, at seven pixels a digit, in steps of 1/256 (ECMA-376, 18.3.1.13 col). */
export const COLUMN_MARGIN = 182 / 256;

/** One number for a cell's place, the same as in `RawSheet.formulaCells`; row and column from 1. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

/** The row (from 1) of a `cellKey`. */
export const rowOfKey = (key: number): number => Math.floor((key - 1) / COLUMNS);

/** The column (from 1) of a `cellKey`. */
export const columnOfKey = (key: number): number => key - rowOfKey(key) * COLUMNS;

/** A workbook without sheets, in the 1900 date system. */
export function emptyBook(): Book {
  return { date1904: false, activeSheet: 0, sheets: [], settings: new Map() };
}

/** A blank visible sheet; the caller puts it into `book.sheets`. */
export function emptySheet(name: string): BookSheet {
  return {
    name,
    visibility: "visible",
    ownMark: null,
    isProtected: false,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    autoFilter: null,
    page: null,
    formatRules: [],
  };
}
