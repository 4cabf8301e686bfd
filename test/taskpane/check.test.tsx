/** @jest-environment jsdom */
import { AT_CAP, HEADINGS, OVER_CAP, ledgerSheet } from "./smallLedgers";
import { openPaneOn, press, screen, see, within } from "./pane";

test("start says what it is for and that nothing leaves the machine, and offers 3 jobs and further reports", async () => {
  await openPaneOn(ledgerSheet("1月", AT_CAP));
  await see("数据只在本机检查，不上传");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["校验", "预审表", "月报", "更多报表"]);
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
  await see("共检查 1 张工作表、1 行");
  expect(document.activeElement?.tagName).toBe("H2");
});

test("a finding opens with its worked sum: base, ratio, ceiling", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await press(/1月!H2.*张三/);
  const sum = await screen.findByRole("table", { name: "计算过程" });
  expect(sum.textContent).toContain("10,000.00");
  expect(sum.textContent).toContain("50%");
  expect(sum.textContent).toContain("5,000.00");
});

test("60 findings of one rule show 20, then 20 more at a time", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    index + 1,
    `人${index + 1}`,
    "310199",
    ...OVER_CAP.slice(3, 7),
    5000,
    ...OVER_CAP.slice(8),
  ]);
  await openPaneOn(ledgerSheet("1月", ...rows));
  await press("校验");
  await see("C104");
  const listed = () => screen.getAllByRole("button", { name: /1月!C\d+/ }).length;
  expect(listed()).toBe(20);
  await press(/再显示 20 个（已显示 20 \/ 60）/);
  expect(listed()).toBe(40);
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
