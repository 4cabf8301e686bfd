import { loadLedger } from "../../src/app/loadLedger";
import { buildMonthly, changesSinceReported, monthsWithPayments, writeMonthly } from "../../src/app/monthly";
import { cellKey, emptyBook, emptySheet, type BookSheet } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { builtInPolicy } from "../../src/policy/builtInPolicy";

const now = new Date(2019, 5, 3);
const HEADINGS = [
  "姓名",
  "身份证号",
  "户号",
  "对象类别",
  "帮扶类别",
  "帮扶金额（元）",
  "审批单位",
  "审批日期",
  "发放日期",
  "发放方式",
  "资金来源",
];

type Line = readonly (string | number)[];
const APRIL: Line = ["王一", "31019919500101001X", "1", "低保", "大重病", 8000, "街道", "2019-04-08", "2019-04-10", "转账", "基金会"];
const MAY: Line = ["李一", "310199195506150026", "2", "低收入", "大重病", 6000.5, "街道", "2019-05-08", "2019-05-10", "现金", "财政"];
const INCOME: readonly Line[] = [
  ["日期", "来源", "定向/非定向", "金额", "摘要"],
  ["2019年", "基金会", "", 50000, "期初结余"],
  ["2019年", "财政", "", 30000, "期初结余"],
  ["2019-05-31", "", "", 65999.5, "账面结余"],
];

function sheetOf(name: string, lines: readonly Line[]): BookSheet {
  const sheet = emptySheet(name);
  lines.forEach((line, row) => line.forEach((value, column) => value !== "" && sheet.cells.set(cellKey(row + 1, column + 1), { value })));
  return sheet;
}

/** An .xlsx file with this ledger and the income sheet, opened. */
async function workbook(...lines: readonly Line[]): Promise<WorkbookPort> {
  const book = emptyBook();
  book.sheets.push(sheetOf("台账", [HEADINGS, ...lines]), sheetOf("资金收入", INCOME));
  return openXlsx(await writeBook(book), "台账.xlsx");
}

async function build(ports: readonly WorkbookPort[], month: string) {
  return buildMonthly(ports, await loadLedger(ports), builtInPolicy, month);
}

/** A workbook that holds the report of a month as it was written. */
async function reported(ledger: WorkbookPort, month: string): Promise<WorkbookPort> {
  const results = newXlsx("月报.xlsx");
  await writeMonthly(results, await build([ledger], month), { now });
  return openXlsx(await results.save(), "月报.xlsx");
}

test("the months to choose from are those with payments, newest last", async () => {
  expect(monthsWithPayments(await loadLedger([await workbook(MAY, APRIL)]))).toEqual(["2019-04", "2019-05"]);
});

test("May of a ledger file: 6,000.50 paid, 14,000.50 in the year, 65,999.50 left as the bank says", async () => {
  const { figures, tieOuts } = await build([await workbook(APRIL, MAY)], "2019-05");
  expect([figures["grants.total"]?.month, figures["grants.total"]?.year, figures["closing"]?.month]).toEqual([
    "6000.50",
    "14000.50",
    "65999.50",
  ]);
  expect(tieOuts.find(({ id }) => id === "T1")?.status).toBe("ok");
});

test("April's own report sheet is found in whichever workbook it stands and serves T2 and T3", async () => {
  const ledger = await workbook(APRIL, MAY);
  const { tieOuts } = await build([ledger, await reported(ledger, "2019-04")], "2019-05");
  expect(tieOuts.filter(({ id }) => id === "T2" || id === "T3").map(({ status, left }) => [status, left])).toEqual([
    ["ok", "72000.00"],
    ["ok", "14000.50"],
  ]);
});

test("the report is written on its own sheet and opened", async () => {
  const results = newXlsx("月报.xlsx");
  expect(await writeMonthly(results, await build([await workbook(APRIL, MAY)], "2019-05"), { now })).toEqual({
    name: "月报 2019年5月",
    renamed: false,
  });
});

describe("a second run of a reported month", () => {
  test("shows nothing where nothing changed", async () => {
    const ledger = await workbook(APRIL, MAY);
    const sheet = await reported(ledger, "2019-05");
    expect(await changesSinceReported([sheet], await build([ledger], "2019-05"))).toEqual({ sheet: "月报 2019年5月", changes: [] });
  });

  test("shows 6,000.50 → 7,000.50 where a late row of 1,000.00 was entered", async () => {
    const sheet = await reported(await workbook(APRIL, MAY), "2019-05");
    const late = await build([await workbook(APRIL, MAY, [...MAY.slice(0, 5), 1000, ...MAY.slice(6)])], "2019-05");
    const found = await changesSinceReported([sheet], late);
    expect(found?.changes).toContainEqual(expect.objectContaining({ id: "grants.total", column: "month", old: "6000.50", new: "7000.50" }));
  });

  test("is none where the month was not reported", async () => {
    const ledger = await workbook(APRIL, MAY);
    expect(await changesSinceReported([ledger], await build([ledger], "2019-05"))).toBeNull();
  });
});
