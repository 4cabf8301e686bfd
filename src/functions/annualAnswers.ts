import type { Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import { AnnualBook } from "./annualBook";
import { AskedKeys } from "./askedKeys";
import { cellOf, yesNoOrBlank } from "./cellArguments";
import { CellRange } from "./cellRange";
import { FunctionError } from "./functionError";
import { askedDay, type AskedDay } from "./grantDay";
import type { GrantKey } from "./grantKey";
import { matchMany, matchOne } from "./keyMatch";
import type { LedgerColumns } from "./ledgerGrants";
import { remembered } from "./remembered";

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

/** The figure that is asked for, of what a year has used; a FunctionError that it throws is that cell's. */
export type AnnualFigure = (used: Fen, count: number, day: IsoDate) => number;

/** What a cell of the answer holds: a number, "" beside a blank row, or the reason why that row alone has none. */
export type AnnualAnswer = number | "" | FunctionError;

/**
 * One answer per key and date, in the shape of the asking columns, from one pass over the ledger's: linear time.
 * A single asking cell that has no answer throws; in a column it is that cell's own error.
 */
export function annualAnswers(args: AnnualArguments, figure: AnnualFigure): AnnualAnswer[][] {
  const key = new CellRange(args.key);
  const day = new CellRange(args.date);
  const shape = key.size >= day.size ? key : day;
  const keyStep = stepOf(key, shape.size, "身份证号（key）", "日期（date）");
  const dayStep = stepOf(day, shape.size, "日期（date）", "身份证号（key）");
  const upTo = yesNoOrBlank("是否只算到当日（upTo）", args.upTo) ?? false;
  const columns = columnsOf(args);
  const asked = new AskedKeys(key);
  const match = asked.count === 1 ? matchOne(asked.text(0), columns.keys) : matchMany(asked, columns.keys);
  const asking: Asking = { asked, book: new AnnualBook(asked, match, columns), upTo, figure, single: shape.size === 1 };
  const readDay = remembered((cell) => askedDay(cellOf(cell)));
  const answers = new Array<AnnualAnswer[]>(shape.height);
  let place = 0;
  for (let row = 0; row < shape.height; row++) {
    const cells = new Array<AnnualAnswer>(shape.width);
    for (let column = 0; column < shape.width; column++, place++) {
      cells[column] = answerOf(asked.numbers[place * keyStep] ?? 0, readDay(day.at(place * dayStep)), asking);
    }
    answers[row] = cells;
  }
  const first = answers[0]?.[0];
  if (asking.single && first instanceof FunctionError) throw first;
  return answers;
}

interface Asking {
  readonly asked: AskedKeys;
  readonly book: AnnualBook;
  readonly upTo: boolean;
  readonly figure: AnnualFigure;
  readonly single: boolean;
}

function answerOf(key: number, day: AskedDay | FunctionError | null, { asked, book, upTo, figure, single }: Asking): AnnualAnswer {
  if (!single && (day === null || asked.isBlank(key))) return "";
  if (day === null) return new FunctionError("#VALUE!", "日期未填");
  if (day instanceof FunctionError) return day;
  if (key < 0) return keyError(asked.reading(key));
  const standing = upTo ? book.upTo(key, day) : book.year(key, day.year);
  if (typeof standing !== "number") return standing;
  try {
    return figure(book.used(standing), book.count(standing), day.first);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

/** Why an asking cell is no key. */
function keyError(key: GrantKey | null): FunctionError {
  if (key?.is === "blank") return new FunctionError("#VALUE!", "身份证号或家庭编号未填");
  if (key?.is === "masked") return new FunctionError("#VALUE!", "身份证号已打码，无法认定是同一人");
  if (key?.is === "invalid") return new FunctionError("#VALUE!", key.reason);
  if (key?.is === "lost") return new FunctionError("#VALUE!", "身份证号以数字保存，15 位之后已丢失，请以文本重新录入");
  return new FunctionError("#VALUE!", "身份证号或家庭编号不是文字或数字");
}

function columnsOf({ keys, dates, amounts, counted }: AnnualArguments): LedgerColumns {
  const columns = { keys: new CellRange(keys), dates: new CellRange(dates), amounts: new CellRange(amounts) };
  const marks = counted === null || counted === undefined ? undefined : new CellRange(counted);
  const lengths = [columns.keys, columns.dates, columns.amounts, ...(marks ? [marks] : [])].map(({ size }) => size);
  if (new Set(lengths).size > 1) throw new FunctionError("#VALUE!", `台账各列的行数不同（${lengths.join("、")}），请选同样的行`);
  return marks ? { ...columns, counted: marks } : columns;
}

/** How far to go for the next answer's cell: one cell stands for every row of the other column, else both need the same length. */
function stepOf(cells: CellRange, length: number, label: string, other: string): 0 | 1 {
  if (cells.size === length) return 1;
  if (cells.size === 1) return 0;
  throw new FunctionError("#VALUE!", `${label}有 ${cells.size} 格，${other}有 ${length} 格，须相同或只有一格`);
}
