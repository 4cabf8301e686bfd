import type { CellValue } from "../cells/reading";
import { yearOf, type IsoDate } from "../core/isoDate";
import type { YearUse } from "../policy/annualUse";
import { publishedPolicy } from "../policy/publishedPolicy";
import { forceOn, noRuleText } from "../policy/lookup";
import { annualBook, type AnnualBook, type GrantColumns } from "./annualBook";
import { dateOf, yesNoOrBlank } from "./cellArguments";
import { CellRange } from "./cellRange";
import { FunctionError } from "./functionError";
import { grantKey, type GrantKey } from "./grantKey";

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
  const key = new CellRange(args.key);
  const day = new CellRange(args.date);
  const shape = key.size >= day.size ? key : day;
  const keyPlace = spread(key, shape.size, "身份证号（key）", "日期（date）");
  const dayPlace = spread(day, shape.size, "日期（date）", "身份证号（key）");
  const upTo = yesNoOrBlank("是否只算到当日（upTo）", args.upTo) ?? false;
  const columns = columnsOf(args);
  const readKey = remembered((cell) => grantKey(cell));
  const keys: GrantKey[] = [];
  const asked = new Set<string>();
  for (let place = 0; place < key.size; place++) {
    const one = readKey(key.cell(place));
    keys.push(one);
    if (one.is === "key") asked.add(one.key);
  }
  const book = annualBook(asked, columns, readKey);
  const asking: Asking = { book, readDay: remembered(dayOrError), upTo, figure, single: shape.size === 1 };
  const answerAt = (place: number): AnnualAnswer => answerOf(keys[keyPlace(place)] ?? BLANK, day.cell(dayPlace(place)), asking);
  const answers: AnnualAnswer[][] = [];
  for (let place = 0; place < shape.size; place += shape.width) {
    const row: AnnualAnswer[] = [];
    for (let column = 0; column < shape.width; column++) row.push(answerAt(place + column));
    answers.push(row);
  }
  const first = answers[0]?.[0];
  if (asking.single && first instanceof FunctionError) throw first;
  return answers;
}

const BLANK: GrantKey = { is: "blank" };

interface Asking {
  readonly book: AnnualBook;
  /** Each different cell is read once. */
  readonly readDay: (cell: CellValue) => AskedDay | FunctionError;
  readonly upTo: boolean;
  readonly figure: (use: YearUse, day: IsoDate) => number;
  readonly single: boolean;
}

interface AskedDay {
  readonly day: IsoDate;
  readonly year: number;
  /** The last day of a month or span. */
  readonly last: IsoDate;
}

function answerOf(key: GrantKey, dateCell: CellValue, { book, readDay, upTo, figure, single }: Asking): AnnualAnswer {
  if (!single && (key.is === "blank" || dateCell === null || dateCell === 0)) return "";
  try {
    const asked = readDay(dateCell);
    if (asked instanceof FunctionError) throw asked;
    const known = keyText(key);
    return figure(upTo ? book.upTo(known, asked.last) : book.year(known, asked.year), asked.day);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** A reader that reads equal cells once: a column names the same persons and days again and again. */
function remembered<T>(read: (cell: CellValue) => T): (cell: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (cell) => {
    let result = known.get(cell);
    if (result === undefined) known.set(cell, (result = read(cell)));
    return result;
  };
}

function keyText(key: GrantKey): string {
  if (key.is === "key") return key.key;
  if (key.is === "blank") throw new FunctionError("#VALUE!", "身份证号或家庭编号未填");
  if (key.is === "masked") throw new FunctionError("#VALUE!", "身份证号已打码，无法认定是同一人");
  if (key.is === "invalid") throw new FunctionError("#VALUE!", key.reason);
  if (key.is === "lost") throw new FunctionError("#VALUE!", "身份证号以数字保存，15 位之后已丢失，请以文本重新录入");
  throw new FunctionError("#VALUE!", "身份证号或家庭编号不是文字或数字");
}

/** The asked day; of a month its first, where the whole month lies in one year under rules in force. */
function dayOrError(cell: CellValue): AskedDay | FunctionError {
  try {
    const { first, last } = dateOf("日期", cell);
    const force = forceOn(publishedPolicy(), first);
    if (yearOf(first) !== yearOf(last) || force !== forceOn(publishedPolicy(), last))
      return new FunctionError("#VALUE!", "日期跨年度或跨有效期，无法判断");
    return force === "inForce"
      ? { day: first, year: yearOf(first), last }
      : new FunctionError("#N/A", noRuleText(publishedPolicy(), first, force));
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function columnsOf({ keys, dates, amounts, counted }: AnnualArguments): GrantColumns {
  const columns = { keys: new CellRange(keys), dates: new CellRange(dates), amounts: new CellRange(amounts) };
  const marks = counted === null || counted === undefined ? undefined : new CellRange(counted);
  const lengths = [columns.keys, columns.dates, columns.amounts, ...(marks ? [marks] : [])].map(({ size }) => size);
  if (new Set(lengths).size > 1) throw new FunctionError("#VALUE!", `台账各列的行数不同（${lengths.join("、")}），请选同样的行`);
  return marks ? { ...columns, counted: marks } : columns;
}

/** The place of the cell that speaks for a row: one cell stands for every row of the other column, else both need the same length. */
function spread(cells: CellRange, length: number, label: string, other: string): (place: number) => number {
  if (cells.size === length) return (place) => place;
  if (cells.size === 1) return () => 0;
  throw new FunctionError("#VALUE!", `${label}有 ${cells.size} 格，${other}有 ${length} 格，须相同或只有一格`);
}
