/** @jest-environment jsdom */
import { AT_CAP, HEADINGS, OVER_CAP, ledgerSheet } from "./smallLedgers";
import userEvent from "@testing-library/user-event";
import { act, choose, dontSee, openPaneOn, press, screen, see, within } from "./pane";

test("start says what it is for and that nothing leaves the machine, and offers 5 jobs, the preview, further reports, the standards and help", async () => {
  await openPaneOn(ledgerSheet("1月", AT_CAP));
  await see("数据只在本机检查，不上传");
  await press("跳过");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "校验",
    "将检查哪些表、哪些列",
    "帮扶档案",
    "测算",
    "预审表",
    "月报",
    "更多报表",
    "帮扶标准",
    "怎么用",
  ]);
});

test("a grant of 6,000 over a ceiling of 5,000 is listed under 违规 with its numbers and clause", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP, AT_CAP));
  await press("校验");
  const must = await screen.findByRole("region", { name: /违规/ });
  const finding = within(must).getByRole("button", { name: /1月!H2.*张三/ });
  expect(finding.textContent).toContain("5,000.00");
  expect(finding.textContent).toContain("1,000.00");
  expect(within(must).queryByText(/李四/)).toBeNull();
});

test("the headline gets the focus when the check ends", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await see(/共检查 1 张工作表、1 行、11 列、\d+ 条规则，用时不到 1 秒，时间：今天 14:05。/);
  expect(document.activeElement?.tagName).toBe("H2");
});

test("a finding opens with its worked sum: base, ratio, ceiling", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press(/1月!H2.*张三/);
  const sum = await screen.findByRole("table", { name: "计算过程" });
  await see("怎么办：请核对材料，改正台账或者退回。");
  expect(sum.textContent).toContain("10,000.00");
  expect(sum.textContent).toContain("50%");
  expect(sum.textContent).toContain("5,000.00");
});

const BROKEN_IDS = (count: number) =>
  Array.from({ length: count }, (_, index) => [index + 1, `人${index + 1}`, "310199", ...OVER_CAP.slice(3, 7), 5000, ...OVER_CAP.slice(8)]);
const drawn = () => [...document.querySelectorAll("li[aria-posinset]")];

test("60 findings of one rule show 20, then 20 more at a time, or all of them", async () => {
  await openPaneOn(ledgerSheet("1月", ...BROKEN_IDS(60)));
  await press("校验");
  await press(/再显示 20 个（已显示 20 \/ 60）/);
  await see("已显示 40 / 60");
  await press("全部显示");
  dontSee("已显示 40 / 60");
});

test("of 300 findings fewer than 60 are drawn; each says its place of 300; End, Home and PageDown go through all of them by keyboard", async () => {
  const user = userEvent.setup();
  await openPaneOn(ledgerSheet("1月", ...BROKEN_IDS(300)));
  await press("校验");
  await user.type(await screen.findByRole("searchbox"), "C104");
  await press("全部显示");
  expect(drawn().length).toBeLessThan(60);
  expect([...new Set(drawn().map((item) => item.getAttribute("aria-setsize")))]).toEqual(["300"]);
  act(() => screen.getByRole("button", { name: /C104$/ }).focus());
  const at = () => document.activeElement?.closest("li")?.getAttribute("aria-posinset") ?? "heading";
  await user.keyboard("{End}");
  expect(at()).toBe("300");
  expect(document.activeElement?.textContent).toContain("1月!C301");
  await user.keyboard("{ArrowUp}");
  expect(at()).toBe("299");
  await user.keyboard("{Home}{ArrowDown}");
  expect(at()).toBe("1");
  await user.keyboard("{PageDown}");
  expect(Number(at())).toBeGreaterThan(5);
  await user.keyboard("{PageUp}{ArrowUp}");
  expect(at()).toBe("heading");
  expect(document.querySelectorAll("[data-row-button][tabindex='0']")).toHaveLength(1);
});

test("the arrows close and open a group, and lead from a finding to its group's heading", async () => {
  const user = userEvent.setup();
  await openPaneOn(ledgerSheet("1月", ...BROKEN_IDS(3)));
  await press("校验");
  const heading = await screen.findByRole("button", { name: /C104$/ });
  act(() => heading.focus());
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowLeft}");
  expect(document.activeElement).toBe(heading);
  await user.keyboard("{ArrowLeft}");
  expect(heading.getAttribute("aria-expanded")).toBe("false");
  expect(screen.queryByRole("button", { name: /1月!C2/ })).toBeNull();
  await user.keyboard("{ArrowRight}");
  expect(screen.getByRole("button", { name: /1月!C2/ })).toBeTruthy();
});

test("by column, household or sheet each finding says its own severity; a column hides the others and says how many", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", OVER_CAP, ...BROKEN_IDS(1)));
  await press("校验");
  await press("更多筛选");
  await choose("分组", "sheet");
  expect(await screen.findByRole("button", { name: /^1月\s*\d+ 个/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^违规\s*1月!H2/ })).toBeTruthy();
  await choose("分组", "household");
  expect(await screen.findByRole("button", { name: /^张三\s*\d+ 个/ })).toBeTruthy();
  expect(await screen.findByRole("button", { name: /^人1，2月 第 3 行\s*\d+ 个/ })).toBeTruthy();
  await choose("所在列", "身份证号");
  await see(/显示 \d+ \/ \d+ 个。/);
  expect(screen.queryByRole("button", { name: /1月!H2/ })).toBeNull();
  await press("清除筛选");
  expect(await screen.findByRole("button", { name: /1月!H2/ })).toBeTruthy();
});

test("a filter that hides everything says so, and not that nothing was found", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await userEvent.setup().type(await screen.findByRole("searchbox"), "没有这个人");
  await see("没有符合筛选条件的问题");
  await see(/显示 0 \/ \d+ 个/);
  dontSee("没有发现问题");
});

test("写出校验结果表 writes one sheet of our own and names it", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press("写出校验结果表");
  await see("已写出工作表“校验结果”");
  expect(excel.sheetNames()).toEqual(["1月", "校验结果"]);
  expect(excel.textOf("校验结果")).toContain("5,000.00");
});

test("a workbook with only a blank sheet says that there is no ledger and what to do", async () => {
  await openPaneOn({ name: "Sheet1", rows: [] });
  await press("校验");
  await see("没有找到台账");
});

test("how each column was understood is shown per sheet", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press(/台账识别情况（1 张表）/);
  await press(/^1月：1 行/);
  const rows = within(await screen.findByRole("table", { name: "1月 的列" })).getAllByRole("row");
  expect(rows).toHaveLength(HEADINGS.length + 1);
  expect(rows[7]?.textContent).toContain("自负");
});

test("更多信息 leads past the findings to what was not checked and how the columns were read", async () => {
  const user = userEvent.setup();
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  const list = await screen.findByRole("button", { name: /1月!H2/ });
  const notChecked = screen.getByRole("button", { name: /没有查全的规则/ });
  expect(list.compareDocumentPosition(notChecked) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await press("更多信息");
  await user.tab();
  expect(document.activeElement).toBe(notChecked);
});

test("更多筛选 is folded until it is asked for, and open after 重新校验 where it is in use", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await screen.findByRole("button", { name: /1月!H2/ });
  expect(screen.queryByRole("combobox", { name: "分组" })).toBeNull();
  await press("更多筛选");
  await choose("分组", "sheet");
  await press("重新校验");
  expect(await screen.findByRole("combobox", { name: "分组" })).toHaveProperty("value", "sheet");
});
