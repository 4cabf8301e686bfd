import type { DateSpan } from "../cells/dateSpan";
import type { CellValue } from "../cells/reading";
import { yearOf, type IsoDate } from "../core/isoDate";
import type { YearUse } from "../policy/annualUse";
import { builtInPolicy } from "../policy/builtInPolicy";
import { forceOn, noRuleText } from "../policy/lookup";
import { annualBook, type AnnualBook } from "./annualBook";
import { cellOf, dateOf, yesNoOrBlank } from "./cellArguments";
import { FunctionError } from "./functionError";
import { grantKey } from "./grantKey";

/** The arguments of ANNUAL_USED, ANNUAL_COUNT and ANNUAL_REMAINING as Excel hands them over. */
export interface AnnualArguments {
  readonly key: unknown;
  readonly date: unknown;
  readonly keys: unknown;
  readonly dates: unknown;
  readonly amounts: unknown;
  readonly upTo: unknown;
  readonly counted: unknown;
}

/** What a cell of the answer holds: a number, "" beside a blank row, or the reason why that row alone has none. */
export type AnnualAnswer = number | "" | FunctionError;

/**
 * One answer per key and date, in the shape of the asking columns, from one pass over the ledger's: linear time.
 * A single asking cell that has no answer throws; in a column it is that cell's own error.
 */
export function annualAnswers(args: AnnualArguments, figure: (use: YearUse, day: IsoDate) => number): AnnualAnswer[][] {
  const key = matrix(args.key);
  const day = matrix(args.date);
  const shape = size(key) >= size(day) ? key : day;
  const keys = spread(flat(key), size(shape), "身份证号（key）", "日期（date）");
  const days = spread(flat(day), size(shape), "日期（date）", "身份证号（key）");
  const upTo = yesNoOrBlank("是否只算到当日（upTo）", args.upTo) ?? false;
  const asked = keys.map(grantKey);
  const book = annualBook(new Set(asked.flatMap((one) => (one.is === "key" ? [one.key] : []))), columnsOf(args));
  const single = size(shape) === 1;
  const answers = keys.map((cell, index) => answerOf(cell, days[index] ?? null, { book, upTo, figure, single }));
  const [first] = answers;
  if (single && first instanceof FunctionError) throw first;
  const width = shape[0]?.length ?? 1;
  return shape.map((_, row) => answers.slice(row * width, (row + 1) * width));
}

interface Asking {
  readonly book: AnnualBook;
  readonly upTo: boolean;
  readonly figure: (use: YearUse, day: IsoDate) => number;
  readonly single: boolean;
}

function answerOf(keyCell: CellValue, dateCell: CellValue, { book, upTo, figure, single }: Asking): AnnualAnswer {
  const key = grantKey(keyCell);
  if (!single && (key.is === "blank" || dateCell === null || dateCell === 0)) return "";
  try {
    const span = dateOf("日期", dateCell);
    const known = keyText(key);
    const day = dayOf(span);
    return figure(upTo ? book.upTo(known, span.last) : book.year(known, yearOf(day)), day);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function keyText(key: ReturnType<typeof grantKey>): string {
  if (key.is === "key") return key.key;
  if (key.is === "blank") throw new FunctionError("#VALUE!", "身份证号或家庭编号未填");
  if (key.is === "masked") throw new FunctionError("#VALUE!", "身份证号已打码，无法认定是同一人");
  if (key.is === "invalid") throw new FunctionError("#VALUE!", key.reason);
  if (key.is === "lost") throw new FunctionError("#VALUE!", "身份证号以数字保存，15 位之后已丢失，请以文本重新录入");
  throw new FunctionError("#VALUE!", "身份证号或家庭编号不是文字或数字");
}

/** The asked day; of a month its first, where the whole month lies in one year under rules in force. */
function dayOf({ first, last }: DateSpan): IsoDate {
  const force = forceOn(builtInPolicy, first);
  if (yearOf(first) !== yearOf(last) || force !== forceOn(builtInPolicy, last))
    throw new FunctionError("#VALUE!", "日期跨年度或跨有效期，无法判断");
  if (force !== "inForce") throw new FunctionError("#N/A", noRuleText(builtInPolicy, first, force));
  return first;
}

function columnsOf({ keys, dates, amounts, counted }: AnnualArguments) {
  const columns = { keys: flat(matrix(keys)), dates: flat(matrix(dates)), amounts: flat(matrix(amounts)) };
  const marks = counted === null || counted === undefined ? undefined : flat(matrix(counted));
  const lengths = [columns.keys, columns.dates, columns.amounts, ...(marks ? [marks] : [])].map(({ length }) => length);
  if (new Set(lengths).size > 1) throw new FunctionError("#VALUE!", `台账各列的行数不同（${lengths.join("、")}），请选同样的行`);
  return marks ? { ...columns, counted: marks } : columns;
}

/** A range arrives as rows of cells, a single value as itself. */
function matrix(value: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) return [[value]];
  return value.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

const size = (rows: readonly (readonly unknown[])[]): number => rows.reduce((sum, row) => sum + row.length, 0);
const flat = (rows: readonly (readonly unknown[])[]): CellValue[] => rows.flatMap((row) => row.map(cellOf));

/** One cell stands for every row of the other column; otherwise both need the same length. */
function spread(cells: readonly CellValue[], length: number, label: string, other: string): readonly CellValue[] {
  if (cells.length === length) return cells;
  if (cells.length === 1) return new Array<CellValue>(length).fill(cells[0] ?? null);
  throw new FunctionError("#VALUE!", `${label}有 ${cells.length} 格，${other}有 ${length} 格，须相同或只有一格`);
}
