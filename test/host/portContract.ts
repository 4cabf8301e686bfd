import type { CellValue } from "../../src/cells/reading";
import type { RawSheet } from "../../src/ledger/rawSheet";
import type { ModelCell, SheetModel } from "../../src/sheets/sheetModel";
import type { WorkbookPort } from "../../src/host/workbookPort";

/** A user's sheet as every adapter's harness can make it; rows of cells from A1, null for a blank one. */
export interface ContractSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | { readonly formula: string; readonly value: CellValue })[])[];
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  readonly isProtected?: boolean;
}

export interface PortHarness {
  /** A workbook that holds these sheets. */
  open(sheets: readonly ContractSheet[]): Promise<WorkbookPort>;
  /** The same workbook read again after what was written to it has been saved. */
  reopen(port: WorkbookPort): Promise<WorkbookPort>;
}

const ID = "31019919900101019X";

const january: ContractSheet = {
  name: "1月",
  rows: [
    [null, null, null, null],
    [null, "帮扶台账", null, null],
    [null, "姓名", "身份证号", "金额"],
    [null, "张三", ID, 1000.5],
    [null, "李四", "310199199001010042", { formula: "=D4*2", value: 2001 }],
    [null, { error: "#N/A" }, true, 43831],
    [null, "", null, null],
  ],
  merges: ["B2:D2"],
  hiddenRows: [5],
  hiddenColumns: [3],
};
const february: ContractSheet = { name: "2月", rows: [["#N/A"]], hidden: true };
const locked: ContractSheet = { name: "3月", rows: [[1]], isProtected: true };

const cell = (text: string): ModelCell => ({ text, style: "text" });

/** Every kind of cell that our sheets hold, and texts that Excel would like to act on. */
export const awkwardTexts = [
  "=1+1",
  "+8613800000000",
  "-5",
  "@SUM(1)",
  "'quoted",
  "310199199001010042",
  "007",
  "2019-05-01",
  "1/2",
  "TRUE",
  "#N/A",
  "12%",
  "<b>&amp;</b>",
  "一行\n二行",
  "😀",
];

export function ownSheet(over: Partial<SheetModel> = {}): SheetModel {
  return {
    name: "校验结果",
    mark: "results",
    rows: [
      [{ text: "校验结果", style: "title" }, null, null],
      [cell("说明"), cell("金额"), { text: "K12", style: "link", link: "'1月'!D4" }],
      ...awkwardTexts.map((text, at) => [cell(text), { number: at + 0.25, style: "amount" as const }, null]),
      [cell("合计"), { formula: `=SUM(B3:B${awkwardTexts.length + 2})`, number: total, style: "total" }],
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    columnWidths: [20, 12, 8],
    rowHeights: { 1: 30 },
    boxes: [{ top: 2, left: 1, bottom: awkwardTexts.length + 3, right: 3 }],
    frozenRows: 2,
    autoFilter: { top: 2, left: 1, bottom: awkwardTexts.length + 2, right: 3 },
    page: { orientation: "landscape", titleRows: [1, 2], pagesTall: 0, breaksBefore: [10] },
    ...over,
  };
}

const total = awkwardTexts.reduce((sum, _, at) => sum + at + 0.25, 0);

const read = async (port: WorkbookPort, name: string): Promise<RawSheet> => {
  const [sheet] = await port.readSheets([name]);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** What every workbook port must do, whatever is behind it. */
export function describePort(name: string, harness: PortHarness): void {
  describe(`${name} reads`, () => {
    test("values from the first used cell to the last: text, numbers, dates as serials, errors, blanks as null", async () => {
      const sheet = await read(await harness.open([january]), "1月");
      expect([sheet.top, sheet.left]).toEqual([2, 2]);
      expect(sheet.values).toEqual([
        ["帮扶台账", null, null],
        ["姓名", "身份证号", "金额"],
        ["张三", ID, 1000.5],
        ["李四", "310199199001010042", 2001],
        [{ error: "#N/A" }, true, 43831],
      ]);
    });

    test("a text that only looks like an Excel error is a text", async () => {
      expect((await read(await harness.open([january, february]), "2月")).values).toEqual([["#N/A"]]);
    });

    test("which cells hold formulas, as row * 16384 + column", async () => {
      const sheet = await read(await harness.open([january]), "1月");
      expect([...sheet.formulaCells]).toEqual([5 * 16_384 + 4]);
    });

    test("a range as it stands, blank cells included, with its formulas and whether it is merged", async () => {
      const port = await harness.open([january]);
      const rows = await port.readRange("1月", { top: 4, left: 2, bottom: 7, right: 5 });
      expect(rows.values).toEqual([
        ["张三", ID, 1000.5, null],
        ["李四", "310199199001010042", 2001, null],
        [{ error: "#N/A" }, true, 43831, null],
        [null, null, null, null],
      ]);
      expect([[...rows.formulaCells], rows.isMerged]).toEqual([[5 * 16_384 + 4], false]);
      expect((await port.readRange("1月", { top: 1, left: 1, bottom: 2, right: 9 })).isMerged).toBe(true);
      await expect(port.readRange("9月", { top: 1, left: 1, bottom: 1, right: 1 })).rejects.toMatchObject({ kind: "notFound" });
    });

    test("merges, hidden rows and columns, protection", async () => {
      const port = await harness.open([january, locked]);
      const [sheet, other] = await port.readSheets(["1月", "3月"]);
      expect(sheet?.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 4 }]);
      expect([...(sheet?.hiddenRows ?? [])]).toEqual([5]);
      expect([...(sheet?.hiddenColumns ?? [])]).toEqual([3]);
      expect([sheet?.isProtected, other?.isProtected]).toEqual([false, true]);
    });

    test("an empty sheet as one without values", async () => {
      expect((await read(await harness.open([january, { name: "空", rows: [] }]), "空")).values).toEqual([]);
    });

    test("the sheets in order, with the hidden one", async () => {
      const port = await harness.open([january, february]);
      expect(await port.listSheets()).toEqual([
        { name: "1月", index: 0, visible: true, ownMark: null },
        { name: "2月", index: 1, visible: false, ownMark: null },
      ]);
    });

    test("no sheet of an unknown name: notFound, in Chinese, with the name", async () => {
      const port = await harness.open([january]);
      await expect(port.readSheets(["9月"])).rejects.toMatchObject({
        name: "HostError",
        kind: "notFound",
        message: expect.stringContaining("9月"),
      });
    });

    test("nothing once the signal is aborted: cancelled", async () => {
      const port = await harness.open([january]);
      await expect(port.readSheets(["1月"], { signal: { aborted: true } })).rejects.toMatchObject({ kind: "cancelled" });
    });

    test("to the end, and says so: the last progress is all rows", async () => {
      const port = await harness.open([january]);
      const seen: [number, number][] = [];
      await port.readSheets(["1月"], { onProgress: (done, all) => void seen.push([done, all]) });
      const [done, all] = seen.at(-1) ?? [];
      expect(done).toBe(all);
      expect(all).toBeGreaterThanOrEqual(5);
    });
  });

  describe(`${name} writes a sheet of our own`, () => {
    test("and reads back every text as that text, every number, and the formula as a formula", async () => {
      const port = await harness.open([january]);
      const written = await port.writeOwnSheet(ownSheet());
      expect(written).toMatchObject({ name: "校验结果", renamed: false });
      const sheet = await read(await harness.reopen(port), "校验结果");
      expect(sheet.ownMark).toBe("results");
      expect(sheet.values.slice(2, -1)).toEqual(awkwardTexts.map((text, at) => [text, at + 0.25, null]));
      expect(sheet.values[1]).toEqual(["说明", "金额", "K12"]);
      expect(sheet.values.at(-1)).toEqual(["合计", total, null]);
      expect([...sheet.formulaCells]).toEqual([(awkwardTexts.length + 3) * 16_384 + 2]);
      expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    });

    test("again in place of the last: one sheet with the mark, and only the new rows", async () => {
      const port = await harness.open([january]);
      await port.writeOwnSheet(ownSheet());
      await port.writeOwnSheet(ownSheet({ mark: "prereview", name: "预审表" }));
      const again = await port.writeOwnSheet(ownSheet({ rows: [[cell("只有一行")]], merges: [], boxes: [], autoFilter: undefined }));
      expect(again).toMatchObject({ name: "校验结果", renamed: false });
      const reopened = await harness.reopen(port);
      const own = (await reopened.listSheets()).filter(({ ownMark }) => ownMark !== null).map((sheet) => sheet.name);
      expect(own).toEqual(["校验结果", "预审表"]);
      expect((await read(reopened, "校验结果")).values).toEqual([["只有一行"]]);
    });

    test("under a name that Excel accepts", async () => {
      const port = await harness.open([january]);
      const { name: got } = await port.writeOwnSheet(ownSheet({ name: "月报[2019/05]:" + "长".repeat(40) }));
      expect(got.length).toBeLessThanOrEqual(31);
      expect((await (await harness.reopen(port)).listSheets()).map((sheet) => sheet.name)).toContain(got);
    });
  });

  describe(`${name} keeps settings`, () => {
    test("text by key, null for none, removed by null", async () => {
      const port = await harness.open([january]);
      expect(await port.readSetting("bangfu.mapping")).toBeNull();
      await port.writeSetting("bangfu.mapping", '{"列":"金额"}');
      expect(await port.readSetting("bangfu.mapping")).toBe('{"列":"金额"}');
      await port.writeSetting("bangfu.mapping", null);
      expect(await port.readSetting("bangfu.mapping")).toBeNull();
    });

    test("all that begin alike at once, without the removed ones", async () => {
      const port = await harness.open([january]);
      expect((await port.readSettings("bangfu.override.")).size).toBe(0);
      await port.writeSetting("bangfu.override.a", "一");
      await port.writeSetting("bangfu.override.b", "二");
      await port.writeSetting("bangfu.mapping", "三");
      await port.writeSetting("bangfu.override.a", null);
      expect([...(await port.readSettings("bangfu.override."))]).toEqual([["bangfu.override.b", "二"]]);
    });

    test("1,000 of them are there again after saving", async () => {
      const port = await harness.open([january]);
      for (let n = 0; n < 1_000; n += 1) await port.writeSetting(`bangfu.override.${n}`, `=说明 <${n}> & "其他"\n'@`);
      await port.writeOwnSheet(ownSheet({ name: "校验结果" }));
      const again = await (await harness.reopen(port)).readSettings("bangfu.override.");
      expect(again.size).toBe(1_000);
      expect(again.get("bangfu.override.999")).toBe('=说明 <999> & "其他"\n\'@');
    });
  });
}
