import type { CellValue } from "../../src/cells/reading";
import { type Book, type BookSheet, cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { modelToSheet } from "../../src/host/xlsx/modelToSheet";
import type { PolicyLines } from "../../src/policy/office/policyLines";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { benchSheet } from "../../src/tools/bench/benchSheet";
import { idOf } from "../checks/ledgerTable";
import { renewedLines } from "../policySheet/madeUpPolicy";

const HEADINGS = ["户号", "姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用（元）", "帮扶金额（元）", "发放日期", "状态"];

function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): BookSheet {
  const sheet = emptySheet(name);
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.cells.set(cellKey(row + 1, column + 1), { value })));
  return sheet;
}

const bookOf = (...sheets: readonly BookSheet[]): Book => ({ ...emptyBook(), sheets: [...sheets] });

/** One household of two, a namesake without an ID, a pending row, one that cannot be read, and an earlier year. */
const HOUSEHOLD = sheetOf("2019年", [
  HEADINGS,
  ["H01", "王测", idOf(1), "低保", "大重病医疗", 20000, 10000, "2019-03-06", "已发放"],
  ["H01", "李测", idOf(2), "低保", "其他", null, 3000, "2018-05-06", "已发放"],
  ["H01", "王测", idOf(1), "低保", "其他", null, 500, "2019-06-06", "在办"],
  [null, "王测", "证件遗失", "低保", "其他", null, 20000, "2019-04-06", "已发放"],
  ["H02", "赵测", idOf(3), "低收入", "其他", null, "不详", "2019-04-08", "已发放"],
  ["H03", "钱测", idOf(4), "低收入", "其他", null, 80000, "2019-04-08", "已发放"],
]);

const FAULTY: PolicyLines = {
  ...renewedLines(),
  values: renewedLines().values.map((line, at) => (at === 18 ? { ...line, value: 1.6 } : line)),
};

/** Workbooks that lead the pane into states to which the sample does not. */
export const STATE_BOOKS = {
  household: bookOf(HOUSEHOLD),
  /** A check of it pauses a hundred times. */
  long: bookOf(sheetOf("台账", benchSheet(3_000).values)),
  standards: bookOf(HOUSEHOLD, modelToSheet(policySheet(renewedLines()), "帮扶标准"), draftOf(renewedLines())),
  faulty: bookOf(HOUSEHOLD, modelToSheet(policySheet(FAULTY), "帮扶标准"), draftOf(FAULTY)),
} as const satisfies Readonly<Record<string, Book>>;

/** A copy that somebody made by hand: it does not bear our mark. */
function draftOf(lines: PolicyLines): BookSheet {
  return { ...modelToSheet(policySheet(lines), "帮扶标准（草案）"), ownMark: null };
}
