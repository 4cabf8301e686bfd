/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "./smallLedgers";
import { choose, openPaneOn, pick, press, screen, see } from "./pane";

const user = () => userEvent.setup();

test("ticked cases and the search are there again after 返回; how IDs are written is asked anew", async () => {
  await openPaneOn(ledgerSheet("1月", PENDING, OVER_CAP, AT_CAP));
  await press("预审表");
  await pick(/^查找并勾选/);
  await press(/^勾选这 3 件/);
  await pick(/隐去/);
  await user().type(screen.getByRole("searchbox", { name: "查找" }), "张");
  await see("找到 1 件，已勾选 3 件。");
  await press("返回");
  await press("预审表");
  await see("找到 1 件，已勾选 3 件。");
  expect(screen.getByRole("searchbox", { name: "查找" })).toHaveProperty("value", "张");
  expect(screen.getByRole("radio", { name: /隐去/ })).toHaveProperty("checked", false);
});

test("测算 keeps what was typed until it is emptied", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  const amount = () => screen.findByRole<HTMLInputElement>("textbox", { name: /^自负/ });
  await press("测算");
  await choose("对象类别", "低收入");
  await user().type(await amount(), "10000");
  await see("最多可帮扶 5,000.00 元。");
  await press("返回");
  await press("测算");
  await see("最多可帮扶 5,000.00 元。");
  expect((await amount()).value).toBe("10000");
  await press("清空，另算一笔");
  expect((await amount()).value).toBe("");
  expect(screen.getByRole("combobox", { name: "对象类别" })).toHaveProperty("value", "");
});

test("月报 and 更多报表 keep their month each", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP, [...AT_CAP.slice(0, 10), "2019-04-21"]));
  for (const view of ["月报", "更多报表"]) {
    await press(view);
    expect(await screen.findByRole("combobox", { name: "月份" })).toHaveProperty("value", "2019-05");
    await choose("月份", "2019年4月");
    await press("返回");
    await press(view);
    expect(await screen.findByRole("combobox", { name: "月份" })).toHaveProperty("value", "2019-04");
    await press("返回");
  }
});
