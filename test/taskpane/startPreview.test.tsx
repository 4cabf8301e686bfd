/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, ledgerSheet, type Sheet } from "./smallLedgers";
import { choose, dontSee, openPaneOn, press, screen, see, waitFor, within } from "./pane";

const ODD_COLUMN = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row, at) => [...row, at === 0 ? "某栏目" : "甲"]),
});
const preview = () => press("将检查哪些表、哪些列");

test("before any check the preview shows each ledger sheet's rows, columns and header, and what is no ledger; nothing is read before", async () => {
  const excel = await openPaneOn(ODD_COLUMN(ledgerSheet("1月", OVER_CAP, AT_CAP)), { name: "空表", rows: [] });
  dontSee("1月");
  await preview();
  await see("1月：2 行，表头在第 1 行，认出 11 列，未认出 1 列");
  await see("空表：空工作表");
  await press(/^1月：2 行/);
  await see("表头在第 1 行。");
  const table = await screen.findByRole("table", { name: "1月 的列" });
  expect(within(table).getAllByRole("row")).toHaveLength(13);
  expect(within(table).getByRole("row", { name: /^L 某栏目 没有用到/ })).toBeTruthy();
  excel.select("空表", "B7");
  await press("第 1 行");
  await waitFor(() => expect(excel.selected()).toBe("1月!A1"));
});

test("two columns are corrected in the preview one after the other; each is remembered and shown, no check begins, and the focus comes back to 更正", async () => {
  const excel = await openPaneOn(ODD_COLUMN(ledgerSheet("1月", OVER_CAP)));
  await preview();
  await press(/^1月：1 行/);
  await press("更正 L 列“某栏目”");
  expect(screen.queryByRole("button", { name: "记住并重新校验" })).toBeNull();
  await choose(/应识别为/, "备注");
  await press("记住");
  expect(await screen.findByRole("row", { name: /^L 某栏目 备注\s*人工指定/ })).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "更正 L 列“某栏目”" })));
  await press("更正 I 列“申请日期”");
  await choose(/应识别为/, "调查日期");
  await press("记住");
  expect(await screen.findByRole("row", { name: /^I 申请日期 调查日期\s*人工指定/ })).toBeTruthy();
  dontSee("共检查");
  expect(JSON.parse((await excel.port.readSetting("bangfu.mapping")) ?? "")).toEqual({
    "1月": { remark: { heading: "某栏目" }, surveyDate: { heading: "申请日期" } },
  });
});

test("重新读取 shows a sheet that came meanwhile", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await preview();
  await see("1月：1 行");
  AT_CAP.forEach((value, column) => value !== null && excel.type("1月", `${String.fromCharCode(65 + column)}3`, value as string | number));
  await press("重新读取");
  await see("1月：2 行");
});

test("without a ledger the preview says so and lets the header be chosen; it then shows the sheet", async () => {
  const excel = await openPaneOn({ name: "1月", rows: [["栏甲", "栏乙", "栏丙", "栏丁"], OVER_CAP.slice(0, 4)] });
  await preview();
  await see("没有找到台账");
  excel.select("1月", "A1");
  await press("用选中行作表头");
  await see(/1月：1 行，表头在第 1 行，认出/);
});

test("a workbook that cannot be read says what to do, and 重新读取 tries again", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  const { run } = Excel;
  Object.assign(Excel, { run: () => Promise.reject(Object.assign(new Error(), { code: "InvalidOperationInCellEditMode" })) });
  await preview();
  await see(/正在编辑/);
  Object.assign(Excel, { run });
  await press("重新读取");
  await see("1月：1 行");
  expect(excel.sheetNames()).toEqual(["1月"]);
});
