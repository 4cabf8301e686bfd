/** @jest-environment jsdom */
import "./textCoding";
import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, writeMonthly } from "../../src/app/monthly";
import { pendingRows } from "../../src/app/preReviewRows";
import { writePanelList } from "../../src/app/writePanelList";
import { writePreReview } from "../../src/app/writePreReview";
import { writePublicList } from "../../src/app/writePublicList";
import { writeReceipts } from "../../src/app/writeReceipts";
import { writeResults } from "../../src/app/writeResults";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import type { RawSheet } from "../../src/ledger/rawSheet";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { idNo, ledgerSheet, OVER_CAP, PENDING } from "../taskpane/smallLedgers";
import { startWorkbook } from "./office/simulated";
import { hostile } from "./hostileTexts";
import { ownSheet } from "./portContract";

const now = new Date(2019, 5, 3, 14, 5);

/** Each text as the name of a person whose form is still to be printed, and of one who was paid; and one ordinary payment. */
const rows = [
  OVER_CAP,
  ...hostile.map((text, at) => [at + 2, text, idNo("19600101", at + 1), ...PENDING.slice(3)]),
  ...hostile.map((text, at) => [at + 50, text, idNo("19650101", at + 1), ...OVER_CAP.slice(3)]),
];

const formulasOf = (sheet: RawSheet) => [sheet.name, ...sheet.formulaCells];

async function writeAll(from: WorkbookPort, to: WorkbookPort): Promise<void> {
  const loaded = await loadLedger([from]);
  const result = await checkLedger(loaded, builtInPolicy);
  await writeResults(to, loaded, result, now);
  await writePreReview(to, loaded, result, pendingRows(loaded, builtInPolicy), { policy: builtInPolicy, fullIds: false, now });
  await writePanelList(to, loaded, result, { policy: builtInPolicy, now });
  await writeReceipts(to, loaded, { policy: builtInPolicy, month: "2019-05", fullIds: true });
  await writePublicList(to, loaded, { policy: builtInPolicy, month: "2019-05" });
  await writeMonthly(to, await buildMonthly([from], loaded, builtInPolicy, "2019-05"), { now });
}

const ownSheets = async (port: WorkbookPort): Promise<readonly RawSheet[]> => {
  const names = (await port.listSheets()).filter(({ ownMark }) => ownMark !== null).map(({ name }) => name);
  expect(names).toHaveLength(6);
  return port.readSheets(names);
};

const textsOf = (sheets: readonly RawSheet[]): readonly string[] =>
  sheets.flatMap(({ values }) => values.flat()).filter((value) => typeof value === "string");

test.each([
  [32_766, 32_766],
  [32_767, 32_767],
  [32_768, 32_767],
])(
  "a text of %i characters is written with %i, in Excel and in a file, and an emoji at the end is not cut in two",
  async (length, kept) => {
    for (const [text, expected] of [
      ["长".repeat(length), "长".repeat(kept)],
      // The emoji takes two: it ends at length + 1.
      [`${"长".repeat(length - 1)}😀`, length < 32_767 ? `${"长".repeat(length - 1)}😀` : "长".repeat(length - 1)],
    ] as const) {
      const model = ownSheet({ rows: [[{ text }]], merges: [], boxes: [], autoFilter: undefined });
      const { port, workbook } = await startWorkbook([{ name: "1月", rows: [["姓名"]] }]);
      await port.writeOwnSheet(model);
      expect(workbook.requireSheet("校验结果").cells.value(0, 0) === expected).toBe(true);
      const file = newXlsx("结果.xlsx");
      await file.writeOwnSheet(model);
      const [sheet] = await (await openXlsx(await file.save(), "结果.xlsx")).readSheets(["校验结果"]);
      expect(sheet?.values[0]?.[0] === expected).toBe(true);
    }
  },
);

describe("text of the ledger stays text", () => {
  test.each(hostile.map((text) => [text.slice(0, 40), text]))(
    "%s, in a sheet of ours through Office.js and through an .xlsx file",
    async (_, text) => {
      const model = ownSheet({ rows: [[{ text }]], merges: [], boxes: [], autoFilter: undefined });
      const { port, workbook } = await startWorkbook([{ name: "1月", rows: [["姓名"]] }]);
      await port.writeOwnSheet(model);
      const cell = workbook.requireSheet("校验结果").cells.cell(0, 0);
      expect([cell.value, cell.formula]).toEqual([text, undefined]);
      const file = newXlsx("结果.xlsx");
      await file.writeOwnSheet(model);
      const [sheet] = await (await openXlsx(await file.save(), "结果.xlsx")).readSheets(["校验结果"]);
      expect([sheet?.values, sheet?.formulaCells.size]).toEqual([[[text]], 0]);
    },
  );

  test("as a person's name it makes no formula on 校验结果, 预审表, 评审会汇总表, 签收单, 公开名单 or 月报, in Excel and in a file, and both hold the same", async () => {
    const { port, workbook } = await startWorkbook([ledgerSheet("1月", ...rows)]);
    const read = (await port.readSheets(["1月"]))[0];
    expect(read?.values.slice(2).map((row) => row[1])).toEqual([...hostile, ...hostile]);
    await writeAll(port, port);
    const inExcel = await ownSheets(port);
    const file = newXlsx("结果.xlsx");
    await writeAll(port, file);
    const inFile = await ownSheets(await openXlsx(await file.save(), "结果.xlsx"));
    expect(inFile.map(formulasOf)).toEqual(inExcel.map(formulasOf));
    for (const { formula } of workbook.formulas()) expect(formula).toMatch(/^=(SUM|IF|ROUND)?[(A-Z0-9:,.+\-*/ )]+$/);
    expect(new Set(textsOf(inFile))).toEqual(new Set(textsOf(inExcel)));
    const shown = new Set(textsOf(inExcel));
    // Names are shown without control characters and joiners; the longest is cut to what a cell holds.
    expect(hostile.slice(0, 10).filter((text) => !shown.has(text))).toEqual([]);
    expect(textsOf(inExcel).filter((text) => text.length > 32_767)).toEqual([]);
  });
});
