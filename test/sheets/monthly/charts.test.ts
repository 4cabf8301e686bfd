import { readCases } from "../../../src/checks/readCases";
import type { CellRange } from "../../../src/ledger/rawSheet";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { layout } from "../../../src/sheets/monthly/layout";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { monthlySheet } from "../../../src/sheets/monthly/monthlySheet";
import { readReportSheet } from "../../../src/sheets/monthly/readReportSheet";
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { shown } from "../modelText";
import { handLedger, type HandRow } from "./handLedger";
import { allRows, income } from "./may2019";
import { rawOf } from "./rawOf";

const reportOf = (month: string, rows: readonly HandRow[] = allRows()) => {
  const ledger = handLedger({ rows });
  return monthlyReport({ ledger, cases: readCases(ledger, builtInPolicy), income: income(), policy: builtInPolicy, month });
};
const sheetOf = (month: string, rows?: readonly HandRow[]): SheetModel =>
  monthlySheet(reportOf(month, rows), { now: new Date(2019, 5, 3) });

const column = ({ rows }: SheetModel, { top, left, bottom }: CellRange) =>
  rows.slice(top - 1, bottom).map((row) => row[left - 1]?.number ?? row[left - 1]?.text ?? null);
const tableRows = (model: SheetModel): string[][] => {
  const [{ categories } = { categories: { top: 0, bottom: 0 } }] = model.charts ?? [];
  return model.rows.slice(categories.top - 1, categories.bottom + 1).map((row) => row.map(shown));
};

test("本年各月支出 in May 2019: January 17,000.00, nothing until May 41,000.00, together the 58,000.00 of 本年累计", () => {
  const report = reportOf("2019-05");
  expect(tableRows(sheetOf("2019-05"))).toEqual([
    ["1月", "2.00", "17000.00", "17000.00", "0.00"],
    ["2月", "0.00", "0.00", "17000.00", "0.00", "台账没有该月发放"],
    ["3月", "0.00", "0.00", "17000.00", "0.00", "台账没有该月发放"],
    ["4月", "0.00", "0.00", "17000.00", "0.00", "台账没有该月发放"],
    ["5月", "5.00", "41000.00", "58000.00", "2222.22"],
    ["合计", "7.00", "58000.00", "", "2222.22"],
  ]);
  expect([report.figures["grants.total"]?.month, report.figures["grants.total"]?.year]).toEqual(["41000.00", "58000.00"]);
});

test.each(["2019-01", "2019-05", "2019-12"])(
  "%s: the last month is 三 支出 in all its columns, and each month that of its own report",
  (month) => {
    const { spendingByMonth, figures } = reportOf(month);
    const three = ({ month: own, year, lastYear }: { month: string | null; year: string | null; lastYear: string | null }) => [
      own,
      year,
      lastYear,
    ];
    expect(three(spendingByMonth.at(-1)!.figure)).toEqual(three(figures["grants.total"]!));
    expect(spendingByMonth).toHaveLength(Number(month.slice(5)));
    for (const { month: each, figure } of spendingByMonth) expect(three(figure)).toEqual(three(reportOf(each).figures["grants.total"]!));
  },
);

test("the columns stand for the months of the table, the bars for the types of 三, without a number copied", () => {
  const model = sheetOf("2019-05");
  const [months, types] = model.charts!;
  expect([months?.kind, types?.kind]).toEqual(["column", "bar"]);
  expect(column(model, months!.categories)).toEqual(["1月", "2月", "3月", "4月", "5月"]);
  expect(column(model, months!.values)).toEqual([17000, 0, 0, 0, 41000]);
  expect(column(model, types!.categories)).toEqual(["大重病医疗", "补缴金", "突发事件", "其他", "未填"]);
  // 10,000 + 6,000.50 - 1,000.50, then one grant of each type.
  expect(column(model, types!.values)).toEqual([15000, 3000, 25000, 7000, 0]);
  const figures = layout(reportOf("2019-05").figures).filter(({ id }) => id.startsWith("grants.type."));
  expect(column(model, types!.categories)).toEqual(figures.map(({ label }) => label));
});

test("each says in Chinese what it shows, with its unit, and tells it to somebody who does not see it", () => {
  const [months, types] = sheetOf("2019-05").charts!;
  expect([months?.title, months?.categoryTitle, months?.valueTitle]).toEqual(["2019年各月帮扶支出（元）", "月份", "支出（元）"]);
  expect([types?.title, types?.categoryTitle, types?.valueTitle]).toEqual([
    "2019年1—5月个案支出按帮扶类别（元）",
    "帮扶类别",
    "支出（元）",
  ]);
  expect(months?.altText).toBe("柱形图，2019年各月帮扶支出（元）：1月 17000.00，2月 0.00，3月 0.00，4月 0.00，5月 41000.00。");
  expect(types?.altText).toBe(
    "条形图，2019年1—5月个案支出按帮扶类别（元）：大重病医疗 15000.00，补缴金 3000.00，突发事件 25000.00，其他 7000.00，未填 0.00。",
  );
  expect(new Set([months?.name, types?.name]).size).toBe(2);
});

test("January alone is no span", () => {
  expect(sheetOf("2019-01").charts?.[1]?.title).toBe("2019年1月个案支出按帮扶类别（元）");
});

test("a month with more refunds than grants goes below zero, and is drawn so", () => {
  const refund: HandRow = { ...allRows()[0], amount: -500, status: "退款", payDate: "2019-02-20" };
  const model = sheetOf("2019-05", [...allRows(), refund]);
  expect(column(model, model.charts![0]!.values)).toEqual([17000, -500, 0, 0, 41000]);
});

test.each(["2019-01", "2019-12"])(
  "%s: a chart covers no cell that says something, and stays inside the columns and the last page",
  (month) => {
    const model = sheetOf(month);
    const lastPage = model.page.breaksBefore?.at(-1) ?? 0;
    for (const { place } of model.charts!) {
      expect([place.left, place.right]).toEqual([1, 6]);
      expect(place.top).toBeGreaterThan(lastPage);
      for (let row = place.top; row <= place.bottom; row += 1) expect([row, model.rows[row - 1]]).toEqual([row, []]);
    }
    // A4 less the margins, at the scale that makes the columns one page wide.
    const width = model.columnWidths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0);
    const room = 842 - 43.2 - 50.4;
    const height = (row: number): number => model.rowHeights[row] ?? 15;
    const rows = [1, 2, 3, ...Array.from({ length: model.rows.length - lastPage + 1 }, (_, at) => lastPage + at)];
    expect(rows.reduce((sum, row) => sum + height(row), 0)).toBeLessThan(room / Math.min(1, (595 - 72) / width));
  },
);

test("the annexes are read back as no figure: the next month's T2 and T3 see the same lines as before", () => {
  const raw = rawOf(sheetOf("2019-05"));
  const annex = raw.values.findIndex((row) => String(row[0]).startsWith("附一"));
  const lines = readReportSheet(raw);
  expect(annex).toBeGreaterThan(0);
  expect([...lines!]).toEqual([...readReportSheet({ ...raw, values: raw.values.slice(0, annex) })!]);
});
