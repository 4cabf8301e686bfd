import { lastDayOfMonth, type IsoDate } from "../../core/isoDate";

/** A calendar month as "2019-05"; as text it compares and sorts in time. */
export type Month = string;

/** Months from `first` to `last`, both inclusive. */
export interface MonthSpan {
  readonly first: Month;
  readonly last: Month;
}

/** The three columns of the report: 本月, 本年累计, 去年同期 (the same single month a year earlier). */
export interface Columns<T> {
  readonly month: T;
  readonly year: T;
  readonly lastYear: T;
}

export type ColumnKey = keyof Columns<unknown>;
export const COLUMN_KEYS: readonly ColumnKey[] = ["month", "year", "lastYear"];

/** The same work for every column. */
export const mapColumns = <T, U>(columns: Columns<T>, map: (value: T, key: ColumnKey) => U): Columns<U> => ({
  month: map(columns.month, "month"),
  year: map(columns.year, "year"),
  lastYear: map(columns.lastYear, "lastYear"),
});

/** True for "2019-05", false for "2019-13", "2019-5" and anything else. */
export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export const yearOfMonth = (month: Month): number => Number(month.slice(0, 4));

/** 5 for "2019-05". */
export const monthNumber = (month: Month): number => Number(month.slice(5, 7));

export const firstMonthOfYear = (month: Month): Month => `${month.slice(0, 4)}-01`;

export const sameMonthLastYear = (month: Month): Month => `${String(yearOfMonth(month) - 1).padStart(4, "0")}${month.slice(4)}`;

/** January to `month`, in order. */
export const monthsOfYear = (month: Month): Month[] =>
  Array.from({ length: monthNumber(month) }, (_, at) => `${month.slice(0, 5)}${String(at + 1).padStart(2, "0")}`);

/** "2019-01" → "2018-12". */
export function previousMonth(month: Month): Month {
  const number = monthNumber(month);
  return number === 1 ? `${sameMonthLastYear(month).slice(0, 4)}-12` : `${month.slice(0, 5)}${String(number - 1).padStart(2, "0")}`;
}

/** The last calendar day of the month. */
export const monthEnd = (month: Month): IsoDate =>
  `${month}-${String(lastDayOfMonth(yearOfMonth(month), monthNumber(month))).padStart(2, "0")}`;

/** "2019-05" → "2019年5月". */
export const monthTitle = (month: Month): string => `${yearOfMonth(month)}年${monthNumber(month)}月`;

/** The months that each column of the report of `month` covers. */
export const spansOf = (month: Month): Columns<MonthSpan> => ({
  month: { first: month, last: month },
  year: { first: firstMonthOfYear(month), last: month },
  lastYear: { first: sameMonthLastYear(month), last: sameMonthLastYear(month) },
});

export const within = (month: Month, { first, last }: MonthSpan): boolean => first <= month && month <= last;
