/** @jest-environment jsdom */
import { movedFormula } from "../../src/simulator/model/formulaReferences";
import { Workbook } from "../../src/simulator/model/workbook";
import { area } from "../host/office/simulated";
import { startExcel } from "../officeHost";

describe("formulas when rows come and go, as Excel rewrites them", () => {
  const inserted = (formula: string, home = "1月") => movedFormula(formula, home, { kind: "rows", sheet: "1月", from: 2, by: 1 });
  const deleted = (formula: string) => movedFormula(formula, "1月", { kind: "rows", sheet: "1月", from: 2, by: -1 });

  test.each([
    ["=A2", "=A2"],
    ["=A3", "=A4"],
    ["=$A$3+B2", "=$A$4+B2"],
    ["=SUM(A1:A5)", "=SUM(A1:A6)"],
    ["=SUM(A1:A2)", "=SUM(A1:A2)"],
    ["=SUM(A:A,3:4)", "=SUM(A:A,4:5)"],
    ["='1月'!H3", "='1月'!H4"],
    ["='2月'!H3", "='2月'!H3"],
    ['="A3 和 1月!A3"&LOG10(A3)', '="A3 和 1月!A3"&LOG10(A4)'],
    ["=表1[金额]+[1]Sheet1!A3", "=表1[金额]+[1]Sheet1!A3"],
    ["=A3.B3+税率3", "=A3.B3+税率3"],
    ["'=A3", "'=A3"],
  ])("a row put in before row 3: %s becomes %s", (before, after) => expect(inserted(before)).toBe(after));

  test("on another sheet only what names the sheet goes along", () => {
    expect(inserted("=A3+'1月'!A3", "汇总")).toBe("=A3+'1月'!A4");
  });

  test.each([
    ["=A3", "=#REF!"],
    ["=A4", "=A3"],
    ["=SUM(A1:A5)", "=SUM(A1:A4)"],
    ["=SUM(A3:A3)", "=SUM(#REF!)"],
    ["='1月'!A3", "=#REF!"],
  ])("row 3 deleted: %s becomes %s", (before, after) => expect(deleted(before)).toBe(after));

  test("a sheet's new name goes along, its end leaves #REF!", () => {
    expect(movedFormula("=月!A1+月报!A1", "x", { kind: "renamed", sheet: "月", to: "五月's" })).toBe("='五月''s'!A1+月报!A1");
    expect(movedFormula("=SUM('1月'!A1:B2,A1)", "x", { kind: "deleted", sheet: "1月" })).toBe("=SUM(#REF!,A1)");
  });

  test.each(["=SUM(一:三!A1)", "=SUM('1月:3月'!A1)"])(
    "a reference over several sheets is not modelled, and fails by name: %s",
    (formula) => {
      expect(() => inserted(formula)).toThrow("simulated host: the reference over several sheets");
    },
  );
});

describe("in a workbook", () => {
  function book(): Workbook {
    const workbook = new Workbook(["1月", "汇总"]);
    const sheet = workbook.requireSheet("1月");
    for (let row = 0; row < 4; row += 1) sheet.put(row, 0, { value: row });
    sheet.put(4, 0, { value: 6, formula: "=SUM(A1:A4)" });
    workbook.requireSheet("汇总").put(0, 0, { value: 6, formula: "='1月'!A5" });
    workbook.names.set("发放", { name: "发放", formula: "='1月'!$A$1:$A$4", visible: true, comment: "" });
    sheet.addTable(area("C1:D4"), "表1");
    sheet.setValidation(area("B1:B4"), { rule: { list: { inCellDropDown: true, source: "=$A$1:$A$4" } } });
    sheet.page.printArea = [area("A1:D5")];
    sheet.page.rowBreaks = [4];
    sheet.hiddenRows.add(3);
    return workbook;
  }

  test("formulas of all sheets, names, tables, rules, print area, breaks and hidden rows go along with a row put in", () => {
    const workbook = book();
    workbook.requireSheet("1月").insertRows(2, 1);
    const sheet = workbook.requireSheet("1月");
    expect(sheet.cells.formula(5, 0)).toBe("=SUM(A1:A5)");
    expect(workbook.requireSheet("汇总").cells.formula(0, 0)).toBe("='1月'!A6");
    expect(workbook.names.get("发放")?.formula).toBe("='1月'!$A$1:$A$5");
    expect(sheet.tables[0]?.area).toEqual(area("C1:D5"));
    expect(sheet.validations).toEqual([{ area: area("B1:B5"), rule: { list: { inCellDropDown: true, source: "=$A$1:$A$5" } } }]);
    expect([sheet.page.printArea, sheet.page.rowBreaks, [...sheet.hiddenRows]]).toEqual([[area("A1:D6")], [5], [4]]);
  });

  test("deleting what was referred to leaves #REF!, in the same workbook", () => {
    const workbook = book();
    workbook.requireSheet("1月").deleteRows(3, 2);
    expect(workbook.requireSheet("汇总").cells.formula(0, 0)).toBe("=#REF!");
    expect([...workbook.requireSheet("1月").hiddenRows]).toEqual([]);
    workbook.renameSheet(workbook.requireSheet("1月"), "一月");
    expect(workbook.names.get("发放")?.formula).toBe("='一月'!$A$1:$A$3");
  });

  test("a range that the add-in keeps goes along with its cells (Range.track in index.d.ts), and is no place once they are deleted", async () => {
    const workbook = book();
    const { sim } = await startExcel({ workbook });
    const sheet = workbook.requireSheet("1月");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("1月").getRange("A3");
      range.load("values");
      await context.sync();
      workbook.change("user", () => sheet.insertRows(0, 2));
      range.load("values,address");
      await context.sync();
      expect([range.values, range.address]).toEqual([[[2]], "'1月'!A5"]);
      workbook.change("user", () => sheet.deleteRows(4, 1));
      range.load("values");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
    expect(sim.keptReferences).toBe(0);
  });
});

describe("Excel tables (platform.md 2.5)", () => {
  const withTable = async (isFiltered: boolean) => {
    const workbook = new Workbook(["1月"]);
    const sheet = workbook.requireSheet("1月");
    for (let row = 0; row < 6; row += 1) sheet.put(row, 0, { value: row + 1 });
    const table = sheet.addTable(area("A1:A6"), "台账表");
    for (const row of [1, 2]) sheet.hiddenRows.add(row);
    if (isFiltered) sheet.changeTable(table.id, { criteria: [{}] });
    await startExcel({ workbook });
    return workbook;
  };

  test("have a filter of their own, of which the sheet's knows nothing", async () => {
    await withTable(true);
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.autoFilter.load("enabled,isDataFiltered");
      sheet.tables.load("items/name,items/autoFilter/isDataFiltered");
      const range = sheet.tables.getItem("台账表").getDataBodyRange();
      range.load("address");
      await context.sync();
      return [
        sheet.autoFilter.isDataFiltered,
        sheet.tables.items.map(({ name, autoFilter }) => [name, autoFilter.isDataFiltered]),
        range.address,
      ];
    });
    expect(found).toEqual([false, [["台账表", true]], "'1月'!A2:A6"]);
  });

  test("a block written onto a filtered table lands on its visible rows, as on a filtered sheet (oj#224)", async () => {
    const column = (workbook: Workbook) => [0, 1, 2, 3, 4, 5].map((row) => workbook.requireSheet("1月").cells.value(row, 0));
    const write = () =>
      Excel.run((context) => {
        context.workbook.worksheets.getFirst().getRange("A1:A3").values = [["a"], ["b"], ["c"]];
        return context.sync();
      });
    const filtered = await withTable(true);
    await write();
    expect(column(filtered)).toEqual(["a", 2, 3, "b", "c", 6]);
    const hidden = await withTable(false);
    await write();
    expect(column(hidden)).toEqual(["a", "b", "c", 4, 5, 6]);
  });

  test("take no merged cells", async () => {
    const workbook = await withTable(false);
    expect(() => workbook.requireSheet("1月").merge(area("A2:A3"))).toThrow("cannot be merged");
  });
});
