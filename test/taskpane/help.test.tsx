/** @jest-environment jsdom */
import { dontSee, openPaneOn, press, screen, see } from "./pane";
import { OVER_CAP, ledgerSheet } from "./smallLedgers";

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
