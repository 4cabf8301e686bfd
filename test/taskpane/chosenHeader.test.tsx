/** @jest-environment jsdom */
import type { CellValue } from "../../src/cells/reading";
import { AT_CAP, HEADINGS, OVER_CAP, idNo, ledgerSheet, type Sheet } from "./smallLedgers";
import { excelWith } from "./excelWith";
import { dontSee, openPane, openPaneOn, paneText, press, screen, see, waitFor, within } from "./pane";

/** A ledger of which no heading is known, below its title. */
const ODD: readonly CellValue[] = HEADINGS.map((_, at) => `第${"甲乙丙丁戊己庚辛壬癸子"[at] ?? ""}栏`);
const UNKNOWN: Sheet = { name: "1月", rows: [["某街道情况"], ODD, OVER_CAP, AT_CAP] };
const FORM: Sheet = {
  name: "申请表",
  rows: [["综合帮扶申请表"], ["姓名", "王测", "对象类别", "低保"], ["身份证号", "待补", "帮扶金额", "待定"]],
};
const BLANK: Sheet = { name: "空表", rows: [] };

const choose = () => press("用选中行作表头");

test("用选中行作表头 makes row 2 the header, checks anew and is remembered; 恢复自动识别 takes it back", async () => {
  const excel = await openPaneOn(UNKNOWN);
  await press("校验");
  await see("表里已经有表头的，请选中表头所在行，然后选择“用选中行作表头”。");
  excel.select("1月", "A2:K2");
  await choose();
  await see("共检查 1 张工作表、2 行");
  expect(JSON.parse((await excel.port.readSetting("bangfu.headers")) ?? "")).toMatchObject({ "1月": { top: 2 } });

  document.body.replaceChildren();
  openPane(excel.port);
  await press("校验");
  await see("共检查 1 张工作表、2 行");
  await press(/台账识别情况/);
  await press(/^1月：2 行/);
  await see("表头在第 2 行。表头是人工选定的。");
  await press("恢复自动识别：1月");
  await see("没有找到台账");
  expect(await excel.port.readSetting("bangfu.headers")).toBeNull();
  expect(screen.queryByRole("button", { name: /恢复自动识别/ })).toBeNull();
});

test.each([
  ["A1", "没有用作表头：第 1 行只有 1 项文字，像标题。"],
  ["A3:K3", "没有用作表头：第 3 行有身份证号，像是数据行。"],
  ["A1:K4", "没有用作表头：选中了 4 行，表头最多 3 行。"],
  ["A9", "没有用作表头：第 9 行是空的。"],
])("the rows of %s cannot be a header: the pane says why and what to do, and remembers nothing", async (address, why) => {
  const excel = await openPaneOn(UNKNOWN);
  await press("校验");
  await screen.findByRole("button", { name: "用选中行作表头" });
  excel.select("1月", address);
  await choose();
  await see(why);
  expect(paneText()).toContain("请");
  expect(await excel.port.readSetting("bangfu.headers")).toBeNull();
});

test("a blank sheet and a form have no header to choose: no button where there is nothing else, a reason where there is", async () => {
  await openPaneOn(BLANK, FORM);
  await press("校验");
  await see("没有找到台账");
  dontSee("用选中行作表头");
  document.body.replaceChildren();

  const excel = await openPaneOn(BLANK, FORM, UNKNOWN);
  await press("校验");
  await screen.findByRole("button", { name: "用选中行作表头" });
  excel.select("空表", "A1");
  await choose();
  await see("“空表”不能选表头：空工作表。请打开台账所在的工作表，选中表头所在行，再按一次。");
  excel.select("申请表", "A2");
  await choose();
  await see("“申请表”不能选表头：像一张表单");
});

test("two areas at once are not taken", async () => {
  const excel = await openPaneOn(UNKNOWN);
  await press("校验");
  await screen.findByRole("button", { name: "用选中行作表头" });
  excel.workbook.change("user", () =>
    excel.workbook.select(excel.workbook.requireSheet("1月"), [
      { row: 1, column: 0, rowCount: 1, columnCount: 3 },
      { row: 1, column: 5, rowCount: 1, columnCount: 3 },
    ]),
  );
  await choose();
  await see("选中了不止一块。请只选表头所在的行，再按一次。");
});

test("beside a ledger that was understood the other sheet's header is chosen below the list of the sheets", async () => {
  const excel = await openPaneOn(ledgerSheet("2月", [1, "赵六", idNo("19560101", 7), ...AT_CAP.slice(3)]), UNKNOWN);
  await press("校验");
  await see("共检查 1 张工作表、1 行");
  await press(/台账识别情况/);
  const list = await screen.findByRole("list", { name: "不是台账的工作表" });
  expect(within(list).getByText(/^1月：/)).toBeTruthy();
  excel.select("1月", "B2");
  await choose();
  await see("共检查 2 张工作表、3 行");
});

test("预审表 asks for the header in the same words and reads anew", async () => {
  const excel = await openPaneOn(UNKNOWN);
  await press("预审表");
  await screen.findByRole("button", { name: "用选中行作表头" });
  excel.select("1月", "A2");
  await choose();
  await waitFor(() => dontSee("没有找到台账"));
  expect(await excel.port.readSetting("bangfu.headers")).not.toBeNull();
});

test("a setting that somebody has damaged is written over by the next choice", async () => {
  const excel = await excelWith(UNKNOWN);
  excel.workbook.settings.set("bangfu.headers", '{"1月":{"top":"x"}}');
  openPane(excel.port);
  await press("校验");
  await screen.findByRole("button", { name: "用选中行作表头" });
  excel.select("1月", "A2");
  await choose();
  await see("共检查 1 张工作表、2 行");
});
