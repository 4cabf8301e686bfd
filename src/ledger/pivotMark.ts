import { plainText } from "../cells/cellText";
import type { HeaderPlace } from "./findHeader";
import type { Grid } from "./grid";

const MARK =
  /^(?:(?:求和|计数|数值计数|非重复计数|平均值|最大值|最小值|乘积|标准偏差|总体标准偏差|方差|总体方差)项\s*:|(?:行标签|列标签|数据透视表\d*)$|(?:Sum|Count|Average|Max|Min) of \S|Row Labels$|Column Labels$)/i;
const ROWS_LOOKED_AT = 20;

/** True for what Excel and WPS write into a pivot table by themselves: 行标签, 求和项:帮扶金额. */
export const isPivotMark = (text: string): boolean => MARK.test(plainText(text));

/**
 * True where a cell that only a pivot table has stands above or among the headings, `header` being what was taken for them (null:
 * nothing was). One that stands apart to the right of the headings is another's, beside the ledger.
 */
export function isPivotTable(grid: Grid, header: HeaderPlace | null): boolean {
  const last = header ? header.bottom : Math.min(grid.lastRow, grid.firstRow + ROWS_LOOKED_AT);
  const right = header ? lastHeading(grid, header) : grid.lastColumn;
  for (let row = grid.firstRow; row <= last; row++) {
    for (let column = grid.firstColumn; column <= right; column++) {
      const value = grid.at(row, column);
      if (typeof value === "string" && isPivotMark(value)) return true;
    }
  }
  return false;
}

/** The last column of the first unbroken run of headings. */
function lastHeading(grid: Grid, { top, bottom }: HeaderPlace): number {
  let last = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const headed = rowsOf(top, bottom).some((row) => grid.textAt(row, column) !== "");
    if (headed) last = column;
    else if (last > 0) break;
  }
  return last;
}

const rowsOf = (top: number, bottom: number): readonly number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
