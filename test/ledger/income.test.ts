import type { CellValue } from "../../src/cells/reading";
import { readIncome } from "../../src/ledger/income";
import { sheetOf, WANG, type SheetParts } from "./fixtures";

const HEADINGS = ["日期", "来源", "定向/非定向", "金额", "摘要"];
const book = (rows: readonly (readonly CellValue[])[], parts: SheetParts = {}) =>
  readIncome([sheetOf([["资金收入"], HEADINGS, ...rows], { name: "资金收入", ...parts })]);

test("income, opening balances, admin cost and bank balances are read with their cells", () => {
  const income = book([
    ["2019", "基金会下拨", null, 10000, "期初结余"],
    [2019, "财政配套", null, "2,000.00", "期初结余"],
    ["2019.1.5", "基金会下拨", "定向", "0.8万", "一季度"],
    [43529, "社会募集", "非定向", 300.5, null],
    ["2019.3.20", "基金会下拨", "定向", 100, "工作经费支出"],
    ["2019年3月", null, null, 20200.5, "账面结余"],
    ["合计", null, null, 999, null],
    [],
  ]);
  expect(income?.problems).toEqual([]);
  expect(
    income?.entries.map(({ kind, date, year, source, directed, fen, at }) => [kind, date, year, source, directed, fen, at.cell]),
  ).toEqual([
    ["opening", null, 2019, "基金会下拨", null, 1000000, "D3"],
    ["opening", null, 2019, "财政配套", null, 200000, "D4"],
    ["income", "2019-01-05", 2019, "基金会下拨", true, 800000, "D5"],
    ["income", "2019-03-05", 2019, "社会募集", false, 30050, "D6"],
    ["admin", "2019-03-20", 2019, "基金会下拨", true, 10000, "D7"],
    ["bankBalance", "2019-03-31", 2019, null, null, 2020050, "D8"],
  ]);
});

test("期初结余 takes its year from a date in January, from 日期 itself, or from the sheet; another month is a problem", () => {
  const years = (cell: CellValue, name = "资金收入") =>
    book([[cell, "基金会下拨", null, 1, "期初结余"]], { name })?.entries[0]?.year ??
    book([[cell, "基金会下拨", null, 1, "期初结余"]], { name })?.problems[0];
  expect([
    years("2019年"),
    years("2019-01-01"),
    years(43466),
    years("2019年期初结余"),
    years(null, "2019资金收入"),
    years("期初结余", "2019资金收入"),
  ]).toEqual([2019, 2019, 2019, 2019, 2019, 2019]);
  expect(years("2018-12-31")).toContain("1 月");
  expect(years(null)).toContain("年份");
});

test("what cannot be read is a problem with its row, never a zero", () => {
  const income = book([
    ["2019.3.5", "基金会下拨", "定向", "若干", null],
    ["未定", "基金会下拨", "定向", 5, null],
    [null, "基金会下拨", "定向", 5, null],
    ["2019.3.5", "基金会下拨", "也许", 5, null],
    ["2019.3.5", "基金会下拨", "定向", null, null],
    ["2019.3.30-4.2", "财政配套", null, 5, null],
  ]);
  expect(income?.entries).toEqual([]);
  expect(income?.problems.map((problem) => /第 (\d+) 行/.exec(problem)?.[1])).toEqual(["3", "4", "5", "6", "7", "8"]);
});

test("万元 in the heading or the unit line counts; a prepared row without amount says nothing", () => {
  const sheet = sheetOf([
    ["单位：万元"],
    HEADINGS,
    ["2019.3.5", "基金会下拨", "定向", 1.5, null],
    ["2019", "财政配套", null, null, "期初结余"],
  ]);
  expect(readIncome([sheet])).toMatchObject({ entries: [{ fen: 1500000 }], problems: [] });
});

test("the program's own empty income sheet counts once it is filled in, its other sheets never; without one there is null", () => {
  expect(book([["2019.3.5", "基金会下拨", "定向", 5, null]], { ownMark: "income" })?.entries).toHaveLength(1);
  expect(book([["2019.3.5", "基金会下拨", "定向", 5, null]], { ownMark: "monthly:2019-03" })).toBeNull();
  expect(
    readIncome([
      sheetOf([
        ["姓名", "身份证号", "资金来源", "金额", "日期"],
        ["王芳", WANG, "基金会", 5, "2019.3.5"],
      ]),
    ]),
  ).toBeNull();
});
