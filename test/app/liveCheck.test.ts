/** @jest-environment jsdom */
import { checkLedger } from "../../src/app/checkLedger";
import { liveCheck, MOST_LIVE_ROWS, MOST_READ_ROWS, readyToFollow, type Following, type LiveLedger } from "../../src/app/liveCheck";
import { rememberHeader } from "../../src/app/chosenHeaders";
import { loadLedger } from "../../src/app/loadLedger";
import { rememberMapping } from "../../src/app/rememberMapping";
import { withEdit, type SheetEdits } from "../../src/app/sheetEdits";
import type { Counted } from "../../src/checks/counted";
import type { CellRange } from "../../src/ledger/rawSheet";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { idOf } from "../../src/tools/bench/benchSheet";
import { excelWith } from "../taskpane/excelWith";
import { area } from "../host/office/simulated";
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "../taskpane/smallLedgers";

type Followed = LiveLedger & { readonly following: Following };

async function followed(port: WorkbookPort): Promise<Followed> {
  const loaded = await loadLedger([port]);
  const runs: Counted[] = [];
  const result = await checkLedger(loaded, builtInPolicy, { remember: (counted) => runs.push(counted) });
  const following = await readyToFollow(runs[0]!, result);
  if (!following) throw new Error("the check could not be followed");
  return { loaded, result, following };
}

/** Follows edits of whole sheets, or of "sheet!address" in place. */
async function follow(port: WorkbookPort, live: Followed, ...edited: readonly string[]): Promise<Followed | null> {
  const edits = edited
    .map((text) => text.split("!"))
    .reduce((all, [sheet = "", address]) => withEdit(all, sheet, address ?? null), NO_EDITS);
  const next = await liveCheck(port, live, live.following, edits);
  return next === null ? null : { ...next, following: live.following };
}

const NO_EDITS: SheetEdits = new Map();

const told = ({ result }: Pick<LiveLedger, "result">) =>
  JSON.stringify({ ...result, findings: result.findings.map(({ message, ...rest }) => ({ ...rest, message })) });

test("an edit is judged without a full run, and the result is the full run's", async () => {
  const { port, type } = await excelWith(ledgerSheet("1月", OVER_CAP, AT_CAP), ledgerSheet("2月", PENDING));
  const before = await followed(port);
  expect(before.result.findings.some(({ code, row }) => code === "P103" && row === 2)).toBe(true);
  type("1月", "H2", 5000);
  const after = await follow(port, before, "1月");
  expect(after?.result.findings.some(({ code }) => code === "P103")).toBe(false);
  expect(told(after!)).toBe(told(await followed(port)));
});

test("a second grant of the same person on another sheet changes the first sheet's year too", async () => {
  const { port, type } = await excelWith(ledgerSheet("1月", AT_CAP), ledgerSheet("2月", OVER_CAP));
  const before = await followed(port);
  type("2月", "C2", String(AT_CAP[2]));
  type("2月", "B2", "李四");
  type("2月", "H2", 90000);
  const after = await follow(port, before, "2月");
  expect(after?.result.findings.some(({ code }) => code === "G201")).toBe(true);
  expect(told(after!)).toBe(told(await followed(port)));
});

test("a row typed below the last one is a row of the ledger at once", async () => {
  const { port, type } = await excelWith(ledgerSheet("1月", AT_CAP), ledgerSheet("2月", PENDING));
  const before = await followed(port);
  OVER_CAP.forEach((value, column) => type("1月", `${String.fromCharCode(65 + column)}3`, value as string | number));
  const after = await follow(port, before, "1月");
  expect(after?.result.rowCount).toBe(3);
  expect(after?.loaded.ledger.rows.map(({ sheet, row }) => `${sheet.sheet} ${row}`)).toEqual(["1月 2", "1月 3", "2月 2"]);
  expect(told(after!)).toBe(told(await followed(port)));
});

test("findings of rows that were not judged again stay the same objects", async () => {
  const { port, type } = await excelWith(ledgerSheet("1月", OVER_CAP, AT_CAP, PENDING));
  const before = await followed(port);
  type("1月", "H4", "4000元");
  const after = await follow(port, before, "1月");
  const of = ({ result }: LiveLedger, code: string, row: number) =>
    result.findings.find((finding) => finding.code === code && finding.row === row);
  expect(of(after!, "P103", 2)).toBe(of(before, "P103", 2));
  expect(of(after!, "C111", 4)).toMatchObject({ fix: { cell: "H4", newNumber: 4000 } });
});

test("a formula typed over a text loses the text's correction", async () => {
  const { port, workbook } = await excelWith(
    ledgerSheet(
      "1月",
      OVER_CAP.map((value, at) => (at === 7 ? "4000元" : value)),
    ),
  );
  const before = await followed(port);
  expect(before.result.findings.find(({ code }) => code === "C111")?.fix).toBeDefined();
  workbook.change("user", () => workbook.requireSheet("1月").put(1, 7, { value: "4000元", formula: '="4000元"' }));
  const after = await follow(port, before, "1月");
  expect(after?.result.findings.find(({ code }) => code === "C111")).toMatchObject({ code: "C111" });
  expect(after?.result.findings.find(({ code }) => code === "C111")?.fix).toBeUndefined();
});

test("a changed heading asks for a full run", async () => {
  const { port, type } = await excelWith(ledgerSheet("1月", OVER_CAP));
  const before = await followed(port);
  type("1月", "H1", "审批金额");
  expect(await follow(port, before, "1月")).toBeNull();
  type("1月", "A1", "");
});

test("a sheet that is gone is told as the port tells it", async () => {
  const { port, workbook } = await excelWith(ledgerSheet("1月", OVER_CAP), ledgerSheet("2月", AT_CAP));
  const before = await followed(port);
  workbook.deleteSheet(workbook.requireSheet("1月"));
  await expect(follow(port, before, "1月")).rejects.toMatchObject({ kind: "notFound" });
});

test("an edit on a sheet that was not checked changes nothing, and reads nothing", async () => {
  const { port } = await excelWith(ledgerSheet("1月", OVER_CAP));
  const before = await followed(port);
  expect(await liveCheck(port, before, before.following, withEdit(NO_EDITS, "草稿", null))).toBe(before);
});

test(`a ledger of more than ${MOST_LIVE_ROWS} rows is not followed`, async () => {
  const { port } = await excelWith(ledgerSheet("1月", OVER_CAP));
  const loaded = await loadLedger([port]);
  const runs: Counted[] = [];
  const result = await checkLedger(loaded, builtInPolicy, { remember: (counted) => runs.push(counted) });
  const { ledger, ...counted } = runs[0]!;
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ ...ledger.rows[0]!, row: 2 + at }));
  expect(await readyToFollow({ ...counted, ledger: { ...ledger, rows: rows(MOST_LIVE_ROWS) } }, result)).not.toBeNull();
  expect(await readyToFollow({ ...counted, ledger: { ...ledger, rows: rows(MOST_LIVE_ROWS + 1) } }, result)).toBeNull();
});

describe("on a sheet of more than 5,000 rows the edited rows are read by themselves", () => {
  /** Persons whom nothing binds to each other. */
  const rowOf = (at: number) =>
    AT_CAP.map((value, column) => (column === 0 ? at + 1 : column === 2 ? idOf(at) : column === 7 ? 800 : value));
  const long = (count = 5_200) => ledgerSheet("1月", ...Array.from({ length: count }, (_, at) => rowOf(at)));

  /** The port, and what was read through it. */
  function listened(port: WorkbookPort): { readonly port: WorkbookPort; readonly reads: string[] } {
    const reads: string[] = [];
    const heard = Object.create(port, {
      readSheets: { value: (names: readonly string[]) => (reads.push(...names), port.readSheets(names)) },
      readRange: {
        value: (sheet: string, range: CellRange) => (reads.push(`${sheet} ${range.top}:${range.bottom}`), port.readRange(sheet, range)),
      },
    }) as WorkbookPort;
    return { port: heard, reads };
  }

  test("an amount, a name and an ID at once, two rows: nothing else is read, and the result is the full run's", async () => {
    const excel = await excelWith(long(), ledgerSheet("2月", OVER_CAP));
    const { port, reads } = listened(excel.port);
    let live: Followed | null = await followed(excel.port);
    excel.type("1月", "H5000", 9000);
    live = await follow(port, live, "1月!H5000");
    expect(live?.result.findings.filter(({ row }) => row === 5000).map(({ code }) => code)).toContain("P103");
    excel.type("1月", "C300", String(OVER_CAP[2]));
    excel.type("1月", "B300", "张三");
    live = live && (await follow(port, live, "1月!C300", "1月!B300"));
    excel.type("1月", "H4000", 700);
    excel.type("1月", "H4001", 701);
    live = live && (await follow(port, live, "1月!H4000:H4001"));
    expect(reads).toEqual(["1月 5000:5000", "1月 300:300", "1月 300:300", "1月 4000:4001"]);
    expect(live?.loaded.rawSheets[0]?.values[3999]?.[7]).toBe(700);
    expect(told(live!)).toBe(told(await followed(excel.port)));
  }, 120_000);

  test("what Excel did not tell of in the row, a formula, a new row: the whole sheet is read; a merge in so long a sheet asks for a full run", async () => {
    const excel = await excelWith(long());
    const { port, reads } = listened(excel.port);
    const sheet = excel.workbook.requireSheet("1月");
    let live: Followed | null = await followed(excel.port);
    const step = async (edit: string) => {
      live = live && (await follow(port, live, edit));
      expect(told(live!)).toBe(told(await followed(excel.port)));
    };
    excel.workbook.change("listPick", () => sheet.put(4999, 3, { value: "低收入" }));
    excel.type("1月", "H5000", 900);
    await step("1月!H5000");
    excel.workbook.change("user", () => sheet.put(4998, 7, { value: 900, formula: "=450*2" }));
    await step("1月!H4999");
    excel.workbook.change("user", () => sheet.put(4998, 7, { value: 901 }));
    await step("1月!H4999");
    excel.workbook.change("user", () => sheet.insertRows(5200, 1));
    await step("1月");
    expect(reads.filter((read) => read === "1月")).toHaveLength(4);
    // Merged cells may stand for several rows, so that no row of the sheet is sure to be as it was.
    excel.workbook.change("load", () => sheet.merge(area("A4990:A4991")));
    excel.type("1月", "H4990", 902);
    expect(live && (await follow(port, live, "1月!H4990"))).toBeNull();
    expect(reads.filter((read) => read === "1月")).toHaveLength(5);
  }, 120_000);

  test("a row that becomes blank, and one typed below the last, are followed by reading the sheet", async () => {
    const excel = await excelWith(long());
    let live: Followed | null = await followed(excel.port);
    excel.workbook.change("user", () => excel.workbook.requireSheet("1月").write(area("A5100:K5100"), () => ""));
    live = await follow(excel.port, live, "1月!A5100:K5100");
    expect(live?.result.rowCount).toBe(5_199);
    OVER_CAP.forEach((value, column) => excel.type("1月", `${String.fromCharCode(65 + column)}5202`, value as string | number));
    live = live && (await follow(excel.port, live, "1月!A5202:K5202"));
    expect(live?.result.rowCount).toBe(5_200);
    expect(told(live!)).toBe(told(await followed(excel.port)));
  }, 120_000);

  test(`beyond ${MOST_READ_ROWS} rows single rows are followed, and what hangs on the whole sheet asks for a full run without reading it`, async () => {
    const excel = await excelWith(long(MOST_READ_ROWS + 1));
    const { port, reads } = listened(excel.port);
    let live: Followed | null = await followed(excel.port);
    excel.type("1月", "H20000", 9000);
    live = await follow(port, live, "1月!H20000");
    expect(live?.result.findings.filter(({ row }) => row === 20_000).map(({ code }) => code)).toContain("P103");
    excel.type("1月", "H1", "审批金额");
    expect(live && (await follow(port, live, "1月!H1"))).toBeNull();
    expect(reads).toEqual(["1月 20000:20000", "1月 1:1"]);
  }, 120_000);
});

test("a sheet whose header was chosen is followed by that header; with the header's text gone only a full run can tell", async () => {
  const odd = ["序", "甲栏", "乙栏", "丙栏", "丁栏", "戊栏", "己栏", "庚栏", "辛栏", "壬栏", "癸栏"];
  const { port, type } = await excelWith({ name: "1月", rows: [odd, OVER_CAP, AT_CAP] });
  await rememberHeader(port, "1月", { top: 1, rows: [odd] });
  await rememberMapping(port, { "1月": { amount: { heading: "庚栏" } } });
  const before = await followed(port);
  expect(before.loaded.ledger.sheets).toMatchObject([{ sheet: "1月", headerRow: 1, rowCount: 2 }]);
  type("1月", "H3", "4000元");
  const after = await follow(port, before, "1月");
  expect(after?.result.rowCount).toBe(2);
  expect(after?.result.findings).toContainEqual(expect.objectContaining({ code: "C111", row: 3 }));
  expect(told(after!)).toBe(told(await followed(port)));
  for (const column of "ABCDEFGHIJK") type("1月", `${column}1`, "改了");
  expect(await follow(port, after!, "1月")).toBeNull();
});
