/** @jest-environment jsdom */
import { checkLedger } from "../../src/app/checkLedger";
import { keepLive, liveCheck, MOST_LIVE_ROWS, type LiveLedger } from "../../src/app/liveCheck";
import { loadLedger } from "../../src/app/loadLedger";
import type { Counted } from "../../src/checks/counted";
import type { WorkbookPort } from "../../src/host/workbookPort";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { excelWith } from "../taskpane/excelWith";
import { AT_CAP, OVER_CAP, PENDING, ledgerSheet } from "../taskpane/smallLedgers";

async function followed(port: WorkbookPort): Promise<LiveLedger> {
  const loaded = await loadLedger([port]);
  const runs: Counted[] = [];
  const result = await checkLedger(loaded, builtInPolicy, { remember: (counted) => runs.push(counted) });
  const kept = await keepLive(runs[0]!, result);
  if (!kept) throw new Error("the check could not be kept");
  return { loaded, result, kept };
}

const follow = (port: WorkbookPort, live: LiveLedger, ...sheets: readonly string[]) => liveCheck(port, live, new Set(sheets));

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
  expect(await follow(port, before, "草稿")).toBe(before);
});

test(`a ledger of more than ${MOST_LIVE_ROWS} rows is not followed`, async () => {
  const { port } = await excelWith(ledgerSheet("1月", OVER_CAP));
  const loaded = await loadLedger([port]);
  const runs: Counted[] = [];
  const result = await checkLedger(loaded, builtInPolicy, { remember: (counted) => runs.push(counted) });
  const { ledger, ...counted } = runs[0]!;
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ ...ledger.rows[0]!, row: 2 + at }));
  expect(await keepLive({ ...counted, ledger: { ...ledger, rows: rows(MOST_LIVE_ROWS) } }, result)).not.toBeNull();
  expect(await keepLive({ ...counted, ledger: { ...ledger, rows: rows(MOST_LIVE_ROWS + 1) } }, result)).toBeNull();
});
