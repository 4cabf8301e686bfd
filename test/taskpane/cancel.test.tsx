/** @jest-environment jsdom */
import { OVER_CAP, ledgerSheet } from "./smallLedgers";
import { dontSee, nextTask, openPane, paneText, press, see, waitFor } from "./pane";
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

/** Pauses that hold the check once it has judged its first 500 of 1,200 rows. */
function pauseInTheMiddle() {
  const { breathe, resume } = longPause();
  const done = () => Number(/正在校验（[^）]+）：([\d,]+)/.exec(paneText())?.[1]?.replace(",", "") ?? 0);
  const hold = { is: false, over: false };
  return {
    breathe: () => {
      hold.is ||= !hold.over && done() >= 500;
      return hold.is ? breathe() : nextTask();
    },
    resume: () => {
      Object.assign(hold, { is: false, over: true });
      resume();
    },
    isHeld: () => hold.is,
  };
}

const MANY = Array.from({ length: 1200 }, () => OVER_CAP);

test("取消 in the middle shows what was found so far as 未完成, with 重新校验, and no word of an all-clear", async () => {
  const pause = pauseInTheMiddle();
  openPane((await excelWith(ledgerSheet("1月", ...MANY))).port, { breathe: pause.breathe });
  await press("校验");
  await waitFor(() => expect(pause.isHeld()).toBe(true), { timeout: 20_000 });
  await press("取消");
  await see("正在停止");
  pause.resume();
  await see("校验已取消，以下只是取消之前列出的问题。");
  await see(/校验未完成：共 1,200 行，只校验了 [\d,]+ 行/);
  expect(paneText().match(/不能作为校验结论/g)).toHaveLength(1);
  expect(paneText().match(/请重新校验/g)).toHaveLength(1);
  await see("低收入对象最高 50%");
  expect(paneText()).not.toMatch(/通过|未发现|没有发现|校验完成/);
  await press("重新校验");
  await see(/1,200 行中发现违规/);
  dontSee("未完成");
}, 60_000);

test("the progress names the part of the check beside the rows: 逐行判断 once 30% of the work is done", async () => {
  const pause = pauseInTheMiddle();
  openPane((await excelWith(ledgerSheet("1月", ...MANY))).port, { breathe: pause.breathe });
  await press("校验");
  await waitFor(() => expect(pause.isHeld()).toBe(true), { timeout: 20_000 });
  expect(paneText()).toMatch(/正在校验（逐行判断）：[\d,]+ \/ 1,200 行/);
  pause.resume();
}, 60_000);

test("a check that does not stop within a second is dropped, with 重新校验", async () => {
  const pause = pauseInTheMiddle();
  openPane((await excelWith(ledgerSheet("1月", ...MANY))).port, { breathe: pause.breathe });
  await press("校验");
  await waitFor(() => expect(pause.isHeld()).toBe(true), { timeout: 20_000 });
  await press("取消");
  await see("校验已取消，没有得出结果，台账没有被改动");
  await see("重新校验");
  pause.resume();
  await nextTask();
  dontSee("未完成");
}, 60_000);

test("leaving the check lets it run on, and the start view leads back to it", async () => {
  const pause = longPause();
  openPane((await excelWith(ledgerSheet("1月", OVER_CAP))).port, { breathe: pause.breathe });
  await press("校验");
  await press("返回");
  await press("正在校验，查看进度");
  await see("正在读取台账");
});
