/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet, type Sheet } from "./smallLedgers";
import { act, choose, openPaneOn, press, screen, see, waitFor, within } from "./pane";

const APRIL = [...AT_CAP.slice(0, 10), "2019-04-21"];

test("the months with payments are offered, the newest chosen", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL, PENDING));
  await press("月报");
  const picker = await screen.findByRole<HTMLSelectElement>("combobox", { name: "月份" });
  expect([...picker.options].map(({ text }) => text)).toEqual(["2019年5月", "2019年4月"]);
  expect(picker.value).toBe("2019-05");
});

test("May: 6,000.00 paid, 12,000.00 in the year, written at once on a sheet of our own", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL));
  await press("月报");
  await press("生成月报");
  await see("已写出工作表“");
  const total = within(screen.getByRole("table", { name: "月报数字" })).getByRole("row", { name: /帮扶支出/ });
  expect(
    within(total)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["6,000.00", "12,000.00"]);
});

test("the year's spending is a picture with its words, and a table whose numbers lead to their rows", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL));
  await press("月报");
  await press("生成月报");
  const picture = await screen.findByRole("img", { name: /各月支出柱形图/ });
  expect(picture.getAttribute("aria-label")).toBe(
    "2019年各月支出柱形图：1月 0.00 元，2月 0.00 元，3月 0.00 元，4月 6,000.00 元，5月 6,000.00 元。",
  );
  const heights = [...picture.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
  expect(heights.map((height) => height > 0)).toEqual([false, false, false, true, true]);
  expect(heights[3]).toBe(heights[4]);
  await see("4月最多，6,000.00 元；本年累计 12,000.00 元。");
  await press("各月数字");
  const april = within(screen.getByRole("table", { name: "各月支出" })).getByRole("row", { name: /4月/ });
  expect(
    within(april)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["6,000.00", "6,000.00"]);
  await press("4月 当月支出 6,000.00");
  expect(await screen.findByRole("button", { name: /台账 第 3 行|台账!\w+3/ })).toBeTruthy();
});

test("a month with more refunds than grants hangs below the zero line", async () => {
  const refund = OVER_CAP.map((cell, at) => (at === 7 ? -2000 : at === 10 ? "2019-04-10" : cell));
  await openPaneOn(ledgerSheet("台账", OVER_CAP, refund));
  await press("月报");
  await press("生成月报");
  const picture = await screen.findByRole("img", { name: /4月 −2,000\.00 元，5月 6,000\.00 元/ });
  const bars = [...picture.querySelectorAll("rect")]
    .slice(3)
    .map((bar) => ({ y: Number(bar.getAttribute("y")), height: Number(bar.getAttribute("height")) }));
  const [april, may] = [bars[0]!, bars[1]!];
  const zero = Number(picture.querySelector("line")?.getAttribute("y1"));
  expect([april.y, may.y + may.height]).toEqual([zero, zero]);
  expect(may.height).toBeCloseTo(3 * april.height, 6);
});

test("去年同期 has a column where something was paid in the year before", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, [...OVER_CAP.slice(0, 10), "2018-05-20"]));
  await press("月报");
  await press("生成月报");
  const total = within(await screen.findByRole("table", { name: "月报数字" })).getByRole("row", { name: /帮扶支出/ });
  expect(
    within(total)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["6,000.00", "6,000.00", "6,000.00"]);
});

test("a figure leads to the rows behind it", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL));
  await press("月报");
  await choose("月份", "2019年4月");
  await press("生成月报");
  await press(/帮扶支出 本月 6,000\.00/);
  expect(await screen.findByRole("button", { name: /台账 第 3 行|台账!\w+3/ })).toBeTruthy();
});

test("月报明细 lists the rows behind the figures on a sheet of its own, when asked for", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL));
  await press("月报");
  await press("生成月报");
  await see("已写出工作表“月报 2019年5月”");
  expect(excel.sheetNames()).not.toContain("月报明细 2019年5月");
  await press("写出月报明细");
  await see("已写出工作表“月报明细 2019年5月”");
  expect(excel.sheetNames()).toContain("月报明细 2019年5月");
});

test("every tie-out shows its state; without the bank book T1 cannot be judged and says why", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("月报");
  await press("生成月报");
  const [first] = await screen.findAllByRole("listitem");
  expect(first?.textContent).toMatch(/无法核对.*T1/);
});

/** 50,000.00 to begin with and 6,000.00 paid; the bank book says something. */
const incomeSheet = (bank: number): Sheet => ({
  name: "资金收入",
  rows: [
    ["日期", "来源", "定向/非定向", "金额", "摘要"],
    ["2019年", "基金会", "", 50_000, "期初结余"],
    ["2019-05-31", "基金会", "", bank, "账面结余"],
  ],
});
const tie = async (title: string) =>
  (await screen.findAllByRole("listitem")).find(({ textContent }) => textContent?.includes(title)) ?? document.body;

test("a broken tie-out names both sides with 元 and says each number once; the figure's side leads to its line and its rows", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP), incomeSheet(43_999.99));
  await press("月报");
  await press("生成月报");
  await see("✕ 不符");
  const broken = await tie("＝账面结余");
  expect(broken.textContent).toContain("按表推算的结余 44,000.00 元，账面结余 43,999.99 元，相差 0.01 元");
  expect(broken.textContent?.match(/44,000\.00/g)).toHaveLength(1);
  // What is on no line of the report is no link.
  expect(within(broken).getAllByRole("button")).toHaveLength(1);
  await press(/^各项数字/);
  expect(screen.queryByRole("table", { name: "月报数字" })).toBeNull();
  act(() => within(broken).getByRole("button", { name: "按表推算的结余 44,000.00 元" }).click());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("五、期末结余 本月 44,000.00"));
  expect(screen.getByRole("table", { name: "月报数字" }).contains(document.activeElement)).toBe(true);
});

test("a tie-out that holds names both sides, and each leads to the number whose rows it is", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP, APRIL), incomeSheet(38_000));
  await press("月报");
  await press("生成月报");
  await press(/^相符的 \d+ 项$/);
  const sums = await tie("支出合计＝各形式");
  expect(sums.textContent).toContain("支出合计 6,000.00 元，各形式之和 6,000.00 元，相差 0.00 元");
  expect(within(sums).getAllByRole("button")).toHaveLength(2);
  act(() =>
    within(sums)
      .getByRole("button", { name: /^各形式之和/ })
      .click(),
  );
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("个案 本月 6,000.00"));
  const cumulative = await tie("本年累计＝上月累计");
  act(() => within(cumulative).getByRole("button", { name: "支出本年累计 12,000.00 元" }).click());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("三、帮扶支出 本年累计 12,000.00"));
  expect((await tie("户数 ≤ 人数")).textContent).toContain("户数 1 户，人次 1 人次，相差 0T8　其间人数 1 人");
});

test("21 rows that cannot be read are listed as links under the first tie-out that names them, 20 at a time", async () => {
  const unread = Array.from({ length: 21 }, () => OVER_CAP.map((cell, at) => (at === 7 ? "不详" : cell)));
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, ...unread), incomeSheet(44_000));
  await press("月报");
  await press("生成月报");
  await see("21 行支出的金额或日期读不出，结余无法推算");
  const first = await tie("＝账面结余");
  expect(within(first).getAllByRole("button")).toHaveLength(21);
  expect(within(await tie("各来源期末结余均不小于")).queryAllByRole("button")).toHaveLength(0);
  act(() => within(first).getByRole("button", { name: "再显示 1 处" }).click());
  act(() => within(first).getByRole("button", { name: "台账!H23" }).click());
  await waitFor(() => expect(excel.selected()).toBe("台账!H23"));
  expect(within(await tie("支出合计＝台账本月")).getByRole("button", { name: "台账!H3" })).toBeTruthy();
});

test("a month that was reported before: 保留 is the first and the marked choice, as with every sheet of ours", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("月报");
  await press("生成月报");
  await see("已写出工作表“月报");
  await press("生成月报");
  await see("已经出过月报");
  const names = screen.getAllByRole("button").map(({ textContent }) => textContent);
  expect(names.indexOf("保留原来的月报")).toBeLessThan(names.indexOf("替换原来的月报"));
});

test("a ledger without payments offers no month and says what is missing", async () => {
  await openPaneOn(ledgerSheet("台账", PENDING));
  await press("月报");
  await see("请先填写发放日期");
});

test("without a 资金收入 sheet an empty one is made on request, and only then", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("月报");
  await see("没有找到资金收入表");
  expect(excel.sheetNames()).toEqual(["台账"]);
  await press("新建资金收入表");
  await see("已写出工作表“资金收入”");
  expect(excel.sheetNames()).toContain("资金收入");
});
