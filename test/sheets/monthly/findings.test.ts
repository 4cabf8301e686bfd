import { readCases } from "../../../src/checks/readCases";
import { parseCell } from "../../../src/core/a1";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { figureAddress } from "../../../src/sheets/monthly/figureAddress";
import { layout } from "../../../src/sheets/monthly/layout";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { monthlySheet } from "../../../src/sheets/monthly/monthlySheet";
import { COLUMN_KEYS } from "../../../src/sheets/monthly/period";
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { cellAt } from "../modelText";
import { handLedger, type HandRow } from "./handLedger";
import { ROWS, allRows, income } from "./may2019";

const now = new Date(2019, 5, 3);

function report(
  rows: readonly HandRow[],
  options: { month?: string; book?: ReturnType<typeof income> | null; asReference?: boolean } = {},
) {
  const ledger = handLedger({ rows });
  const { month = "2019-05", book = income(), asReference } = options;
  return monthlyReport({ ledger, cases: readCases(ledger, builtInPolicy), income: book, policy: builtInPolicy, month, asReference });
}

function numberAt(model: SheetModel, address: string | null | undefined): number | null {
  const at = address == null ? null : parseCell(address);
  return at === null ? null : (cellAt(model, at.row, at.col)?.number ?? null);
}

describe("where a figure stands", () => {
  test("every figure's address leads to its own number on the written sheet, in all three columns, over page breaks too", () => {
    const many = Array.from({ length: 60 }, (_, at): HandRow => ({ ...ROWS["may"], committee: `第${at + 1}居委`, amount: 100 + at }));
    const built = report([...allRows(), ...many]);
    const model = monthlySheet(built, { now });
    const addressOf = figureAddress(built.figures);
    for (const { id } of layout(built.figures)) {
      for (const column of COLUMN_KEYS) {
        const value = built.figures[id]?.[column] ?? null;
        expect([id, column, numberAt(model, addressOf({ id, column }))]).toEqual([id, column, value === null ? null : Number(value)]);
      }
    }
    expect(model.page.breaksBefore?.length).toBeGreaterThanOrEqual(3);
  });

  test("a figure without a line has no address", () => {
    expect(figureAddress(report(allRows()).figures)({ id: "street.某街道", column: "month" })).toBeNull();
  });
});

describe("the finding of a broken tie-out", () => {
  test("F301 leads to the closing balance on the report sheet", () => {
    const built = report(allRows(), { book: income((all) => [...all.slice(0, -1), ["bankBalance", "2019-05-31", null, 70000]]) });
    const [finding] = built.findings;
    expect([finding?.code, finding?.sheet, finding?.cells.length]).toEqual(["F301", "月报 2019年5月", 1]);
    expect(numberAt(monthlySheet(built, { now }), finding?.cells[0])).toBe(70500);
  });

  test("F307 leads to the source that is overdrawn, not to the total", () => {
    const built = report([...allRows(), { ...ROWS["may"], amount: 70000, source: "基金会下拨" }], {
      book: income((all) => all.slice(0, -1)),
    });
    const overdrawn = built.findings.find(({ code }) => code === "F307");
    expect(numberAt(monthlySheet(built, { now }), overdrawn?.cells[0])).toBe(Number(built.figures["closing.基金会下拨"]?.month));
    expect(Number(built.figures["closing.基金会下拨"]?.month)).toBeLessThan(0);
  });

  test("F310 leads to both the admin cost and its ceiling", () => {
    const built = report(allRows(), { book: income((all) => [...all, ["admin", "2019-05-20", "基金会下拨", 60000]]) });
    const finding = built.findings.find(({ code }) => code === "F310");
    expect(finding?.cells.map((cell) => numberAt(monthlySheet(built, { now }), cell))).toEqual([
      Number(built.figures["admin.used"]?.year),
      Number(built.figures["admin.ceiling"]?.year),
    ]);
  });
});

describe("参照执行 after 2021-12-31", () => {
  const rows: HandRow[] = [{ ...ROWS["may"], amount: 10000, approveDate: "2022-01-04", payDate: "2022-01-10" }];
  const book = income(() => [
    ["opening", "2022", "基金会下拨", 50000],
    ["admin", "2022-01-20", "基金会下拨", 501],
  ]);

  test("without it January 2022 has no ceiling of 工作经费, and T10 cannot be judged", () => {
    const { figures, tieOuts } = report(rows, { month: "2022-01", book });
    expect([figures["admin.ceiling"]?.month, tieOuts.find(({ id }) => id === "T10")?.status]).toEqual([null, "unknown"]);
  });

  test("with it 5% of 10,000.00 is 500.00; 501.00 used is said as a reference and never above 需说明", () => {
    const { figures, findings, notes } = report(rows, { month: "2022-01", book, asReference: true });
    expect(figures["admin.ceiling"]?.month).toBe("500.00");
    expect(findings.filter(({ code }) => code === "F310").map(({ severity, message }) => [severity, message.slice(0, 5)])).toEqual([
      ["should", "参照执行："],
    ]);
    expect(notes.join()).toContain("参照原文件比例计算，只作参考");
  });

  test("in May 2019 it changes nothing", () => {
    expect(report(allRows(), { asReference: true })).toEqual(report(allRows()));
  });
});
