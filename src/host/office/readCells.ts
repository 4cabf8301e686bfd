import type { CellValue } from "../../cells/reading";
import type { CellRange, RawSheet } from "../../ledger/rawSheet";
import { inRowChunks } from "./rowChunks";

const COLUMNS_OF_A_SHEET = 16_384;

const ERROR_TEXT = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/;

interface Chunk {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Only where a text looks like an Excel error: is it one? */
  readonly types: readonly (readonly string[])[] | null;
}

async function readChunk(context: Excel.RequestContext, sheetId: string, area: readonly [number, number, number, number]): Promise<Chunk> {
  const range = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(...area);
  range.load("values,formulas");
  await context.sync();
  const { values, formulas } = range;
  if (!values.some((row) => row.some((value) => typeof value === "string" && ERROR_TEXT.test(value))))
    return { values, formulas, types: null };
  range.load("valueTypes");
  await context.sync();
  return { values, formulas, types: range.valueTypes };
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (typeof value === "string") return value === "" ? null : type === "Error" ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A formula reads as text that begins with "="; a text that reads the same as value and as formula is only a text. */
const isFormula = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Leaves out blank rows and columns around the values. */
function trimmed(values: readonly (readonly CellValue[])[], top: number, left: number): Pick<RawSheet, "top" | "left" | "values"> {
  const isBlankRow = (row: readonly CellValue[]): boolean => row.every((value) => value === null);
  const first = values.findIndex((row) => !isBlankRow(row));
  if (first < 0) return { top: 1, left: 1, values: [] };
  let last = values.length - 1;
  while (isBlankRow(values[last] ?? [])) last -= 1;
  const rows = values.slice(first, last + 1);
  const from = rows.reduce((least, row) => {
    const start = row.findIndex((value) => value !== null);
    return start < 0 ? least : Math.min(least, start);
  }, Infinity);
  const to = rows.reduce((most, row) => {
    let end = row.length - 1;
    while (end > most && row[end] === null) end -= 1;
    return Math.max(most, end);
  }, 0);
  const whole = from === 0 && to === (rows[0]?.length ?? 0) - 1;
  return { top: top + first, left: left + from, values: whole ? rows : rows.map((row) => row.slice(from, to + 1)) };
}

/** Values of a range in chunks, and which cells hold a formula. `progress` hears of rows done and may throw to stop. */
export async function readCells(
  context: Excel.RequestContext,
  sheetId: string,
  range: CellRange,
  progress: (rows: number) => void,
): Promise<Pick<RawSheet, "top" | "left" | "values" | "formulaCells">> {
  const { values, formulaCells } = await readAllCells(context, sheetId, range, progress);
  return { ...trimmed(values, range.top, range.left), formulaCells };
}

/** The same with the blank rows and columns around the values. */
export async function readAllCells(
  context: Excel.RequestContext,
  sheetId: string,
  { top, left, bottom, right }: CellRange,
  progress: (rows: number) => void = () => undefined,
): Promise<Pick<RawSheet, "values" | "formulaCells">> {
  const columns = right - left + 1;
  const values: CellValue[][] = [];
  const formulaCells = new Set<number>();
  await inRowChunks({ top, bottom, columns }, async (first, count) => {
    const chunk = await readChunk(context, sheetId, [first - 1, left - 1, count, columns]);
    chunk.values.forEach((row, rowAt) => {
      const types = chunk.types?.[rowAt];
      const formulas = chunk.formulas[rowAt] ?? [];
      values.push(row.map((value, at) => cellValue(value, types?.[at])));
      formulas.forEach((formula, at) => isFormula(formula, row[at]) && formulaCells.add((first + rowAt) * COLUMNS_OF_A_SHEET + left + at));
    });
    progress(count);
  });
  return { values, formulaCells };
}
