/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, ledgerSheet } from "./smallLedgers";
import { act, dontSee, openPaneOn, press, see } from "./pane";

/** Nothing to find: the dates are dates. */
const CLEAN = AT_CAP.map((value, column) => ({ 8: 43592, 9: 43600, 10: 43606 })[column] ?? value);

const COUNTS = {
  name: "统计",
  rows: [
    ["街道", "人数", "户数", "金额合计"],
    ["华阳路街道", 10, 8, 50000],
  ],
};

test("before the first check nothing is said of a last one", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await see("数据只在本机检查");
  dontSee("上次校验");
});

test("back at the start the last check stands with time, count and whether the ledger has changed since", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, AT_CAP), COUNTS);
  await press("校验");
  await see("写出校验结果表");
  await press("返回");
  await see("上次校验：今天 14:05，发现 7 个问题；此后没有发现台账改动。");
  act(() => excel.type("统计", "B2", 11));
  await new Promise((resume) => setTimeout(resume, 50));
  dontSee("有改动");
  act(() => excel.type("1月", "H3", 5500));
  await see(/上次校验：今天 14:05，发现 7 个问题；此后台账有改动/);
  await press("查看上次校验结果（14:05）");
  await press("重新校验");
  await see("写出校验结果表");
  await press("返回");
  await see("此后没有发现台账改动。");
});

test("the count is the list's: with an edit that was followed it says both, that of the check and that of now", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, AT_CAP));
  await press("校验");
  await see("写出校验结果表");
  act(() => excel.type("1月", "H2", 5000));
  await see("已按台账的改动更新");
  await see("共 6 个");
  await press("返回");
  await see("上次校验：今天 14:05，发现 7 个问题；此后台账有改动，现在是 6 个。");
});

test("filling in a 资金收入 sheet that was made since is no change of the ledger", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("校验");
  await see("写出校验结果表");
  await press("返回");
  await press("月报");
  await press("新建资金收入表");
  await see("已写出工作表“资金收入”");
  act(() => excel.type("资金收入", "A9", "2019年"));
  await press("返回");
  await see("此后没有发现台账改动。");
});

test("a correction that the pane wrote itself is a change, too", async () => {
  const excel = await openPaneOn(
    ledgerSheet(
      "1月",
      OVER_CAP.map((value, column) => (column === 7 ? "6000元" : value)),
    ),
  );
  await press("校验");
  await press(/^格式更正/);
  await press(/^更正选中的/);
  await see(/已更正 \d+ 处/);
  await press("返回");
  await see("写出校验结果表");
  await press("返回");
  await see("发现 5 个问题；此后台账有改动，现在是 1 个。");
  expect(excel.sheetNames()).toEqual(["1月"]);
});

test.each([
  ["a clean ledger", ledgerSheet("1月", CLEAN), "上次校验：今天 14:05，没有发现问题；"],
  ["no ledger", { name: "空表", rows: [] }, "上次校验：今天 14:05，没有找到台账；"],
])("%s is said so", async (_, sheet, text) => {
  await openPaneOn(sheet);
  await press("校验");
  await see(/写出校验结果表|没有找到台账/);
  await press("返回");
  await see(text);
});
