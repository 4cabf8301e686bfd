/** @jest-environment jsdom */
import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, changesSinceReported, writeMonthly } from "../../src/app/monthly";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Workbook } from "../../src/simulator/model/workbook";
import { area, startWorkbook } from "../host/office/simulated";

const now = new Date(2019, 5, 3);
const ledger = {
  name: "台账",
  rows: [
    ["姓名", "身份证号", "对象类别", "帮扶类别", "帮扶金额（元）", "审批单位", "审批日期", "发放日期", "发放方式", "资金来源"],
    ["王一", "31019919500101001X", "低保", "大重病", 8000, "街道", "2019-04-08", "2019-04-10", "转账", "基金会"],
    ["李一", "310199195506150026", "低收入", "大重病", 6000.5, "街道", "2019-05-08", "2019-05-10", "现金", "财政"],
  ],
};
const income = {
  name: "资金收入",
  rows: [
    ["日期", "来源", "定向/非定向", "金额", "摘要"],
    ["2019年", "基金会", null, 50000, "期初结余"],
    ["2019年", "财政", null, 30000, "期初结余"],
    ["2019-05-31", null, null, 65999.5, "账面结余"],
  ],
};

/** What Excel makes of the report's formulas: sums of a block, sums and differences of cells, and a rounding. */
function calculate(workbook: Workbook): void {
  for (let round = 0; round < 3; round += 1) {
    for (const { sheet, row, column, formula } of workbook.formulas()) {
      const numberAt = (address: string): number => {
        const { row: top, column: left } = area(address);
        return Number(sheet.cells.value(top, left));
      };
      const block = /^=SUM\((\w+):(\w+)\)$/.exec(formula);
      const rounded = /^=ROUND\((\w+)\/10000,2\)$/.exec(formula);
      const { row: first, column: at, rowCount } = area(block ? `${block[1]}:${block[2]}` : "A1");
      const result = block
        ? Array.from({ length: rowCount }, (_, step) => Number(sheet.cells.value(first + step, at))).reduce((sum, value) => sum + value, 0)
        : rounded
          ? Math.round(numberAt(rounded[1] ?? "") / 100) / 100
          : [...formula.matchAll(/([+\-=])([A-Z]+\d+)/g)].reduce(
              (sum, [, sign, address]) => sum + (sign === "-" ? -1 : 1) * numberAt(address ?? ""),
              0,
            );
      workbook.setResult(sheet, row, column, result);
    }
  }
}

async function reported() {
  const { port, workbook } = await startWorkbook([ledger, income], { calculate });
  const build = async (month: string) => buildMonthly([port], await loadLedger([port]), builtInPolicy, month);
  await writeMonthly(port, await build("2019-04"), { now });
  return { port, build, april: workbook.requireSheet("月报 2019年4月"), workbook };
}

const tieOut = (report: Awaited<ReturnType<typeof buildMonthly>>, id: string) => report.tieOuts.find((item) => item.id === id);

describe("May, where April's report stands in the same workbook in Excel", () => {
  test("T2 takes April's closing balance, a formula cell, and T3 its cumulative numbers", async () => {
    const { build, april, workbook } = await reported();
    const formulas = [...workbook.formulas()].filter(({ sheet }) => sheet === april).map(({ formula }) => formula);
    expect(formulas.some((formula) => /^=C\d+\+C\d+-C\d+-C\d+$/.test(formula))).toBe(true);
    const may = await build("2019-05");
    expect(tieOut(may, "T2")).toMatchObject({ status: "ok", left: "72000.00", right: "72000.00" });
    expect(tieOut(may, "T3")).toMatchObject({ status: "ok", left: "14000.50" });
  });

  test("T2 is broken by 1.00 where somebody changed a number of April's report by hand: Excel recalculated its closing", async () => {
    const { build, april, workbook } = await reported();
    const opening = Array.from({ length: 80 }, (_, at) => at).find((row) => april.cells.value(row, 0) === "一、期初结余")!;
    workbook.change("user", () => april.write({ row: opening, column: 2, rowCount: 1, columnCount: 1 }, () => 80_001));
    calculate(workbook);
    const may = await build("2019-05");
    expect(tieOut(may, "T2")).toMatchObject({ status: "broken", left: "72000.00", right: "72001.00", diff: "-1.00" });
    expect(may.findings.map(({ code }) => code)).toContain("F302");
  });

  test("April run again shows nothing changed, although its sums are formulas", async () => {
    const { port, build } = await reported();
    expect(await changesSinceReported([port], await build("2019-04"))).toEqual({ sheet: "月报 2019年4月", changes: [] });
  });
});
