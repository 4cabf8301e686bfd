/** @jest-environment jsdom */
import { requestJob } from "../../src/taskpane/jobs";
import { act, choose, dontSee, openPaneOn, press, screen, see } from "./pane";
import { AT_CAP, OVER_CAP, PENDING, idNo, ledgerSheet } from "./smallLedgers";

const LABEL = "列出哪里的问题";
const OTHERS_CAP = OVER_CAP.map((value, column) => (column === 1 ? "赵六" : column === 2 ? idNo("19560101", 7) : value));
/** Twice over the ceiling on 1月 (rows 2 and 4), once on 2月, and nothing on 3月 but a pending row. */
const books = () => [
  ledgerSheet("1月", OVER_CAP, AT_CAP, OTHERS_CAP),
  ledgerSheet(
    "2月",
    OVER_CAP.map((value, column) => (column === 1 ? "钱七" : column === 2 ? idNo("19570101", 8) : value)),
  ),
  { name: "说明", rows: [] },
];
const over = (sheet: string) => screen.queryAllByRole("button", { name: new RegExp(`${sheet}!H\\d+`) }).length;

test("当前工作表 lists that sheet's findings, says so with both counts, and 列出全部 leads to the rest and back", async () => {
  const excel = await openPaneOn(...books());
  excel.select("2月", "A1");
  await choose(LABEL, "当前工作表");
  await see("全年累计仍按全部台账表计算。");
  await press("校验");
  await see("只列出“2月”表的问题：");
  await see("4 行中发现违规 3 个，需说明 0 个，提示 12 个。");
  await see("只列出“2月”表的问题：4 个（违规 1 个，提示 3 个）；全部台账共 15 个，全年累计按全部台账计算。");
  expect([over("1月"), over("2月")]).toEqual([0, 1]);
  await see("共检查 2 张工作表、4 行");

  await press("列出全部");
  await see("已列出全部台账的 15 个问题，其中“2月”表 4 个。");
  expect([over("1月"), over("2月")]).toEqual([2, 1]);
  await press("只列出“2月”表");
  await see("只列出“2月”表的问题：4 个");
  expect([over("1月"), over("2月")]).toEqual([0, 1]);
});

test("选定的行 lists the findings of row 4 alone, and 重新校验 keeps to it although the selection has moved", async () => {
  const excel = await openPaneOn(...books());
  excel.select("1月", "B4:C4");
  await choose(LABEL, "选定的行");
  await press("校验");
  await see("只列出“1月”表（第 4 行）的问题：");
  expect(over("1月")).toBe(1);
  expect(screen.getByRole("button", { name: /1月!H4/ })).toBeTruthy();
  excel.select("2月", "A2");
  await press("重新校验");
  await see("只列出“1月”表（第 4 行）的问题：");
});

test("a person's year is counted over all sheets: the grant on 1月 makes the one on 2月 too much, and the scope shows it", async () => {
  const again = OVER_CAP.map((value, column) => (column === 7 ? 90_000 : column === 10 ? "2019-06-20" : value));
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", again));
  excel.select("2月", "A2");
  await choose(LABEL, "选定的行");
  await press("校验");
  await see("只列出“2月”表（第 2 行）的问题：");
  expect(screen.getByRole("button", { name: /2月!H2.*96,000\.00/ })).toBeTruthy();
  expect(over("1月")).toBe(0);
});

test("rows without findings are no all-clear: the line says how many there are elsewhere, and there is no list", async () => {
  const clean = AT_CAP.map((value, column) => ({ 8: 43592, 9: 43600, 10: 43606 })[column] ?? value);
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, clean));
  excel.select("1月", "A3");
  await choose(LABEL, "选定的行");
  await press("校验");
  await see("“1月”表（第 3 行）没有列出问题；全部台账共 4 个，全年累计按全部台账计算。");
  dontSee("没有发现问题");
  expect(screen.queryByRole("searchbox")).toBeNull();
  await press("列出全部");
  await see("已列出全部台账的");
  expect(screen.getByRole("searchbox")).toBeTruthy();
});

test.each([
  ["说明", "A1", "当前工作表", "“说明”不是台账表，已列出全部台账的问题。"],
  ["1月", "A1", "选定的行", "“1月”表（第 1 行）没有台账的数据行，已列出全部台账的问题。"],
])("%s!%s with %s lists everything and says why", async (sheet, address, choice, why) => {
  const excel = await openPaneOn(...books());
  excel.select(sheet, address);
  await choose(LABEL, choice);
  await press("校验");
  await see(why);
  expect([over("1月"), over("2月")]).toEqual([2, 1]);
});

test("the ribbon's 校验 lists everything, whatever was chosen in the pane", async () => {
  const excel = await openPaneOn(...books());
  excel.select("2月", "A1");
  await choose(LABEL, "当前工作表");
  act(() => requestJob("check"));
  await see("写出校验结果表");
  dontSee("只列出");
  expect([over("1月"), over("2月")]).toEqual([2, 1]);
});

test("with 全部台账表 nothing is said of a scope; an edit that is followed keeps the scope", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", PENDING));
  await press("校验");
  await see("写出校验结果表");
  dontSee("全部台账共");
  await press("返回");
  excel.select("1月", "A1");
  await choose(LABEL, "当前工作表");
  await press("校验");
  await see("只列出“1月”表的问题：");
  excel.type("1月", "H2", 5000);
  await see("已按台账的改动更新");
  expect(over("1月")).toBe(0);
  await see(/“1月”表/);
});
