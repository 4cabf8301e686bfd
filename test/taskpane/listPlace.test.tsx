/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, OVER_CAP, idNo, ledgerSheet } from "./smallLedgers";
import { act, choose, dontSee, openPaneOn, paneText, press, screen, see, waitFor } from "./pane";

/** With real dates, so that nothing but the ceiling is found. */
const OVER = OVER_CAP.map((value, at) => (at >= 8 ? 43591 + 7 * (at - 8) : value));
const SECOND = OVER.map((value, at) => (at === 1 ? "钱二" : at === 2 ? idNo("19560202", 7) : value));
const FIRST = /1月!H2.*张三.*5,000\.00/;
const polite = () => document.querySelector('[aria-live="polite"]')?.textContent ?? "";
const user = userEvent.setup();

test("重新校验 keeps the 4 filters, the grouping and the open finding; the heading takes the focus and the filter is read out", async () => {
  await openPaneOn(ledgerSheet("1月", OVER, SECOND, AT_CAP));
  await press("校验");
  await press("更多筛选");
  await choose("分组", "column");
  await choose("所在列", "帮扶金额");
  await user.type(await screen.findByRole("searchbox"), "张三");
  await press(/^提示/);
  await press(FIRST);
  const shown = /显示 1 \/ (\d+) 个。/.exec(paneText());
  expect(shown).not.toBeNull();
  await waitFor(() => expect(polite()).toContain(`显示 1 / ${shown![1]} 个。`));
  await press("重新校验");
  await see("共检查 1 张工作表");
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "张三");
  expect(screen.getByRole("combobox", { name: "所在列" })).toHaveProperty("value", "帮扶金额");
  expect(screen.getByRole("combobox", { name: "分组" })).toHaveProperty("value", "column");
  expect(screen.getByRole("button", { name: /^提示/ }).getAttribute("aria-pressed")).toBe("false");
  expect(screen.getByRole("button", { name: FIRST }).getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement?.tagName).toBe("H2");
  await waitFor(() => expect(polite()).toContain(`仍按原来的筛选，显示 1 / ${shown![1]} 个。`));
});

test("a filter that matches nothing any more after 重新校验 says so, and one press of 清除筛选 shows the rest", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER), ledgerSheet("2月", SECOND));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "张三");
  await screen.findByRole("button", { name: FIRST });
  act(() => excel.workbook.change("listPick", () => excel.workbook.requireSheet("1月").put(1, 7, { value: 5000 })));
  await press("重新校验");
  await see(/没有符合筛选条件的问题，\d+ 个问题都被筛掉了。/);
  dontSee("没有发现问题");
  await press("清除筛选");
  expect(await screen.findByRole("button", { name: /2月!H2.*钱二/ })).toBeTruthy();
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  expect(document.activeElement).not.toBe(document.body);
});

test("a column that has no finding any more stays chosen with the count 0 and can be seen in the list of columns", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, [...OVER.slice(0, 2), "310199", ...OVER.slice(3)]));
  await press("校验");
  await press("更多筛选");
  await choose("所在列", "身份证号");
  act(() => excel.workbook.change("listPick", () => excel.workbook.requireSheet("1月").put(2, 2, { value: idNo("19560202", 7) })));
  await press("重新校验");
  await see("没有符合筛选条件的问题");
  expect(screen.getByRole("option", { name: "身份证号（0）" })).toHaveProperty("selected", true);
});

test("from 帮扶档案 back to the list: the finding is still open, its link has the focus, the filter is on, nothing is read out anew", async () => {
  await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "张三");
  await press(FIRST);
  await press("查看帮扶档案");
  await see("年还能帮扶吗？");
  await waitFor(() => expect(polite()).toContain("这户 2019年还能帮扶吗？"));
  await press("返回");
  await see("共检查 1 张工作表");
  expect(screen.getByRole("button", { name: FIRST }).getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "查看帮扶档案" }));
  expect(screen.getByRole("searchbox")).toHaveProperty("value", "张三");
  expect(polite()).toMatch(/这户 2019年还能帮扶吗？[^]*$/);
  expect(polite()).not.toContain("校验完成");
});

test("what was edited and explained is not forgotten by a look at another view, and edits made meanwhile are followed", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER), ledgerSheet("2月", SECOND));
  await press("校验");
  await press(/2月!H2.*钱二.*5,000\.00/);
  await press("写情况说明…");
  await user.type(screen.getByRole("textbox", { name: "原因" }), "领导小组同意");
  await user.type(screen.getByRole("combobox", { name: "说明人" }), "赵敏");
  await press("保存");
  await see("已说明 1 个");
  await press("返回");
  act(() => excel.type("1月", "H2", 5000));
  await press(/^查看上次校验结果/);
  await see("已说明 1 个（违规 1 个，仍计为违规）。");
  await waitFor(() => expect(screen.queryByRole("button", { name: FIRST })).toBeNull(), { timeout: 10_000 });
  expect(document.activeElement?.tagName).toBe("H1");
});

test("F8 in another view leaves the cell where it is", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER, SECOND));
  await press("校验");
  await press(FIRST);
  await press("查看帮扶档案");
  await see("年还能帮扶吗？");
  act(() => excel.select("1月", "A1"));
  await user.keyboard("{F8}");
  await act(() => new Promise((resume) => setTimeout(resume, 50)));
  expect(excel.selected()).toBe("1月!A1");
});
