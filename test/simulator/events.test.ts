/** @jest-environment jsdom */
import { type FunctionResult } from "../../src/simulator/hostPage";
import { Workbook } from "../../src/simulator/model/workbook";
import { startExcel } from "../officeHost";

const settle = () => new Promise((resume) => setTimeout(resume, 5));

describe("events", () => {
  test("an edit of one cell tells address, value before and after; of several cells only the address (platform.md 2.6)", async () => {
    const { sim } = await startExcel();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async ({ address, source, triggerSource, details }) => void seen.push([address, source, triggerSource, details]),
      );
      await context.sync();
    });
    const sheet = sim.workbook.activeSheet;
    sim.workbook.change("user", () => sheet.put(1, 1, { value: 5 }));
    sim.workbook.change("user", () => sheet.write({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, () => 7));
    await settle();
    expect(seen).toEqual([
      ["B2", "Local", undefined, { valueBefore: "", valueAfter: 5, valueTypeBefore: undefined, valueTypeAfter: undefined }],
      ["A1:B1", "Local", undefined, undefined],
    ]);
  });

  test("a sheet's own handler hears of that sheet only, with its range, until it is removed (workbench.md A5)", async () => {
    const { sim } = await startExcel({ workbook: new Workbook(["一", "二"]) });
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("二").onChanged.add((args) =>
        Excel.run(async (inner) => {
          const range = args.getRange(inner);
          range.load("address,values");
          await inner.sync();
          seen.push(`${range.address}=${String(range.values[0]?.[0])}`);
        }),
      );
      await context.sync();
      return added;
    });
    const [one, two] = sim.workbook.sheets;
    sim.workbook.change("user", () => one?.put(0, 0, { value: 1 }));
    sim.workbook.change("user", () => two?.put(0, 0, { value: 2 }));
    await settle();
    expect(seen).toEqual(["二!A1=2"]);
    handler.remove();
    await handler.context.sync();
    sim.workbook.change("user", () => two?.put(0, 0, { value: 3 }));
    await settle();
    expect(seen).toHaveLength(1);
  });

  test("the add-in's own writes say so; calculated values, and events switched off, say nothing (platform.md 2.6)", async () => {
    const { sim } = await startExcel();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, triggerSource }) => void seen.push([address, triggerSource]));
      await context.sync();
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A2").values = [[1], ["=A1"]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("A3").values = [[1]];
      await context.sync();
    });
    sim.workbook.setResult(sim.workbook.activeSheet, 1, 0, 1);
    await settle();
    expect(seen).toEqual([["A1:A2", "ThisLocalAddin"]]);
  });

  test("a pick from a data-validation list is not told, a co-author's edit is told as Remote (platform.md 2.5, 2.6, oj#420)", async () => {
    const { sim } = await startExcel();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async ({ address, source, triggerSource }) => void seen.push([address, source, triggerSource]),
      );
      await context.sync();
    });
    const sheet = sim.workbook.activeSheet;
    sim.workbook.change("listPick", () => sheet.put(0, 0, { value: "低保" }));
    sim.workbook.change("coauthor", () => sheet.put(1, 0, { value: "低收入" }));
    await settle();
    expect(seen).toEqual([["A2", "Remote", undefined]]);
    expect([sheet.cells.value(0, 0), sim.workbook.undoSteps]).toEqual(["低保", 1]);
  });

  test("selection and activation (workbench.md A5)", async () => {
    const { sim } = await startExcel({ workbook: new Workbook(["一", "二"]) });
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(address));
      worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(worksheetId));
      await context.sync();
    });
    const two = sim.workbook.requireSheet("二");
    sim.workbook.change("user", () => sim.workbook.select(two, [{ row: 2, column: 0, rowCount: 2, columnCount: 3 }]));
    await settle();
    expect(seen).toEqual([two.id, "A3:C4"]);
  });
});

describe("calls from the host", () => {
  test("a ribbon command reaches the function that the page associated with its name (workbench.md C)", async () => {
    const { sim, Office } = await startExcel();
    const run = jest.fn();
    Office.actions.associate("runCheck", run);
    sim.runCommand("runCheck", { source: { id: "button" } });
    expect(run).toHaveBeenCalledWith({ source: { id: "button" } });
  });

  test("a custom function is called through the association; a CustomFunctions.Error comes back as its code and message (workbench.md C)", async () => {
    const { sim, CustomFunctions } = await startExcel();
    CustomFunctions.associate("TWICE", (value: number) => value * 2);
    CustomFunctions.associate("NONE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有数据");
    });
    const results: FunctionResult[] = await Promise.all([sim.callFunction("TWICE", [21], "Sheet1!A1"), sim.callFunction("NONE", [])]);
    expect(results).toEqual([
      { ok: true, value: 42 },
      { ok: false, errorCode: 1, message: "没有数据" },
    ]);
  });

  test("formulas are calculated before anything is read, once per change", async () => {
    const calculate = jest.fn((workbook: Workbook) => {
      for (const { sheet, row, column } of workbook.formulas()) workbook.setResult(sheet, row, column, 99);
    });
    await startExcel({ calculate });
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.values = [["=1+1"]];
      range.load("values");
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
    expect(value).toBe(99);
    expect(calculate).toHaveBeenCalledTimes(1);
  });

  test("what Excel forbids fails here too: alert, and history.pushState is gone", async () => {
    await startExcel();
    expect(() => window.alert("x")).toThrow("not available");
    expect(window.history.pushState).toBeNull();
  });
});
