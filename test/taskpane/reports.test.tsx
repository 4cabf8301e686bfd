/** @jest-environment jsdom */
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { choose, openPaneOn, pick, press, screen, see } from "./pane";

test("评审会汇总表 of the one open case is written on a sheet of its own, one button", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, AT_CAP, PENDING));
  await press("更多报表");
  await see("在办的个案 1 件");
  await press("生成评审会汇总表");
  await see("已写出工作表“评审会汇总表”");
  expect(excel.textOf("评审会汇总表")).toContain("王五");
  expect(excel.textOf("评审会汇总表")).not.toContain("李四");
});

test("签收单 asks how IDs are to be written, then lists the month that was chosen", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP, [...AT_CAP.slice(0, 10), "2019-04-21"]));
  await press("更多报表");
  await choose("月份", "2019年4月");
  await press("生成签收单");
  await see("请选择身份证号的写法");
  expect(excel.sheetNames()).toEqual(["台账"]);
  await pick("隐去中间八位");
  await press("生成签收单");
  await see("已写出工作表“签收单 2019年4月”");
  expect(excel.textOf("签收单 2019年4月")).toMatch(/李四\|310199\*{8}\d{3}[\dX]/);
  expect(excel.textOf("签收单 2019年4月")).not.toContain("张三");
});

test("公开名单 holds 张* and 6,000 and no other trace of the person", async () => {
  const excel = await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("更多报表");
  await press("生成公开名单");
  await see("已写出工作表“公开名单 2019年5月”");
  expect(excel.textOf("公开名单 2019年5月")).toContain("1|张*|大重病医疗|6000");
  expect(excel.textOf("公开名单 2019年5月")).not.toMatch(/张三|310199/);
});

test("a ledger with nothing paid and nothing open offers neither, and says why", async () => {
  await openPaneOn(ledgerSheet("台账", [...PENDING.slice(0, 7), null, null, null, null]));
  await press("更多报表");
  await see("没有可以出签收单和公开名单的月份");
});

test("the way back leads to the start, and the focus to the button that was pressed", async () => {
  await openPaneOn(ledgerSheet("台账", OVER_CAP));
  await press("更多报表");
  await press("返回");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "更多报表" }));
});
