import { dateFromSerial } from "../core/excelSerial";
import { isoDate, lastDayOfMonth } from "../core/isoDate";
import type { DateContext } from "./dateContext";
import { wholeDay, wholeMonth } from "./dateParts";
import type { DateSpan } from "./dateSpan";
import type { Reading } from "./reading";
import { badDate } from "./unreadable";

/** Serial numbers are taken for dates only within these years; 5,000 in a date column is an amount, not 1913. */
const SERIAL_YEARS = [1990, 2099] as const;

/**
 * Reads a number in a date cell: an Excel serial, yyyymmdd, yyyymm, 2019.3 (a month), or a day alone on a month sheet.
 * 2019.1 is refused: Excel shows October typed as "2019.10" in just this way.
 */
export function readDateNumber(value: number, context: DateContext): Reading<DateSpan> {
  if (!Number.isFinite(value) || value <= 0) return badDate("数字不是日期");
  if (value < 32) return dayAlone(value, context);
  if (value >= 1900 && value < 2100) return yearAndMonth(value);
  if (Number.isInteger(value) && value >= 19000101 && value <= 20991231) return eightDigits(value);
  if (Number.isInteger(value) && value >= 190001 && value <= 209912) {
    return wholeMonth(Math.floor(value / 100), value % 100) ?? badDate("六位数字里没有这个月份");
  }
  const date = dateFromSerial(value, context.date1904);
  const year = date === null ? 0 : Number(date.slice(0, 4));
  if (date === null || year < SERIAL_YEARS[0] || year > SERIAL_YEARS[1]) return badDate("数字换算成日期不合常理，像是填错了栏");
  return { state: "value", value: { first: date, last: date, precision: "day" } };
}

function eightDigits(value: number): Reading<DateSpan> {
  return wholeDay(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100) ?? badDate("八位数字里没有这一天");
}

function yearAndMonth(value: number): Reading<DateSpan> {
  const [year = "", decimals = ""] = String(Number(value.toPrecision(15))).split(".");
  if (decimals === "") return badDate("只有年份，没有月日");
  if (decimals === "1") return badDate(`${year}.1 是数字，分不清 1 月还是 10 月，请改为日期`);
  const month = /^\d{1,2}$/.test(decimals) ? wholeMonth(Number(year), Number(decimals)) : null;
  return month ?? badDate("数字不是日期");
}

function dayAlone(value: number, { year, month }: DateContext): Reading<DateSpan> {
  if (!Number.isInteger(value)) return badDate("数字不是日期");
  if (year === undefined || month === undefined) return badDate("只有日，表名和标题里没有年月");
  const date = isoDate(year, month, value);
  return date === null
    ? badDate(`${year}年${month}月只有 ${lastDayOfMonth(year, month)} 天`)
    : { state: "value", value: { first: date, last: date, precision: "day" } };
}
