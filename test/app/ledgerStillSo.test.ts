/** @jest-environment jsdom */
import { ledgerStillSo } from "../../src/app/ledgerStillSo";
import { loadLedger } from "../../src/app/loadLedger";
import { incomeTemplateSheet } from "../../src/sheets/monthly/incomeTemplateSheet";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { area } from "../host/office/simulated";
import { renewedLines } from "../policySheet/madeUpPolicy";
import { excelWith } from "../taskpane/excelWith";
import { AT_CAP, OVER_CAP, ledgerSheet } from "../taskpane/smallLedgers";

const COUNTS = {
  name: "统计",
  rows: [
    ["街道", "人数", "户数", "金额合计"],
    ["华阳路街道", 10, 8, 50000],
  ],
};
type Excel = Awaited<ReturnType<typeof excelWith>>;
const sheetOf = (excel: Excel, name = "1月") => excel.workbook.requireSheet(name);

/** Whether it is still so after `act`, without and with 资金收入. */
async function after(act: (excel: Excel) => unknown) {
  const excel = await excelWith(ledgerSheet("1月", OVER_CAP, AT_CAP), COUNTS, { name: "空表", rows: [] });
  const loaded = await loadLedger([excel.port]);
  await act(excel);
  return [await ledgerStillSo(excel.port, loaded), await ledgerStillSo(excel.port, loaded, { withIncome: true })];
}

test.each<readonly [string, (excel: Excel) => unknown]>([
  ["nothing", () => undefined],
  ["a hidden row", (excel) => sheetOf(excel).hiddenRows.add(1)],
  ["another number on a sheet of counts", (excel) => excel.type("统计", "B2", 11)],
  ["a blank sheet more", (excel) => excel.workbook.addSheet("草稿")],
  ["a value that was taken back", (excel) => [5000, 6000].forEach((value) => excel.type("1月", "H2", value))],
])("%s: still so", async (_, act) => {
  expect(await after(act)).toEqual([true, true]);
});

test.each<readonly [string, (excel: Excel) => unknown]>([
  ["one amount", (excel) => excel.type("1月", "H2", 6000.01)],
  ["a number that became a text", (excel) => sheetOf(excel).put(1, 7, { value: "6000" })],
  ["a row less", (excel) => sheetOf(excel).deleteRows(2, 1)],
  ["a row more", (excel) => sheetOf(excel).insertRows(1, 1)],
  ["a column more", (excel) => sheetOf(excel).write(area("L2"), () => "备注")],
  ["words on a sheet that was blank", (excel) => excel.type("空表", "A1", "姓名")],
  ["a ledger sheet less", (excel) => excel.workbook.deleteSheet(sheetOf(excel))],
  ["standards of the office", ({ port }) => port.writeOwnSheet(policySheet(renewedLines()))],
])("%s: not so any more", async (_, act) => {
  expect(await after(act)).toEqual([false, false]);
});

test("a 资金收入 sheet matters only to whom it is a part", async () => {
  expect(await after(({ port }) => port.writeOwnSheet(incomeTemplateSheet()))).toEqual([true, false]);
});
