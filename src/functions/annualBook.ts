import type { IsoDate } from "../core/isoDate";
import { yearOf } from "../core/isoDate";
import type { DateSpan } from "../cells/dateSpan";
import { readAmount } from "../cells/readAmount";
import { readDate } from "../cells/readDate";
import type { CellValue } from "../cells/reading";
import { annualUse, type AnnualGrant, type YearUse } from "../policy/annualUse";
import { publishedPolicy } from "../policy/publishedPolicy";
import { forceOn } from "../policy/lookup";
import type { CellRange } from "./cellRange";
import { countedWord } from "./countedWord";
import { FunctionError } from "./functionError";
import { grantKey, keptDigits, type GrantKey } from "./grantKey";
import { matchMany, matchOne } from "./keyMatch";

/** The columns of the ledger that an ANNUAL_* function was given; all of one length. */
export interface GrantColumns {
  readonly keys: CellRange;
  readonly dates: CellRange;
  readonly amounts: CellRange;
  /** Absent: every row counts. */
  readonly counted?: CellRange;
}

/** The year of each asked key, from one pass over the columns. */
export interface AnnualBook {
  /** Throws FunctionError where a row of the key that may belong to the year cannot be read: the answer would be wrong. */
  year(key: string, year: number): YearUse;
  /** The same with the grants on or before a day only, each less what was paid back of it, whenever that was (A11). */
  upTo(key: string, day: IsoDate): YearUse;
}

/** Reads only rows of the asked keys: whatever is wrong with another person's row is not this answer's business. */
export function annualBook(asked: ReadonlySet<string>, columns: GrantColumns, read: (cell: CellValue) => GrantKey = grantKey): AnnualBook {
  const [only] = asked;
  const { places, lost } = asked.size === 1 && only !== undefined ? matchOne(only, columns.keys) : matchMany(asked, columns.keys, read);
  const wrong = new Map<string, Problem[]>();
  const grants: AnnualGrant[] = [];
  const wide = new Map<string, DateSpan[]>();
  const days = new Map<CellValue, GrantDay>();
  for (const [key, rows] of places) {
    for (const order of rows) {
      const row = readGrant(columns, order, days);
      if (!row) continue;
      if ("text" in row) wrong.set(key, [...(wrong.get(key) ?? []), row]);
      else {
        grants.push({ key, date: row.date.first, fen: row.fen, order });
        if (row.date.first !== row.date.last) wide.set(key, [...(wide.get(key) ?? []), row.date]);
      }
    }
  }
  const use = annualUse(grants);
  const sure = (key: string, year: number): void => {
    if (lost.size === 0 && wrong.size === 0) return;
    const unread = wrong.get(key)?.find(({ from, to }) => from <= year && year <= to);
    const problem = lost.has(keptDigits(key)) ? "台账中有一行身份证号以数字保存，末几位已丢失，可能是同一人" : unread?.text;
    if (problem) throw new FunctionError("#VALUE!", problem);
  };
  return {
    year(key, year) {
      sure(key, year);
      return use.of(key, year);
    },
    upTo(key, day) {
      sure(key, yearOf(day));
      const open = wide.get(key)?.some(({ first, last }) => first <= day && day < last);
      if (open) throw new FunctionError("#VALUE!", `同一对象有一行日期不到具体某一天，无法判断是否在 ${day} 以前`);
      return use.asOf(key, day);
    },
  };
}

/** What is wrong with a row, and the years whose use it leaves open. */
interface Problem {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** One row of an asked key: its grant, null where it does not count, or what is wrong with it. */
function readGrant(
  { dates, amounts, counted }: GrantColumns,
  at: number,
  days: Map<CellValue, GrantDay>,
): { readonly date: DateSpan; readonly fen: number } | Problem | null {
  const mark = counted ? countedWord(counted.cell(at)) : "counts";
  if (mark === "leftOut") return null;
  const dateCell = dates.cell(at);
  let day = days.get(dateCell);
  if (day === undefined) days.set(dateCell, (day = readDay(dateCell)));
  if (day === null || "text" in day) return day;
  if (mark === "unknown") return { text: "同一对象有一行状态不是规定的叫法，无法判断是否计入", ...day.years };
  const amount = readAmount(amounts.cell(at), 1);
  if (amount.state === "blank") return null;
  if (amount.state === "unreadable") return { text: `同一对象有一行金额无法识别：${amount.reason}`, ...day.years };
  return { date: day.date, fen: mark === "refund" ? -Math.abs(amount.value) : amount.value };
}

/** The day of a grant with its years; null where the row is left out for its date; or what is wrong with it. */
type GrantDay = { readonly date: DateSpan; readonly years: { readonly from: number; readonly to: number } } | Problem | null;

function readDay(cell: CellValue): GrantDay {
  const date = cell === 0 ? ({ state: "blank" } as const) : readDate(cell, { date1904: false });
  if (date.state === "blank") return null;
  if (date.state === "unreadable") return { text: `同一对象有一行日期无法识别：${date.reason}`, from: -Infinity, to: Infinity };
  const { first, last } = date.value;
  const years = { from: yearOf(first), to: yearOf(last) };
  const force = forceOn(publishedPolicy(), first);
  if (force !== "inForce" && force === forceOn(publishedPolicy(), last)) return null;
  if (years.from !== years.to || force !== forceOn(publishedPolicy(), last))
    return { text: "同一对象有一行日期跨年度或跨有效期，无法归入年度", ...years };
  return { date: date.value, years };
}
