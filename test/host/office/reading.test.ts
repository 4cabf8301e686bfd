/** @jest-environment jsdom */
import { checkLedger } from "../../../src/app/checkLedger";
import { loadLedger } from "../../../src/app/loadLedger";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { profiles } from "../../../src/simulator/profile";
import { HEADINGS, ledgerSheet, OVER_CAP } from "../../taskpane/smallLedgers";
import { area, startWorkbook } from "./simulated";
import { workbookSnapshot } from "./snapshot";

const rows = (count: number, columns: number, text = "") =>
  Array.from({ length: count }, (_, row) => Array.from({ length: columns }, (__, column) => `${text}${row} ${column}`));

test("12,000 rows come in chunks of at most 5,000, with progress by rows, and can be stopped between chunks", async () => {
  const { port } = await startWorkbook([{ name: "1月", rows: rows(12_000, 3) }]);
  const seen: number[] = [];
  const [sheet] = await port.readSheets(["1月"], { onProgress: (done, total) => (expect(total).toBe(12_000), seen.push(done)) });
  expect(sheet?.values).toHaveLength(12_000);
  expect(sheet?.values.at(-1)).toEqual(["11999 0", "11999 1", "11999 2"]);
  expect(seen).toEqual([0, 5_000, 10_000, 12_000]);
  const signal = { aborted: false };
  const stopped = port.readSheets(["1月"], { signal, onProgress: (done) => void (signal.aborted = done >= 5_000) });
  await expect(stopped).rejects.toMatchObject({ kind: "cancelled", message: "已取消读取。" });
});

test("a chunk whose answer is over the web's 5 MB is halved until it fits", async () => {
  const { port, sim } = await startWorkbook([{ name: "1月", rows: rows(3_000, 10, "很长的说明文字".repeat(10)) }], {
    profile: profiles.web,
  });
  const [sheet] = await port.readSheets(["1月"]);
  expect(sheet?.values).toHaveLength(3_000);
  expect(sheet?.values[2_999]?.[9]).toBe(`${"很长的说明文字".repeat(10)}2999 9`);
  expect(sim.requests).toBeLessThan(20);
});

test("three sheets of 10 rows or of 1,000 rows cost the same requests: 9", async () => {
  for (const count of [10, 1_000]) {
    const { port, sim } = await startWorkbook(["1月", "2月", "3月"].map((name) => ({ name, rows: rows(count, 25) })));
    await port.readSheets(["1月", "2月", "3月"]);
    expect(sim.requests).toBe(9);
  }
});

test("a whole check of three sheets, from the list of sheets to the verdict, costs 16 requests at most, of 10 rows or of 1,000", async () => {
  const counts = new Set<number>();
  for (const count of [10, 1_000]) {
    // Other amounts on each sheet: a sheet that only repeats another one would be left out.
    const ledgers = ["1月", "2月", "3月"].map((name, month) =>
      ledgerSheet(
        name,
        ...Array.from({ length: count }, () => OVER_CAP.map((cell, column) => (HEADINGS[column] === "帮扶金额" ? 6_000 + month : cell))),
      ),
    );
    const { port, sim, workbook } = await startWorkbook(ledgers);
    const before = workbookSnapshot(workbook);
    const result = await checkLedger(await loadLedger([port]), builtInPolicy);
    expect(result.rowCount).toBe(3 * count);
    counts.add(sim.requests);
    expect(workbookSnapshot(workbook)).toEqual(before);
  }
  expect(counts.size).toBe(1);
  expect([...counts][0]).toBeLessThanOrEqual(16);
}, 30_000);

test("a row that somebody puts in or takes away while the cells are read is noticed at every request", async () => {
  for (const act of ["insertRows", "deleteRows"] as const) {
    for (let at = 3; at <= 6; at += 1) {
      const { port, workbook, sim } = await startWorkbook([{ name: "1月", rows: rows(6_000, 3) }]);
      sim.intercept = (_request, number) => (number === at && workbook.requireSheet("1月")[act](100, 1), null);
      await expect(port.readSheets(["1月"])).rejects.toMatchObject({
        kind: "changed",
        message: "读取时工作表“1月”的行列有变动，可能有人正在编辑。请等编辑结束后再试一次。",
      });
      expect(sim.requests).toBe(6);
      sim.intercept = null;
      expect((await port.readSheets(["1月"]))[0]?.values).toHaveLength(act === "insertRows" ? 6_001 : 5_999);
    }
  }
});

test("600 merged areas, more than Excel tells at once, are all found once", async () => {
  const { port, workbook } = await startWorkbook([{ name: "1月", rows: rows(600, 3) }]);
  workbook.requireSheet("1月").merges = Array.from({ length: 600 }, (_, row) => area(`A${row + 1}:B${row + 1}`));
  const [sheet] = await port.readSheets(["1月"]);
  expect(sheet?.merges).toHaveLength(600);
  expect(new Set(sheet?.merges.map(({ top }) => top)).size).toBe(600);
});

test("formatted but empty cells below and beside the ledger are left out", async () => {
  const { port, workbook } = await startWorkbook([
    {
      name: "1月",
      rows: [
        [null, "a"],
        [null, null],
      ],
    },
  ]);
  workbook.requireSheet("1月").setFormat(area("A1:Z5000"), () => "@");
  const [sheet] = await port.readSheets(["1月"]);
  expect([sheet?.top, sheet?.left, sheet?.values]).toEqual([1, 2, [["a"]]]);
});

test("a text that begins with = is no formula, a formula that gives an empty text is one", async () => {
  const { port } = await startWorkbook([{ name: "1月", rows: [["=HYPERLINK(1)", { formula: '=IF(1,"","")', value: "" }, 1]] }]);
  const [sheet] = await port.readSheets(["1月"]);
  expect(sheet?.values).toEqual([["=HYPERLINK(1)", null, 1]]);
  expect([...(sheet?.formulaCells ?? [])]).toEqual([16_384 + 2]);
});

test.each([true, false])("a workbook that counts its days from 1904: %s", async (date1904) => {
  const { port, workbook } = await startWorkbook([{ name: "1月", rows: [[1]] }]);
  workbook.date1904 = date1904;
  const [sheet] = await port.readSheets(["1月"]);
  expect(sheet?.date1904).toBe(date1904);
});

test("rows hidden here and there beyond 20,000", async () => {
  const { port, workbook } = await startWorkbook([{ name: "1月", rows: rows(20_010, 1) }]);
  for (const row of [0, 5, 20_005]) workbook.requireSheet("1月").hiddenRows.add(row);
  const [sheet] = await port.readSheets(["1月"]);
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([1, 6, 20_006]);
});

test("reading changes nothing in the workbook and leaves no reference behind", async () => {
  const { port, workbook, sim } = await startWorkbook([{ name: "1月", rows: rows(50, 5) }]);
  const changes = jest.fn();
  workbook.subscribe(changes);
  await port.listSheets();
  await port.readSheets(["1月"]);
  await port.selection();
  await new Promise((resume) => setTimeout(resume));
  expect(changes).not.toHaveBeenCalled();
  expect(sim.keptReferences).toBe(0);
});

test("a cell that is being edited delays the reading; where Excel cannot wait, the user is asked to finish", async () => {
  const { port, workbook } = await startWorkbook([{ name: "1月", rows: [[1]] }]);
  workbook.beginEditing();
  const reading = port.listSheets();
  workbook.endEditing();
  await expect(reading).resolves.toHaveLength(1);
  const sets = { ExcelApi: "1.14" };
  const old = await startWorkbook([{ name: "1月", rows: [[1]] }], { profile: { ...profiles.ltsc2021, sets } });
  old.workbook.beginEditing();
  await expect(old.port.listSheets()).rejects.toMatchObject({
    name: "HostError",
    kind: "editing",
    message: expect.stringContaining("回车"),
  });
});

test("selection: sheet and cells of the first area, also of several; select shows a cell, and says hidden without unhiding", async () => {
  const { port, workbook } = await startWorkbook([
    { name: "1月", rows: rows(20, 3), hiddenRows: [7] },
    { name: "2月", rows: [[1]], hidden: true },
    { name: "3月", rows: [[1]] },
  ]);
  expect(await port.selection()).toEqual({ sheet: "1月", range: { top: 1, left: 1, bottom: 1, right: 1 } });
  workbook.select(workbook.requireSheet("3月"), [area("B2:C4"), area("A9")]);
  expect(await port.selection()).toEqual({ sheet: "3月", range: { top: 2, left: 2, bottom: 4, right: 3 }, isPart: true });
  expect(await port.select("1月", "C5")).toBe("selected");
  expect(await port.selection()).toEqual({ sheet: "1月", range: { top: 5, left: 3, bottom: 5, right: 3 } });
  expect(await port.select("1月", "A7")).toBe("hidden");
  expect(await port.select("2月", "A1")).toBe("hidden");
  const places = [
    { sheet: "1月", address: "A7" },
    { sheet: "1月", address: "C5" },
    { sheet: "2月", address: "A1" },
  ];
  expect(await Promise.all(places.map((place) => port.hiddenBy(place)))).toEqual(["row", null, "sheet"]);
  expect([workbook.requireSheet("1月").hiddenRows.has(6), workbook.requireSheet("2月").visibility]).toEqual([true, "Hidden"]);
  await expect(port.select("9月", "A1")).rejects.toMatchObject({ kind: "notFound", message: expect.stringContaining("9月") });
});

test("watch tells of the user's edits and selections, not of our own writes nor of edits in our sheets, until it is stopped", async () => {
  const { port, workbook } = await startWorkbook([{ name: "1月", rows: [[1]] }]);
  const settle = () => new Promise((resume) => setTimeout(resume, 20));
  const seen: unknown[] = [];
  const stop = await port.watch({
    changed: (sheet, address, isInPlace) => seen.push([sheet, address, isInPlace]),
    selected: ({ sheet, range }) => seen.push([sheet, range.top]),
  });
  await port.writeOwnSheet({
    name: "校验结果",
    mark: "results",
    rows: [[{ text: "a" }]],
    merges: [],
    columnWidths: [10],
    rowHeights: {},
    boxes: [],
    frozenRows: 0,
    page: { orientation: "portrait", pagesTall: 0 },
  });
  workbook.change("user", () => workbook.requireSheet("1月").put(1, 1, { value: 5 }));
  workbook.change("user", () => workbook.requireSheet("校验结果").put(1, 1, { value: 5 }));
  await Excel.run((context) => ((context.workbook.worksheets.getItem("1月").getRange("A9").values = [["ours"]]), context.sync()));
  await settle();
  workbook.change("user", () => workbook.requireSheet("1月").insertRows(0, 1));
  await settle();
  workbook.change("user", () => workbook.select(workbook.requireSheet("1月"), [area("A3")]));
  await settle();
  expect(seen).toEqual([
    ["1月", "B2", true],
    ["1月", "1:1", false],
    ["1月", 3],
  ]);
  await stop();
  workbook.change("user", () => workbook.requireSheet("1月").put(2, 2, { value: 5 }));
  await settle();
  expect(seen).toHaveLength(3);
});
