/** @jest-environment jsdom */
import { profiles } from "../../src/simulator/profile";
import type { RequestBody } from "../../src/simulator/protocol/messages";
import { workbookSnapshot } from "../host/office/snapshot";
import type { Workbook } from "../../src/simulator/model/workbook";
import { area, startWorkbook } from "../host/office/simulated";
import { dontSee, openPane, pick, press, see, waitFor } from "./pane";
import { AT_CAP, ledgerSheet, OVER_CAP, PENDING } from "./smallLedgers";

const TEXT_AMOUNT = AT_CAP.map((value, at) => (at === 7 ? "6000元" : value));

/**
 * 校验 with a finding shown in its cell, a correction made and taken back, marks set and cleared (or why not), 校验结果 written, 预审表,
 * 评审会汇总表, 月报, 签收单: everything that the pane does, as a user clicks through it.
 */
async function wholeJob(workbook: Workbook, canMark: boolean): Promise<void> {
  await press("校验");
  await see("写出校验结果表");
  workbook.change("user", () => workbook.select(workbook.requireSheet("2月"), [area("A1")]));
  await press(/1月!H2.*张三.*5,000\.00/);
  await waitFor(() => expect([workbook.selection.sheet.name, workbook.selection.areas]).toEqual(["1月", [area("H2")]]));

  const amount = () => workbook.requireSheet("1月").cells.value(2, 7);
  await press(/^格式更正（[\d,]+ 处）$/);
  await press(/^更正选中的 \d+ 处（2 张工作表）$/);
  await see(/已更正 \d+ 处。/);
  expect(amount()).toBe(6000);
  await press(/^撤销上次更正（\d+ 处/);
  await see(/已恢复原来的内容和格式 \d+ 处。/);
  expect(amount()).toBe("6000元");
  await press("返回");

  await press("在台账上标记");
  if (canMark) {
    await press(/^标记问题单元格（\d+ 处）$/);
    await see(/已标记 \d+ 处。/);
    expect(workbook.requireSheet("1月").conditionalFormats.length).toBeGreaterThan(0);
    await press("清除标记");
    await see(/已清除 \d 张工作表上的标记。/);
  } else await see("有报告会意外退出，所以不在台账上做标记");

  await press("写出校验结果表");
  await see("已写出工作表“校验结果”");
  await press("返回");
  await press("预审表");
  await see("生成预审表（");
  await pick("隐去中间八位");
  await press(/^生成预审表/);
  await see("已写出工作表“");
  await press("返回");
  await press("月报");
  await see("生成月报");
  await press("生成月报");
  await see("已写出工作表“");
  await press("返回");
  await press("更多报表");
  await press("生成评审会汇总表");
  await see("已写出工作表“评审会汇总表”");
  await pick("隐去中间八位");
  await press("生成签收单");
  await see("已写出工作表“签收单 2019年5月”");
  await press("生成公开名单");
  await see("已写出工作表“公开名单 2019年5月”");
  dontSee("缺少需要的功能");
}

describe.each(Object.entries(profiles))(
  "the pane's whole job on %s, the library's own requirement-set check switched on",
  (name, profile) => {
    test("six sheets written, the ledger as it was, nothing kept, no request refused", async () => {
      const { port, workbook, sim } = await startWorkbook([ledgerSheet("1月", OVER_CAP, TEXT_AMOUNT), ledgerSheet("2月", PENDING)], {
        profile,
      });
      const refusals: unknown[] = [];
      sim.answered = (_request: RequestBody, { Error: refusal }) => void (refusal !== undefined && refusals.push(refusal));
      const before = workbookSnapshot(workbook);
      openPane(port);
      await wholeJob(workbook, name !== "ltsc2021");
      await waitFor(() => expect(sim.keptReferences).toBe(0));
      expect([name, refusals]).toEqual([name, []]);
      expect(workbook.sheets.map((sheet) => sheet.customProperties.get("bangfu.mark"))).toEqual([
        undefined,
        undefined,
        "results",
        "prereview",
        "monthly:2019-05",
        "panel",
        "receipts:2019-05",
        "public:2019-05",
      ]);
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.customProperties.size === 0);
      expect(workbookSnapshot(workbook)).toEqual(before);
    });
  },
);
