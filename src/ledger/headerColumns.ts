import { columnNumber } from "../core/a1";
import type { Grid } from "./grid";
import { unitOfHeading } from "./heading";
import type { ColumnMapping } from "./ledger";

/** One column of a header: its heading level by level, parent first, and as the user reads it. */
export interface HeaderColumn {
  readonly column: number;
  readonly levels: readonly string[];
  /** Levels joined by " / ". */
  readonly heading: string;
  /** Unit by the heading itself, else by the sheet's unit line or title, else 元. */
  readonly unit: 1 | 10000;
}

/** The columns of a header that fills rows `top` to `bottom`, merged parents joined to their children. */
export function headerColumns(grid: Grid, top: number, bottom: number, sheetUnit: 1 | 10000 = 1): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  let parents: string[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const levels: string[] = [];
    const shown: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = levelAt(grid, row, column, bottom, parents[row - top] ?? "");
      shown.push(row < bottom && ownTextBelow(grid, row, column) ? text : "");
      if (text !== "" && !sameCellAsAbove(grid, row, column, top)) levels.push(text.replace(/\s+/g, " "));
    }
    parents = shown;
    columns.push({ column, levels, heading: levels.join(" / "), unit: unitOfLevels(levels) ?? sheetUnit });
  }
  return columns;
}

/** The columns that have a heading or a meaning. */
export const headedColumns = (columns: readonly HeaderColumn[], mapping: readonly ColumnMapping[]): ReadonlySet<number> =>
  new Set([
    ...columns.filter(({ heading }) => heading !== "").map(({ column }) => column),
    ...mapping.map(({ column }) => columnNumber(column)),
  ]);

/** A parent that was typed once and left blank to its right, without a merge, reaches over the children that follow. */
function levelAt(grid: Grid, row: number, column: number, bottom: number, left: string): string {
  const own = grid.textAt(row, column);
  if (own !== "" || row === bottom || left === "" || grid.mergeAt(row, column) || grid.mergeAt(row, column - 1)) return own;
  return ownTextBelow(grid, row, column) ? left : "";
}

function ownTextBelow(grid: Grid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row + 1, column);
  return (merge === undefined || merge.top > row) && grid.textAt(row + 1, column) !== "";
}

function sameCellAsAbove(grid: Grid, row: number, column: number, top: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && merge.top < row && row > top;
}

function unitOfLevels(levels: readonly string[]): 1 | 10000 | undefined {
  for (const level of [...levels].reverse()) {
    const unit = unitOfHeading(level);
    if (unit !== undefined) return unit;
  }
  return undefined;
}
