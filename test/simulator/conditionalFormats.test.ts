/** @jest-environment jsdom */
import { areaAddress } from "../../src/simulator/model/area";
import { Workbook } from "../../src/simulator/model/workbook";
import { startExcel } from "../officeHost";

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

async function addRule(address: string, formula: string, fill: string): Promise<string> {
  return Excel.run(async (context) => {
    const rule = first(context).getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = formula;
    rule.custom.format.fill.color = fill;
    rule.custom.format.font.color = "#9c0006";
    rule.load("id");
    await context.sync();
    return rule.id;
  });
}

const list = (address?: string) =>
  Excel.run(async (context) => {
    const rules = first(context).getRange(address).conditionalFormats;
    rules.load("items/id,items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color");
    await context.sync();
    return rules.items.map(({ id, type, priority, custom }) => [id, type, priority, custom.rule.formula, custom.format.fill.color]);
  });

describe("conditional formats with a formula (ExcelApi 1.6, platform.md 2.7)", () => {
  test("a new rule takes the first priority; rules are listed by the cells that they touch", async () => {
    await startExcel();
    const one = await addRule("B2:B9,D2:D9", "=TRUE", "#ffc7ce");
    const two = await addRule("B5", "=1=1", "#FFEB9C");
    expect(await list()).toEqual([
      [two, "Custom", 0, "=1=1", "#FFEB9C"],
      [one, "Custom", 1, "=TRUE", "#FFC7CE"],
    ]);
    expect(await list("D1:D3")).toEqual([[one, "Custom", 1, "=TRUE", "#FFC7CE"]]);
    expect(await list("A1:A9")).toEqual([]);
  });

  test("getRange of a rule on one area, nothing but getRanges for one on two", async () => {
    await startExcel();
    const two = await addRule("B2:B9,D2:D9", "=TRUE", "#FFC7CE");
    const one = await addRule("F1", "=TRUE", "#FFC7CE");
    await Excel.run(async (context) => {
      const rules = first(context).getRange().conditionalFormats;
      const single = rules.getItem(one).getRange();
      const none = rules.getItem(two).getRangeOrNullObject();
      const both = rules.getItem(two).getRanges();
      single.load("address");
      none.load("address");
      both.load("address");
      await context.sync();
      expect([single.address, none.isNullObject, both.address]).toEqual(["Sheet1!F1", true, "Sheet1!B2:B9,Sheet1!D2:D9"]);
    });
  });

  test("deleting one leaves the others and the cells' own looks; a deleted one is ItemNotFound, or a null object", async () => {
    const workbook = new Workbook();
    const sheet = workbook.sheets[0];
    sheet?.put(0, 0, { value: 1, style: { fill: "#00FF00" } });
    const users = { id: "user", areas: [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }], type: "DataBar" };
    if (sheet !== undefined) sheet.conditionalFormats = [users];
    await startExcel({ workbook });
    const id = await addRule("A1", "=TRUE", "#FFC7CE");
    const remove = () => Excel.run((context) => (first(context).getRange().conditionalFormats.getItem(id).delete(), context.sync()));
    await remove();
    expect(sheet?.conditionalFormats).toEqual([users]);
    expect(sheet?.cells.style(0, 0)).toEqual({ fill: "#00FF00" });
    await expect(remove()).rejects.toMatchObject({ code: "ItemNotFound" });
    await Excel.run(async (context) => {
      const rules = first(context).getRange().conditionalFormats;
      const gone = rules.getItemOrNullObject(id);
      const bar = rules.getItem("user").customOrNullObject;
      await context.sync();
      expect([gone.isNullObject, bar.isNullObject]).toEqual([true, true]);
    });
  });

  test("a priority moves the others along: 9 of 3 means the last, -1 the last, 0 the first", async () => {
    const workbook = new Workbook();
    await startExcel({ workbook });
    const order = () => workbook.sheets[0]?.conditionalFormats.map(({ formula }) => formula).join("");
    for (const formula of ["=3", "=2", "=1"]) await addRule("A1", formula, "#FFC7CE");
    const put = (from: number, to: number) =>
      Excel.run((context) => ((first(context).getRange().conditionalFormats.getItemAt(from).priority = to), context.sync()));
    expect(order()).toBe("=1=2=3");
    await put(0, 9);
    expect(order()).toBe("=2=3=1");
    await put(1, 0);
    expect(order()).toBe("=3=2=1");
    await put(0, -1);
    expect(order()).toBe("=2=1=3");
  });

  test("a protected sheet refuses them with AccessDenied, and takes them where formatting is allowed", async () => {
    const workbook = new Workbook();
    await startExcel({ workbook });
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error();
    sheet.protection = { options: {} };
    await expect(addRule("A1", "=TRUE", "#FFC7CE")).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection = { options: { allowFormatCells: true } };
    await addRule("A1", "=TRUE", "#FFC7CE");
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  test("their areas, merges and the filter move and stretch with rows that are put in or taken away", async () => {
    const workbook = new Workbook();
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error();
    await startExcel({ workbook });
    await addRule("B2:B9,D5", "=TRUE", "#FFC7CE");
    const at = (row: number) => ({ row, column: 0, rowCount: 2, columnCount: 2 });
    sheet.merges = [at(4)];
    sheet.autoFilter = { area: { row: 0, column: 0, rowCount: 9, columnCount: 4 }, criteria: [] };
    const addresses = () => [
      ...(sheet.conditionalFormats[0]?.areas ?? []).map(areaAddress),
      ...sheet.merges.map(areaAddress),
      sheet.autoFilter && areaAddress(sheet.autoFilter.area),
    ];
    sheet.insertRows(1, 1);
    expect(addresses()).toEqual(["B3:B10", "D6", "A6:B7", "A1:D10"]);
    sheet.insertRows(3, 2);
    expect(addresses()).toEqual(["B3:B12", "D8", "A8:B9", "A1:D12"]);
    sheet.deleteRows(7, 1);
    expect(addresses()).toEqual(["B3:B11", "A8:B8", "A1:D11"]);
    sheet.deleteRows(0, 20);
    expect(addresses()).toEqual([null]);
  });

  test("rules of a kind that nobody modelled fail by name", async () => {
    await startExcel();
    const use = Excel.run(async (context) => {
      const rule = first(context).getRange("A1").conditionalFormats.add("CellValue");
      rule.cellValue.format.fill.color = "#FFFFFF";
      await context.sync();
    });
    await expect(use).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ConditionalFormat.cellValue") });
  });
});
