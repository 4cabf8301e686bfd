import { plainText } from "../cells/cellText";
import { isCellError, type CellValue } from "../cells/reading";
import type { CellRange, RawSheet } from "./rawSheet";

/** A sheet's used cells by worksheet row and column (from 1), with its merges at hand. Blank text counts as no value. */
export interface Grid {
  readonly sheet: RawSheet;
  readonly firstRow: number;
  /** Last row with a value; formatted rows after it do not count. 0 for an empty sheet. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The cell's own value; null where it is blank, and in every cell of a merge but its first. */
  at(row: number, column: number): CellValue;
  /** The row's cells from `firstColumn` on, as they stand in the sheet: of merges and blank texts nothing is known. */
  rowAt(row: number): readonly CellValue[];
  /** The merge that covers the cell, if any. */
  mergeAt(row: number, column: number): CellRange | undefined;
  /** What the user sees there: a merge shows its first cell's value in all of it. "" for a blank cell. */
  textAt(row: number, column: number): string;
}

const MAX_COLUMNS = 16384;

export function gridOf(sheet: RawSheet): Grid {
  const firstRow = sheet.top;
  const firstColumn = sheet.left;
  const { lastRow, lastColumn } = lastUsed(sheet);
  const covered = coveredCells(sheet.merges, { top: firstRow, left: firstColumn, bottom: lastRow, right: lastColumn });
  const mergeAt = (row: number, column: number): CellRange | undefined =>
    covered.size === 0 ? undefined : covered.get(row * MAX_COLUMNS + column);
  const at = (row: number, column: number): CellValue => {
    const value = sheet.values[row - firstRow]?.[column - firstColumn] ?? null;
    if (isBlankValue(value)) return null;
    const merge = mergeAt(row, column);
    return merge === undefined || (merge.top === row && merge.left === column) ? value : null;
  };
  const rowAt = (row: number): readonly CellValue[] => sheet.values[row - firstRow] ?? [];
  const textAt = (row: number, column: number): string => {
    const merge = mergeAt(row, column);
    return shownText(at(merge?.top ?? row, merge?.left ?? column));
  };
  return { sheet, firstRow, lastRow, firstColumn, lastColumn, at, rowAt, mergeAt, textAt };
}

/** The last row and column with a value; 0 for an empty sheet. Looks only where a later one may be: a sheet has a million rows. */
function lastUsed({ values, top, left }: RawSheet): { readonly lastRow: number; readonly lastColumn: number } {
  const lastIn = (cells: readonly CellValue[], after: number): number => {
    for (let column = cells.length - 1; column > after; column--) if (!isBlankValue(cells[column] ?? null)) return column;
    return after;
  };
  let row = values.length - 1;
  while (row >= 0 && lastIn(values[row] ?? [], -1) < 0) row--;
  const width = values[0]?.length ?? 0;
  let column = -1;
  for (let above = 0; above <= row && column < width - 1; above++) column = lastIn(values[above] ?? [], column);
  return { lastRow: row < 0 ? 0 : top + row, lastColumn: column < 0 ? 0 : left + column };
}

/** A value as the text of a heading or title: trimmed; "" for blank and for an error. */
export function shownText(value: CellValue): string {
  return value === null || isCellError(value) ? "" : typeof value === "string" ? plainText(value) : String(value);
}

const VISIBLE = /[^\s\p{C}]/u;

export function isBlankValue(value: CellValue): boolean {
  return value === null || (typeof value === "string" && !beginsPlainly(value) && !VISIBLE.test(value));
}

/** True for a text whose first character is a printed one of ASCII or an everyday Chinese one: nearly all that hold anything. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fa5);
}

function coveredCells(merges: readonly CellRange[], used: CellRange): ReadonlyMap<number, CellRange> {
  const covered = new Map<number, CellRange>();
  for (const merge of merges) {
    for (let row = Math.max(merge.top, used.top); row <= Math.min(merge.bottom, used.bottom); row++) {
      for (let column = Math.max(merge.left, used.left); column <= Math.min(merge.right, used.right); column++) {
        covered.set(row * MAX_COLUMNS + column, merge);
      }
    }
  }
  return covered;
}
