/** @jest-environment jsdom */
import { OVER_CAP, PENDING, ledgerSheet, type Sheet } from "./smallLedgers";
import { act, openPaneOn, paneText, pick, press, see } from "./pane";

const BLANK: Sheet = { name: "Sheet1", rows: [] };
const FORM: Sheet = { name: "申请表", rows: [["综合帮扶申请表"], ["姓名", "王测"], ["住址", "华阳路 1 号"]] };

test.each([
  ["校验", "重新校验"],
  ["预审表", "重新读取"],
  ["月报", "重新读取"],
  ["帮扶档案", "重新读取"],
  ["更多报表", "重新读取"],
])("%s on a blank workbook says that there is no ledger, what one needs, and offers %s", async (job, again) => {
  await openPaneOn(BLANK);
  await press(job);
  await see("没有找到台账。台账需要一行表头，其中有姓名、身份证号、帮扶金额等列名");
  await see(`补上表头后${again}。`);
  await press(again);
});

test("a workbook without a ledger says of each sheet what it is instead", async () => {
  await openPaneOn(BLANK, FORM);
  await press("校验");
  await see("没有找到台账");
  await see(/Sheet1：\S+/);
  await see(/申请表：\S+/);
});

const WRITERS: readonly [sheet: string, write: () => Promise<void>][] = [
  [
    "校验结果",
    async () => {
      await press("校验");
      await press("写出校验结果表");
    },
  ],
  [
    "预审表",
    async () => {
      await press("预审表");
      await pick("隐去中间八位");
      await press("生成预审表（1 件）");
    },
  ],
  [
    "月报",
    async () => {
      await press("月报");
      await press("生成月报");
    },
  ],
];

test.each(WRITERS)("%s in a workbook whose structure is protected: one sentence, and no sheet more", async (_, write) => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP, PENDING));
  excel.workbook.structureProtected = true;
  await write();
  await see(/受保护|保护/);
  expect(paneText()).not.toMatch(/程序内部出错|Error|undefined/);
  expect(excel.sheetNames()).toEqual(["1月"]);
});

test("while a cell is being edited the check waits, after 3 seconds says how to go on, and then goes on", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP));
  excel.workbook.beginEditing();
  await press("校验");
  await see("如果有单元格正在编辑，请按回车键结束编辑");
  act(() => excel.workbook.endEditing());
  await see("共检查 1 张工作表、1 行");
});

test("a sheet that goes while 校验结果 is to be written: the results are still written", async () => {
  const excel = await openPaneOn(ledgerSheet("1月", OVER_CAP), BLANK);
  await press("校验");
  await see("写出校验结果表");
  act(() => excel.workbook.deleteSheet(excel.workbook.requireSheet("1月")));
  await press("写出校验结果表");
  await see("已写出工作表“校验结果”");
});
