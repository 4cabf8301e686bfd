import { yuanText } from "../../core/fen";
import { rmbUpper } from "../../core/rmbUpper";
import { PageFlow, pageRoom, type FlowRow } from "../flowRows";
import { monthTitle, type Month } from "../monthly/period";
import { SheetBuilder, type Placed } from "../sheetBuilder";
import type { SheetModel } from "../sheetModel";
import { wrappedHeight } from "../textMeasure";
import type { ReceiptLine, Receipts } from "./receiptRows";

const HEADINGS = ["序号", "姓名", "身份证号", "帮扶类别", "金额（元）", "发放方式", "领款人签字", "日期"] as const;
const COLUMNS = [6, 16, 22, 14, 16, 11, 26, 13] as const;
const AMOUNT_COLUMN = 5;
/** A hand needs some 11 mm to sign in. */
const LINE = 31;
const TITLES = [30, 22, 18, 24] as const;

/** The mark on the 签收单 of a month. */
export const receiptsMark = (month: Month): string => `receipts:${month}`;

interface ReceiptSheetInput {
  readonly month: Month;
  /** 发放单位, "" where the ledger does not name one. */
  readonly unit: string;
  readonly receipts: Receipts;
}

/** 签收单 (clause 四(四), spec/4.3): one line per payment of the month to be signed, its sum in figures and capitals. */
export function receiptSheet({ month, unit, receipts }: ReceiptSheetInput): SheetModel {
  const sheet = new SheetBuilder({
    name: `签收单 ${monthTitle(month)}`,
    mark: receiptsMark(month),
    columnWidths: COLUMNS,
    page: { orientation: "landscape", pagesTall: 0, titleRows: [1, TITLES.length] },
  });
  sheet.line("社区市民综合帮扶资金签收单", "title", TITLES[0]);
  sheet.line(monthTitle(month), "subtitle", TITLES[1]);
  sheet.row(
    [
      { column: 1, across: 6, text: `发放单位：${unit}`, style: "note" },
      { column: 7, across: 2, text: "单位：元", style: "note" },
    ],
    TITLES[2],
  );
  const heading = sheet.row(
    HEADINGS.map((text, at): Placed => ({ column: at + 1, text, style: "heading" })),
    TITLES[3],
  );
  sheet.freeze(heading);
  const flow = new PageFlow(
    sheet,
    pageRoom(COLUMNS, "landscape"),
    TITLES.reduce((sum, height) => sum + height, 0),
  );
  flow.rows(receipts.lines.slice(0, -LAST_TOGETHER).map(lineRow));
  const first = Math.max(0, receipts.lines.length - LAST_TOGETHER);
  flow.together([
    ...receipts.lines.slice(first).map((line, at) => lineRow(line, first + at)),
    totalRow(receipts, heading),
    capitalsRow(receipts),
    ...noteRows(receipts),
    signatureRow(),
  ]);
  const notes = noteRows(receipts).length;
  sheet.box(heading, sheet.nextRow - 2 - notes);
  return sheet.build();
}

/** The sum never stands on a page without any payment. */
const LAST_TOGETHER = 2;

function lineRow({ name, idNo, type, fen, method, paidOn }: ReceiptLine, at: number): FlowRow {
  return {
    cells: [
      { column: 1, number: at + 1, style: "number" },
      { column: 2, text: name, style: "box" },
      { column: 3, text: idNo, style: "subtitle" },
      { column: 4, text: type, style: "subtitle" },
      { column: 5, number: fen / 100, style: "amount" },
      { column: 6, text: method, style: "subtitle" },
      { column: 7, text: "", style: "box" },
      { column: 8, text: paidOn, style: "subtitle" },
    ],
    height: wrappedHeight(
      [
        { text: name, columns: COLUMNS[1] },
        { text: type, columns: COLUMNS[3] },
        { text: method, columns: COLUMNS[5] },
      ],
      LINE,
    ),
  };
}

/** The sum as a formula, so that whoever re-adds the sheet sees where it comes from. */
function totalRow({ lines, total }: Receipts, heading: number): FlowRow {
  const sum: Placed =
    lines.length === 0
      ? { column: AMOUNT_COLUMN, number: 0, style: "total" }
      : { column: AMOUNT_COLUMN, formula: `=SUM(E${heading + 1}:E${heading + lines.length})`, number: total / 100, style: "total" };
  return {
    cells: [
      { column: 1, across: 4, text: `合计　${lines.length} 笔`, style: "label" },
      sum,
      { column: 6, across: 3, text: "", style: "box" },
    ],
    height: 24,
  };
}

function capitalsRow({ total }: Receipts): FlowRow {
  return {
    cells: [
      { column: 1, across: 4, text: "合计金额（大写）", style: "label" },
      { column: 5, across: 4, text: Number.isSafeInteger(total) ? rmbUpper(total) : "", style: "text" },
    ],
    height: 24,
  };
}

/** What leads from this sum to 支出 on the report, and what is signed for elsewhere. */
function noteRows({ refunds, goods, total, spent }: Receipts): FlowRow[] {
  const notes: string[] = [];
  if (refunds.count > 0)
    notes.push(
      `另有退款、冲销 ${refunds.count} 笔 ${yuanText(refunds.fen)} 元，不在本表签收；本表合计 ${yuanText(total)} 元，月报帮扶支出 ${yuanText(spent)} 元。`,
    );
  if (goods.count > 0) notes.push(`另有实物、劳务 ${goods.count} 笔（折价 ${yuanText(goods.fen)} 元），另行签收。`);
  return notes.map((text) => ({ cells: [{ column: 1, across: COLUMNS.length, text, style: "note" }], height: 18 }));
}

const signatureRow = (): FlowRow => ({
  cells: [
    { column: 1, across: 3, text: "制表：", style: "signature" },
    { column: 4, across: 3, text: "审核：", style: "signature" },
    { column: 7, across: 2, text: "负责人：", style: "signature" },
  ],
  height: 36,
});
