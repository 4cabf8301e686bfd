import { SheetBuilder } from "../sheetBuilder";
import { dayText } from "../momentText";
import type { SheetModel } from "../sheetModel";
import { textWidth, wrappedHeight } from "../textMeasure";
import { addChartRows } from "./chartRows";
import { TITLE_ROWS } from "./figureAddress";
import { addFigureRows, REPORT_COLUMNS } from "./figureRows";
import { monthTitle, type Month } from "./period";
import type { MonthlyReport } from "./report";
import { addTieOutRows } from "./tieOutRows";
import { reportSheetName } from "./tieOuts/tieOuts";

const LINE = 18;

/** The mark on the report sheet of a month: a second run of the month replaces this sheet and no other. */
export const monthlyMark = (month: Month): string => `monthly:${month}`;

/** 资金运行情况月报 as an A4 sheet (spec/4.2): figures, notes, signatures, and as annexes the tie-outs and what can be drawn. `now` is the day of 报出日期. */
export function monthlySheet(report: MonthlyReport, { now }: { readonly now: Date }): SheetModel {
  const { month, unit, figures, tieOuts, notes } = report;
  const sheet = new SheetBuilder({
    name: reportSheetName(month),
    mark: monthlyMark(month),
    columnWidths: REPORT_COLUMNS,
    page: { orientation: "portrait", pagesTall: 0, titleRows: [1, TITLE_ROWS] },
  });
  sheet.line("社区市民综合帮扶资金运行情况月报", "title", 32);
  sheet.line(monthTitle(month), "subtitle", 22);
  sheet.row(
    [
      { column: 1, across: 4, text: `填报单位：${unit === "" ? "　　　　　　　　" : unit}`, style: "note" },
      { column: 5, across: 2, text: "单位：元", style: "note" },
    ],
    LINE,
  );
  addFigureRows(sheet, figures);
  addNotes(sheet, notes);
  addSignatures(sheet, now);
  sheet.pageBreak();
  addTieOutRows(sheet, tieOuts);
  sheet.pageBreak();
  addChartRows(sheet, report);
  return sheet.build();
}

function addNotes(sheet: SheetBuilder, notes: readonly string[]): void {
  const top = sheet.row([{ column: 1, across: sheet.lastColumn, text: "八、说明", style: "sectionHeading" }], LINE);
  const columns = sheet.widthOf(1, sheet.lastColumn);
  notes.forEach((note, at) => {
    const text = `${at + 1}．${note}`;
    sheet.line(text, "wrapped", wrappedHeight([{ text, columns }], LINE));
  });
  sheet.box(top, sheet.nextRow - 1);
}

/** The line that makes the sheet a document: three persons, the seal and the day. */
function addSignatures(sheet: SheetBuilder, now: Date): void {
  sheet.gap(10);
  sheet.row(
    [
      { column: 1, text: "填表人：", style: "signature" },
      { column: 2, text: "", style: "signature" },
      { column: 3, text: "审核人：", style: "signature" },
      { column: 4, text: "", style: "signature" },
      { column: 5, text: "负责人：", style: "signature" },
      { column: 6, text: `${" ".repeat(Math.max(0, 20 - textWidth("（公章）")))}（公章）`, style: "signature" },
    ],
    36,
  );
  sheet.row([{ column: 5, across: 2, text: `报出日期：${dayText(now)}`, style: "signature" }], 22);
}
