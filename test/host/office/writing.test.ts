/** @jest-environment jsdom */
import type { SheetModel } from "../../../src/sheets/sheetModel";
import { profiles } from "../../../src/simulator/profile";
import { awkwardTexts, type ContractSheet, ownSheet } from "../portContract";
import { sheetSnapshot, workbookSnapshot } from "./snapshot";
import { area, startWorkbook } from "./simulated";

const ledger: ContractSheet = {
  name: "1月",
  rows: [
    ["姓名", "金额"],
    ["张三", 100],
    ["合计", { formula: "=SUM(B2:B2)", value: 100 }],
  ],
  merges: ["A5:B5"],
  hiddenRows: [2],
};
const usersResults: ContractSheet = { name: "校验结果", rows: [["用户自己的表"]] };

describe("a sheet of our own", () => {
  test("stands on the sheet as the model says: formats, looks, boxes, sizes, freeze, filter, links, page", async () => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet(), { activate: true });
    const sheet = workbook.requireSheet("校验结果");
    const last = awkwardTexts.length + 2;
    expect(sheet.cells.cell(2, 0)).toMatchObject({ value: "=1+1", format: "@", style: { fontName: "宋体", fontSize: 10.5 } });
    expect(sheet.cells.formula(2, 0)).toBeUndefined();
    expect(sheet.cells.cell(2, 1)).toMatchObject({ value: 0.25, format: "#,##0.00", style: { horizontal: "Right" } });
    expect(sheet.cells.cell(last, 1)).toMatchObject({ formula: `=SUM(B3:B${last})`, format: "#,##0.00", style: { bold: true } });
    expect(sheet.cells.cell(0, 0).style).toMatchObject({ fontName: "黑体", fontSize: 16, bold: true, horizontal: "Center" });
    expect(sheet.cells.cell(1, 2)).toMatchObject({
      value: "K12",
      link: { documentReference: "'1月'!D4" },
      style: { underline: "Single", fontColor: "#0563C1" },
    });
    const line = { style: "Continuous", weight: "Thin" };
    expect(sheet.cells.style(1, 0)?.borders).toEqual({ top: line, bottom: line, left: line, right: line });
    expect(sheet.cells.style(last, 2)?.borders).toEqual({ top: line, bottom: line, left: line, right: line });
    expect(sheet.cells.style(last + 1, 0)).toBeUndefined();
    expect([sheet.columnWidth(0), sheet.rowHeight(0), sheet.frozenRows]).toEqual([20 * 5.25 + 3.75, 30, 2]);
    expect(sheet.autoFilter?.area).toEqual(area(`A2:C${last}`));
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: area("1:2"),
      rowBreaks: [9],
      headerFooter: { centerFooter: "第 &P 页 共 &N 页" },
    });
    expect(workbook.activeSheet).toBe(sheet);
  });

  test("does not become the active sheet unless asked, but stays it where the last one was", async () => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet());
    expect(workbook.activeSheet.name).toBe("1月");
    workbook.activate(workbook.requireSheet("校验结果"));
    await port.writeOwnSheet(ownSheet());
    expect(workbook.activeSheet.name).toBe("校验结果");
  });

  test("takes a free name where the user has a sheet of that name, which stays as it is, also the second time", async () => {
    const { port, workbook } = await startWorkbook([usersResults, ledger]);
    const before = sheetSnapshot(workbook.requireSheet("校验结果"));
    expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果 (2)", renamed: true });
    expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果 (2)", renamed: true });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["校验结果", "1月", "校验结果 (2)"]);
    expect(sheetSnapshot(workbook.requireSheet("校验结果"))).toEqual(before);
  });

  test("is re-made at its place and under the name that the user gave it; a copy of it that the user made stays", async () => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet());
    const ours = workbook.requireSheet("校验结果");
    workbook.moveSheet(ours, 0);
    workbook.renameSheet(ours, "五月校验");
    workbook.addSheet("副本").customProperties.set("bangfu.mark", "results");
    expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "五月校验", renamed: false });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["五月校验", "1月", "副本"]);
    expect(workbook.sheets.some(({ id }) => id === ours.id)).toBe(false);
  });

  test("of 60 rows or of 2,000 rows costs 10 requests", async () => {
    for (const count of [60, 2_000]) {
      const { port, sim } = await startWorkbook([ledger]);
      await port.writeOwnSheet(
        ownSheet({
          rows: Array.from({ length: count }, (_, row) => [{ text: `${row}`, style: row % 3 === 0 ? "must" : "text" }, { number: row }]),
          autoFilter: undefined,
        }),
      );
      expect(sim.requests).toBe(10);
    }
  });

  test("of 30,000 rows stays below the web's 5 MB in every request", async () => {
    const { port, workbook } = await startWorkbook([ledger], { profile: profiles.web });
    const text = "自负医疗费用超过上限，请核对".repeat(2);
    await port.writeOwnSheet(
      ownSheet({
        rows: Array.from({ length: 30_000 }, (_, row) => [{ text: `${row}${text}`, style: row % 2 === 0 ? "must" : "should" }, { text }]),
        merges: [],
        autoFilter: undefined,
      }),
    );
    expect(workbook.requireSheet("校验结果").used(true)?.rowCount).toBe(30_000);
  });

  test("clips a text at Excel's 32,767 characters", async () => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet({ rows: [[{ text: "长".repeat(40_000) }]], merges: [], boxes: [], autoFilter: undefined }));
    expect(String(workbook.requireSheet("校验结果").cells.value(0, 0))).toHaveLength(32_767);
  });
});

describe("refused", () => {
  test.each([
    ["a workbook whose structure is protected", "结构受保护"],
    ["our sheet, protected by the user", "“校验结果”受保护"],
  ])("%s: one Chinese sentence, and nothing changed", async (what, words) => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet());
    if (what.startsWith("our")) workbook.requireSheet("校验结果").protection = { options: {} };
    else workbook.structureProtected = true;
    const before = workbookSnapshot(workbook);
    await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({
      name: "HostError",
      kind: "protected",
      message: expect.stringContaining(words),
    });
    expect(workbookSnapshot(workbook)).toEqual(before);
  });
});

const model: SheetModel = ownSheet();

describe("a failure at any request leaves the workbook as it was, and the next run succeeds", () => {
  test.each([
    ["before", "no earlier sheet", false],
    ["before", "an earlier sheet", true],
    ["after", "no earlier sheet", false],
    ["after", "an earlier sheet", true],
  ] as const)("%s the request is carried out, %s", async (when, _, earlier) => {
    const prepare = async () => {
      const started = await startWorkbook([ledger, usersResults]);
      if (earlier)
        await started.port.writeOwnSheet(ownSheet({ rows: [[{ text: "上次的结果" }]], merges: [], boxes: [], autoFilter: undefined }));
      return { ...started, requestsBefore: started.sim.requests };
    };
    const clean = await prepare();
    await clean.port.writeOwnSheet(model);
    const total = clean.sim.requests - clean.requestsBefore;
    const done = workbookSnapshot(clean.workbook);
    expect(total).toBe(earlier ? 18 : 11);
    const [page, swap] = earlier ? [total - 6, total - 3] : [total - 1, total];
    for (let number = 1; number <= total; number += 1) {
      const { sim, port, workbook, requestsBefore } = await prepare();
      const before = workbookSnapshot(workbook);
      sim.intercept = (_request, at) => (at === requestsBefore + number ? { when, code: "GeneralException", message: "injected" } : null);
      const writing = port.writeOwnSheet(model);
      if (number === page) await expect(writing).resolves.toMatchObject({ remark: expect.stringContaining("页面设置") });
      else if (number > swap || (number === swap && when === "after"))
        await expect(writing).resolves.toEqual({ name: "校验结果 (2)", renamed: true });
      else {
        await expect(writing).rejects.toMatchObject({
          name: "HostError",
          kind: "unexpected",
          message: expect.stringContaining("请再试一次"),
        });
        expect(workbookSnapshot(workbook)).toEqual(before);
      }
      await port.writeOwnSheet(model);
      expect(workbookSnapshot(workbook)).toEqual(done);
    }
  });

  test("a very hidden sheet of ours is re-made, and seen again", async () => {
    const { port, workbook } = await startWorkbook([ledger]);
    await port.writeOwnSheet(ownSheet());
    workbook.requireSheet("校验结果").visibility = "VeryHidden";
    await port.writeOwnSheet(ownSheet());
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["1月", "Visible"],
      ["校验结果", "Visible"],
    ]);
  });

  test("a co-author deletes our earlier sheet, or protects the structure, just before the swap", async () => {
    for (const act of ["delete", "protect"] as const) {
      const { sim, port, workbook } = await startWorkbook([ledger]);
      await port.writeOwnSheet(ownSheet());
      // Four more than the first time: the earlier sheet is looked at, twice, before it is replaced.
      const last = 2 * sim.requests + 4;
      sim.intercept = (_request, number) => {
        if (number === last && act === "delete") workbook.deleteSheet(workbook.requireSheet("校验结果"));
        if (number === last && act === "protect") workbook.structureProtected = true;
        if (number === last + 1) workbook.structureProtected = false;
        return null;
      };
      await expect(port.writeOwnSheet(ownSheet())).rejects.toMatchObject({ kind: act === "delete" ? "notFound" : "protected" });
      expect(workbook.sheets.map(({ name }) => name)).toEqual(act === "delete" ? ["1月"] : ["1月", "校验结果"]);
      sim.intercept = null;
      expect(await port.writeOwnSheet(ownSheet())).toEqual({ name: "校验结果", renamed: false });
    }
  });

  test("what a run that was cut off left behind (pane closed) is not a results sheet, and the next run removes it", async () => {
    const { sim, port, workbook } = await startWorkbook([ledger]);
    sim.intercept = (_request, at) => (at >= 6 ? { when: "before", code: "GeneralException" } : null);
    await expect(port.writeOwnSheet(model)).rejects.toMatchObject({ kind: "unexpected" });
    expect(
      (
        await port
          .listSheets()
          .catch(() =>
            workbook.sheets.map(({ name, customProperties }) => ({ name, ownMark: customProperties.get("bangfu.mark") ?? null })),
          )
      ).at(-1),
    ).toEqual({
      name: "帮扶助手正在生成",
      ownMark: "unfinished:results",
    });
    sim.intercept = null;
    await port.writeOwnSheet(model);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["1月", "校验结果"]);
  });
});
