import { compactText } from "./cellText";
import type { DateContext } from "./dateContext";
import { wholeDay, wholeMonth } from "./dateParts";
import type { DateSpan } from "./dateSpan";
import { badDate } from "./unreadable";
import type { Reading } from "./reading";

/** Year, month and day as far as a piece of text names them. */
interface Named {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const TIME_OF_DAY = /(?:\s+|T|(?<=[日号]))(?:上午|下午)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)?分?Z?$/i;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g;
const NOTE_WITHOUT_DIGITS = /[([][^\d()[\]]*[)\]]$/;

const SPELLINGS: readonly RegExp[] = [
  /^(?<year>\d{4}|\d{2})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<year>\d{4}|\d{2})([.。/-])(?<month>\d{1,2})\2(?<day>\d{1,2})[日号]?\.?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4}|\d{2})年(?<month>\d{1,2})月份?$/,
  /^(?<year>\d{4})[.。/-](?<month>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>0[1-9]|1[0-2])$/,
  /^(?<year>\d{4})年?$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})[日号]?$/,
  /^(?<month>\d{1,2})月份?$/,
  /^(?<month>\d{1,2})[./](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[日号]?$/,
];

/** What the text names, in whatever spelling; null where it is no date at all. Time of day and weekday are dropped. */
export function namedDate(text: string): Named | null {
  const bare = compactText(text.trim().replace(TIME_OF_DAY, "").replace(WEEKDAY, "").replace(NOTE_WITHOUT_DIGITS, ""));
  for (const spelling of SPELLINGS) {
    const groups = spelling.exec(bare)?.groups;
    if (groups) return { year: numeric(groups["year"]), month: numeric(groups["month"]), day: numeric(groups["day"]) };
  }
  return null;
}

/** Reads one date as text; `inherited` is what an earlier part of the same cell has named ("2019.3.5-3.12"). */
export function readOneDate(text: string, context: DateContext, inherited: Named = {}): Reading<DateSpan> {
  const named = namedDate(text);
  if (named === null) return badDate(/\d/.test(text) ? "看不出是哪一天" : "是文字，不是日期");
  if (named.month === undefined && named.day === undefined) return badDate("只有年份，没有月日");
  const month = named.month ?? inherited.month ?? (named.year === undefined ? context.month : undefined);
  const year = named.year === undefined ? (inherited.year ?? yearAround(named, context)) : fullYear(named.year, context);
  if (typeof year === "string") return badDate(year);
  if (year === undefined || month === undefined)
    return badDate(named.month === undefined ? "只有日，表名和标题里没有年月" : "没有年份，表名和标题里也没有");
  const read = named.day === undefined ? wholeMonth(year, month) : wholeDay(year, month, named.day);
  return read === null ? badDate("日历上没有这一天") : { ...read, asText: true };
}

/** The year of "3月5日": the sheet's. On a month sheet a later month may be last year's, so it is not guessed. */
function yearAround(named: Named, { year, month }: DateContext): number | string | undefined {
  if (year === undefined || named.month === undefined || month === undefined) return year;
  const later = named.month > month + 1 || (month === 12 && named.month === 1);
  return later ? `没有年份，${named.month} 月与本表的 ${month} 月对不上，看不出是哪一年` : year;
}

function fullYear(year: number, { twoDigitYears, years }: DateContext): number | string {
  if (year >= 100) return year;
  if (twoDigitYears !== true) return "年份只有两位";
  const full = 2000 + year;
  return years !== undefined && (full < years.from - 1 || full > years.to + 1) ? "年份只有两位，与本表其他日期相差太远" : full;
}

const numeric = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
