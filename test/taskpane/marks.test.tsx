/** @jest-environment jsdom */
import { profiles } from "../../src/simulator/profile";
import { workbookSnapshot } from "../host/office/snapshot";
import { startWorkbook } from "../host/office/simulated";
import { OVER_CAP, ledgerSheet } from "./smallLedgers";
import { dontSee, openPane, press, screen, see } from "./pane";

const open = () => press("在台账上标记");

test("nothing is marked before the button is pressed, and 清除标记 takes everything back", async () => {
  const { port, workbook } = await startWorkbook([ledgerSheet("1月", OVER_CAP)], { profile: profiles.ltsc2024 });
  const before = workbookSnapshot(workbook);
  openPane(port);
  await press("校验");
  await open();
  await see("违规为红底粗体");
  expect(workbookSnapshot(workbook)).toEqual(before);
  await press(/^标记问题单元格（\d+ 处）$/);
  await see(/已标记 \d+ 处。/);
  expect(workbook.requireSheet("1月").conditionalFormats.length).toBeGreaterThan(0);
  dontSee("台账已改动");
  await press("清除标记");
  await see("已清除 1 张工作表上的标记。");
  expect(workbookSnapshot(workbook)).toEqual(before);
});

test("on Excel 2021 with custom functions there is no button to mark, and the pane says why", async () => {
  const { port } = await startWorkbook([ledgerSheet("1月", OVER_CAP)], { profile: profiles.ltsc2021 });
  openPane(port);
  await press("校验");
  await open();
  await see("同时使用自定义函数和条件格式时，有报告会意外退出，所以不在台账上做标记");
  expect(screen.queryByRole("button", { name: /标记问题单元格/ })).toBeNull();
  await press("清除标记");
  await see("没有需要清除的标记。");
});
