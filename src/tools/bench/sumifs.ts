import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cellKey, emptyBook, emptySheet } from "../../host/xlsx/book";
import { writeBook } from "../../host/xlsx/writeBook";
import { benchSheet, columnAt, ROWS_ABOVE } from "./benchSheet";

/** Recorded, not measured here: N rows of SUMIFS in LibreOffice Calc, hard recalculation, in milliseconds. */
const RECORDED = { rows: 50_000, ms: 297_000, how: "recorded" } as const;
const COLUMNS = ["身份证号", "发放日期", "帮扶金额"] as const;

/** What N rows of SUMIFS cost, and whether that was measured in this run. */
export interface SumifsTime {
  readonly rows: number;
  readonly ms: number;
  readonly how: "measured" | "recorded";
}

/**
 * Has LibreOffice calculate the year's sum of each row's person up to the row's day by one SUMIFS per row, at a size that it can bear.
 * Its start and its reading and writing of the file are taken off: the same file with numbers instead of the formulas is converted too.
 */
export async function sumifsTime(rows: number): Promise<SumifsTime> {
  if (spawnSync("soffice", ["--version"]).status !== 0) return RECORDED;
  const folder = mkdtempSync(path.join(tmpdir(), "bangfu-sumifs-"));
  try {
    // The first run makes LibreOffice's own settings, which takes longer than any other.
    await convert(folder, rows, false);
    const bare = await convert(folder, rows, false);
    return { rows, ms: (await convert(folder, rows, true)) - bare, how: "measured" };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, rows: number, withFormulas: boolean): Promise<number> {
  const file = path.join(folder, withFormulas ? "formulas.xlsx" : "bare.xlsx");
  writeFileSync(file, await bookOf(rows, withFormulas));
  const start = performance.now();
  execFileSync(
    "soffice",
    ["--headless", `-env:UserInstallation=file://${folder}/profile`, "--convert-to", "csv", "--outdir", folder, file],
    {
      stdio: "ignore",
    },
  );
  return performance.now() - start;
}

function bookOf(rows: number, withFormulas: boolean): Promise<Uint8Array> {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  benchSheet(rows)
    .values.slice(ROWS_ABOVE)
    .forEach((cells, index) => {
      const row = index + 1;
      COLUMNS.forEach((heading, column) => sheet.cells.set(cellKey(row, column + 1), { value: cells[columnAt(heading)] ?? null }));
      const range = (letter: string): string => `$${letter}$1:$${letter}$${rows}`;
      const sum = `=SUMIFS(${range("C")},${range("A")},A${row},${range("B")},">="&DATE(YEAR(B${row}),1,1),${range("B")},"<="&B${row})`;
      sheet.cells.set(cellKey(row, 4), withFormulas ? { value: null, formula: sum } : { value: index });
    });
  book.sheets.push(sheet);
  return writeBook(book);
}
