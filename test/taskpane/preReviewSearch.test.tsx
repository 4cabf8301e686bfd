/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { OVER_CAP, PENDING, idNo, ledgerSheet } from "./smallLedgers";
import { openPaneOn, paneText, pick, press, screen, see, waitFor, within } from "./pane";

const HEADINGS_AT = { name: 1, id: 2, type: 5, amount: 7, approved: 9, paid: 10 } as const;
const another = (line: typeof PENDING, change: Partial<Record<keyof typeof HEADINGS_AT, string | number | null>>): typeof PENDING =>
  line.map((cell, at) => {
    const key = (Object.keys(HEADINGS_AT) as (keyof typeof HEADINGS_AT)[]).find((each) => HEADINGS_AT[each] === at);
    return key !== undefined && key in change ? (change[key] ?? null) : cell;
  });

const ZHAO = another(PENDING, { name: "赵六", id: idNo("19720404", 4) });
const QIAN = another(PENDING, { name: "钱七", id: idNo("19720505", 5), type: "补缴金" });
/** Without an ID that can be read. */
const SUN = another(PENDING, { name: "孙八", id: "310199" });

const user = () => userEvent.setup();
const search = (text: string) => user().type(screen.getByRole("searchbox", { name: "查找" }), text);
const listbox = () => screen.getByRole("listbox", { name: /^找到的个案/ });
const options = () => within(listbox()).getAllByRole("option");
const names = () => options().map((option) => option.textContent.split("，")[0]);
const ticked = () => options().filter((option) => option.getAttribute("aria-selected") === "true").length;

async function openSearch(...lines: readonly (typeof PENDING)[]) {
  const excel = await openPaneOn(ledgerSheet("5月", ...lines));
  await press("预审表");
  await pick(/^查找并勾选/);
  return excel;
}

test("search words intersect, and what was ticked before stays ticked: 2 of 4 cases are written in the order of the ledger", async () => {
  const excel = await openSearch(OVER_CAP, PENDING, ZHAO, QIAN);
  expect(names()).toEqual(["张三", "王五", "赵六", "钱七"]);
  await search("补缴 5月");
  await see("找到 1 件，已勾选 0 件。");
  await user().click(options()[0]!);
  await user().clear(screen.getByRole("searchbox", { name: "查找" }));
  await search("王");
  await see("找到 1 件，已勾选 1 件。");
  await user().click(options()[0]!);
  await pick("隐去中间八位");
  await press("生成预审表（2 件）");
  await see("已写出工作表“预审表”");
  const text = excel.textOf("预审表");
  expect(text.indexOf("王五")).toBeGreaterThan(0);
  expect(text.indexOf("钱七")).toBeGreaterThan(text.indexOf("王五"));
  expect(text).not.toContain("赵六");
});

test("cases that were granted without a form are found by 范围, and 已勾选 shows the ticked ones only", async () => {
  const sheet = ledgerSheet("5月", OVER_CAP, PENDING, ZHAO);
  await openPaneOn({ ...sheet, rows: sheet.rows.map((row, at) => [...row, at === 0 ? "预审日期" : null]) });
  await press("预审表");
  await pick(/^查找并勾选/);
  const range = screen.getByRole<HTMLSelectElement>("combobox", { name: "范围" });
  expect([...range.options].map(({ text }) => text)).toEqual([
    "全部（3）",
    "待预审（2）",
    "已批准而预审栏空着（1）",
    "预审栏已填（0）",
    "其他（0）",
    "已勾选（0）",
  ]);
  await user().selectOptions(range, "已批准而预审栏空着（1）");
  expect(names()).toEqual(["张三"]);
  await press("勾选这 1 件");
  await user().selectOptions(range, "全部（3）");
  expect([names().length, ticked()]).toEqual([3, 1]);
  await user().selectOptions(range, "已勾选（1）");
  await user().click(options()[0]!);
  expect([names(), ticked()]).toEqual([["张三"], 0]);
});

test("all found ones are ticked and unticked at once; nothing found leads back by 清除查找", async () => {
  await openSearch(PENDING, ZHAO, QIAN);
  await press("勾选这 3 件");
  await see("找到 3 件，已勾选 3 件。");
  await press("取消勾选这 3 件");
  await see("找到 3 件，已勾选 0 件。");
  await search("没有这个人");
  await see("找到 0 件，已勾选 0 件。");
  await press("清除查找");
  await see("找到 3 件");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "查找" }));
});

test("keys: down from the field, arrows, Home and End in one Tab stop, space ticks, Ctrl+A all, Enter goes to the row, / back to the field", async () => {
  const excel = await openSearch(OVER_CAP, PENDING, ZHAO);
  const keyboard = user();
  await keyboard.click(screen.getByRole("searchbox", { name: "查找" }));
  await keyboard.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(options()[0]);
  await keyboard.keyboard("{End} ");
  expect(document.activeElement).toBe(options()[2]);
  expect(options().map((option) => [option.tabIndex, option.getAttribute("aria-selected")])).toEqual([
    [-1, "false"],
    [-1, "false"],
    [0, "true"],
  ]);
  await keyboard.keyboard("{ArrowUp}{Enter}");
  await waitFor(() => expect(excel.selected()).toBe("5月!B3"));
  expect(document.activeElement).toBe(options()[1]);
  await keyboard.keyboard("{Control>}a{/Control}");
  expect(ticked()).toBe(3);
  await keyboard.keyboard("{Control>}a{/Control}");
  expect(ticked()).toBe(0);
  await keyboard.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "查找" }));
});

test("each option says its place among all: 第 2 of 3", async () => {
  await openSearch(OVER_CAP, PENDING, ZHAO);
  expect(options().map((option) => [option.getAttribute("aria-posinset"), option.getAttribute("aria-setsize")])).toEqual([
    ["1", "3"],
    ["2", "3"],
    ["3", "3"],
  ]);
});

test("the preview holds, page by page, every text that is then written on the sheet, and nothing is written before", async () => {
  const excel = await openPaneOn(ledgerSheet("5月", PENDING, ZHAO));
  await press("预审表");
  await press("预览（2 张）");
  await see("第 1 张，共 2 张");
  const pages: string[] = [];
  const take = () => {
    const cells = within(screen.getByRole("table", { name: /^预审表第/ })).getAllByRole("cell");
    pages.push(...cells.map((cell) => cell.textContent.replace(/？\d+$/, "")));
  };
  take();
  await press("下一张");
  await see("第 2 张，共 2 张");
  take();
  expect(excel.sheetNames()).toEqual(["5月"]);
  await pick("隐去中间八位");
  await press("生成预审表（2 件）");
  await see("已写出工作表“预审表”");
  const shown = pages.filter((text) => text !== "");
  const asNumber = (text: string) => (/^-?[\d,]+\.\d\d$/.test(text) ? String(Number(text.replaceAll(",", ""))) : text);
  expect(shown.map(asNumber).join("|")).toBe(excel.textOf("预审表"));
});

test("paging: says where it is, ends at both ends without losing the focus, and is read out with the name", async () => {
  await openPaneOn(ledgerSheet("5月", PENDING, ZHAO));
  await press("预审表");
  await press("预览（2 张）");
  await see("第 1 张，共 2 张");
  expect(screen.getByRole("button", { name: "上一张" }).getAttribute("aria-disabled")).toBe("true");
  await press("下一张");
  await see("赵六，大重病医疗，4,000.00 元");
  const next = screen.getByRole("button", { name: "下一张" });
  expect([next.getAttribute("aria-disabled"), document.activeElement === next]).toEqual(["true", true]);
  await waitFor(() => expect(document.querySelector("[aria-live=polite]")?.textContent).toContain("第 2 张，共 2 张：赵六"));
});

test("with full IDs chosen the preview has them too; before a choice they are hidden and the pane says so", async () => {
  const full = String(PENDING[2]);
  await openPaneOn(ledgerSheet("5月", PENDING));
  await press("预审表");
  await press("预览（1 张）");
  await see("预览中先隐去中间八位");
  await see(`${full.slice(0, 6)}********${full.slice(-4)}`);
  expect(paneText()).not.toContain(full);
  await pick(/^完整号码/);
  await see(full);
  expect(paneText()).not.toContain("预览中先隐去中间八位");
});

test("what cannot be told is listed with its reason and marked on the paper; a form without such has no marks", async () => {
  await openPaneOn(ledgerSheet("5月", SUN));
  await press("预审表");
  await press("预览（1 张）");
  await see(/这一张有 \d 处无法判断/);
  await see("本人小计：身份证号缺失或有误，无法统计");
  const marked = within(screen.getByRole("table", { name: /^预审表第/ }))
    .getAllByRole("cell")
    .filter((cell) => /？\d$/.test(cell.textContent));
  expect(marked[0]?.textContent).toMatch(/无法统计？1$/);
  expect(marked).toHaveLength(Number(/这一张有 (\d) 处/.exec(paneText())?.[1]));
});

test("without a chosen case there is nothing to look at, and the pane says so", async () => {
  await openSearch(PENDING);
  await press("预览（0 张）");
  await see("还没有选个案，没有可以预览的。");
});
