import { yearOf, type IsoDate } from "../core/isoDate";

/** A day as the whole number that its ISO text spells, 20190305: it compares as days do, and stands in a typed array. */
export type CalendarDay = number;

const DIGITS_OF_DAY = 10_000;
const LAST_OF_YEAR = 1231;

export function calendarDay(date: IsoDate): CalendarDay {
  const digit = (place: number): number => date.charCodeAt(place) - 48;
  return yearOf(date) * DIGITS_OF_DAY + digit(5) * 1000 + digit(6) * 100 + digit(8) * 10 + digit(9);
}

export const yearOfDay = (day: CalendarDay): number => Math.floor(day / DIGITS_OF_DAY);

export const lastDayOfYear = (year: number): CalendarDay => year * DIGITS_OF_DAY + LAST_OF_YEAR;

/** The same day a year before. Before 29 February it spells a day that was none, which still compares as 28 February does. */
export const yearBefore = (day: CalendarDay): CalendarDay => day - DIGITS_OF_DAY;
