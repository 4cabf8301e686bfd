import type { CellValue } from "../cells/reading";

/** A rectangle of cells; rows and columns count from 1, as the user sees them, all four inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One worksheet as a host read it, before anybody knows whether it is a ledger. Nothing in it is changed or interpreted. */
export interface RawSheet {
  /** The ledger file's name for messages and keys ("" for the workbook that is open in Excel). */
  readonly file: string;
  readonly name: string;
  /** Position of the sheet in its workbook, from 0. */
  readonly index: number;
  /** Row and column (from 1) of values[0][0]. */
  readonly top: number;
  readonly left: number;
  /** Rectangular; null is a blank cell. Trailing blank rows and columns are already trimmed. */
  readonly values: readonly (readonly CellValue[])[];
  /** Cells that hold a formula, as `row * 16384 + column` (both from 1): such a cell is never fixed by overwriting. */
  readonly formulaCells: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly visible: boolean;
  readonly date1904: boolean;
  readonly isProtected: boolean;
  /** The mark on a sheet that this program made ("results", "prereview", "monthly:2019-05", …); null on the user's own sheets. */
  readonly ownMark: string | null;
}
