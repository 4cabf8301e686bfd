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
      message: expect.stringMatching(/^工作表「校验结果」生成之后有人改过.*请.*。$/),
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

  test("a note that comes while the new sheet is being filled counts too, up to the last look before the swap", async () => {
    const clean = await writtenAnd(() => undefined);
    const first = clean.sim.requests;
    await clean.port.writeOwnSheet(ownSheet());
    const lastLook = clean.sim.requests - 2;
    for (let at = first + 1; at <= lastLook; at += 1) {
      const { port, workbook, sim } = await writtenAnd(() => undefined);
      sim.intercept = (_request, number) => {
        if (number === at) workbook.change("user", () => workbook.requireSheet("校验结果").write(area("H3"), () => "已核实"));
        return null;
      };
      await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ kind: "touched" });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["1月", "校验结果"]);
      expect(workbook.requireSheet("校验结果").cells.value(2, 7)).toBe("已核实");
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
      const before = sheetSnapshot(workbook.requireSheet("校验结果"));
      const deleting = workbook.deleteSheet.bind(workbook);
      let refused = false;
      workbook.deleteSheet = (sheet) => {
        // Excel carries a batch out action by action: all but the deletion of the earlier sheet was done.
        if (sheet.name.startsWith("帮扶助手正在替换")) {
          refused = true;
          workbook.requireSheet("no such sheet");
        }
        deleting(sheet);
      };
      await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ kind: "notFound" });
      workbook.deleteSheet = deleting;
      expect(refused).toBe(true);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["1月", "校验结果"]);
      expect(sheetSnapshot(workbook.requireSheet("校验结果"))).toEqual(before);
      expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果", renamed: false });
      expect(sim.keptReferences).toBe(0);
    },
  );

  test("with every later request failing too, the next run removes what is left and takes the right name again", async () => {
    const { port, workbook, sim } = await writtenAnd(() => undefined);
    const deleting = workbook.deleteSheet.bind(workbook);
    workbook.deleteSheet = (sheet) => {
      if (!sheet.name.startsWith("帮扶助手正在替换")) return deleting(sheet);
      sim.intercept = () => ({ when: "before", code: "GeneralException" });
      workbook.requireSheet("no such sheet");
    };
    await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ name: "HostError" });
    workbook.deleteSheet = deleting;
    sim.intercept = null;
    expect(workbook.sheets).toHaveLength(3);
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
