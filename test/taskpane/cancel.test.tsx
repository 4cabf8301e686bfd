/** @jest-environment jsdom */
import { OVER_CAP, ledgerSheet } from "./smallLedgers";
import { openPane, press, see } from "./pane";
import { excelWith } from "./excelWith";

/** A pause that lasts until `resume` is called, so that the test can act while the check runs. */
function longPause() {
  const waiting: (() => void)[] = [];
  return {
    breathe: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    resume: () => waiting.splice(0).forEach((each) => each()),
  };
}

test("取消 stops the check at once, says that nothing came out, and offers to check again", async () => {
  const pause = longPause();
  openPane((await excelWith(ledgerSheet("1月", OVER_CAP))).port, { breathe: pause.breathe });
  await press("校验");
  await press("取消");
  await see("校验已取消，没有得出结果，台账没有被改动");
  pause.resume();
  await see("重新校验");
});

test("the result of a cancelled check never appears, even when its last slice still ends", async () => {
  const pause = longPause();
  openPane((await excelWith(ledgerSheet("1月", OVER_CAP))).port, { breathe: pause.breathe });
  await press("校验");
  await press("取消");
  pause.resume();
  await new Promise((resume) => setTimeout(resume, 50));
  pause.resume();
  await see("校验已取消");
});

test("leaving the check lets it run on, and the start view leads back to it", async () => {
  const pause = longPause();
  openPane((await excelWith(ledgerSheet("1月", OVER_CAP))).port, { breathe: pause.breathe });
  await press("校验");
  await press("返回");
  await press("正在校验，查看进度");
  await see("正在读取台账");
});
