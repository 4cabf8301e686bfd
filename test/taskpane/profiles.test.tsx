/** @jest-environment jsdom */
import { profiles } from "../../src/simulator/profile";
import type { RequestBody } from "../../src/simulator/protocol/messages";
import { workbookSnapshot } from "../host/office/snapshot";
import { startWorkbook } from "../host/office/simulated";
import { dontSee, openPane, pick, press, see, waitFor } from "./pane";
import { AT_CAP, ledgerSheet, OVER_CAP, PENDING } from "./smallLedgers";

/** 校验 with a finding shown and 校验结果 written, 预审表, 月报: everything that the pane does, as a user clicks through it. */
async function wholeJob(): Promise<void> {
  await press("校验");
  await see("写出校验结果表");
  await press(/1月!H2.*张三.*5,000\.00/);
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
  dontSee("缺少需要的功能");
}

describe.each(Object.entries(profiles))(
  "the pane's whole job on %s, the library's own requirement-set check switched on",
  (name, profile) => {
    test("three sheets written, the ledger as it was, nothing kept, no request refused", async () => {
      const { port, workbook, sim } = await startWorkbook([ledgerSheet("1月", OVER_CAP, AT_CAP), ledgerSheet("2月", PENDING)], { profile });
      const refusals: unknown[] = [];
      sim.answered = (_request: RequestBody, { Error: refusal }) => void (refusal !== undefined && refusals.push(refusal));
      const before = workbookSnapshot(workbook);
      openPane(port);
      await wholeJob();
      await waitFor(() => expect(sim.keptReferences).toBe(0));
      expect([name, refusals]).toEqual([name, []]);
      expect(workbook.sheets.map((sheet) => sheet.customProperties.get("bangfu.mark"))).toEqual([
        undefined,
        undefined,
        "results",
        "prereview",
        "monthly:2019-05",
      ]);
      workbook.sheets = workbook.sheets.filter((sheet) => sheet.customProperties.size === 0);
      expect(workbookSnapshot(workbook)).toEqual(before);
    });
  },
);
