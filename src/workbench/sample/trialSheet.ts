import { columnLetters } from "../../core/a1";
import { cellKey, emptySheet, type Book, type BookCell, type BookSheet } from "../../host/xlsx/book";
import { formulaValue } from "./formulaValue";
import { columnOf } from "./ledgerColumns";
import { sampleCell } from "./ledgerSheet";
import { monthSheetName, worksheetRow } from "./monthLayout";
import { MONTH_SIZES } from "./sampleMonths";
import { SAMPLE_STYLES } from "./sampleStyles";

const WIDTHS = [12, 22, 14, 18, 18, 10, 66] as const;
const NAME = "额度试算";
const APRIL = monthSheetName(4);
/** Positions in the April sheet of the people whose year is worked out. */
const ASKED = [3, 41, 43, 45, 47, 50, 52, 54] as const;
const FIRST = 5;
const TITLE = { ...SAMPLE_STYLES.title, horizontal: "left" } as const;
/** Of the formula's own cell and of those into which it spills. */
const ANSWER = { ...SAMPLE_STYLES.formula, horizontal: "right" } as const;
/** Points; and how many characters fit into a line of D:F. */
const LINE = 15;
const LINE_LENGTH = 23;
const LAST = FIRST + ASKED.length - 1;

const april = (at: number, key: string): string => `'${APRIL}'!${sampleCell(at, key)}`;
const aprilColumn = (key: string): string => {
  const letters = columnLetters(columnOf(key));
  return `'${APRIL}'!$${letters}$${worksheetRow(1)}:$${letters}$${worksheetRow(MONTH_SIZES[4])}`;
};
const ledger = `B${FIRST}:B${LAST},C${FIRST}:C${LAST},${aprilColumn("idNo")},${aprilColumn("payDate")},${aprilColumn("amount")},,${aprilColumn("status")}`;

/** Functions that stand alone in a cell, with what they answer. */
const SINGLE: readonly (readonly [string, string])[] = [
  ["低收入对象自负 10,000 元，医疗帮扶上限", '=BANGFU.CAP_MEDICAL("低收入",10000)'],
  [
    "4月第 3 笔的自负费用（总费用减各项报销）",
    `=BANGFU.SELF_PAID(${april(3, "totalFee")},'${APRIL}'!${sampleCell(3, "insurancePaid")}:${sampleCell(3, "selfExpense")})`,
  ],
  ["4月第 3 笔的医疗帮扶上限", `=BANGFU.CAP_MEDICAL(${april(3, "category")},${april(3, "selfPaid")},${april(3, "payDate")})`],
  ["低保对象需补缴 24,600 元，补缴金帮扶上限", '=BANGFU.CAP_CONTRIBUTION("低保",24600,TRUE,TRUE)'],
  ["突发事件帮扶上限", "=BANGFU.CAP_EMERGENCY()"],
  ["自负 90,000 元、本年已用 48,000 元，最高可帮扶", '=BANGFU.MAX_GRANT("大重病医疗","低保",90000,48000)'],
  ["同上，说明依据", '=BANGFU.EXPLAIN_CAP("大重病医疗","低保",90000,48000)'],
  ["20,000.00 元由谁审批", "=BANGFU.APPROVAL_LEVEL(20000)"],
  ["20,000.01 元由谁审批", "=BANGFU.APPROVAL_LEVEL(20000.01)"],
  ["4月第 31 笔的发票在申请时是否有效", `=BANGFU.RECEIPT_VALID(${april(31, "invoiceDate")},${april(31, "applyDate")})`],
  ["4月第 15 笔的身份证号有什么问题", `=BANGFU.ID_CHECK(${april(15, "idNo")})`],
  ["4月第 3 笔的身份证号打码", `=BANGFU.ID_MASK(${april(3, "idNo")})`],
  ["金额大写", "=BANGFU.RMB_UPPER(20000.01)"],
  ["定向用 200,000 元、非定向用 100,000 元，工作经费上限", "=BANGFU.ADMIN_FEE(200000,100000)"],
];

/** 额度试算: our functions live in cells. The form that answers for many rows at once leads; single cells follow. */
export function trialSheet(book: Book): BookSheet {
  const sheet = emptySheet(NAME);
  const shown: Book = { ...book, sheets: [...book.sheets, sheet] };
  put(sheet, 1, 1, { value: "额度试算（函数示例）", style: TITLE });
  sheet.rowHeights.set(1, 28);
  put(sheet, 2, 1, {
    value: "一、一次算出多行：公式只写在第一格，结果自动向下展开。改动 4 月台账的金额，结果随之变化。",
    style: SAMPLE_STYLES.plain,
  });
  heading(sheet, FIRST - 1, ["姓名", "身份证号", "判断日期", "本年剩余（元）", "本年已用（元）", "次数"]);
  addPeople(sheet, shown);
  (["ANNUAL_REMAINING", "ANNUAL_USED", "ANNUAL_COUNT"] as const).forEach((name, index) => {
    const formula = `=BANGFU.${name}(${ledger})`;
    const format = name === "ANNUAL_COUNT" ? "0" : "#,##0.00";
    put(sheet, FIRST, 4 + index, { value: formulaValue(shown, NAME, formula), formula, format, style: ANSWER });
    for (let row = FIRST + 1; row <= LAST; row += 1) put(sheet, row, 4 + index, { value: null, format, style: ANSWER });
  });
  addSingles(sheet, shown);
  sheet.page = { orientation: "landscape", pagesTall: 0 };
  WIDTHS.forEach((width, index) => sheet.columnWidths.set(index + 1, width));
  return sheet;
}

function addPeople(sheet: BookSheet, book: Book): void {
  const source = book.sheets.find(({ name }) => name === APRIL);
  ASKED.forEach((at, index) => {
    (["name", "idNo", "payDate"] as const).forEach((key, column) => {
      const cell = source?.cells.get(cellKey(worksheetRow(at), columnOf(key)));
      if (cell) put(sheet, FIRST + index, column + 1, cell);
    });
  });
}

/** Purpose over A:C, answer over D:F, and the formula as text to copy in G. */
function addSingles(sheet: BookSheet, book: Book): void {
  const top = LAST + 2;
  put(sheet, top, 1, { value: "二、单个计算", style: SAMPLE_STYLES.plain });
  heading(sheet, top + 1, ["用途", null, null, "结果", null, null, "公式"]);
  SINGLE.forEach(([what, formula], index) => {
    const row = top + 2 + index;
    const value = formulaValue(book, NAME, formula);
    [1, 2, 3].forEach((column) => put(sheet, row, column, { value: column === 1 ? what : null, style: SAMPLE_STYLES.note }));
    [4, 5, 6].forEach((column) =>
      put(
        sheet,
        row,
        column,
        column === 4
          ? { value, formula, ...(typeof value === "number" && { format: "#,##0.00" }), style: SAMPLE_STYLES.formula }
          : { value: null, style: SAMPLE_STYLES.formula },
      ),
    );
    put(sheet, row, 7, { value: formula, format: "@", style: SAMPLE_STYLES.note });
    sheet.rowHeights.set(row, Math.max(28, Math.ceil(String(value).length / LINE_LENGTH) * LINE));
  });
  for (let row = top + 1; row < top + 2 + SINGLE.length; row += 1) {
    sheet.merges.push({ top: row, left: 1, bottom: row, right: 3 }, { top: row, left: 4, bottom: row, right: 6 });
  }
}

function heading(sheet: BookSheet, row: number, texts: readonly (string | null)[]): void {
  texts.forEach((value, index) => put(sheet, row, index + 1, { value, style: SAMPLE_STYLES.heading }));
}

function put(sheet: BookSheet, row: number, column: number, cell: BookCell): void {
  sheet.cells.set(cellKey(row, column), cell);
}
