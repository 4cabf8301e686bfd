/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { choose, openPaneOn, press, screen, see, within } from "./pane";

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
