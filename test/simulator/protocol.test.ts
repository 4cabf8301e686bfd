/** @jest-environment jsdom */
import { areaAddress } from "../../src/simulator/model/area";
import { profiles } from "../../src/simulator/profile";
import { Workbook } from "../../src/simulator/model/workbook";
import { startExcel } from "../officeHost";

const failure = async (work: Promise<unknown>): Promise<{ code: string; message: string; location: string }> => {
  try {
    await work;
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, message, location: debugInfo?.errorLocation ?? "" };
  }
  throw new Error("nothing failed");
};

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

describe("the client library refuses (workbench.md A4)", () => {
  test("a property that was not loaded: PropertyNotLoaded at Range.address", async () => {
    await startExcel();
    const { code, location } = await failure(
      Excel.run(async (context) => {
        const range = first(context).getRange("A1");
        range.load("values");
        await context.sync();
        return range.address;
      }),
    );
    expect([code, location]).toEqual(["PropertyNotLoaded", "Range.address"]);
  });

  test("a result that was not synced: ValueNotLoaded", async () => {
    await startExcel();
    const { code } = await failure(Excel.run(async (context) => context.workbook.worksheets.getCount().value));
    expect(code).toBe("ValueNotLoaded");
  });

  test("a member of ExcelApi 1.15 on Excel 2021, and takes it on a newer Excel", async () => {
    await startExcel({ profile: profiles.ltsc2021 });
    const use = () => Excel.run(async (context) => void first(context).getRange("A1").getDependents());
    expect(await failure(use())).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("1.15") });
    await startExcel({ profile: profiles.microsoft365 });
    expect((await failure(use())).message).toContain("simulated host");
  });
});

describe("the simulated host answers (workbench.md A3, A4; platform.md 2.1, 2.5)", () => {
  test("an unknown sheet with ItemNotFound, or with a null object whose members chain to null objects", async () => {
    await startExcel();
    expect((await failure(Excel.run((context) => (context.workbook.worksheets.getItem("9月").load("name"), context.sync())))).code).toBe(
      "ItemNotFound",
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("9月");
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  test.each([
    [
      "a matrix of another shape",
      (context: Excel.RequestContext) => void (first(context).getRange("A1:B2").values = [["a"]]),
      "InvalidArgument",
    ],
    ["a bad address", (context: Excel.RequestContext) => first(context).getRange("nonsense!").load("address"), "InvalidArgument"],
    ["a sheet name with a colon", (context: Excel.RequestContext) => context.workbook.worksheets.add("a:b"), "InvalidArgument"],
    [
      "a sheet name of 32 characters",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("长".repeat(32)),
      "InvalidArgument",
    ],
    [
      "a sheet name that is there, in other case",
      (context: Excel.RequestContext) => context.workbook.worksheets.add("sHeEt1"),
      "ItemAlreadyExists",
    ],
    [
      "an address list of more than 8,192 characters",
      (context: Excel.RequestContext) => first(context).getRanges(Array(2000).fill("A1:B2").join()),
      "InvalidArgument",
    ],
    ["deleting the only visible sheet", (context: Excel.RequestContext) => first(context).delete(), "InvalidOperation"],
    [
      "a selection on a sheet that is not active",
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("二").getRange("A1").select(),
      "InvalidSelection",
    ],
  ])("%s: %#", async (_, act, code) => {
    await startExcel({ workbook: new Workbook(code === "InvalidSelection" ? ["Sheet1", "二"] : ["Sheet1"]) });
    expect((await failure(Excel.run((context) => (act(context), context.sync())))).code).toBe(code);
  });

  test("a member that nobody modelled loudly and by name (workbench.md A4)", async () => {
    await startExcel();
    const { code, message } = await failure(Excel.run((context) => (first(context).shapes.load("items"), context.sync())));
    expect(code).toBe("ApiNotFound");
    expect(message).toContain("Worksheet.shapes");
    expect((await failure(Excel.run((context) => (first(context).getRange("A1").load("hasSpill"), context.sync())))).message).toContain(
      "Range.hasSpill",
    );
  });

  test("writes only after the sync, and keeps those before a failing action (workbench.md A3: no roll-back)", async () => {
    const { sim } = await startExcel();
    const sheet = sim.workbook.activeSheet;
    await failure(
      Excel.run(async (context) => {
        first(context).getRange("A1").values = [["a"]];
        expect(sheet.cells.value(0, 0)).toBeNull();
        context.workbook.worksheets.getItem("9月").getRange("A1").values = [["never"]];
        first(context).getRange("A2").values = [["nor this"]];
        await context.sync();
      }),
    );
    expect([sheet.cells.value(0, 0), sheet.cells.value(1, 0)]).toEqual(["a", null]);
  });

  test("a matrix of 60 × 30 cells, which the library splits into chunks of 1,500 (workbench.md A2)", async () => {
    const { sim } = await startExcel();
    const values = Array.from({ length: 60 }, (_, row) => Array.from({ length: 30 }, (__, column) => row * 30 + column));
    const read = await Excel.run(async (context) => {
      const range = first(context).getRange("B2:AE61");
      range.values = values;
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(read).toEqual(values);
    expect([sim.requests, sim.keptReferences]).toEqual([2, 0]);
  });

  test("a new sheet that goes on under its name, its id and its place across syncs (workbench.md A3); the active sheet stays (workbench.md D)", async () => {
    const { sim } = await startExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("二");
      await context.sync();
      sheet.name = "三";
      sheet.position = 0;
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(sim.workbook.sheets.map(({ name }) => name)).toEqual(["三", "Sheet1"]);
    expect(sim.workbook.activeSheet.name).toBe("Sheet1");
    expect(sim.workbook.requireSheet("三").cells.value(0, 0)).toBe(1);
  });

  test("twenty runs at the same time (workbench.md A4)", async () => {
    const { sim } = await startExcel();
    await Promise.all(
      Array.from({ length: 20 }, (_, row) =>
        Excel.run(async (context) => {
          first(context).getCell(row, 0).values = [[row]];
          await context.sync();
        }),
      ),
    );
    expect(sim.workbook.activeSheet.used(true)?.rowCount).toBe(20);
  });

  test("a request while a cell is edited with InvalidOperationInCellEditMode, or later where delayForCellEdit asks for it (platform.md 2.5)", async () => {
    const { sim } = await startExcel();
    const write = (context: Excel.RequestContext) => ((first(context).getRange("A1").values = [[1]]), context.sync());
    sim.workbook.beginEditing();
    expect((await failure(Excel.run(write))).code).toBe("InvalidOperationInCellEditMode");
    const delayed = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resume) => setTimeout(resume, 20));
    expect(sim.workbook.activeSheet.cells.value(0, 0)).toBeNull();
    sim.workbook.endEditing();
    await delayed;
    expect(sim.workbook.activeSheet.cells.value(0, 0)).toBe(1);
  });

  test("more than 5 MB on the web with Request- and ResponsePayloadSizeLimitExceeded (platform.md 2.1)", async () => {
    const { sim } = await startExcel({ profile: profiles.web });
    const text = "长".repeat(30_000);
    const fill = (rows: number) =>
      Excel.run((context) => ((first(context).getRange(`A1:A${rows}`).values = Array(rows).fill([text])), context.sync()));
    expect((await failure(fill(60))).code).toBe("RequestPayloadSizeLimitExceeded");
    await fill(50);
    for (let row = 50; row < 60; row += 1) sim.workbook.activeSheet.put(row, 0, { value: text });
    expect((await failure(Excel.run((context) => (first(context).getRange("A1:A60").load("values"), context.sync())))).code).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  test("a fault that a test asks for at one request, before or after it was carried out", async () => {
    const { sim } = await startExcel();
    const write = (value: number) => Excel.run((context) => ((first(context).getRange("A1").values = [[value]]), context.sync()));
    sim.intercept = () => ({ when: "before", code: "GeneralException" });
    expect((await failure(write(1))).code).toBe("GeneralException");
    expect(sim.workbook.activeSheet.cells.value(0, 0)).toBeNull();
    sim.intercept = () => ({ when: "after", code: "GeneralException" });
    await failure(write(2));
    expect(sim.workbook.activeSheet.cells.value(0, 0)).toBe(2);
  });
});

describe("what a write makes of an entry (platform.md 2.4)", () => {
  const entered = async (entry: unknown, format = "General") => {
    const { sim } = await startExcel();
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1");
      range.numberFormat = [[format]];
      range.values = [[entry]];
      await context.sync();
    });
    return sim.workbook.activeSheet.cells.cell(0, 0);
  };

  test.each([
    ["=1+1", { value: 0, formula: "=1+1" }],
    ["-无", { value: 0, formula: "=-无" }],
    ["'=1+1", { value: "=1+1" }],
    ["310199199001010042", { value: 310199199001010000 }],
    ["007", { value: 7 }],
    ["1,234.50", { value: 1234.5, format: "#,##0.00" }],
    ["12%", { value: 0.12, format: "0%" }],
    ["2019-05-01", { value: 43586, format: "yyyy/m/d" }],
    ["19-8-2025", { value: "19-8-2025" }],
    ["true", { value: true }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["", { value: null }],
  ])("General: %s", async (entry, cell) => {
    expect(await entered(entry)).toEqual(cell);
  });

  test.each(["=1+1", "310199199001010042", "007", "2019-05-01", "TRUE", "#N/A"])("@: %s stays that text", async (entry) => {
    expect(await entered(entry, "@")).toEqual({ value: entry, format: "@" });
  });

  test("null leaves a cell as it is", async () => {
    const { sim } = await startExcel();
    sim.workbook.activeSheet.put(0, 0, { value: "stays" });
    await Excel.run((context) => ((first(context).getRange("A1:B1").values = [[null, "new"]]), context.sync()));
    expect([sim.workbook.activeSheet.cells.value(0, 0), sim.workbook.activeSheet.cells.value(0, 1)]).toEqual(["stays", "new"]);
  });

  test("what is written into a covered cell of a merged area is lost, and merging keeps only the top left value (platform.md 2.5)", async () => {
    const { sim } = await startExcel();
    await Excel.run(async (context) => {
      const range = first(context).getRange("A1:B1");
      range.values = [["a", "b"]];
      range.merge();
      range.values = [["c", "d"]];
      await context.sync();
    });
    expect([0, 1].map((column) => sim.workbook.activeSheet.cells.value(0, column))).toEqual(["c", null]);
  });
});

describe("ranges", () => {
  test("the used range leaves formats out only where values are asked for; on an empty sheet it is A1 or a null object (platform.md 2.4)", async () => {
    const { sim } = await startExcel();
    const used = () =>
      Excel.run(async (context) => {
        const [all, values] = [first(context).getUsedRange(), first(context).getUsedRangeOrNullObject(true)];
        all.load("address");
        values.load("address");
        await context.sync();
        return [all.address, values.isNullObject ? null : values.address];
      });
    expect(await used()).toEqual(["Sheet1!A1", null]);
    sim.workbook.activeSheet.put(1, 1, { value: 1 });
    sim.workbook.activeSheet.setFormat({ row: 9, column: 0, rowCount: 1, columnCount: 1 }, () => "@");
    expect(await used()).toEqual(["Sheet1!A2:B10", "Sheet1!B2"]);
  });

  test("whole columns read as null (platform.md 2.1)", async () => {
    await startExcel();
    const values = await Excel.run(async (context) => {
      const range = first(context).getRange("A:A");
      range.load("values,isEntireColumn");
      await context.sync();
      return [range.values, range.isEntireColumn];
    });
    expect(values).toEqual([null, true]);
  });

  test("more than 512 merged areas in one answer are refused (platform.md 2.5)", async () => {
    const { sim } = await startExcel();
    sim.workbook.activeSheet.merges = Array.from({ length: 513 }, (_, row) => ({ row, column: 0, rowCount: 1, columnCount: 2 }));
    const merged = (address: string) =>
      Excel.run(async (context) => {
        const areas = first(context).getRange(address).getMergedAreasOrNullObject();
        areas.load("areaCount");
        await context.sync();
        return areas.areaCount;
      });
    expect(await merged("A1:B512")).toBe(512);
    expect((await failure(merged("A1:B513"))).code).toBe("InvalidOperation");
  });

  test.each(["A1", "B2:D4", "A:C", "3:7"])("the address %s means what it says", async (address) => {
    const { Excel } = await startExcel();
    const read = await Excel.run(async (context) => {
      const range = first(context).getRange(address);
      range.load("address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return [
        range.address,
        areaAddress({ row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount }),
      ];
    });
    expect(read).toEqual([`Sheet1!${address}`, address]);
  });
});

describe("protection (platform.md 2.5)", () => {
  test("a protected sheet: AccessDenied for every write, and nothing changed; unlocked cells can be written", async () => {
    const { sim } = await startExcel();
    const sheet = sim.workbook.activeSheet;
    sheet.put(1, 0, { value: null, style: { locked: false } });
    sheet.protection = { options: {} };
    const writes: ((sheet: Excel.Worksheet) => void)[] = [
      (to) => void (to.getRange("A1").values = [[1]]),
      (to) => void (to.getRange("A1").numberFormat = [["@"]]),
      (to) => void (to.getRange("A1").format.fill.color = "#FF0000"),
      (to) => to.getRange("A1:B1").merge(),
      (to) => to.getRange("1:1").delete("Up"),
      (to) => to.protection.protect(),
    ];
    for (const write of writes)
      expect((await failure(Excel.run((context) => (write(first(context)), context.sync())))).code).toBe("AccessDenied");
    await Excel.run((context) => ((first(context).getRange("A2").values = [[1]]), context.sync()));
    expect([sheet.cells.value(0, 0), sheet.cells.value(1, 0)]).toEqual([null, 1]);
  });

  test("a protected structure: no sheet is added, deleted, renamed or moved", async () => {
    const workbook = new Workbook(["一", "二"]);
    workbook.structureProtected = true;
    await startExcel({ workbook });
    for (const act of [
      (context: Excel.RequestContext) => void context.workbook.worksheets.add("三"),
      (context: Excel.RequestContext) => first(context).delete(),
      (context: Excel.RequestContext) => void (first(context).name = "三"),
      (context: Excel.RequestContext) => void (first(context).position = 1),
    ]) {
      expect((await failure(Excel.run((context) => (act(context), context.sync())))).code).toBe("AccessDenied");
    }
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["一", "二"]);
  });
});
