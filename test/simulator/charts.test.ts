/** @jest-environment jsdom */
import { startExcel } from "../officeHost";

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

const run = (act: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
  Excel.run(async (context) => {
    act(first(context));
    await context.sync();
  }).then(
    () => "done",
    (error: OfficeExtension.Error) => [error.code, error.message],
  );

const add = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns");

describe("charts of the simulated Excel (ExcelApi 1.1 to 1.8)", () => {
  beforeEach(() => startExcel());

  test("are listed by id and name in the order in which they were added, found again, and deleted", async () => {
    await Excel.run(async (context) => {
      const { charts } = first(context);
      add(first(context)).name = "支出";
      add(first(context));
      charts.load("items/id,items/name,count");
      await context.sync();
      expect([charts.count, charts.items.map(({ name }) => name)]).toEqual([2, ["支出", "图表 2"]]);
      const again = charts.getItem("支出");
      again.load("name,chartType");
      await context.sync();
      expect([again.name, again.chartType]).toEqual(["支出", "ColumnClustered"]);
      again.delete();
      charts.load("items/name");
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(["图表 2"]);
    });
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["a kind that nobody modelled", (sheet) => sheet.charts.add("Pie", sheet.getRange("B1:B3"), "Columns"), "ApiNotFound"],
    ["rows and columns that Excel would guess", (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3")), "ApiNotFound"],
    [
      "names and numbers that Excel would guess",
      (sheet) => sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns"),
      "ApiNotFound",
    ],
    ["labels that are not shown", (sheet) => (add(sheet).series.getItemAt(0).dataLabels.position = "OutsideEnd"), "InvalidOperation"],
    ["a second series", (sheet) => (add(sheet).series.getItemAt(1).name = "二"), "ItemNotFound"],
    ["a gap of 501 %", (sheet) => (add(sheet).series.getItemAt(0).gapWidth = 501), "InvalidArgument"],
    ["a colour that is none", (sheet) => add(sheet).series.getItemAt(0).format.fill.setSolidColor("#12"), "InvalidArgument"],
    ["a place that ends before it begins", (sheet) => add(sheet).setPosition("C9", "A1"), "InvalidArgument"],
    ["a member of a chart that nobody modelled", (sheet) => (add(sheet).style = 3), "ApiNotFound"],
  ])("refuse %s", async (_, act, code) => {
    expect(await run(act)).toEqual([code, expect.any(String)]);
  });

  test("cannot be added on a protected sheet", async () => {
    expect(await run((sheet) => sheet.protection.protect())).toBe("done");
    expect(await run(add)).toEqual(["AccessDenied", expect.any(String)]);
  });
});
