/** @jest-environment jsdom */
import { OfficeWorkbook } from "../../src/host/office/officeWorkbook";
import { parseArea } from "../../src/simulator/model/area";
import { Workbook } from "../../src/simulator/model/workbook";
import { profiles } from "../../src/simulator/profile";
import { ownSheet } from "../host/portContract";
import { startExcel } from "../officeHost";

const area = (address: string) => {
  const found = parseArea(address);
  if (found === null) throw new Error(address);
  return found;
};

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();
const write = (address: string, values: unknown[][]) =>
  Excel.run((context) => ((first(context).getRange(address).values = values), context.sync()));

/** Rows 1 to 6 hold 1 to 6 in column A; rows 2 and 3 are hidden. */
function six(filtered: boolean): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.activeSheet;
  for (let row = 0; row < 6; row += 1) sheet.put(row, 0, { value: row + 1 });
  for (const row of [1, 2]) sheet.hiddenRows.add(row);
  if (filtered) sheet.autoFilter = { area: area("A1:A6"), criteria: [{}] };
  return workbook;
}
const column = (workbook: Workbook) => [0, 1, 2, 3, 4, 5].map((row) => workbook.activeSheet.cells.value(row, 0));

describe("hidden and filtered rows (platform.md 2.5, oj#224)", () => {
  test("a block written onto a filtered range lands on its visible rows: the wrong ones", async () => {
    const workbook = six(true);
    await startExcel({ workbook });
    await write("A1:A3", [["a"], ["b"], ["c"]]);
    expect(column(workbook)).toEqual(["a", 2, 3, "b", "c", 6]);
  });

  test("a single cell in a hidden row of it, and a block over rows hidden without a filter, land where they were meant to", async () => {
    const workbook = six(true);
    await startExcel({ workbook });
    await write("A2", [["b"]]);
    expect(column(workbook)).toEqual([1, "b", 3, 4, 5, 6]);
    const hidden = six(false);
    await startExcel({ workbook: hidden });
    await write("A1:A3", [["a"], ["b"], ["c"]]);
    expect(column(hidden)).toEqual(["a", "b", "c", 4, 5, 6]);
  });

  test("values of hidden rows are read with the others", async () => {
    await startExcel({ workbook: six(true) });
    const values = await Excel.run(async (context) => {
      const range = first(context).getRange("A1:A4");
      range.load("values,rowHidden");
      await context.sync();
      return [range.values.flat(), range.rowHidden];
    });
    expect(values).toEqual([[1, 2, 3, 4], null]);
  });
});

describe("the undo stack (platform.md 2.3, oj#3788)", () => {
  const typed = async (profile: (typeof profiles)[keyof typeof profiles]) => {
    const started = await startExcel({ profile });
    started.sim.workbook.change("user", () => started.sim.workbook.activeSheet.write(area("A1:A2"), () => "x"));
    return started.sim.workbook;
  };

  test("is emptied by any write of an add-in on Excel 2021 and 2024, and grows with it from ExcelApi 1.20 on", async () => {
    for (const [profile, steps] of [
      [profiles.ltsc2021, 0],
      [profiles.ltsc2024, 0],
      [profiles.microsoft365, 2],
    ] as const) {
      const workbook = await typed(profile);
      expect(workbook.undoSteps).toBe(1);
      await write("B1", [[1]]);
      expect(workbook.undoSteps).toBe(steps);
    }
  });

  test("survives reading: a check without marks takes nothing from the user", async () => {
    const workbook = await typed(profiles.ltsc2021);
    const port = new OfficeWorkbook();
    await port.listSheets();
    await port.readSheets(["Sheet1"]);
    await port.selection();
    await port.select("Sheet1", "A2");
    await (
      await port.watch({ changed: () => undefined, selected: () => undefined })
    )();
    expect(workbook.undoSteps).toBe(1);
  });

  test("is gone after a sheet is deleted, on every Excel", async () => {
    const workbook = await typed(profiles.microsoft365);
    workbook.addSheet("二");
    await Excel.run((context) => (context.workbook.worksheets.getItem("二").delete(), context.sync()));
    expect(workbook.undoSteps).toBe(0);
  });
});

describe("another window in front: InactiveWorkbook (platform.md 2.5)", () => {
  test("for activating, selecting and adding; reading and writing cells go on", async () => {
    const workbook = new Workbook(["一", "二"]);
    workbook.isInactive = true;
    await startExcel({ workbook });
    for (const act of [
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("二").activate(),
      (context: Excel.RequestContext) => first(context).getRange("B2").select(),
      (context: Excel.RequestContext) => void context.workbook.worksheets.add("三"),
    ]) {
      await expect(Excel.run((context) => (act(context), context.sync()))).rejects.toMatchObject({ code: "InactiveWorkbook" });
    }
    await write("A1", [[1]]);
    expect([workbook.activeSheet.cells.value(0, 0), workbook.sheets.length]).toEqual([1, 2]);
  });

  test("a sheet of ours is then not written, and the user is asked to click on the window", async () => {
    const workbook = new Workbook();
    workbook.isInactive = true;
    await startExcel({ workbook });
    await expect(new OfficeWorkbook().writeOwnSheet(ownSheet())).rejects.toMatchObject({
      name: "HostError",
      message: "这个工作簿的窗口不在前面。请点一下它的窗口，再试一次。",
    });
    expect(workbook.sheets).toHaveLength(1);
  });
});

describe("sizes (platform.md 2.1)", () => {
  test("5,000,000 cells are the most that are read at once", async () => {
    await startExcel();
    const read = (address: string) =>
      Excel.run(async (context) => {
        const range = first(context).getRange(address);
        range.load("values");
        await context.sync();
        return range.values.length;
      });
    await expect(read("A1:E1000001")).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
    expect(await read("A1:A1000")).toBe(1_000);
  });
});
