import { findCases, findableCases } from "../../src/app/caseSearch";
import { loadLedger } from "../../src/app/loadLedger";
import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { builtInPolicy as policy } from "../../src/policy/builtInPolicy";
import { idOf } from "../checks/ledgerTable";

const HEADINGS = [
  "姓名",
  "身份证号",
  "户号",
  "街道",
  "居委会",
  "对象类别",
  "帮扶类别",
  "帮扶金额",
  "申请日期",
  "发放日期",
  "状态",
  "预审日期",
];
type Line = readonly (string | number)[];
const line = (n: number, change: Partial<Record<(typeof HEADINGS)[number], string | number>> = {}): Line => {
  const cells: Record<string, string | number> = {
    姓名: `甲${n}`,
    身份证号: idOf(n),
    户号: `H-${n}`,
    街道: "华阳路街道",
    居委会: "西一居委",
    对象类别: "低保",
    帮扶类别: "大重病",
    帮扶金额: 3000,
    申请日期: "2019-05-06",
    发放日期: "",
    状态: "在办",
    预审日期: "",
    ...change,
  };
  return HEADINGS.map((heading) => cells[heading] ?? "");
};

const SHEETS: Readonly<Record<string, readonly Line[]>> = {
  "2019年5月": [
    line(1, { 姓名: "王 芳" }),
    line(2, { 姓名: "王芳", 状态: "已发放", 发放日期: "2019-05-20" }),
    line(3, { 帮扶类别: "补缴金", 街道: "江苏路街道" }),
  ],
  "2019年15月": [line(4, { 姓名: "李四", 户号: "5" }), line(5, { 身份证号: "读不出", 预审日期: "2019-05-07" }), line(6, { 状态: "不予" })],
};

async function cases() {
  const book = emptyBook();
  for (const [name, lines] of Object.entries(SHEETS)) {
    const sheet = emptySheet(name);
    [HEADINGS, ...lines].forEach((cells, row) =>
      cells.forEach((value, column) => value !== "" && sheet.cells.set(cellKey(row + 1, column + 1), { value })),
    );
    book.sheets.push(sheet);
  }
  return findableCases(await loadLedger([await openXlsx(await writeBook(book), "综合帮扶台账.xlsx")]), policy);
}

/** "sheet row" of each case found. */
const found = async (query: string): Promise<string[]> =>
  findCases(await cases(), query).map(({ facts: { row } }) => `${row.sheet.sheet} ${row.row}`);
const [MAY2, MAY3, MAY4] = ["2019年5月 2", "2019年5月 3", "2019年5月 4"];
const [ROW2, ROW3, ROW4] = ["2019年15月 2", "2019年15月 3", "2019年15月 4"];

test.each([
  ["", [MAY2, MAY3, MAY4, ROW2, ROW3, ROW4]],
  ["王芳", [MAY2, MAY3]],
  ["　王　", [MAY2, MAY3]],
  ["王芳 2行", [MAY2]],
  ["王芳 第3行", [MAY3]],
  ["王芳，李四", []],
  [idOf(2).slice(-4), [MAY3]],
  [idOf(2).slice(-3), []],
  [idOf(2), [MAY3]],
  ["h-4", []],
  ["H3", [MAY4]],
  ["江苏路", [MAY4]],
  ["西一 补缴", [MAY4]],
  ["大重病医疗 15月", [ROW2, ROW3, ROW4]],
  ["2019年5月", [MAY2, MAY3, MAY4]],
  ["5", [MAY2, MAY3, MAY4, ROW2]],
  ["15", [ROW2, ROW3, ROW4]],
  ["2019年5月!K3", [MAY3]],
  ["4行", [MAY4, ROW4]],
  ["综合帮扶台账", []],
])("“%s” finds %j", async (query, places) => {
  expect(await found(query)).toEqual(places);
});

test("each case says whether it has its form: pending, late, filled, none", async () => {
  expect((await cases()).map(({ state }) => state)).toEqual(["pending", "late", "pending", "pending", "filled", "none"]);
});

test("the cases stand in the order of the ledger, each under a key of its own", async () => {
  const all = await cases();
  expect(new Set(all.map(({ key }) => key)).size).toBe(6);
  expect(all.map(({ facts }) => facts.place)).toEqual([0, 1, 2, 3, 4, 5]);
});
