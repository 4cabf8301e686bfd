import { isoDate, lastDayOfMonth } from "../core/isoDate";
import type { DateSpan } from "./dateSpan";
import type { Reading } from "./reading";

type Read = Extract<Reading<DateSpan>, { state: "value" }>;

/** One day, or null where the calendar has no such day between 1900 and 2099. */
export function wholeDay(year: number, month: number, day: number): Read | null {
  const date = plausible(year) ? isoDate(year, month, day) : null;
  return date === null ? null : { state: "value", value: { first: date, last: date, precision: "day" } };
}

/** All days of a month, or null where there is no such month. */
export function wholeMonth(year: number, month: number): Read | null {
  const first = plausible(year) ? isoDate(year, month, 1) : null;
  const last = isoDate(year, month, lastDayOfMonth(year, month));
  return first === null || last === null ? null : { state: "value", value: { first, last, precision: "month" } };
}

const plausible = (year: number): boolean => year >= 1900 && year <= 2099;
