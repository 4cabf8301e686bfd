import { unzipSync } from "fflate";
import { checkLedger } from "../../app/checkLedger";
import { loadLedger } from "../../app/loadLedger";
import { cellKey, emptyBook, emptySheet } from "../../host/xlsx/book";
import { openXlsx } from "../../host/xlsx/openXlsx";
import { writeBook } from "../../host/xlsx/writeBook";
import { builtInPolicy } from "../../policy/builtInPolicy";
import { benchSheet } from "./benchSheet";
import { count, mb, seconds, times, type Line } from "./line";
import { timed, timedAsync } from "./measure";

/** What `bangfu check` does with a file, beside reading it alone and beside unpacking it alone. */
export async function xlsx(quick: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of quick ? [10_000] : [10_000, 100_000]) lines.push(...(await fileOf(rows, quick ? 2 : rows > 50_000 ? 3 : 5)));
  return lines;
}

async function fileOf(rows: number, runs: number): Promise<Line[]> {
  const part = `.xlsx, ${count(rows)} rows × 25`;
  const bytes = await bytesOf(rows);
  const unpacked = timed(runs, () => unzipSync(bytes));
  const read = await timedAsync(runs, async () => {
    const workbook = await openXlsx(bytes, "台账.xlsx");
    return workbook.readSheets(["台账"]);
  });
  const checked = await timedAsync(runs, async () => {
    const loaded = await loadLedger([await openXlsx(bytes, "台账.xlsx")]);
    return checkLedger(loaded, builtInPolicy);
  });
  const ratio = checked.ms / read.ms;
  const perSecond = (ms: number): string => `${count(Math.round((rows / ms) * 1000))} rows/s`;
  return [
    { part, what: "unpacking alone", measured: seconds(unpacked.ms), goal: "", met: null },
    {
      part,
      what: "reading alone",
      measured: `${seconds(read.ms)}, ${perSecond(read.ms)}, ${mb(read.peakMb)}`,
      goal: "the baseline",
      met: null,
    },
    {
      part,
      what: "reading and checking, as bangfu check",
      measured: `${seconds(checked.ms)} (${times(ratio)}), ${perSecond(checked.ms)}, ${mb(checked.peakMb)}`,
      goal: "at most 1.5 × reading alone",
      met: ratio <= 1.5,
    },
  ];
}

async function bytesOf(rows: number): Promise<Uint8Array> {
  const book = emptyBook();
  const sheet = emptySheet("台账");
  benchSheet(rows).values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null) sheet.cells.set(cellKey(row + 1, column + 1), { value });
    });
  });
  book.sheets.push(sheet);
  return writeBook(book);
}
