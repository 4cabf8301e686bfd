import type { DateSpan } from "../cells/dateSpan";
import { readDate } from "../cells/readDate";
import type { CellValue } from "../cells/reading";
import { yearOf, type IsoDate } from "../core/isoDate";
import { calendarDay, type CalendarDay } from "../policy/calendarDay";
import { forceOn, noRuleText } from "../policy/lookup";
import { publishedPolicy } from "../policy/publishedPolicy";
import { dateOrBlank } from "./cellArguments";
import { FunctionError } from "./functionError";

/** The day or days of a grant, the years that it may belong to, and what is wrong with it. */
export interface GrantDay {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly from: number;
  readonly to: number;
  readonly error: FunctionError | null;
}

/** The day of a ledger's row; null where the row is left out for its date: it has none, or one outside the policy. */
export function grantDay(cell: CellValue): GrantDay | null {
  const date = cell === 0 ? ({ state: "blank" } as const) : readDate(cell, { date1904: false });
  if (date.state === "blank") return null;
  if (date.state === "unreadable") {
    const error = new FunctionError("#VALUE!", `同一对象有一行日期无法识别：${date.reason}`);
    return { first: 0, last: 0, from: -Infinity, to: Infinity, error };
  }
  const { first, last } = date.value;
  const day = { first: calendarDay(first), last: calendarDay(last), from: yearOf(first), to: yearOf(last) };
  const force = forceOn(publishedPolicy(), first);
  const isOneForce = force === forceOn(publishedPolicy(), last);
  if (force !== "inForce" && isOneForce) return null;
  const isPlaced = day.from === day.to && isOneForce;
  return { ...day, error: isPlaced ? null : new FunctionError("#VALUE!", "同一对象有一行日期跨年度或跨有效期，无法归入年度") };
}

/** A day that is asked for. */
export interface AskedDay {
  readonly first: IsoDate;
  readonly year: number;
  /** The last day of a month or span. */
  readonly last: IsoDate;
  readonly lastDay: CalendarDay;
}

/** The asked day, of a month its first, where the whole month lies in one year under rules in force; null where the cell is blank. */
export function askedDay(cell: CellValue): AskedDay | FunctionError | null {
  try {
    const span = dateOrBlank("日期", cell);
    return span && dayInForce(span);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function dayInForce({ first, last }: DateSpan): AskedDay | FunctionError {
  const policy = publishedPolicy();
  const force = forceOn(policy, first);
  if (yearOf(first) !== yearOf(last) || force !== forceOn(policy, last))
    return new FunctionError("#VALUE!", "日期跨年度或跨有效期，无法判断");
  if (force !== "inForce") return new FunctionError("#N/A", noRuleText(policy, first, force));
  return { first, year: yearOf(first), last, lastDay: calendarDay(last) };
}
