import { plainText } from "../cells/cellText";
import type { Grid } from "./grid";

const MARK =
  /^(?:(?:求和|计数|数值计数|非重复计数|平均值|最大值|最小值|乘积|标准偏差|总体标准偏差|方差|总体方差)项\s*:|(?:行标签|列标签|数据透视表\d*)$|(?:Sum|Count|Average|Max|Min) of \S|Row Labels$|Column Labels$)/i;
const ROWS_LOOKED_AT = 20;

/** True for what Excel and WPS write into a pivot table by themselves: 行标签, 求和项:帮扶金额. */
export const isPivotMark = (text: string): boolean => MARK.test(plainText(text));

/** The first cell among the first rows that only a pivot table has. */
export function pivotMarkOf(grid: Grid): { readonly row: number; readonly column: number } | null {
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + ROWS_LOOKED_AT); row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value === "string" && isPivotMark(value)) return { row, column };
    }
  }
  return null;
}
