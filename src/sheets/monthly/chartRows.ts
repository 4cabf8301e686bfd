import { columnLetters } from "../../core/a1";
import { addFen, fenFromYuan, yuanFromFen } from "../../core/fen";
import { amountFormat } from "../amountFormat";
import type { CellRange } from "../../ledger/rawSheet";
import type { Placed, SheetBuilder } from "../sheetBuilder";
import { figureRowNumbers } from "./figureRows";
import { TITLE_ROWS } from "./figureAddress";
import type { Figures } from "./figure";
import { monthNumber, yearOfMonth } from "./period";
import type { MonthlyReport } from "./report";
import { TYPE_FIGURES, type MonthSpending } from "./yearSpending";

const LINE = 17;
const HEADINGS = ["月份", "计入的行数", "当月支出", "本年累计", "去年同月", "备注"];
const [MONTH, ROWS, SPENT, SUM, LAST_YEAR, REMARK] = [1, 2, 3, 4, 5, 6] as const;
/** Rows that the charts lie over, so that table and charts fill one page in December too. */
const UPPER_ROWS = 15;
const LOWER_ROWS = 13;

/**
 * The annex to look at: 支出 month by month as a table and as columns, and 个案支出 by type as bars over the cells of 三. What is
 * drawn stands in cells, with formulas that add it up again.
 */
export function addChartRows(sheet: SheetBuilder, { month, figures, spendingByMonth }: MonthlyReport): void {
  const year = yearOfMonth(month);
  const top = sheet.line("附二：本年支出图表", "sectionHeading", 20);
  sheet.row(
    HEADINGS.map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    20,
  );
  const first = sheet.nextRow;
  spendingByMonth.forEach((each) => addMonth(sheet, each, first));
  const last = sheet.nextRow - 1;
  addTotal(sheet, spendingByMonth, first);
  sheet.box(top, sheet.nextRow - 1);
  sheet.gap(8);
  const amounts = spendingByMonth.map(({ month: each, figure }) => `${monthNumber(each)}月 ${figure.month ?? "未提供"}`);
  sheet.chart(
    {
      name: `${year}年各月帮扶支出`,
      kind: "column",
      title: `${year}年各月帮扶支出（元）`,
      altText: `柱形图，${year}年各月帮扶支出（元）：${amounts.join("，")}。`,
      categories: { top: first, left: MONTH, bottom: last, right: MONTH },
      values: { top: first, left: SPENT, bottom: last, right: SPENT },
      categoryTitle: "月份",
      valueTitle: "支出（元）",
    },
    UPPER_ROWS,
    LINE,
  );
  sheet.line("各月支出按发放日期计，图上的数字取整到元；下图取自“三、帮扶支出”中个案按帮扶类别的本年累计。", "note", LINE);
  addTypes(sheet, figures, monthNumber(month) === 1 ? `${year}年1月` : `${year}年1—${monthNumber(month)}月`);
}

function addMonth(sheet: SheetBuilder, { month, figure }: MonthSpending, first: number): void {
  const row = sheet.nextRow;
  const spent = columnLetters(SPENT);
  sheet.row(
    [
      { column: MONTH, text: `${monthNumber(month)}月`, style: "label" },
      { column: ROWS, number: figure.rows.length, style: "number" },
      { column: SPENT, number: Number(figure.month), style: "amount", format: amountFormat(figure.month ?? "") },
      {
        column: SUM,
        number: Number(figure.year),
        formula: `=SUM(${spent}${first}:${spent}${row})`,
        style: "amount",
        format: amountFormat(figure.year ?? ""),
      },
      figure.lastYear === null
        ? { column: LAST_YEAR, text: "—", style: "number" }
        : { column: LAST_YEAR, number: Number(figure.lastYear), style: "amount", format: amountFormat(figure.lastYear) },
      // Nothing paid and nothing recorded look the same in a ledger.
      ...(figure.rows.length === 0 ? [{ column: REMARK, text: "台账没有该月发放", style: "wrapped" } as const] : []),
    ],
    LINE,
  );
}

function addTotal(sheet: SheetBuilder, months: readonly MonthSpending[], first: number): void {
  const last = first + months.length - 1;
  const sum = (column: number): string => `=SUM(${columnLetters(column)}${first}:${columnLetters(column)}${last})`;
  const lastYear = months.map(({ figure }) => figure.lastYear);
  const total = months.at(-1)?.figure.year ?? "";
  const format = amountFormat(total);
  sheet.row(
    [
      { column: MONTH, text: "合计", style: "label" },
      { column: ROWS, number: months.reduce((rows, { figure }) => rows + figure.rows.length, 0), formula: sum(ROWS), style: "number" },
      { column: SPENT, number: Number(total), formula: sum(SPENT), style: "total", format },
      { column: SUM, text: "", style: "text" },
      lastYear.includes(null)
        ? { column: LAST_YEAR, text: "—", style: "number" }
        : {
            column: LAST_YEAR,
            number: yuanFromFen(lastYear.reduce((all, yuan) => addFen(all, fenFromYuan(Number(yuan))), 0)),
            formula: sum(LAST_YEAR),
            style: "total",
            format,
          },
    ],
    LINE,
  );
}

/** Bars over the cells of 三 themselves: no number is copied. */
function addTypes(sheet: SheetBuilder, figures: Figures, period: string): void {
  const rowOf = figureRowNumbers(figures, TITLE_ROWS + 1);
  const rows = TYPE_FIGURES.flatMap((id) => rowOf.get(id) ?? []);
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const column = (left: number): CellRange => ({ top, left, bottom, right: left });
  const amounts = TYPE_FIGURES.map((id) => `${id.split(".")[2] ?? ""} ${figures[id]?.year ?? "未提供"}`);
  sheet.chart(
    {
      name: `${period}个案支出按帮扶类别`,
      kind: "bar",
      title: `${period}个案支出按帮扶类别（元）`,
      altText: `条形图，${period}个案支出按帮扶类别（元）：${amounts.join("，")}。`,
      categories: column(2),
      values: column(4),
      categoryTitle: "帮扶类别",
      valueTitle: "支出（元）",
    },
    LOWER_ROWS,
    LINE,
  );
}
