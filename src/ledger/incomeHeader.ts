import { textKey } from "../core/textKey";
import type { Grid } from "./grid";

/** The columns of a 资金收入 sheet by number, and the row of its headings. */
export interface IncomeHeader {
  readonly row: number;
  readonly date: number;
  readonly source: number;
  readonly amount: number;
  readonly directed?: number;
  readonly note?: number;
}

type IncomeColumn = Exclude<keyof IncomeHeader, "row">;

const DEEPEST_ROW = 20;
const HEADINGS: Readonly<Record<IncomeColumn, RegExp>> = {
  date: /^(?:收入|到账|入账|记账|发生)?(?:日期|时间)$/,
  source: /^(?:资金|经费|收入|款项)?来源$/,
  amount: /^(?:收入|到账|入账|发生)?金额$/,
  directed: /^(?:是否)?定向(?:非定向|与否)?$|^定向或非定向$/,
  note: /^(?:摘要|备注|说明|用途|项目|内容)$/,
};
const A_PERSON = /^(?:姓名|身份证号?码?|帮扶对象|申请人|户主)$/;

/** Finds the headings 日期, 来源, 金额 (定向/非定向, 摘要) of an income sheet; null where the sheet is something else. */
export function incomeHeader(grid: Grid): IncomeHeader | null {
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + DEEPEST_ROW); row++) {
    const found: Partial<Record<IncomeColumn, number>> = {};
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.at(row, column);
      if (typeof value !== "string") continue;
      const key = textKey(value);
      if (A_PERSON.test(key)) return null;
      for (const name of Object.keys(HEADINGS) as IncomeColumn[]) if (HEADINGS[name].test(key)) found[name] ??= column;
    }
    const { date, source, amount, directed, note } = found;
    if (date !== undefined && source !== undefined && amount !== undefined) return { row, date, source, amount, directed, note };
  }
  return null;
}
