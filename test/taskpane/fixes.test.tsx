/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { excelWith } from "./excelWith";
import { HEADINGS, OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPane, openPaneOn, paneText, press, screen, see, waitFor } from "./pane";
import { workbookSnapshot } from "../host/office/snapshot";

const ID = idNo("19550101", 1);
const TEXTS = OVER_CAP.map((value, at) => (at === 7 ? "4,000.00" : at === 2 ? `${ID.slice(0, 6)} ${ID.slice(6)}` : value));
const AMOUNTS = (count: number) => Array.from({ length: count }, () => OVER_CAP.map((value, at) => (at === 7 ? "4000元" : value)));

async function open(): Promise<void> {
  await see(/格式更正（[\d,]+ 处）/);
  await press(/^格式更正（[\d,]+ 处）$/);
}
const user = userEvent.setup();
const tick = async (name: string | RegExp) => user.click(await screen.findByRole("checkbox", { name }));
const ticks = () => screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked);
const cell = (excel: Awaited<ReturnType<typeof openPaneOn>>, row: number, column: number) =>
  excel.workbook.requireSheet("1月").cells.cell(row - 1, column);

test("nothing is written by a check; the corrections are shown as old → new, with the warning about Excel's undo", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", TEXTS));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "格式更正（5 处）" }));
  await see("“4,000.00” → 4000");
  await see(`“310199␣********${ID.slice(14)}” → 310199********${ID.slice(14)}`);
  await see("清空 Excel 自己的撤销记录");
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    "文本型金额改为数字，已选 1 / 1 处",
    "文本型日期改为日期，已选 3 / 3 处",
    "去掉身份证号中的空格，已选 1 / 1 处",
  ]);
  dontSee(ID);
  expect(screen.queryByRole("button", { name: /撤销/ })).toBeNull();
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("what is not ticked is not written; one button says how many cells in how many sheets, and one 撤销 takes all kinds back", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(3)), ledgerSheet("2月", TEXTS));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  await screen.findByRole("button", { name: /^更正选中的 17 处（2 张工作表）$/ });
  await tick(/1月!H2$/);
  await tick("文本型日期改为日期，已选 12 / 12 处");
  expect(ticks().slice(0, 5)).toEqual([false, false, true, true, true]);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "文本型金额改为数字，已选 3 / 4 处" }).indeterminate).toBe(true);
  await press("更正选中的 4 处（2 张工作表）");
  await see("已更正 4 处。");
  expect([2, 3, 4].map((row) => cell(excel, row, 7).value)).toEqual(["4000元", 4000, 4000]);
  expect(cell(excel, 2, 8).value).toBe("2019-05-06");
  expect(excel.workbook.requireSheet("2月").cells.cell(1, 2).value).toBe(ID);
  await press(/^撤销上次更正（4 处，14:05）/);
  await see("已恢复原来的内容和格式 4 处。");
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
  await press("返回");
  await open();
  dontSee("已恢复原来的内容和格式 4 处。");
});

test("nothing ticked: the button says so and writes nothing", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(1)));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  await tick(/^文本型金额/);
  await tick(/^文本型日期/);
  await press("没有选中要更正的单元格");
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("from an open finding: old → new, one press corrects the one cell, the focus goes to the next finding, 撤销 stands below", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "C111");
  await press(/^(违规|需说明|提示)，\s*1月!H2/);
  await see("建议更正 H2：“4000元” → 4000");
  await user.keyboard("{Control>}.{/Control}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "更正这一处" }));
  await user.keyboard("{Enter}");
  await see("已更正 1 处。");
  expect([cell(excel, 2, 7).value, cell(excel, 3, 7).value]).toEqual([4000, "4000元"]);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^(违规|需说明|提示)，1月!H3/));
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  await press("撤销");
  await see("已恢复 1 处。");
  // What was done is said until something else is done.
  await press("下一个");
  dontSee("已恢复 1 处。");
  expect(cell(excel, 2, 7).value).toBe("4000元");
});

test("the preview goes back by the page's one 返回 and by Esc to what opened it; a link leads to the cell", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await open();
  await press("1月!H3");
  await waitFor(() => expect(excel.selected()).toBe("1月!H3"));
  await press("返回");
  const opener = screen.getByRole("button", { name: /^格式更正（/ });
  expect(document.activeElement).toBe(opener);
  await user.keyboard("{Enter}");
  await screen.findByRole("button", { name: /^更正选中的/ });
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(opener);
  expect(screen.queryByRole("button", { name: /^更正选中的/ })).toBeNull();
});

test("a formula, a day with a time, a month and an ID whose digits are lost are not corrected; each is named with its reason", async () => {
  const row = (over: Readonly<Record<number, unknown>>) => OVER_CAP.map((value, at) => (at in over ? over[at] : value)) as typeof OVER_CAP;
  const plain = { 8: 43591, 9: 43598, 10: 43605 };
  const excel = await excelWith(
    ledgerSheet(
      "1月",
      row(plain),
      row({ ...plain, 8: "2019-05-06 10:30" }),
      row({ ...plain, 8: "2019年5月" }),
      row({ ...plain, 2: 310199195501010000 }),
    ),
  );
  excel.workbook.requireSheet("1月").put(1, 7, { value: "4,000.00", formula: '="4,000"&".00"' });
  openPane(excel.port);
  await press("校验");
  await open();
  await see("没有可以更正的单元格了。");
  await press("不能更正的 4 处和原因");
  for (const [why, place] of [
    ["单元格是公式，请改公式（1 处）", "1月!H2"],
    ["日期之外还有别的内容（时刻、备注），改了会丢掉（1 处）", "1月!I3"],
    ["没有写明是哪一天，请对照材料填写（1 处）", "1月!I4"],
    ["号码按数字存过，后几位已经丢失，请对照证件重新录入（1 处）", "1月!C5"],
  ])
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toContain(`${why}${place}`);
});

test("by keyboard: one Tab stop for the list, arrows from line to line, Space ticks, left and right close and open a kind", async () => {
  await openPaneOn(ledgerSheet("1月", ...AMOUNTS(3)));
  await press("校验");
  await open();
  const kind = screen.getByRole("checkbox", { name: /^文本型金额/ });
  act(() => kind.focus());
  await user.keyboard("{ArrowDown}{ArrowDown} ");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: /1月!H3$/ }));
  expect(document.activeElement).toHaveProperty("checked", false);
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(kind);
  await user.keyboard("{ArrowLeft}");
  expect(screen.queryByRole("checkbox", { name: /1月!H3$/ })).toBeNull();
  await user.keyboard("{ArrowRight}{End}");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: /1月!K4$/ }));
  expect(screen.getAllByRole("checkbox").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

test("撤销上次更正 gives the cells back, also in a pane that was opened later", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(3)));
  const before = workbookSnapshot(excel.workbook);
  await press("校验");
  await open();
  await press("更正选中的 12 处（1 张工作表）");
  await see("已更正 12 处。");
  document.body.replaceChildren();
  openPane(excel.port);
  await press("校验");
  await open();
  await press(/^撤销上次更正（12 处，14:05）/);
  await see("已恢复原来的内容和格式 12 处。");
  expect(workbookSnapshot(excel.workbook)).toEqual(before);
});

test("清除更正记录 asks first: Esc and 保留记录 keep what 撤销 needs, only 确认清除 drops it, and the focus is never lost", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(1)));
  await press("校验");
  await open();
  await press("更正选中的 4 处（1 张工作表）");
  await see("已更正 4 处。");
  const corrected = workbookSnapshot(excel.workbook);
  const forget = await screen.findByRole("button", { name: "清除更正记录…" });
  await user.click(forget);
  await see("清除后，之前的更正和插入不能再撤销。");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "保留记录" }));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(forget);
  expect(screen.queryByRole("group", { name: "确认清除更正记录" })).toBeNull();
  await user.keyboard("{Enter}{Enter}");
  expect(document.activeElement).toBe(forget);
  expect(workbookSnapshot(excel.workbook)).toEqual(corrected);
  expect(screen.getByRole("button", { name: /^撤销上次更正/ })).toBeTruthy();
  await user.keyboard("{Enter}{Tab}{Enter}");
  await see("已清除更正记录，台账没有改动。");
  expect(screen.queryByRole("button", { name: /撤销上次更正/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: /^格式更正/ }));
  expect(cell(excel, 2, 7).value).toBe(4000);
});

test("a cell that changed since the check is left alone and named", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await open();
  // Of which Excel does not tell: otherwise the preview would follow it.
  act(() => excel.workbook.change("listPick", () => excel.workbook.requireSheet("1月").put(1, 7, { value: "4100元" })));
  await tick(/^文本型日期/);
  await press("更正选中的 2 处（1 张工作表）");
  await see("已更正 1 处，1 处没有改动：");
  await see(/1月!H2\s*校验之后单元格已改动/);
  expect(cell(excel, 2, 7).value).toBe("4100元");
});

test("a write that Excel refuses is told in one sentence, and the ledger is as before", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", ...AMOUNTS(2)));
  await press("校验");
  await open();
  act(() => void (excel.workbook.requireSheet("1月").protection = { options: {} }));
  await press("更正选中的 8 处（1 张工作表）");
  await see("已更正 0 处，8 处没有改动：");
  await see("工作表受保护，请先撤销保护");
});

test("of 4,800 corrections fewer than 80 are drawn, and 1,000 are made at a press", async () => {
  await openPaneOn(ledgerSheet("1月", ...AMOUNTS(1_200)));
  await press("校验");
  await open();
  await see("文本型金额改为数字，已选 1,200 / 1,200 处");
  expect(screen.getAllByRole("checkbox").length).toBeLessThan(80);
  await see("已选 4,800 处，一次最多更正 1,000 处；其余留在这里，可以接着更正。");
  expect(screen.getByRole("button", { name: "更正前 1,000 处（1 张工作表）" })).toBeTruthy();
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
  await press(/^更正选中的/);
  await see("已更正 5 处。");
  await waitFor(() => expect(screen.getByRole("button", { name: /撤销上次更正/ })).toBeTruthy());
  // The live check of what was corrected comes while axe looks.
  const { violations } = await act(() =>
    axe.run(
      { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { "color-contrast": { enabled: false } },
      },
    ),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
});
