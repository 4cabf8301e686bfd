/** @jest-environment jsdom */
import { applyFixes } from "../../src/app/applyFixes";
import { checkLedger } from "../../src/app/checkLedger";
import type { FixKind, PlannedFix } from "../../src/app/fixPlan";
import { loadLedger } from "../../src/app/loadLedger";
import { planFixes } from "../../src/app/planFixes";
import { forgetFixes, lastFixes, undoFixes } from "../../src/app/undoFixes";
import type { CellValue } from "../../src/cells/reading";
import type { OfficeWorkbook } from "../../src/host/office/officeWorkbook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Workbook } from "../../src/simulator/model/workbook";
import { area, startWorkbook } from "../host/office/simulated";
import { workbookSnapshot } from "../host/office/snapshot";
import { idNo, ledgerSheet, OVER_CAP } from "../taskpane/smallLedgers";

const now = new Date("2019-06-03T06:05:00Z");

/** 序号 姓名 身份证号 对象类别 帮扶形式 帮扶类别 自负费用 帮扶金额 申请日期 审批日期 发放日期 → A … K */
const row = (number: number, over: Readonly<Record<number, CellValue>>): readonly CellValue[] =>
  OVER_CAP.map((value, at) => (at in over ? over[at]! : at === 0 ? number : at === 2 ? idNo("19550101", number) : value));

const ID = idNo("19600202", 7);
const TEXT_ROWS = [
  row(1, { 7: "4,000.00" }),
  row(2, { 7: "4500元", 2: ` ${ID.slice(0, 6)} ${ID.slice(6)}` }),
  row(3, { 7: 4000, 8: "2019.5.6", 9: 43600, 10: 43605 }),
];

async function ledger(...rows: readonly (readonly CellValue[])[]) {
  const started = await startWorkbook([ledgerSheet("1月", ...rows), { name: "说明", rows: [["=不是公式"]] }]);
  const sheet = started.workbook.requireSheet("1月");
  sheet.setFormat(area("C1:C50"), () => "@");
  sheet.setFormat(area("H3"), () => "@");
  return { ...started, sheet };
}

async function planned(port: OfficeWorkbook, kind: FixKind): Promise<readonly PlannedFix[]> {
  const loaded = await loadLedger([port]);
  const groups = planFixes(loaded, await checkLedger(loaded, builtInPolicy));
  return groups.find((group) => group.kind === kind)?.fixes ?? [];
}

const cells = (workbook: Workbook, ...addresses: readonly string[]) =>
  addresses.map((address) => {
    const { row: at, column } = area(address);
    const { value, format } = workbook.requireSheet("1月").cells.cell(at, column);
    return [value, format ?? "General"];
  });

/** The workbook without what this program remembers in it. */
function withoutSettings(workbook: Workbook): unknown {
  return { ...(workbookSnapshot(workbook) as object), settings: null };
}

describe("what can be corrected", () => {
  test("amounts and days that are text, and an ID with blanks; formulas, times of day and remarks are left out", async () => {
    const { port, sheet } = await ledger(
      ...TEXT_ROWS,
      row(4, { 7: 4000, 8: "2019-05-06 10:30", 10: "2019年5月" }),
      row(5, { 7: 4000, 9: "2019-05-15" }),
    );
    sheet.put(5, 9, { value: "2019-05-15", formula: '="2019-05-15"' });
    const amounts = await planned(port, "textToNumber");
    expect(amounts.map(({ address, shownOld, newValue }) => [address, shownOld, newValue])).toEqual([
      ["H2", "4,000.00", 4000],
      ["H3", "4500元", 4500],
    ]);
    const days = (await planned(port, "textToDate")).map(({ address }) => address);
    expect(days).toContain("I4");
    expect(days).not.toContain("I5");
    expect(days).not.toContain("K5");
    expect(days).not.toContain("J6");
    const [id, ...others] = await planned(port, "trimmedId");
    expect(others).toEqual([]);
    expect(id).toMatchObject({
      address: "C3",
      newValue: ID,
      shownOld: "␣310199␣********" + ID.slice(14),
      shownNew: "310199********" + ID.slice(14),
    });
  });
});

describe("a correction", () => {
  test("writes the number under its own format, or under General where the cell was formatted as text", async () => {
    const { port, workbook } = await ledger(...TEXT_ROWS);
    expect(await applyFixes(port, await planned(port, "textToNumber"), { now })).toEqual({ applied: 2, refused: [] });
    expect(cells(workbook, "H2", "H3")).toEqual([
      [4000, "General"],
      [4500, "General"],
    ]);
  });

  test("writes a day as its serial number, shown as a day; an ID stays text", async () => {
    const { port, workbook } = await ledger(...TEXT_ROWS);
    const days = (await planned(port, "textToDate")).filter(({ address }) => address === "I4");
    expect(await applyFixes(port, days, { now })).toEqual({ applied: 1, refused: [] });
    expect(await applyFixes(port, await planned(port, "trimmedId"), { now })).toEqual({ applied: 1, refused: [] });
    expect(cells(workbook, "I4", "C3")).toEqual([
      [43591, "yyyy-mm-dd"],
      [ID, "@"],
    ]);
  });

  test("leaves alone and names a cell that changed since the check, or became a formula", async () => {
    const { port, workbook, sheet } = await ledger(...TEXT_ROWS, row(4, { 7: "1000" }));
    const fixes = await planned(port, "textToNumber");
    sheet.put(1, 7, { value: "4,100.00" });
    sheet.put(2, 7, { value: "4500元", formula: '="4500元"' });
    expect(await applyFixes(port, fixes, { now })).toEqual({
      applied: 1,
      refused: [
        { sheet: "1月", address: "H2", why: "校验之后单元格已改动" },
        { sheet: "1月", address: "H3", why: "单元格是公式" },
      ],
    });
    expect(cells(workbook, "H2", "H3", "H5")).toEqual([
      ["4,100.00", "General"],
      ["4500元", "General"],
      [1000, "General"],
    ]);
  });

  test.each([
    ["protected", "工作表受保护，请先撤销保护"],
    ["filtered", "工作表正在筛选，请先清除筛选"],
    ["filtered by its table", "工作表正在筛选，请先清除筛选"],
    ["gone", "工作表已删除或改名"],
  ])("writes nothing on a sheet that is %s, and keeps no record of it", async (how, why) => {
    const { port, workbook, sheet } = await ledger(...TEXT_ROWS);
    const fixes = await planned(port, "textToNumber");
    if (how === "protected") sheet.protection = { options: {} };
    if (how === "filtered") sheet.autoFilter = { area: area("A1:K4"), criteria: [{ columnIndex: 1, criteria: { filterOn: "Values" } }] };
    if (how === "filtered by its table") sheet.changeTable(sheet.addTable(area("A1:K4")).id, { criteria: [{ columnIndex: 1 }] });
    if (how === "gone") workbook.renameSheet(sheet, "一月");
    const before = workbookSnapshot(workbook);
    const { applied, refused } = await applyFixes(port, fixes, { now });
    expect([applied, refused.map((cell) => cell.why)]).toEqual([0, [why, why]]);
    expect(workbookSnapshot(workbook)).toEqual(before);
  });

  test("is made on a sheet whose filter hides nothing", async () => {
    const { port, sheet } = await ledger(...TEXT_ROWS);
    sheet.autoFilter = { area: area("A1:K4"), criteria: [] };
    sheet.addTable(area("M1:N4"));
    expect(await applyFixes(port, await planned(port, "textToNumber"), { now })).toMatchObject({ applied: 2 });
  });

  test("of 450 cells with their persons takes 5 looks, 3 parts and 15 requests at most", async () => {
    const { port, sim, workbook } = await ledger(...Array.from({ length: 450 }, (_, at) => row(at + 1, { 7: `${at + 1}.00` })));
    const fixes = await planned(port, "textToNumber");
    const before = sim.requests;
    expect(await applyFixes(port, fixes, { now })).toMatchObject({ applied: 450 });
    expect(sim.requests - before).toBeLessThanOrEqual(15);
    expect(cells(workbook, "H451")).toEqual([[450, "General"]]);
  });

  test("of more than 1,000 cells at once is refused before anything is written", async () => {
    const { port, sim } = await ledger(...TEXT_ROWS);
    const [fix] = await planned(port, "textToNumber");
    const before = sim.requests;
    await expect(
      applyFixes(
        port,
        Array.from({ length: 1_001 }, () => fix!),
        { now },
      ),
    ).rejects.toMatchObject({ kind: "tooLarge" });
    expect(sim.requests).toBe(before);
  });

  test("is not made in an .xlsx file, which is only read", async () => {
    const { port } = await ledger(...TEXT_ROWS);
    await expect(applyFixes(newXlsx("a.xlsx"), await planned(port, "textToNumber"), { now })).rejects.toMatchObject({
      kind: "unsupported",
      message: expect.stringMatching(/^[^A-Za-z]*Excel[^A-Za-z]*。$/),
    });
  });
});

describe("撤销", () => {
  test.each<FixKind>(["textToNumber", "textToDate", "trimmedId"])(
    "gives %s back: value and format, exactly, after re-opening",
    async (kind) => {
      const { port, workbook } = await ledger(...TEXT_ROWS);
      const before = workbookSnapshot(workbook);
      const fixes = await planned(port, kind);
      await applyFixes(port, fixes, { now });
      expect(withoutSettings(workbook)).not.toEqual({ ...(before as object), settings: null });
      // A new port and a new page over the workbook as it was saved.
      const reopened = (await startWorkbook([], { workbook })).port;
      expect(await lastFixes(reopened)).toMatchObject({ at: now.toISOString(), kind, cells: { length: fixes.length } });
      expect(await undoFixes(reopened)).toEqual({ restored: fixes.length, refused: [] });
      expect(workbookSnapshot(workbook)).toEqual(before);
      expect(await lastFixes(reopened)).toBeNull();
    },
  );

  test("takes back step by step, the last one first", async () => {
    const { port, workbook } = await ledger(...TEXT_ROWS);
    const before = workbookSnapshot(workbook);
    await applyFixes(port, await planned(port, "textToNumber"), { now });
    const between = workbookSnapshot(workbook);
    await applyFixes(port, await planned(port, "trimmedId"), { now });
    await undoFixes(port);
    expect(workbookSnapshot(workbook)).toEqual(between);
    await undoFixes(port);
    expect(workbookSnapshot(workbook)).toEqual(before);
    await expect(undoFixes(port)).rejects.toMatchObject({ kind: "notFound", message: "没有可以撤销的更正。" });
  });

  test("leaves alone and names a cell that changed after the correction, value or format", async () => {
    const { port, workbook, sheet } = await ledger(...TEXT_ROWS, row(4, { 7: "1000" }));
    await applyFixes(port, await planned(port, "textToNumber"), { now });
    sheet.put(1, 7, { value: 9 });
    sheet.setFormat(area("H3"), () => "0.0000");
    const why = "更正之后又有改动";
    expect(await undoFixes(port)).toEqual({
      restored: 1,
      refused: [
        { sheet: "1月", address: "H2", why },
        { sheet: "1月", address: "H3", why },
      ],
    });
    expect(cells(workbook, "H2", "H3", "H5")).toEqual([
      [9, "General"],
      [4500, "0.0000"],
      ["1000", "General"],
    ]);
  });

  test("finds that another person's row stands there after sorting, although the value is the same, and leaves it alone", async () => {
    const { port, workbook, sheet } = await ledger(row(1, { 7: "4000" }), row(2, { 7: 4000 }), row(3, { 7: "4000" }));
    await applyFixes(port, await planned(port, "textToNumber"), { now });
    for (let column = 0; column < 12; column += 1) {
      const [upper, lower] = [sheet.cells.cell(1, column), sheet.cells.cell(2, column)];
      sheet.put(1, column, lower);
      sheet.put(2, column, upper);
    }
    expect(await undoFixes(port)).toEqual({
      restored: 1,
      refused: [{ sheet: "1月", address: "H2", why: "这一行的姓名或证件号已不同，可能排过序或插入过行" }],
    });
    expect(cells(workbook, "H2", "H3", "H4").map(([value]) => value)).toEqual([4000, 4000, "4000"]);
  });

  test("a correction made of a list that is older than the sorting is refused", async () => {
    const { port, workbook, sheet } = await ledger(row(1, { 7: "4000" }));
    const fixes = await planned(port, "textToNumber");
    sheet.put(1, 2, { value: idNo("19550101", 9) });
    expect(await applyFixes(port, fixes, { now })).toEqual({
      applied: 0,
      refused: [{ sheet: "1月", address: "H2", why: "这一行的姓名或证件号已不同，可能排过序或插入过行" }],
    });
    expect(cells(workbook, "H2")).toEqual([["4000", "General"]]);
  });

  test("a sheet that is filtered between the look and the write is left alone, and can be corrected afterwards", async () => {
    for (const how of ["sheet", "table"] as const) {
      const { port, sim, sheet, workbook } = await ledger(...TEXT_ROWS);
      const fixes = await planned(port, "textToNumber");
      const table = sheet.addTable(area("A1:K4"));
      const before = workbookSnapshot(workbook);
      const start = sim.requests;
      sim.intercept = (_request, at) => {
        if (at === start + 4 && how === "sheet") sheet.autoFilter = { area: area("A1:K4"), criteria: [{}] };
        if (at === start + 4 && how === "table") sheet.changeTable(table.id, { criteria: [{}] });
        return null;
      };
      const why = "工作表正在筛选，请先清除筛选";
      expect((await applyFixes(port, fixes, { now })).refused.map((cell) => cell.why)).toEqual([why, why]);
      sheet.autoFilter = null;
      sheet.changeTable(table.id, { criteria: [] });
      expect(workbookSnapshot(workbook)).toEqual(before);
      expect(await applyFixes(port, fixes, { now })).toEqual({ applied: 2, refused: [] });
    }
  });

  test.each(["protected", "filtered", "filtered by its table", "renamed"])(
    "writes nothing while the sheet is %s, and can be done afterwards",
    async (how) => {
      const { port, workbook, sheet } = await ledger(...TEXT_ROWS);
      const before = workbookSnapshot(workbook);
      await applyFixes(port, await planned(port, "textToNumber"), { now });
      if (how === "protected") sheet.protection = { options: {} };
      if (how === "filtered") sheet.autoFilter = { area: area("A1:K4"), criteria: [{ columnIndex: 1 }] };
      if (how === "filtered by its table") sheet.changeTable(sheet.addTable(area("A1:K4")).id, { criteria: [{}] });
      if (how === "renamed") workbook.renameSheet(sheet, "一月");
      const corrected = workbookSnapshot(workbook);
      await expect(undoFixes(port)).rejects.toMatchObject({
        name: "HostError",
        message: expect.stringMatching(/^没有撤销：工作表“1月”.*再试一次。$/),
      });
      expect(workbookSnapshot(workbook)).toEqual(corrected);
      sheet.protection = null;
      sheet.autoFilter = null;
      sheet.tables = [];
      if (how === "renamed") workbook.renameSheet(sheet, "1月");
      await undoFixes(port);
      expect(workbookSnapshot(workbook)).toEqual(before);
    },
  );

  test("the record names no person and holds no ID, and can be dropped", async () => {
    const { port, workbook } = await ledger(...TEXT_ROWS);
    await applyFixes(port, await planned(port, "trimmedId"), { now });
    await applyFixes(port, await planned(port, "textToNumber"), { now });
    const record = JSON.stringify([...workbook.settings]);
    for (const secret of ["张三", ID, ID.slice(6), ID.slice(0, 6), "19600202"]) expect(record).not.toContain(secret);
    await forgetFixes(port);
    expect([...workbook.settings]).toEqual([]);
  });

  test("a setting that somebody else wrote is no record", async () => {
    const { port, workbook } = await ledger(...TEXT_ROWS);
    for (const text of ["{", "7", '[{"at":"x","kind":"textToNumber","cells":[{"sheet":"1月"}]}]']) {
      workbook.settings.set("bangfu.fixes", text);
      expect(await lastFixes(port)).toBeNull();
    }
  });

  test("12 steps: the last 10 can be taken back", async () => {
    const { port } = await ledger(...Array.from({ length: 12 }, (_, at) => row(at + 1, { 7: `${at + 1}.00` })));
    for (const fix of await planned(port, "textToNumber")) await applyFixes(port, [fix], { now });
    for (let step = 0; step < 10; step += 1) await undoFixes(port);
    expect(await lastFixes(port)).toBeNull();
  });
});

describe("a failure at every single request", () => {
  /** Requests of a correction and of its 撤销 when nothing fails. */
  async function requestsOf(job: "fix" | "undo"): Promise<number> {
    const { port, sim } = await ledger(...TEXT_ROWS);
    const fixes = await planned(port, "textToNumber");
    if (job === "undo") await applyFixes(port, fixes, { now });
    const before = sim.requests;
    if (job === "fix") await applyFixes(port, fixes, { now });
    else await undoFixes(port);
    return sim.requests - before;
  }

  const cases = (["fix", "undo"] as const).flatMap((job) =>
    (["before", "after"] as const).flatMap((when) => (["once", "from then on"] as const).map((span) => [job, when, span] as const)),
  );

  test.each(cases)("%s, %s it is carried out, %s: all as before, or a record that takes it back exactly", async (job, when, span) => {
    const total = await requestsOf(job);
    expect(total).toBeGreaterThanOrEqual(4);
    for (let number = 1; number <= total; number += 1) {
      const { port, sim, workbook } = await ledger(...TEXT_ROWS);
      const before = workbookSnapshot(workbook);
      const fixes = await planned(port, "textToNumber");
      if (job === "undo") await applyFixes(port, fixes, { now });
      const start = sim.requests;
      sim.intercept = (_request, at) =>
        (span === "once" ? at === start + number : at >= start + number) ? { when, code: "GeneralException", message: "injected" } : null;
      const failure: unknown = await (job === "fix" ? applyFixes(port, fixes, { now }) : undoFixes(port)).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ name: "HostError", message: expect.stringMatching(/。$/) });
      sim.intercept = null;
      if (job === "fix" && span === "once") expect(workbookSnapshot(workbook)).toEqual(before);
      if ((await lastFixes(port)) !== null) await undoFixes(port);
      expect(workbookSnapshot(workbook)).toEqual(before);
      // The next run succeeds.
      expect(await applyFixes(port, await planned(port, "textToNumber"), { now })).toEqual({ applied: 2, refused: [] });
    }
  });

  test("a write that breaks off after any of its actions is taken back, or can be", async () => {
    const total = await requestsOf("fix");
    for (const span of ["once", "from then on"] as const) {
      for (let action = 1, actions = 2; action < actions; action += 1) {
        const { port, sim, workbook } = await ledger(...TEXT_ROWS);
        const before = workbookSnapshot(workbook);
        const fixes = await planned(port, "textToNumber");
        const start = sim.requests;
        sim.intercept = (request, at) => {
          if (at !== start + total)
            return span === "from then on" && at > start + total ? { when: "before", code: "GeneralException" } : null;
          actions = request.Actions.length;
          (request.Actions as unknown[]).splice(action);
          return { when: "after", code: "GeneralException" };
        };
        await expect(applyFixes(port, fixes, { now })).rejects.toMatchObject({ name: "HostError" });
        expect(actions).toBeGreaterThan(10);
        sim.intercept = null;
        if (span === "once") expect(workbookSnapshot(workbook)).toEqual(before);
        else await undoFixes(port);
        expect(workbookSnapshot(workbook)).toEqual(before);
      }
    }
  });

  test("a co-author changes, sorts or protects between any two requests: their cells stay theirs", async () => {
    const total = await requestsOf("fix");
    for (const act of ["type", "insert", "protect"] as const) {
      for (let number = 1; number <= total; number += 1) {
        const { port, sim, workbook, sheet } = await ledger(...TEXT_ROWS);
        const fixes = await planned(port, "textToNumber");
        const start = sim.requests;
        let meant: unknown = null;
        sim.intercept = (_request, at) => {
          if (at === start + number) {
            workbook.change("user", () => {
              if (act === "type") sheet.put(1, 7, { value: 77, format: "0.0" });
              if (act === "insert") sheet.insertRows(1, 1);
              if (act === "protect") sheet.protection = { options: {} };
            });
            meant = cells(workbook, "H2", "H3", "H4", "H5");
          }
          return null;
        };
        await applyFixes(port, fixes, { now }).catch(() => null);
        sim.intercept = null;
        sheet.protection = null;
        if (act === "type") expect(cells(workbook, "H2")).toEqual([[77, "0.0"]]);
        if ((await lastFixes(port)) !== null) await undoFixes(port);
        // What a co-author did before the write is untouched; what was already written is taken back or named.
        const after = cells(workbook, "H2", "H3", "H4", "H5");
        expect(after).toEqual(meant);
      }
    }
  });
});
