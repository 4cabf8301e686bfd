import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { pendingRows, rowsAt } from "../../src/app/preReviewRows";
import { rememberMapping } from "../../src/app/rememberMapping";
import { writePreReview } from "../../src/app/writePreReview";
import { writeResults } from "../../src/app/writeResults";
import { cellKey, emptyBook, emptySheet, type BookSheet } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { readBook } from "../../src/host/xlsx/readBook";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx, type XlsxWorkbook } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { idOf } from "../checks/ledgerTable";

const now = new Date(2019, 5, 20, 9, 5);
const HEADINGS = [
  "姓名",
  "身份证号",
  "对象类别",
  "帮扶类别",
  "自负医疗费用",
  "拟帮扶金额",
  "帮扶金额",
  "申请日期",
  "发放日期",
  "状态",
  "预审表编号",
];

type Line = readonly (string | number)[];
const PAID: Line = ["王一", idOf(1), "低收入", "大重病", 10000, 6000, 6000, "2019-03-01", "2019-05-06", "已发放", "YS-1"];
const PENDING: Line = ["李二", idOf(2), "低收入", "大重病", 10000, 4000, "", "2019-05-20", "", "在办", ""];
const REVIEWED: Line = ["张三", idOf(3), "低收入", "大重病", 10000, 4000, "", "2019-05-21", "", "在办", "YS-3"];
const REJECTED: Line = ["陈四", idOf(4), "低收入", "大重病", 10000, 4000, "", "2019-05-22", "", "不予", ""];

function sheetOf(name: string, lines: readonly Line[], headings: readonly string[] = HEADINGS): BookSheet {
  const sheet = emptySheet(name);
  [headings, ...lines].forEach((line, row) =>
    line.forEach((value, column) => value !== "" && sheet.cells.set(cellKey(row + 1, column + 1), { value })),
  );
  return sheet;
}

async function workbook(sheets: readonly BookSheet[], file = ""): Promise<XlsxWorkbook> {
  const book = emptyBook();
  book.sheets.push(...sheets);
  return openXlsx(await writeBook(book), file);
}

const ledgerBook = (...lines: readonly Line[]) => workbook([sheetOf("台账", lines)]);

describe("loading", () => {
  test("reads every sheet but those that this program wrote", async () => {
    const own = { ...sheetOf("校验结果", [PAID]), ownMark: "results" };
    const loaded = await loadLedger([await workbook([sheetOf("1月", [PAID]), own, sheetOf("2月", [PENDING])])]);
    expect(loaded.ledger.sheets.map(({ sheet, rowCount }) => [sheet, rowCount])).toEqual([
      ["1月", 1],
      ["2月", 1],
    ]);
    expect(loaded.rawSheets.map(({ name }) => name)).toEqual(["1月", "2月"]);
  });

  test("reads an income sheet that this program created", async () => {
    const income = {
      ...sheetOf("资金收入", [["2019年", "基金会", "", 50000, "期初结余"]], ["日期", "来源", "定向/非定向", "金额", "摘要"]),
      ownMark: "income",
    };
    const { income: book } = await loadLedger([await workbook([sheetOf("1月", [PAID]), income])]);
    expect(book?.entries.map(({ kind, fen }) => [kind, fen])).toEqual([["opening", 5_000_000]]);
  });

  test("reads only the sheets that were asked for", async () => {
    const port = await workbook([sheetOf("1月", [PAID]), sheetOf("2月", [PENDING])]);
    expect((await loadLedger([port], { sheets: ["2月"] })).ledger.rows).toHaveLength(1);
  });

  test("joins two workbooks into one ledger, and counts one person's year across them", async () => {
    const dear: Line = ["王一", idOf(1), "低保", "其他", "", 50000, 50000, "2019-03-01", "2019-05-06", "已发放", "YS-1"];
    const loaded = await loadLedger([
      await workbook([sheetOf("台账", [dear])], "甲.xlsx"),
      await workbook([sheetOf("台账", [dear])], "乙.xlsx"),
    ]);
    const { findings } = await checkLedger(loaded, builtInPolicy);
    expect(findings.filter(({ code }) => code === "G201").map(({ file, row }) => [file, row])).toEqual([["乙.xlsx", 2]]);
  });

  test("pauses while 2,500 rows are made sense of, and stops there when told so", async () => {
    const port = await ledgerBook(...Array.from({ length: 2500 }, (): Line => PAID));
    let breaths = 0;
    const loaded = await loadLedger([port], { breathe: async () => void (breaths += 1) });
    expect(breaths).toBeGreaterThanOrEqual(8);
    expect(loaded.ledger).toEqual((await loadLedger([port])).ledger);
    const signal = { aborted: false };
    const stop = async (): Promise<void> => void (signal.aborted = true);
    await expect(loadLedger([port], { signal, breathe: stop })).rejects.toMatchObject({
      kind: "cancelled",
      message: "读取已取消，没有结果。",
    });
  });

  test("stops with kind cancelled when told so", async () => {
    await expect(loadLedger([await ledgerBook(PAID)], { signal: { aborted: true } })).rejects.toMatchObject({ kind: "cancelled" });
  });
});

describe("columns chosen by a person", () => {
  const odd = ["姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费用", "拟", "额", "申请日期", "发放日期", "状态", "预审表编号"];

  test("an unknown heading is no amount until the person says that G is 帮扶金额", async () => {
    const port = await workbook([sheetOf("台账", [PAID], odd)]);
    expect((await loadLedger([port])).ledger.rows[0]?.read.amount).toBeUndefined();
    const loaded = await loadLedger([port], { mapping: { "*": { amount: "G" } } });
    expect(loaded.ledger.rows[0]?.read.amount).toEqual({ state: "value", value: 600_000 });
  });

  test("the remembered choice serves the next load, and a new choice goes before it", async () => {
    const port = await workbook([sheetOf("台账", [PAID], odd)]);
    await rememberMapping(port, { "*": { amount: "E" } });
    expect((await loadLedger([port])).ledger.rows[0]?.read.amount).toEqual({ state: "value", value: 1_000_000 });
    const loaded = await loadLedger([port], { mapping: { "*": { amount: "G" } } });
    expect(loaded.ledger.rows[0]?.read.amount).toEqual({ state: "value", value: 600_000 });
    expect(loaded.mapping).toEqual({ "*": { amount: "G" } });
  });

  test("a remembered heading survives a column inserted before it, and is given up where the heading is gone", async () => {
    const port = await workbook([sheetOf("台账", [["天山", ...PAID]], ["街道", ...odd])]);
    await rememberMapping(port, { 台账: { amount: { heading: odd[6] ?? "" } } });
    const { ledger } = await loadLedger([port]);
    expect(ledger.rows[0]?.read.amount).toEqual({ state: "value", value: 600_000 });
    expect(ledger.rows[0]?.at.amount).toBe("H2");
    await rememberMapping(port, { 台账: { amount: { heading: "某旧表头" } } });
    const gone = (await loadLedger([port])).ledger;
    expect(gone.rows[0]?.read.amount).toBeUndefined();
    expect(gone.sheets[0]?.remarks).toEqual(["帮扶金额原先指定为“某旧表头”一列，现在没有这个表头，没有采用，请重新指定"]);
  });

  test("among several workbooks the memory of one holds for its own sheets only, although the other's bear the same names", async () => {
    const port = await workbook([sheetOf("台账", [PAID], odd)], "甲.xlsx");
    await rememberMapping(port, { "*": { amount: "G" } });
    const { ledger } = await loadLedger([port, await workbook([sheetOf("台账", [PENDING], odd)], "乙.xlsx")]);
    expect(ledger.rows.map(({ read }) => read.amount)).toEqual([{ state: "value", value: 600_000 }, undefined]);
  });
});

describe("checking", () => {
  test("finds 6,000 of at most 5,000 and writes nothing", async () => {
    const port = await ledgerBook(PAID);
    const { findings } = await checkLedger(await loadLedger([port]), builtInPolicy);
    expect(findings.filter(({ code }) => code === "P103").map(({ row }) => row)).toEqual([2]);
    expect((await port.listSheets()).map(({ name }) => name)).toEqual(["台账"]);
  });

  test("breathes between slices, tells its progress and ends at all rows", async () => {
    const lines = Array.from({ length: 2500 }, (_, index): Line => [
      "王一",
      idOf(index % 20),
      "低保",
      "其他",
      "",
      1,
      1,
      "2019-03-01",
      "2019-05-06",
      "已发放",
      "YS",
    ]);
    const loaded = await loadLedger([await ledgerBook(...lines)]);
    const progress: number[] = [];
    let breaths = 0;
    const breathe = async (): Promise<void> => void (breaths += 1);
    await checkLedger(loaded, builtInPolicy, { onProgress: (done, total) => progress.push(done / total), breathe });
    expect(breaths).toBeGreaterThanOrEqual(2);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress).toHaveLength(breaths);
  });

  test("is cancelled between two slices, with a sentence for the user", async () => {
    const lines = Array.from({ length: 2500 }, (): Line => PAID);
    const loaded = await loadLedger([await ledgerBook(...lines)]);
    const signal = { aborted: false };
    const breathe = async (): Promise<void> => void (signal.aborted = true);
    await expect(checkLedger(loaded, builtInPolicy, { signal, breathe })).rejects.toMatchObject({
      kind: "cancelled",
      message: "校验已取消，没有结果。",
    });
  });

  test("with keepPartial gives the findings of the 1,000 rows that were judged before it was stopped, and writes them as 未完成", async () => {
    const lines = Array.from({ length: 2500 }, (): Line => PAID);
    const port = await ledgerBook(...lines);
    const loaded = await loadLedger([port]);
    const signal = { aborted: false };
    const result = await checkLedger(loaded, builtInPolicy, {
      signal,
      keepPartial: true,
      onProgress: (done) => void (signal.aborted ||= done >= 2500 * 0.3 + 1000 * 0.3),
    });
    expect(result.incomplete).toEqual({ judgedRows: 1000, comparedRows: 0, totalRows: 2500 });
    expect(result.findings.filter(({ code }) => code === "P103")).toHaveLength(1000);
    expect(result.headline).toContain("校验未完成：共 2,500 行，只校验了 1,000 行，跨行比对（全年累计、重复、拆分等）未作。");
    const out = newXlsx("结果.xlsx");
    await writeResults(out, loaded, result, now);
    const sheet = (await readBook(await out.save())).sheets.find(({ name }) => name === "校验结果");
    const text = [...(sheet?.cells.values() ?? [])].map(({ value }) => String(value)).join("|");
    expect(text).toContain("帮扶台账校验结果（未完成）");
    expect(text).toContain("未完成：校验被取消，2500 行中逐行校验了 1000 行，跨行比对了 0 行，其余未校验");
  });

  test("with keepPartial still rejects where no row was judged yet", async () => {
    const loaded = await loadLedger([await ledgerBook(...Array.from({ length: 2500 }, (): Line => PAID))]);
    await expect(checkLedger(loaded, builtInPolicy, { signal: { aborted: true }, keepPartial: true })).rejects.toMatchObject({
      kind: "cancelled",
    });
  });

  test("judges a row of 2022 only when asked to by way of reference", async () => {
    const late: Line = ["王一", idOf(1), "低收入", "大重病", 10000, 6000, 6000, "2022-03-01", "2022-05-06", "已发放", "YS-1"];
    const loaded = await loadLedger([await ledgerBook(late)]);
    const severities = async (asReference: boolean) =>
      (await checkLedger(loaded, builtInPolicy, { asReference })).findings
        .filter(({ code }) => code === "P103")
        .map(({ severity }) => severity);
    expect(await severities(false)).toEqual([]);
    expect(await severities(true)).toEqual(["should"]);
  });
});

describe("rows for the 预审表", () => {
  test("pending rows without a form are taken; paid, reviewed and rejected ones are not", async () => {
    const loaded = await loadLedger([await ledgerBook(PAID, PENDING, REVIEWED, REJECTED)]);
    expect(pendingRows(loaded, builtInPolicy).map(({ name }) => name)).toEqual(["李二"]);
  });

  test("a pending 项目 needs no form, a blank 帮扶形式 is a 个案", async () => {
    const headings = [...HEADINGS, "帮扶形式"];
    const loaded = await loadLedger([
      await workbook([
        sheetOf(
          "台账",
          [
            [...PENDING, "项目"],
            [...PENDING.slice(0, 1), idOf(5), ...PENDING.slice(2), ""],
          ],
          headings,
        ),
      ]),
    ]);
    expect(pendingRows(loaded, builtInPolicy).map(({ row }) => row.row)).toEqual([3]);
  });

  test("chosen rows 2 and 4 come in the sheet's order; the header and rows that do not exist are left out", async () => {
    const loaded = await loadLedger([await ledgerBook(PAID, PENDING, REVIEWED)]);
    expect(rowsAt(loaded, "台账", [4, 1, 2, 99], builtInPolicy).map(({ row }) => row.row)).toEqual([2, 4]);
    expect(rowsAt(loaded, "别的表", [2], builtInPolicy)).toEqual([]);
  });
});

describe("writing", () => {
  test("校验结果 and 预审表 go to sheets of our own, and a second run takes the first one's place", async () => {
    const loaded = await loadLedger([await ledgerBook(PAID, PENDING)]);
    const result = await checkLedger(loaded, builtInPolicy);
    const out = newXlsx("结果.xlsx");
    expect(await writeResults(out, loaded, result, now)).toEqual({ name: "校验结果", renamed: false });
    expect(await writeResults(out, loaded, result, now)).toEqual({ name: "校验结果", renamed: false });
    expect(
      await writePreReview(out, loaded, result, pendingRows(loaded, builtInPolicy), { policy: builtInPolicy, fullIds: false, now }),
    ).toEqual({ name: "预审表", renamed: false });
    const { sheets } = await readBook(await out.save());
    expect(sheets.map(({ name, ownMark }) => [name, ownMark])).toEqual([
      ["校验结果", "results"],
      ["预审表", "prereview"],
    ]);
  });

  test("the forms in the file carry masked IDs, or full ones when the person said so", async () => {
    const loaded = await loadLedger([await ledgerBook(PENDING)]);
    const result = await checkLedger(loaded, builtInPolicy);
    const texts = async (fullIds: boolean): Promise<unknown[]> => {
      const out = newXlsx("预审表.xlsx");
      await writePreReview(out, loaded, result, pendingRows(loaded, builtInPolicy), { policy: builtInPolicy, fullIds, now });
      return [...((await readBook(await out.save())).sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
    };
    expect(await texts(false)).not.toContain(idOf(2));
    expect(await texts(true)).toContain(idOf(2));
  });
});
