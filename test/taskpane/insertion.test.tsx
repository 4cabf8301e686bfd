/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { profiles } from "../../src/simulator/profile";
import type { SimulatorInit } from "../../src/simulator/simulator";
import { area } from "../host/office/simulated";
import { workbookSnapshot } from "../host/office/snapshot";
import { startWithFunctions } from "../host/office/withFunctions";
import { HEADINGS, ledgerSheet, OVER_CAP } from "./smallLedgers";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { builtInLines } from "../policySheet/madeUpPolicy";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { publishPolicy } from "../../src/policy/publishedPolicy";
import { act, choose, openPane, paneText, press, screen, see, waitFor } from "./pane";

const FORMULA = '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,0,"2019-06-03")';
const OPEN_ROW = OVER_CAP.map((value, at) => (at === 7 ? null : value));

/** The pane at 测算 for 低收入 with 10,000 元 (at most 5,000 元), the user in Excel at H2, which is empty. */
async function openTrial(init: SimulatorInit = {}) {
  const excel = await startWithFunctions([ledgerSheet("1月", OPEN_ROW, OVER_CAP)], init);
  const { workbook, port } = excel;
  const sheet = workbook.requireSheet("1月");
  const select = (address: string) => act(() => workbook.change("user", () => workbook.select(sheet, [area(address)])));
  workbook.select(sheet, [area("H2")]);
  openPane(port);
  await press(/^测算/);
  await fill();
  return { ...excel, sheet, select, cell: (address: string) => sheet.cells.cell(area(address).row, area(address).column) };
}

async function fill(): Promise<void> {
  await choose("对象类别", "低收入");
  await userEvent.setup().type(await screen.findByRole("textbox", { name: "自负医疗费用（元）" }), "10000");
  await see("最多可帮扶 5,000.00 元");
}

afterEach(() => void publishPolicy(builtInPolicy));

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const isDisabled = async (name: string): Promise<string | null> => (await button(name)).getAttribute("aria-disabled");
const focused = (): string | null => document.activeElement?.textContent ?? null;

test("nothing is written before 确认插入; the question names the cell and the amount", async () => {
  const { workbook, cell } = await openTrial();
  await see("所选单元格：1月!H2，空白，可以插入。");
  const before = workbookSnapshot(workbook);
  await press("插入数值…");
  await see("将在 1月!H2 写入数值 5,000.00 元。");
  await see("写入会清空 Excel 自己的撤销记录");
  expect(workbookSnapshot(workbook)).toEqual(before);
  await press("确认插入");
  await see("已在 1月!H2 写入数值 5,000.00 元。");
  expect(cell("H2")).toMatchObject({ value: 5000, format: "#,##0.00" });
  await see("所选单元格：1月!H2，已有内容，不会覆盖");
  expect(await isDisabled("插入数值…")).toBe("true");
});

test("the formula is shown in full before it is written, and comes to the amount", async () => {
  const { cell } = await openTrial();
  await see("空白，可以插入");
  await press("插入公式…");
  await see("将在 1月!H2 写入下面的公式，现在的结果是 5,000.00 元。");
  expect(screen.getByRole("group", { name: "确认插入" }).textContent).toContain(FORMULA);
  await press("确认插入");
  await see("已在 1月!H2 写入公式，结果 5,000.00 元。");
  expect(cell("H2")).toMatchObject({ value: 5000, formula: FORMULA });
});

test("撤销上次插入 clears the cell again, also when the view is opened anew", async () => {
  const { workbook, cell } = await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  await press("确认插入");
  await see("已在 1月!H2 写入");
  await press("返回");
  await press(/^测算/);
  await press("撤销上次插入（1月!H2，14:05）");
  await see("已撤销插入，1月!H2 恢复空白。");
  expect([cell("H2").value, workbook.settings.size]).toEqual([null, 0]);
  expect(screen.queryByRole("button", { name: /撤销上次插入/ })).toBeNull();
});

test("撤销 leaves what somebody typed over it, and says so", async () => {
  const { workbook, sheet, cell } = await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  await press("确认插入");
  await see("已在 1月!H2 写入");
  act(() => workbook.change("user", () => sheet.write(area("H2"), () => 4800)));
  await press(/^撤销上次插入/);
  await see("没有撤销：1月!H2，插入之后又有改动。请到表中核对。");
  expect(cell("H2").value).toBe(4800);
});

test("the selection is followed, and what cannot take the result says why", async () => {
  const { select, sheet } = await openTrial();
  select("H3");
  await see("所选单元格：1月!H3，已有内容，不会覆盖，请另选一个空白单元格。");
  expect([await isDisabled("插入数值…"), await isDisabled("插入公式…")]).toEqual(["true", "true"]);
  await press("插入数值…");
  expect(screen.queryByRole("button", { name: "确认插入" })).toBeNull();
  select("M2:N5");
  await see("选中了多个单元格，请只选一个空白单元格。");
  act(() => void (sheet.protection = { options: {} }));
  select("M6");
  await see("所选单元格：1月!M6，工作表受保护，请先撤销保护。");
});

test("a sheet that is protected after the question is not written: one clear sentence", async () => {
  const { workbook, sheet } = await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  act(() => void (sheet.protection = { options: {} }));
  const before = workbookSnapshot(workbook);
  await press("确认插入");
  await see("没有写入：1月!H2 工作表受保护，请先撤销保护。");
  expect(workbookSnapshot(workbook)).toEqual(before);
});

test("the question goes to the cell that it named, wherever the user is by then", async () => {
  const { select, cell } = await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  select("M2");
  await see("所选单元格：1月!M2");
  await press("确认插入");
  await see("已在 1月!H2 写入数值");
  expect([cell("H2").value, cell("M2").value]).toEqual([5000, null]);
});

test("another amount takes the question away: it has to be asked anew", async () => {
  await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  await screen.findByRole("group", { name: "确认插入" });
  await choose("对象类别", "低保");
  await see("最多可帮扶 6,000.00 元");
  expect(screen.queryByRole("group", { name: "确认插入" })).toBeNull();
});

test("an Excel without custom functions is offered the value only, with the reason", async () => {
  await openTrial({ profile: profiles.ltsc2021WithoutFunctions });
  await see("这个版本的 Excel 不能使用本程序的函数，只能插入数值。");
  expect([await isDisabled("插入数值…"), await isDisabled("插入公式…")]).toEqual([null, "true"]);
});

test("standards that change while the view is open change its result, and an open question is asked anew", async () => {
  const { workbook, port } = await openTrial();
  await see("空白，可以插入");
  await act(async () => void (await port.writeOwnSheet(policySheet(builtInLines()))));
  workbook.select(workbook.requireSheet("1月"), [area("H2")]);
  await press("插入公式…");
  await screen.findByRole("group", { name: "确认插入" });
  act(() => workbook.change("user", () => workbook.requireSheet("帮扶标准").write(area("C13"), () => "45%")));
  await see("最多可帮扶 4,500.00 元");
  expect(screen.queryByRole("group", { name: "确认插入" })).toBeNull();
  await press("插入公式…");
  await press("确认插入");
  await see("已在 1月!H2 写入公式，结果 4,500.00 元。");
});

test("while a cell is being edited the write waits, says how to go on, and leaves what was typed", async () => {
  const { workbook, sheet, cell } = await openTrial();
  await see("空白，可以插入");
  await press("插入数值…");
  workbook.beginEditing();
  await press("确认插入");
  await see("如果有单元格正在编辑，请按回车键结束编辑");
  act(() => workbook.change("user", () => sheet.write(area("H2"), () => 4300)));
  act(() => workbook.endEditing());
  await see("没有写入：1月!H2 已有内容");
  expect(cell("H2").value).toBe(4300);
});

test("an Excel that does not answer about the selected cell is told of in its words, and nothing can be inserted", async () => {
  const { sim, select } = await openTrial();
  await see("空白，可以插入");
  sim.intercept = (request) => (JSON.stringify(request).includes("isDataFiltered") ? { when: "before", code: "GeneralException" } : null);
  select("M2");
  await see("Excel 没有完成这个操作。请再试一次；仍不行就保存并重新打开工作簿。");
  expect(await isDisabled("插入数值…")).toBe("true");
  sim.intercept = null;
  select("M3");
  await see("所选单元格：1月!M3，空白，可以插入。");
});

test("by way of reference there is a value only; what cannot be judged has nothing to insert", async () => {
  await openTrial();
  const user = userEvent.setup();
  const date = await screen.findByRole("textbox", { name: "判断日期" });
  const on = async (day: string) => {
    await user.clear(date);
    await user.type(date, day);
  };
  await on("2022-01-01");
  await see("日期在文件有效期之外，只能插入数值，并请注明是参照。");
  expect([await isDisabled("插入数值…"), await isDisabled("插入公式…")]).toEqual([null, "true"]);
  await press("插入数值…");
  await see("将在 1月!H2 写入数值 5,000.00 元，只作参照。");
  await on("2016-06-30");
  await see("没有判断出金额，所以没有可以插入的结果。");
  expect(screen.queryByRole("button", { name: "插入数值…" })).toBeNull();
  await on("去年");
  await see("有填写无法识别，改好后才有可以插入的结果。");
});

test("the checked ledger follows what was inserted from here, as it follows any edit", async () => {
  const excel = await startWithFunctions([ledgerSheet("1月", OPEN_ROW)]);
  const { workbook, port } = excel;
  workbook.select(workbook.requireSheet("1月"), [area("H2")]);
  openPane(port);
  await press("校验");
  await see("共检查 1 张工作表、1 行");
  const before = paneText();
  expect(before).not.toContain("已按台账的改动更新");
  await press("返回");
  await press(/^测算/);
  await fill();
  await see("空白，可以插入");
  await press("插入数值…");
  await press("确认插入");
  await see("已在 1月!H2 写入");
  await press("返回");
  await press(/查看/);
  await see("已按台账的改动更新");
  await press(/^格式更正（3 处）$/);
  await press("撤销上次插入（1月!H2，14:05）");
  await see("已恢复原来的内容和格式 1 处");
  expect(workbook.requireSheet("1月").cells.value(1, 7)).toBeNull();
});

test("a checked ledger with nothing to correct offers the way back under its own name", async () => {
  const { workbook, port } = await startWithFunctions([
    { name: "1月", rows: [HEADINGS, OPEN_ROW.map((value, at) => (at >= 8 ? 43600 : value))] },
  ]);
  workbook.select(workbook.requireSheet("1月"), [area("H2")]);
  openPane(port);
  await press(/^测算/);
  await fill();
  await see("空白，可以插入");
  await press("插入数值…");
  await press("确认插入");
  await see("已在 1月!H2 写入");
  await press("返回");
  await press("校验");
  await press("撤销插入");
  expect(await button("撤销上次插入（1月!H2，14:05）")).toBeTruthy();
  expect(paneText()).not.toContain("格式更正");
});

test("by keyboard: Enter asks, the focus is on 确认插入, Esc goes back, and after the write it is on what came of it", async () => {
  await openTrial();
  await see("空白，可以插入");
  const user = userEvent.setup();
  (await button("插入数值…")).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(focused()).toBe("确认插入"));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("group", { name: "确认插入" })).toBeNull();
  expect(focused()).toBe("插入数值…");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(focused()).toBe("确认插入"));
  await user.keyboard("{Enter}");
  await see("已在 1月!H2 写入");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("插入的结果"));
  await user.keyboard("{Enter}");
  await see("已在 1月!H2 写入");
  await user.tab();
  expect(focused()).toBe("撤销上次插入（1月!H2，14:05）");
  await user.keyboard("{Enter}");
  await see("已撤销插入");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("插入的结果"));
});

test("axe finds nothing in the part, the question and the outcome, and the outcome is read out", async () => {
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  document.documentElement.setAttribute("lang", "zh-CN");
  document.title = "帮扶台账助手";
  await openTrial();
  const clean = async (): Promise<void> => {
    const { violations } = await axe.run(
      { include: [["body"]], exclude: [["[data-tabster-dummy]"]] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { "color-contrast": { enabled: false } },
      },
    );
    expect(violations.map(({ id }) => id)).toEqual([]);
  };
  await see("空白，可以插入");
  await clean();
  await press("插入公式…");
  expect((await button("确认插入")).getAttribute("aria-describedby")).toBeTruthy();
  await clean();
  await press("确认插入");
  await see("已在 1月!H2 写入公式");
  await waitFor(() =>
    expect(document.querySelector('[aria-live="polite"]')?.textContent).toContain("已在 1月!H2 写入公式，结果 5,000.00 元。"),
  );
  await clean();
});
