/** @jest-environment jsdom */
import axe from "axe-core";
import { HEADINGS, OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPane, openPaneOn, paneText, press, screen, see, waitFor, within } from "./pane";
import { workbookSnapshot } from "../host/office/snapshot";

const ID = idNo("19550101", 1);
const TEXTS = OVER_CAP.map((value, at) => (at === 7 ? "4,000.00" : at === 2 ? `${ID.slice(0, 6)} ${ID.slice(6)}` : value));
const AMOUNTS = (count: number) => Array.from({ length: count }, () => OVER_CAP.map((value, at) => (at === 7 ? "4000元" : value)));

async function open(): Promise<void> {
  await see(/格式更正（[\d,]+ 处）/);
  await press(/^格式更正（[\d,]+ 处）$/);
}
const cell = (excel: Awaited<ReturnType<typeof openPaneOn>>, row: number, column: number) =>
  excel.workbook.requireSheet("1月").cells.cell(row - 1, column);

test("nothing is written by a check; the corrections are shown as old → new, with the warning about Excel's undo", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", TEXTS));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  await see("“4,000.00” → 4000");
  await see(`“310199␣********${ID.slice(14)}” → 310199********${ID.slice(14)}`);
  await see("清空 Excel 自己的撤销记录");
  dontSee(ID);
  expect(screen.queryByRole("button", { name: /撤销/ })).toBeNull();
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("one correction is made by its own button, all of a kind by one that says how many", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(3)));
  await press("校验");
  await open();
  await press("更正 1月!H3");
  await see("已更正 1 处。");
  expect([cell(excel, 2, 7).value, cell(excel, 3, 7).value]).toEqual(["4000元", 4000]);
  await press("全部更正（2 处）");
  await see("已更正 2 处。");
  expect([2, 3, 4].map((row) => cell(excel, row, 7).value)).toEqual([4000, 4000, 4000]);
  await see("已按台账的改动更新");
  expect(paneText()).not.toContain("文本型金额改为数字");
});

test("撤销上次更正 gives the cells back, also in a pane that was opened later", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(3)));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  await press(/^全部更正（3 处）/);
  await see("已更正 3 处。");
  document.body.replaceChildren();
  openPane(excel.port);
  await press("校验");
  await open();
  await press(/^撤销上次更正（3 处，14:05）/);
  await see("已恢复原来的内容和格式 3 处。");
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("a cell that changed since the check is left alone and named", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await open();
  act(() => excel.type("1月", "H2", "4100元"));
  await press("全部更正（2 处）");
  await see("已更正 1 处，1 处没有改动：");
  await see(/1月!H2\s*校验之后单元格已改动/);
  expect(cell(excel, 2, 7).value).toBe("4100元");
});

test("a write that Excel refuses is told in one sentence, and the ledger is as before", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await open();
  act(() => void (excel.workbook.requireSheet("1月").protection = { options: {} }));
  await press("全部更正（2 处）");
  await see("已更正 0 处，2 处没有改动：");
  await see("工作表受保护，请先撤销保护");
});

test("1,200 corrections are offered 1,000 at a time, and 20 are shown", async () => {
  await openPaneOn(ledgerSheet("1月", ...AMOUNTS(1_200)));
  await press("校验");
  await open();
  expect(screen.getAllByRole("button", { name: /^更正 1月!H/ })).toHaveLength(20);
  await see("一次最多更正 1,000 处，其余请再按一次。");
  const amounts = within(screen.getByRole("region", { name: "文本型金额改为数字，1,200 处" }));
  expect(amounts.getByRole("button", { name: "全部更正（1,000 处）" })).toBeTruthy();
});

test("a ledger without such cells shows no corrections", async () => {
  await openPaneOn({ name: "1月", rows: [HEADINGS, OVER_CAP.map((value, at) => (at >= 8 ? 43600 : value))] });
  await press("校验");
  await see("共检查 1 张工作表");
  expect(paneText()).not.toContain("格式更正");
});

test("axe finds nothing in the open corrections and after one was made", async () => {
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  document.documentElement.setAttribute("lang", "zh-CN");
  document.title = "帮扶台账助手";
  await openPaneOn(ledgerSheet("1月", TEXTS));
  await press("校验");
  await open();
  await press(/^更正 1月!H2/);
  await see("已更正 1 处。");
  await waitFor(() => expect(screen.getByRole("button", { name: /撤销上次更正/ })).toBeTruthy());
  const { violations } = await axe.run(
    { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
    { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], rules: { "color-contrast": { enabled: false } } },
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
});
