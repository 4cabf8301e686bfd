/** A calendar day as "2019-03-05". ISO text compares, hashes and prints as a date should; there is no time zone in it. */
export type IsoDate = string;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The number of days of a month; 0 for a month that does not exist. */
export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** The day with these parts (month from 1), or null where the calendar has no such day. Years 1 to 9999. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day) || year < 1 || year > 9999) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return format(year, month, day);
}

/** The year; asked of every row many times over, so no text is cut out for it. */
export function yearOf(date: IsoDate): number {
  return numberAt(date, 0, 4);
}

function numberAt(date: IsoDate, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place++) number = number * 10 + date.charCodeAt(place) - 48;
  return number;
}

/** "2019-05" */
export const monthOf = (date: IsoDate): string => date.slice(0, 7);

/** The same calendar day some years later; 02-29 becomes 02-28 where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  if (date.length === 10 && !date.endsWith("-02-29")) return `${String(yearOf(date) + years).padStart(4, "0")}${date.slice(4)}`;
  const [year, month, day] = parts(date);
  return format(year + years, month, Math.min(day, lastDayOfMonth(year + years, month)));
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateFromDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

function parts(date: IsoDate): [year: number, month: number, day: number] {
  return [numberAt(date, 0, 4), numberAt(date, 5, 7), numberAt(date, 8, 10)];
}

function format(year: number, month: number, day: number): IsoDate {
  return `${year >= 1000 ? year : String(year).padStart(4, "0")}${month < 10 ? "-0" : "-"}${month}${day < 10 ? "-0" : "-"}${day}`;
}

/** The day as a whole number that counts on by one, above 0: days are sorted and compared by it. Years start in March, so that a leap day is the last. */
export function dayNumber(date: IsoDate): number {
  const [year, month, day] = parts(date);
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

function dateFromDayNumber(days: number): IsoDate {
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return format(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
}
