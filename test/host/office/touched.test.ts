/** @jest-environment jsdom */
import type { Sheet } from "../../../src/simulator/model/sheet";
import { type ContractSheet, ownSheet } from "../portContract";
import { sheetSnapshot, workbookSnapshot } from "./snapshot";
import { area, calculateSums, startWorkbook } from "./simulated";

const ledger: ContractSheet = { name: "1月", rows: [["姓名", "金额"]] };

/** A workbook in which 校验结果 was written, and then worked on by the user. */
async function writtenAnd(act: (sheet: Sheet) => void) {
  const started = await startWorkbook([ledger]);
  await started.port.writeOwnSheet(ownSheet());
  started.workbook.change("user", () => act(started.workbook.requireSheet("校验结果")));
  calculateSums(started.workbook);
  return started;
}

describe("a sheet of ours that the user added to is not re-made before the user says so", () => {
  test.each<[string, (sheet: Sheet) => void]>([
    ["a note beside it", (sheet) => sheet.write(area("H3"), () => "已核实")],
    ["a note below it", (sheet) => sheet.write(area("A900"), () => "已核实")],
    ["one cell changed", (sheet) => sheet.write(area("B3"), () => 1)],
    ["a number where its text was", (sheet) => sheet.put(2, 0, { value: 2 })],
    ["a cell emptied", (sheet) => sheet.write(area("A2"), () => "")],
    ["a formula in place of its result", (sheet) => sheet.write(area("B3"), () => "=0.25")],
    ["a row put in", (sheet) => sheet.insertRows(4, 1)],
    ["the texts of two cells exchanged", (sheet) => (sheet.put(1, 0, { value: "金额" }), sheet.put(1, 1, { value: "说明" }))],
  ])("%s", async (_, act) => {
    const { port, workbook } = await writtenAnd(act);
    const before = workbookSnapshot(workbook);
    const model = ownSheet({ rows: [[{ text: "新" }]], merges: [], boxes: [], autoFilter: undefined });
    await expect(port.writeOwnSheet(model)).rejects.toMatchObject({
      name: "HostError",
      kind: "touched",
      message: expect.stringMatching(/^工作表“校验结果”生成之后有人改过.*请.*。$/),
    });
    expect(workbookSnapshot(workbook)).toEqual(before);
    expect(await port.writeOwnSheet(model, { replaceTouched: true })).toEqual({ name: "校验结果", renamed: false });
    expect(workbook.requireSheet("校验结果").used(true)?.rowCount).toBe(1);
    expect(await port.writeOwnSheet(model)).toEqual({ name: "校验结果", renamed: false });
  });

  test.each<[string, (sheet: Sheet) => void]>([
    ["nothing", () => undefined],
    ["its name", (sheet) => void (sheet.name = "五月校验")],
    ["a column's width", (sheet) => sheet.setSizes("columnWidths", 0, 1, 200)],
    ["rows hidden by a filter", (sheet) => sheet.setHidden("hiddenRows", 3, 2, true)],
    ["a fill below it", (sheet) => sheet.restyle(area("A900"), () => ({ fill: "#FFFF00" }))],
    ["the ledger that it links to", () => undefined],
  ])("but it is where only this was changed: %s", async (_, act) => {
    const { port, workbook } = await writtenAnd(act);
    workbook.requireSheet("1月").write(area("A2"), () => "李四");
    expect(await port.writeOwnSheet(ownSheet())).toMatchObject({ renamed: false });
    expect(workbook.sheets).toHaveLength(2);
  });

  test("one without a fingerprint, as a copy of our sheet in other hands may be, counts as added to", async () => {
    const { port } = await writtenAnd((sheet) => void sheet.customProperties.delete("bangfu.written"));
    await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ kind: "touched" });
  });

  test("a note that comes at any request of the run is not lost: asked about up to the last look, kept on a sheet of its own after it", async () => {
    const clean = await writtenAnd(() => undefined);
    const first = clean.sim.requests;
    await clean.port.writeOwnSheet(ownSheet());
    const last = clean.sim.requests;
    const outcomes: string[] = [];
    for (let at = first + 1; at <= last; at += 1) {
      const { port, workbook, sim } = await writtenAnd(() => undefined);
      const told: string[] = [];
      sim.intercept = (_request, number) => {
        if (number === at) workbook.change("user", () => workbook.requireSheet("校验结果").write(area("H3"), () => "已核实"));
        return null;
      };
      const outcome = await port.writeOwnSheet(ownSheet()).then(
        ({ remark }) => (told.push(remark ?? ""), "written"),
        (error: Error & { kind?: string }) => String(error.kind),
      );
      sim.intercept = null;
      outcomes.push(outcome);
      const noted = workbook.sheets.filter((sheet) => sheet.cells.value(2, 7) === "已核实");
      expect([at, noted.map(({ visibility }) => visibility)]).toEqual([at, ["Visible"]]);
      const names = workbook.sheets.map(({ name }) => name);
      if (noted[0]?.name !== "校验结果") {
        expect([outcome, told[0]]).toEqual(["written", expect.stringMatching(/^替换时有人在原来的表上写了内容.*请看过后自行处理。$/)]);
        expect(names).toEqual(["1月", "校验结果", "校验结果（留存）"]);
        expect(noted[0]?.customProperties.get("bangfu.mark")).toBeUndefined();
      } else expect(names).toEqual(["1月", "校验结果"]);
      // Once it is the user's, it stays so.
      await port.writeOwnSheet(ownSheet(), { replaceTouched: true });
      if (names.length === 3) expect(workbook.sheets.some((sheet) => sheet === noted[0])).toBe(true);
    }
    expect(outcomes.filter((outcome) => outcome === "touched").length).toBeGreaterThan(8);
    expect(new Set(outcomes)).toEqual(new Set(["touched", "written"]));
  });

  test("what was added after the user let go of an earlier addition is kept too", async () => {
    const { port, workbook, sim } = await writtenAnd((sheet) => sheet.write(area("H3"), () => "旧"));
    sim.intercept = ({ Actions }) => {
      const isSwap = Actions.some(({ Name }) => Name === "Visibility");
      if (isSwap && workbook.sheet("校验结果（留存）") === undefined && workbook.requireSheet("校验结果").cells.value(2, 7) === "旧")
        workbook.change("user", () => workbook.requireSheet("校验结果").write(area("H3"), () => "新"));
      return null;
    };
    const { remark } = await port.writeOwnSheet(ownSheet(), { replaceTouched: true });
    expect(remark).toContain("留存");
    expect(workbook.requireSheet("校验结果（留存）").cells.value(2, 7)).toBe("新");
  });

  test("a pane that was closed right after the swap: the next run removes what was replaced, or keeps it where somebody wrote on it", async () => {
    for (const note of [null, "已核实"]) {
      const { port, workbook, sim } = await writtenAnd(() => undefined);
      let swapped = false;
      sim.intercept = ({ Actions }) => {
        if (swapped) return { when: "before", code: "GeneralException" };
        swapped = Actions.some(({ Name }) => Name === "Visibility");
        if (swapped && note !== null) workbook.change("user", () => workbook.requireSheet("校验结果").write(area("H3"), () => note));
        return null;
      };
      await port.writeOwnSheet(ownSheet()).catch(() => null);
      sim.intercept = null;
      expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["1月", "Visible"],
        ["校验结果", "Visible"],
        ["帮扶助手正在替换", "VeryHidden"],
      ]);
      const { remark } = await port.writeOwnSheet(ownSheet());
      const names = workbook.sheets.map(({ name }) => name);
      expect(names).toEqual(note === null ? ["1月", "校验结果"] : ["1月", "校验结果", "上次生成的表（留存）"]);
      expect(remark === undefined).toBe(note === null);
      if (note !== null) expect(workbook.requireSheet("上次生成的表（留存）").cells.value(2, 7)).toBe(note);
    }
  });

  test("30,000 rows are told apart by the last cell alone", async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [{ text: `第${row}行` }, { number: row }]);
    const { port, workbook } = await startWorkbook([ledger]);
    const model = ownSheet({ rows, merges: [], boxes: [], autoFilter: undefined });
    await port.writeOwnSheet(model);
    await port.writeOwnSheet(model);
    workbook.change("user", () => workbook.requireSheet("校验结果").write(area("B30000"), () => 1));
    await expect(port.writeOwnSheet(model)).rejects.toMatchObject({ kind: "touched" });
  });
});

describe("after a swap that failed", () => {
  test.each(["Visible", "Hidden", "VeryHidden"] as const)(
    "the earlier sheet is %s as before, under its name and mark",
    async (visibility) => {
      const { port, workbook, sim } = await writtenAnd((sheet) => void (sheet.visibility = visibility));
      const earlier = workbook.requireSheet("校验结果");
      const before = sheetSnapshot(earlier);
      const renaming = workbook.renameSheet.bind(workbook);
      let refused = 0;
      workbook.renameSheet = (sheet, name) => {
        // Excel carries a batch out action by action: the earlier sheet was put aside, and the new one does not get its name.
        if (sheet !== earlier && name === "校验结果" && (refused += 1) > 0) workbook.requireSheet("no such sheet");
        renaming(sheet, name);
      };
      await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ kind: "notFound" });
      workbook.renameSheet = renaming;
      expect(refused).toBe(1);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["1月", "校验结果"]);
      expect(sheetSnapshot(workbook.requireSheet("校验结果"))).toEqual(before);
      expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果", renamed: false });
      expect(sim.keptReferences).toBe(0);
    },
  );

  test("that could not be completed by removing the earlier sheet: it stays out of sight, marked unfinished, until the next run", async () => {
    const { port, workbook } = await writtenAnd(() => undefined);
    const deleting = workbook.deleteSheet.bind(workbook);
    workbook.deleteSheet = (sheet) => {
      if (sheet.name.startsWith("帮扶助手正在替换")) workbook.requireSheet("no such sheet");
      deleting(sheet);
    };
    expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果", renamed: false });
    workbook.deleteSheet = deleting;
    expect(workbook.sheets.map(({ name, customProperties }) => [name, customProperties.get("bangfu.mark")])).toEqual([
      ["1月", undefined],
      ["校验结果", "results"],
      ["帮扶助手正在替换", "unfinished:results"],
    ]);
    expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果", renamed: false });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["1月", "校验结果"]);
  });
});

describe("a computer without a printer", () => {
  test("gets the whole sheet and is told that the page was not set up", async () => {
    const { port, workbook, sim } = await startWorkbook([ledger]);
    sim.intercept = ({ Actions }) =>
      Actions.some(({ Name }) => Name === "PaperSize") ? { when: "before", code: "GeneralException", message: "no printer" } : null;
    expect(await port.writeOwnSheet(ownSheet())).toEqual({
      name: "校验结果",
      renamed: false,
      remark: expect.stringMatching(/^这台电脑没有完成页面设置.*打印前请.*。$/),
    });
    const sheet = workbook.requireSheet("校验结果");
    expect([sheet.cells.value(0, 0), sheet.customProperties.get("bangfu.mark"), sheet.page.orientation]).toEqual([
      "校验结果",
      "results",
      "Portrait",
    ]);
  });
});

test("a window that is not in front keeps the sheet from being shown, not from being written", async () => {
  const { port, workbook, sim } = await startWorkbook([ledger]);
  sim.intercept = ({ Actions }) => (Actions.some(({ Name }) => Name === "Activate") ? { when: "before", code: "InactiveWorkbook" } : null);
  expect(await port.writeOwnSheet(ownSheet(), { activate: true })).toEqual({ name: "校验结果", renamed: false });
  expect([workbook.activeSheet.name, workbook.requireSheet("校验结果").customProperties.get("bangfu.mark")]).toEqual(["1月", "results"]);
});
