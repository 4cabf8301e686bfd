import { type FlowRow, PageFlow, pageRoom } from "../flowRows";
import { SheetBuilder } from "../sheetBuilder";
import { dayText } from "../momentText";
import type { SheetModel, StyleName } from "../sheetModel";
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
  const titles = sheet.heightFrom(1);
  const lastPage = addFigureRows(sheet, figures);
  const flow = new PageFlow(sheet, pageRoom(REPORT_COLUMNS, "portrait"), titles, titles + sheet.heightFrom(lastPage));
  addNotes(sheet, notes, flow);
  flow.together(signatureRows(now));
  sheet.pageBreak();
  addTieOutRows(sheet, tieOuts);
  sheet.pageBreak();
  addChartRows(sheet, report);
  return sheet.build();
}

/** The heading never stands below everything that it announces. */
function addNotes(sheet: SheetBuilder, notes: readonly string[], flow: PageFlow): void {
  const columns = sheet.widthOf(1, sheet.lastColumn);
  const line = (text: string, style: StyleName, height: number): FlowRow => ({
    cells: [{ column: 1, across: sheet.lastColumn, text, style }],
    height,
  });
  const rows = notes.map((note, at) => {
    const text = `${at + 1}．${note}`;
    return line(text, "wrapped", wrappedHeight([{ text, columns }], LINE));
  });
  flow.together([line("八、说明", "sectionHeading", LINE), ...rows.slice(0, 1)]);
  const top = sheet.nextRow - 1 - rows.slice(0, 1).length;
  flow.rows(rows.slice(1));
  sheet.box(top, sheet.nextRow - 1);
}

/** The line that makes the sheet a document: three persons, the seal and the day, on one page. */
const signatureRows = (now: Date): FlowRow[] => [
  { cells: [], height: 10 },
  {
    cells: [
      { column: 1, text: "填表人：", style: "signature" },
      { column: 2, text: "", style: "signature" },
      { column: 3, text: "审核人：", style: "signature" },
      { column: 4, text: "", style: "signature" },
      { column: 5, text: "负责人：", style: "signature" },
      { column: 6, text: `${" ".repeat(Math.max(0, 20 - textWidth("（公章）")))}（公章）`, style: "signature" },
    ],
    height: 36,
  },
  { cells: [{ column: 5, across: 2, text: `报出日期：${dayText(now)}`, style: "signature" }], height: 22 },
];
