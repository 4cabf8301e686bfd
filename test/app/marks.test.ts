/** @jest-environment jsdom */
import { checkLedger } from "../../src/app/checkLedger";
import { clearMarks } from "../../src/app/clearMarks";
import { loadLedger } from "../../src/app/loadLedger";
import { markedCells, markFindings } from "../../src/app/markFindings";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { explained, overridesOn } from "../checks/explained";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { areaAddress } from "../../src/simulator/model/area";
import type { Workbook } from "../../src/simulator/model/workbook";
import { profiles, type HostProfile } from "../../src/simulator/profile";
import { startWorkbook } from "../host/office/simulated";
import { workbookSnapshot } from "../host/office/snapshot";
import { AT_CAP, ledgerSheet, OVER_CAP } from "../taskpane/smallLedgers";

/** Row 2 breaks the ceiling (H2) and has text dates (I2:K2), row 3 has text dates only; 2月 repeats row 3. */
async function ledger(profile: HostProfile = profiles.microsoft365) {
  const started = await startWorkbook(
    [ledgerSheet("1月", OVER_CAP, AT_CAP), ledgerSheet("2月", AT_CAP), { name: "说明", rows: [["说明"]] }],
    { profile },
  );
  await userRule("1月", "A1:K3", "=$H1>5000");
  await userRule("1月", "B2:B3", "=TRUE");
  await userRule("说明", "A1", '="bangfu"=$A$1');
  return started;
}

const userRule = (sheet: string, address: string, formula: string) =>
  Excel.run(async (context) => {
    const { custom } = context.workbook.worksheets.getItem(sheet).getRange(address).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = "#00FF00";
    await context.sync();
  });

const checked = async (port: WorkbookPort) => checkLedger(await loadLedger([port]), builtInPolicy);

const marksOn = (workbook: Workbook, sheet: string) =>
  workbook
    .requireSheet(sheet)
    .conditionalFormats.filter(({ formula }) => formula?.includes('"bangfu"="bangfu"'))
    .map(({ areas, style }) => [areas.map(areaAddress).join(), style?.fill]);

/** The workbook without any conditional format. */
const bare = (workbook: Workbook): unknown =>
  JSON.parse(JSON.stringify(workbookSnapshot(workbook), (key, value: unknown) => (key === "conditionalFormats" ? [] : value)));

test("a check marks nothing; marks are conditional formats of ours, one per level, with a type style besides the colour", async () => {
  const { port, workbook } = await ledger();
  const before = workbookSnapshot(workbook);
  const result = await checked(port);
  expect(workbookSnapshot(workbook)).toEqual(before);
  const cells = bare(workbook);
  const { marked, beyond, left } = await markFindings(port, result);
  expect([beyond, left]).toEqual([0, []]);
  expect(marked).toBe(new Set(result.findings.map((finding) => `${finding.sheet}!${finding.cells[0]}`)).size);
  expect(marksOn(workbook, "1月")).toContainEqual(["H2", "#FFC7CE"]);
  expect(workbook.requireSheet("1月").conditionalFormats.find(({ areas }) => areaAddress(areas[0]!) === "H2")?.style).toMatchObject({
    bold: true,
  });
  expect(marksOn(workbook, "2月").map(([, fill]) => fill)).toEqual(["#DDEBF7", "#FFC7CE"]);
  expect(bare(workbook)).toEqual(cells);
});

test("清除标记 leaves no trace: the whole workbook is as before, the user's own rules and their order too", async () => {
  const { port, workbook } = await ledger();
  const before = workbookSnapshot(workbook);
  await markFindings(port, await checked(port));
  expect(workbookSnapshot(workbook)).not.toEqual(before);
  expect(await clearMarks(port)).toEqual({ cleared: 2, left: [] });
  expect(workbookSnapshot(workbook)).toEqual(before);
  expect(await clearMarks(port)).toEqual({ cleared: 0, left: [] });
});

test("marking again takes the place of the earlier marks, also where nothing is left to mark", async () => {
  const { port, workbook } = await ledger();
  await markFindings(port, await checked(port));
  const once = marksOn(workbook, "1月");
  await markFindings(port, await checked(port));
  expect(marksOn(workbook, "1月")).toEqual(once);
  await markFindings(port, { ...(await checked(port)), findings: [] });
  expect([marksOn(workbook, "1月"), marksOn(workbook, "2月")]).toEqual([[], []]);
});

test("a protected sheet is left alone and named, the others are marked", async () => {
  const { port, workbook } = await ledger();
  const result = await checked(port);
  workbook.requireSheet("1月").protection = { options: {} };
  const why = "工作表受保护，请先撤销保护";
  expect((await markFindings(port, result)).left).toEqual([{ sheet: "1月", why }]);
  expect([marksOn(workbook, "1月").length, marksOn(workbook, "2月").length]).toEqual([0, 2]);
  workbook.requireSheet("2月").protection = { options: {} };
  expect(await clearMarks(port)).toEqual({ cleared: 0, left: [{ sheet: "2月", why }] });
});

test.each([
  ["ltsc2021", false],
  ["ltsc2021WithoutFunctions", true],
  ["ltsc2024", true],
  ["microsoft365", true],
  ["web", true],
] as const)("on %s marks can be set: %s; where not, the reason is one Chinese sentence and nothing is written", async (name, can) => {
  const { port, workbook } = await ledger(profiles[name]);
  const before = workbookSnapshot(workbook);
  const why = await port.whyNoMarks();
  if (can) {
    expect(why).toBeNull();
    await expect(markFindings(port, await checked(port))).resolves.toMatchObject({ left: [] });
    return;
  }
  expect(why).toMatch(/^这个版本的 Excel（2021）.*自定义函数和条件格式.*不在台账上做标记。/);
  await expect(markFindings(port, await checked(port))).rejects.toMatchObject({ kind: "unsupported", message: why });
  expect(workbookSnapshot(workbook)).toEqual(before);
});

test("a workbook file is not marked, and says so", async () => {
  expect(await newXlsx("a.xlsx").whyNoMarks()).toMatch(/只读不改/);
});

test("3,000 cells below each other are one range, and 6,000 apart from each other are cut at 5,000", async () => {
  const { port, workbook } = await ledger();
  const [finding] = (await checked(port)).findings;
  const at = (count: number, step: number) =>
    ({ findings: Array.from({ length: count }, (_, row) => ({ ...finding!, cells: [`H${row * step + 2}`] })) }) as never;
  await markFindings(port, at(3_000, 1));
  expect(marksOn(workbook, "1月").map(([cells]) => cells)).toEqual(["H2:H3001"]);
  expect(await markFindings(port, at(6_000, 2))).toMatchObject({ marked: 5_000, beyond: 1_000 });
});

describe("a failure at every single request", () => {
  test.each(["before", "after"] as const)("%s it is carried out: no cell changes, and 清除标记 leaves no trace", async (when) => {
    const probe = await ledger();
    const result = await checked(probe.port);
    const start = probe.sim.requests;
    await markFindings(probe.port, result);
    const total = probe.sim.requests - start;
    expect(total).toBe(4);
    for (let number = 1; number <= total; number += 1) {
      for (const span of ["once", "from then on"]) {
        const { port, sim, workbook } = await ledger();
        const before = workbookSnapshot(workbook);
        const from = sim.requests + number;
        sim.intercept = (_request, at) => ((span === "once" ? at === from : at >= from) ? { when, code: "GeneralException" } : null);
        await expect(markFindings(port, result)).rejects.toMatchObject({ name: "HostError" });
        sim.intercept = null;
        if (span === "once") expect(workbookSnapshot(workbook)).toEqual(before);
        await clearMarks(port);
        expect(workbookSnapshot(workbook)).toEqual(before);
        await markFindings(port, result);
        expect(marksOn(workbook, "1月").length).toBeGreaterThan(0);
      }
    }
  });

  test("half-way through its actions: a rule without a formula is known as ours and removed", async () => {
    const { port, sim, workbook } = await ledger();
    const result = await checked(port);
    const before = workbookSnapshot(workbook);
    for (let action = 1, actions = 2; action < actions; action += 1) {
      const from = sim.requests + 4;
      sim.intercept = (request, at) => {
        if (at !== from) return at > from ? { when: "before", code: "GeneralException" } : null;
        actions = request.Actions.length;
        (request.Actions as unknown[]).splice(action);
        return { when: "after", code: "GeneralException" };
      };
      await expect(markFindings(port, result)).rejects.toMatchObject({ name: "HostError" });
      sim.intercept = null;
      await clearMarks(port);
      expect(workbookSnapshot(workbook)).toEqual(before);
    }
  });
});

test("rows that the user inserts move the marks along, and they are removed all the same", async () => {
  const { port, workbook } = await ledger();
  await markFindings(port, await checked(port));
  const sheet = workbook.requireSheet("1月");
  workbook.change("user", () => sheet.insertRows(1, 1));
  await clearMarks(port);
  expect(marksOn(workbook, "1月")).toEqual([]);
  expect(sheet.conditionalFormats).toHaveLength(2);
});

test("what was explained is marked no more, a 违规 stays marked, and so does what has lapsed", async () => {
  const { port } = await ledger();
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  const written = overridesOn(loaded.ledger, result.findings);
  const levels = (of: typeof result) => [...new Set(markedCells(of).map(({ level }) => level))].sort();
  expect(levels(result)).toEqual(["must", "note", "should"].filter((level) => result.findings.some(({ severity }) => severity === level)));
  expect(levels(explained(result, loaded.ledger, written))).toEqual(["must"]);
  const lapsed = written.map((override) => ({ ...override, values: "0" }));
  expect(markedCells(explained(result, loaded.ledger, lapsed))).toEqual(markedCells(result));
});
