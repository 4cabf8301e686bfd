/** @jest-environment jsdom */
import { dontSee, openPaneOn, press, screen, see } from "./pane";
import { OVER_CAP, ledgerSheet } from "./smallLedgers";

test("怎么用 names what is there when it is needed: 新建资金收入表 within 月报, 用选中行作表头 where no header is found", async () => {
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  await press("怎么用");
  dontSee("都能撤销");
  for (const topic of ["月报", "做不下去时"]) await press(topic);
  await see("按“月报”。没有资金收入表的，按“新建资金收入表”");
  await see("按“用选中行作表头”");
});

test("怎么用 shows the first lines again, 跳过 folds them away, and their button checks", async () => {
  localStorage.setItem("bangfu.introduced", "yes");
  await openPaneOn(ledgerSheet("1月", OVER_CAP));
  dontSee("第一次用，先看三句话");
  await press("怎么用");
  dontSee("第一次用，先看三句话");
  await press("再看第一次用的三句话");
  await see("程序只读台账，不会自己改");
  await press("跳过");
  dontSee("程序只读台账，不会自己改");
  await press("再看第一次用的三句话");
  await press("检查当前工作簿");
  await see(/1 行中发现违规 \d+ 个/);
  expect(screen.getByRole("heading", { level: 1, name: "校验" })).toBeTruthy();
});
