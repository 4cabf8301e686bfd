/** @jest-environment jsdom */
import "./textCoding";
import { checkLedger } from "../../src/app/checkLedger";
import { loadLedger } from "../../src/app/loadLedger";
import { writeResults } from "../../src/app/writeResults";
import type { Finding } from "../../src/checks/finding";
import { checkJson } from "../../src/cli/checkJson";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { newXlsx } from "../../src/host/xlsx/xlsxWorkbook";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { openPane, press, screen } from "../taskpane/pane";
import { HEADINGS, OVER_CAP } from "../taskpane/smallLedgers";
import { hostile } from "./hostileTexts";
import { startWorkbook } from "./office/simulated";

const now = new Date(2019, 5, 3, 14, 5);

/** A ledger in which the text stands as 办理结果, a word that C116 quotes, and as the person's name. */
const ledgerOf = (text: string) => ({
  name: "1月",
  rows: [
    [...HEADINGS, "办理结果"],
    [...OVER_CAP.map((value, at) => (at === 1 ? text : value)), text],
  ],
});

async function checked(text: string) {
  const started = await startWorkbook([ledgerOf(text)]);
  const loaded = await loadLedger([started.port]);
  const result = await checkLedger(loaded, builtInPolicy);
  const quoting = result.findings.find(({ code }) => code === "C116");
  if (quoting === undefined) throw new Error("nothing quotes the text");
  return { ...started, loaded, result, quoting };
}

/** Text as a saved file keeps it (XML has no control characters but tab and line end). */
const inFile = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "");

/** What a cell may hold: Excel's longest text. */
const inCell = (text: string): string => text.slice(0, 32_767);

const word = ({ args }: Finding): unknown => Reflect.get(args, "word");

describe.each(hostile.map((text) => [JSON.stringify(text.slice(0, 24)), text]))("the text %s of a ledger is that text", (_, text) => {
  test("as the ledger was read, and quoted by a finding word for word, blanks around it and control characters aside", async () => {
    const { port, quoting } = await checked(text);
    expect((await port.readSheets(["1月"]))[0]?.values[1]?.slice(-1)).toEqual([text]);
    const plain = (value: unknown): string =>
      String(value)
        .normalize("NFKC")
        .replace(/[\s\p{Cc}\p{Cf}]/gu, "");
    expect(plain(word(quoting))).toBe(plain(text));
    expect(quoting.message).toContain(String(word(quoting)));
  });

  test("in the pane: one text, no element and no link made of it", async () => {
    const { port, quoting } = await checked(text);
    openPane(port);
    await press("校验");
    await screen.findByRole("button", { name: "写出校验结果表" });
    expect((document.body.textContent ?? "").includes(quoting.message)).toBe(true);
    expect(document.querySelectorAll("img, script, a[href], iframe")).toHaveLength(0);
  });

  test("on 校验结果 in Excel and in an .xlsx file: the sentence as text, no formula that we did not write", async () => {
    const { port, workbook, loaded, result, quoting } = await checked(text);
    await writeResults(port, loaded, result, now);
    const sheet = workbook.requireSheet("校验结果");
    const texts: unknown[] = [];
    for (let row = 0; row < sheet.cells.rowCount; row += 1)
      for (const column of sheet.cells.usedColumns(row, true)) {
        texts.push(sheet.cells.value(row, column));
        expect(sheet.cells.formula(row, column) ?? "").not.toContain(text.slice(1, 8));
      }
    expect(texts.includes(inCell(quoting.message))).toBe(true);
    const file = newXlsx("结果.xlsx");
    await writeResults(file, loaded, result, now);
    const [read] = await (await openXlsx(await file.save(), "结果.xlsx")).readSheets(["校验结果"]);
    expect(read?.values.flat().includes(inFile(inCell(quoting.message)))).toBe(true);
    expect([...(read?.formulaCells ?? [])]).toEqual([...((await port.readSheets(["校验结果"]))[0]?.formulaCells ?? [])]);
  });

  test("in the JSON of the command line: the same text after parsing, and no raw control character in the file", async () => {
    const { loaded, result, quoting } = await checked(text);
    const json = JSON.stringify(checkJson(loaded.ledger, result));
    const read = (JSON.parse(json) as { findings: Finding[] }).findings.find(({ code }) => code === "C116");
    expect(read && [word(read), read.message]).toEqual([word(quoting), quoting.message]);
    expect([...json].filter((character) => character < " ")).toEqual([]);
  });
});
