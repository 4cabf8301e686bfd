import type { CellValue } from "../../src/cells/reading";
import { yearMonthIn } from "../../src/ledger/yearMonth";
import { read, sheetOf, shown, WANG, type SheetParts } from "./fixtures";

const dates = (cells: readonly CellValue[], titles: readonly string[], parts: SheetParts = {}): readonly string[] =>
  read(
    sheetOf(
      [...titles.map((title) => [title]), ["姓名", "身份证号", "帮扶金额", "发放日期"], ...cells.map((cell) => ["王芳", WANG, 500, cell])],
      parts,
    ),
  ).rows.map((row) => shown(row, "payDate"));

test.each([
  ["1月", { month: 1 }],
  ["01月", { month: 1 }],
  ["一月", { month: 1 }],
  ["十二月份", { month: 12 }],
  ["3", { month: 3 }],
  ["2019年3月", { year: 2019, month: 3 }],
  ["2019.3", { year: 2019, month: 3 }],
  ["2019-03", { year: 2019, month: 3 }],
  ["201903", { year: 2019, month: 3 }],
  ["3月（天山）", { month: 3 }],
  ["2019", { year: 2019 }],
  ["2019年度", { year: 2019 }],
  ["1-3月", {}],
  ["2019年1-3月", { year: 2019 }],
  ["2018-2019", {}],
  ["2018.1-2018.12", { year: 2018 }],
  ["Sheet1", {}],
  ["第一季度", {}],
] as const)("a sheet named %j is of %j", (name, expected) => {
  expect(yearMonthIn(name, "name")).toEqual(expected);
});

test("a month sheet's day is completed from its name and title, its name and file, or its title alone", () => {
  expect(dates([5, "5日", "6号"], ["天山路街道2019年综合帮扶台账"], { name: "3月" })).toEqual(["2019-03-05", "2019-03-05", "2019-03-06"]);
  expect(dates([5], [], { name: "3月", file: "2019年台账.xlsx" })).toEqual(["2019-03-05"]);
  expect(dates([5], ["2019年3月帮扶台账"])).toEqual(["2019-03-05"]);
  expect(dates([5], [], { name: "2019.3" })).toEqual(["2019-03-05"]);
  expect(dates([5], ["2019年综合帮扶台账", "3月份"])).toEqual(["2019-03-05"]);
});

test("the day of filing is not the ledger's month", () => {
  expect(dates([5, "3月5日"], ["2019年帮扶台账", "填报日期：2019年4月2日"])).toEqual(["C101", "2019-03-05"]);
  expect(dates([5], ["2019年帮扶台账", "2019年4月2日"])).toEqual(["C101"]);
});

test("without a year, or where name and title disagree, a day is not guessed, and the contradiction is said", () => {
  expect(dates([5], [], { name: "3月", file: "台账.xlsx" })).toEqual(["C101"]);
  const sheet = sheetOf([["2019年2月台账"], ["姓名", "身份证号", "帮扶金额", "发放日期"], ["王芳", WANG, 500, 5]], { name: "3月" });
  expect(shown(read(sheet).rows[0], "payDate")).toBe("C101");
  expect(read(sheet).sheets[0]?.remarks).toEqual(["表名写 3 月而标题写 2 月，只写日的日期不予推断"]);
});

test("two-digit years are read where other dates of the sheet settle them, and not otherwise", () => {
  expect(dates(["19.3.5", "2019.4.2"], [])).toEqual(["2019-03-05", "2019-04-02"]);
  expect(dates(["19.3.5"], ["2019年台账"])).toEqual(["2019-03-05"]);
  expect(dates(["09.3.5", "2019.4.2"], [])).toEqual(["C101", "2019-04-02"]);
  expect(dates(["19.3.5"], [])).toEqual(["C101"]);
});

test("a 1904 workbook's serials are its own", () => {
  expect(dates([42067], [], { date1904: true })).toEqual(["2019-03-05"]);
});

test.each([
  ["填报单位：天山路街道（盖章）", "天山路街道"],
  ["长宁区天山路街道2019年台账", "天山路街道"],
  ["上海市长宁区新泾镇综合帮扶台账", "新泾镇"],
  ["2019年仙霞新村街道帮扶台账", "仙霞新村街道"],
  ["街道：北新泾街道", "北新泾街道"],
  ["长宁区综合帮扶台账", null],
  ["各街道汇总", null],
  ["社区市民综合帮扶台账", null],
])("%j names the street %j", (title, street) => {
  expect(read(sheetOf([[title], ["姓名", "身份证号", "帮扶金额"], ["王芳", WANG, 500]])).sheets[0]?.street).toBe(street);
});
