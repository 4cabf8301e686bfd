import { checkLedger } from "../../app/checkLedger";
import { loadLedger } from "../../app/loadLedger";
import { cellKey, emptyBook, emptySheet } from "../../host/xlsx/book";
import { openXlsx } from "../../host/xlsx/openXlsx";
import { writeBook } from "../../host/xlsx/writeBook";
import { builtInPolicy } from "../../policy/builtInPolicy";
import { bareScan } from "./bareScan";
import { benchSheet } from "./benchSheet";
import { count, mb, seconds, times, type Line } from "./line";
import { timed, timedAsync } from "./measure";

const MOST_READINGS = 1.5;
/** Recorded, not measured here, for N × 25 cells: read-excel-file, the fastest library that was tried, in rows per second. */
const RECORDED_READER: Readonly<Record<number, number>> = { 10_000: 18_900, 100_000: 27_000 };

/** What `bangfu check` does with a file, beside reading it alone and beside the bare unzipping and scanning of its text. */
export async function xlsx(quick: boolean): Promise<Line[]> {
  const lines: Line[] = [];
  for (const rows of quick ? [2_000, 10_000] : [10_000, 100_000]) lines.push(...(await fileOf(rows)));
  return lines;
}

async function fileOf(rows: number): Promise<Line[]> {
  const runs = 5;
  const part = `.xlsx, ${count(rows)} rows × 25`;
  const bytes = await bytesOf(rows);
  const bare = timed(runs, () => bareScan(bytes));
  const [read, checked] = await timedAsync(
    runs,
    async () => (await openXlsx(bytes, "台账.xlsx")).readSheets(["台账"]),
    async () => checkLedger(await loadLedger([await openXlsx(bytes, "台账.xlsx")]), builtInPolicy),
  );
  if (!read || !checked) throw new Error("both were timed");
  const ratio = checked.ms / read.ms;
  const perSecond = (ms: number): string => `${count(Math.round((rows / ms) * 1000))} rows/s`;
  const recorded = RECORDED_READER[rows];
  return [
    {
      part,
      what: "bare unzipping and scanning, for this shape only",
      measured: `${seconds(bare.ms)}, ${perSecond(bare.ms)}`,
      goal: "",
      met: null,
    },
    {
      part,
      what: "read-excel-file, the fastest library tried (recorded on another machine)",
      measured: recorded === undefined ? "not recorded" : `${count(recorded)} rows/s`,
      goal: "",
      met: null,
    },
    {
      part,
      what: "reading alone",
      measured: `${seconds(read.ms)} (${times(read.ms / bare.ms)} bare), ${perSecond(read.ms)}, ${mb(read.peakMb)}`,
      goal: "the baseline",
      met: null,
    },
    {
      part,
      what: "reading and checking, as bangfu check",
      measured: `${seconds(checked.ms)} (${times(ratio)}), ${perSecond(checked.ms)}, ${mb(checked.peakMb)}`,
      goal: `at most ${MOST_READINGS} × reading alone`,
      met: ratio <= MOST_READINGS,
    },
    { part, what: "the same for the first time, no rule compiled yet", measured: seconds(checked.firstMs ?? 0), goal: "", met: null },
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
