import { loadLedger } from "../../src/app/loadLedger";
import { lateRows, pendingRows } from "../../src/app/preReviewRows";
import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { idOf } from "../checks/ledgerTable";

type Line = readonly (string | number)[];
const HEADINGS = ["姓名", "身份证号", "对象类别", "帮扶类别", "帮扶金额", "申请日期", "发放日期", "状态", "预审日期"];
const line = (n: number, status: string, paidOn: string, preReview: string, amount: number | string = 3000): Line => [
  `甲${n}`,
  idOf(n),
  "低保",
  "其他",
  amount,
  "2019-05-06",
  paidOn,
  status,
  preReview,
];

async function loaded(lines: readonly Line[], headings: readonly string[] = HEADINGS) {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  [headings, ...lines].forEach((cells, row) =>
    cells.slice(0, headings.length).forEach((value, column) => value !== "" && sheet.cells.set(cellKey(row + 1, column + 1), { value })),
  );
  book.sheets.push(sheet);
  return loadLedger([await openXlsx(await writeBook(book), "台账.xlsx")]);
}

const LINES = [
  line(1, "在办", "", ""),
  line(2, "在办", "", "2019-05-10"),
  line(3, "不予", "", ""),
  line(4, "已发放", "2019-05-20", ""),
  line(5, "已发放", "2019-05-20", "2019-05-10"),
  line(6, "退款", "2019-05-21", "", -3000),
];
const names = (cases: readonly { readonly name: string }[]) => cases.map(({ name }) => name);

test("a form is made for the open case without one: not for one that has it, is rejected, paid, or a refund", async () => {
  expect(names(pendingRows(await loaded(LINES), builtInPolicy))).toEqual(["甲1"]);
});

test("a case that was paid without its form is not made in bulk, but told: the form belongs before the approval", async () => {
  expect(names(lateRows(await loaded(LINES), builtInPolicy))).toEqual(["甲4"]);
});

test("without pre-review columns nothing can be said of paid cases, and none is late", async () => {
  const ledger = await loaded(LINES, HEADINGS.slice(0, -1));
  expect(names(lateRows(ledger, builtInPolicy))).toEqual([]);
  expect(names(pendingRows(ledger, builtInPolicy))).toEqual(["甲1", "甲2"]);
});
