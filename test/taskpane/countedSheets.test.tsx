/** @jest-environment jsdom */
import { OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { excelWith } from "./excelWith";
import { openPane, openPaneOn, press, screen, see, waitFor } from "./pane";

const person = (at: number) => OVER_CAP.map((value, column) => (column === 1 ? `张${at}` : column === 2 ? idNo("19550101", at) : value));
const MONTH = ledgerSheet("1月", person(1), person(2), person(3));
const SUMMARY = { ...MONTH, name: "汇总" };

test("a 汇总 of 3 rows is left out; 照常计入 counts it, the workbook remembers, and 不计入 leaves it out again", async () => {
  const excel = await openPaneOn(MONTH, SUMMARY);
  await press("校验");
  await see("共检查 2 张工作表、3 行");
  await press(/台账识别情况/);
  await press(/^汇总：0 行/);
  await press("照常计入这张表");
  await see("共检查 2 张工作表、6 行");
  expect(await excel.port.readSetting("bangfu.counted")).toBe('["汇总"]');
  expect(await screen.findByRole("button", { name: /汇总!H2.*5,000\.00/ })).toBeTruthy();

  document.body.replaceChildren();
  openPane(excel.port);
  await press("校验");
  await see("共检查 2 张工作表、6 行");
  await press(/台账识别情况/);
  await press(/^汇总：3 行/);
  await see("这张表有 3 行和“1月”是同一人、同一日期、同一金额，按人工选择照常计入。");
  await press("不计入重复的行");
  await see("共检查 2 张工作表、3 行");
  expect(await excel.port.readSetting("bangfu.counted")).toBeNull();
});

test("the rows that were left out and why are listed; a sheet that repeats nothing asks nothing", async () => {
  await openPaneOn(MONTH, SUMMARY);
  await press("校验");
  await press(/台账识别情况/);
  await press(/^汇总：0 行/);
  await see("未作为数据的行：与“1月”第 2 行是同一笔，未重复计入：第 2 行");
  await press(/^汇总：0 行/);
  await press(/^1月：3 行/);
  expect(screen.queryByRole("button", { name: /计入/ })).toBeNull();
});

test("a setting that somebody has damaged counts nothing twice", async () => {
  const excel = await excelWith(MONTH, SUMMARY);
  excel.workbook.settings.set("bangfu.counted", '{"汇总":1');
  openPane(excel.port);
  await press("校验");
  await see("共检查 2 张工作表、3 行");
  await waitFor(() => expect(screen.queryByRole("button", { name: /^汇总!H2/ })).toBeNull());
});
