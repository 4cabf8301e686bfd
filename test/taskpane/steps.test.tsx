/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, press, screen, see, waitFor } from "./pane";
import { area } from "../host/office/simulated";

const NAMES = ["王甲", "李乙贵", "陈丙"];
const user = userEvent.setup();
const polite = () => document.querySelector('[aria-live="polite"]')?.textContent ?? "";

/** With real dates and right numbers, so that nothing but the ceiling is found: one finding in H of each row. */
const over = (serial: number) =>
  [serial, NAMES[serial - 1] ?? "", idNo(`195${serial}0${serial}1${serial}`, 100 * serial), ...OVER_CAP.slice(3)].map((value, at) =>
    at >= 8 ? 43591 + 7 * (at - 8) : value,
  );
/** In C the number is wrong, in H the ceiling is passed: two findings in one row. */
const twice = (serial: number) => over(serial).map((value, at) => (at === 2 ? "310199" : value));
const open = () => document.querySelector("li button[aria-expanded=true]")?.textContent ?? "";
const opened = (place: RegExp) => waitFor(() => expect(open()).toMatch(place));

async function checked(...rows: Parameters<typeof ledgerSheet>[1][]) {
  const excel = await openPaneOn(ledgerSheet("1月", ...rows));
  await press("校验");
  await screen.findByRole("button", { name: "下一个" });
  return excel;
}

test("下一个 counts the column of the user's cell: from D2, after C2 and before H2, it leads to H2", async () => {
  const excel = await checked(twice(1), over(2));
  act(() => excel.select("1月", "D2"));
  await press("下一个");
  await opened(/1月!H2/);
  expect(excel.selected()).toBe("1月!H2");
});

test("上一个 from D3 leads to C3, the last finding before the cell", async () => {
  const excel = await checked(over(1), twice(2));
  act(() => excel.select("1月", "D3"));
  await press("上一个");
  await opened(/1月!C3/);
});

test("with H2 open and the user gone on to A4, 下一个 leads to H4, and 上一个 from A4 to H3", async () => {
  const excel = await checked(over(1), over(2), over(3));
  await press(/1月!H2/);
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
  act(() => excel.select("1月", "A4"));
  await press("下一个");
  await opened(/1月!H4/);
  act(() => excel.select("1月", "A4"));
  await press("上一个");
  await opened(/1月!H3/);
});

test("at a cell of the open finding 下一个 goes on from that finding", async () => {
  const excel = await checked(over(1), over(2), over(3));
  act(() => excel.select("1月", "A1"));
  await press("下一个");
  await opened(/1月!H2/);
  await press("下一个");
  await opened(/1月!H3/);
  expect(excel.selected()).toBe("1月!H3");
});

test("from below the last finding 下一个 goes to the first one, from above the first 上一个 to the last one, and both say so", async () => {
  const excel = await checked(over(1), over(2));
  act(() => excel.select("1月", "A9"));
  await press("下一个");
  await opened(/1月!H2/);
  await waitFor(() => expect(polite()).toContain("已到末尾，回到第一个。第 1 个，共 2 个。"));
  act(() => excel.select("1月", "B1"));
  await press("上一个");
  await opened(/1月!H3/);
  await waitFor(() => expect(polite()).toContain("已到开头，转到最后一个。第 2 个，共 2 个。"));
});

test("a hidden row stops nobody: 下一个 says that it is hidden, and leads on from it although the selection stayed where it was", async () => {
  const excel = await checked(over(1), over(2), over(3));
  excel.workbook.requireSheet("1月").hiddenRows.add(2);
  act(() => excel.select("1月", "H2"));
  await press("下一个");
  await opened(/1月!H2/);
  await press("下一个");
  await opened(/1月!H3/);
  await see("第 3 行已隐藏，看不到这个单元格。");
  expect(excel.selected()).toBe("1月!H2");
  await press("下一个");
  await opened(/1月!H4/);
  dontSee("已隐藏");
});

test.each([
  ["row", "取消隐藏这一行", "第 2 行已隐藏"],
  ["column", "取消隐藏这一列", "H 列已隐藏"],
  ["sheet", "取消隐藏这张表", "工作表“1月”已隐藏"],
])("by F8 a hidden %s is told, and shown only by its button %s, which hands the focus to the finding", async (what, button, text) => {
  const excel = await openPaneOn(ledgerSheet("1月", over(1)), ledgerSheet("说明"));
  await press("校验");
  const sheet = excel.workbook.requireSheet("1月");
  act(() => excel.select("说明", "A1"));
  if (what === "row") sheet.hiddenRows.add(1);
  else if (what === "column") sheet.hiddenColumns.add(7);
  else excel.workbook.setVisibility(sheet, "Hidden");
  await screen.findByRole("button", { name: /1月!H2/ });
  await user.keyboard("{F8}");
  await see(text);
  expect(excel.selected()).toBe("说明!A1");
  await press(button);
  await waitFor(() => expect(excel.selected()).toBe("1月!H2"));
  dontSee("已隐藏");
  expect([sheet.hiddenRows.size, sheet.hiddenColumns.size, sheet.visibility]).toEqual([0, 0, "Visible"]);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /1月!H2/ }));
  await waitFor(() => expect(polite()).toContain("已取消隐藏。"));
});

test("what a filter hides is only told, and a protected sheet says that it is protected; neither is changed", async () => {
  const excel = await checked(over(1));
  const sheet = excel.workbook.requireSheet("1月");
  sheet.hiddenRows.add(1);
  sheet.autoFilter = { area: area("A1:K2"), criteria: [{ columnIndex: 3, criteria: { filterOn: "Values", values: ["低保"] } }] };
  await press("下一个");
  await see("第 2 行被筛选隐藏，看不到这个单元格。请在 Excel 中清除筛选");
  expect(screen.queryByRole("button", { name: /取消隐藏/ })).toBeNull();
  sheet.autoFilter = null;
  sheet.protection = { options: {} };
  await press("下一个");
  await press("取消隐藏这一行");
  await see("受保护");
  expect([...sheet.hiddenRows]).toEqual([1]);
});

test("查看 at a cell of a hidden row says so too, and leaves the selection", async () => {
  const excel = await checked(over(1));
  excel.workbook.requireSheet("1月").hiddenRows.add(1);
  act(() => excel.select("1月", "H2"));
  await press("查看");
  await see("第 2 行已隐藏，看不到这个单元格。");
  expect(excel.selected()).toBe("1月!H2");
});
