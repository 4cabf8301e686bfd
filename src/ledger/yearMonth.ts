/** A year, a month, or both, as a sheet's name or title states them. */
export interface YearMonth {
  readonly year?: number;
  readonly month?: number;
}

const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;
const WITH_MONTH = /(?<!\d)((?:19|20)\d{2})\s*(?:年度?|[-./])\s*(1[0-2]|0?[1-9])(?!\d)\s*(?:月份?)?/;
const SIX_DIGITS = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?!\d)/;
const MONTH = /(?<![\d-])(1[0-2]|0?[1-9])\s*月/;
const CHINESE_MONTH = /(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月/;
const SEVERAL_MONTHS = /\d\s*(?:月份?)?\s*[-~至到、—–]\s*(?:(?:19|20)\d{2}\s*年\s*)?\d{1,2}\s*月|季度|半年/;

/**
 * Reads "2019年3月", "2019.3", "201903", "3月", "三月份", "2019年度". Two different years, or several months ("1-3月"), settle
 * nothing and give neither. In a title a bare number is no month; a sheet's name "3" or "03" is one.
 */
export function yearMonthIn(text: string, where: "name" | "title"): YearMonth {
  const plain = text.normalize("NFKC");
  const both = WITH_MONTH.exec(plain) ?? SIX_DIGITS.exec(plain);
  const years = new Set([...plain.matchAll(YEAR)].map((match) => Number(match[1])));
  if (both) years.add(Number(both[1]));
  if (years.size > 1) return {};
  const year = [...years][0];
  const month = SEVERAL_MONTHS.test(plain) || monthsNamed(plain) > 1 ? undefined : both ? Number(both[2]) : monthIn(plain, where);
  return { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
}

function monthsNamed(plain: string): number {
  const months = [...plain.matchAll(new RegExp(WITH_MONTH, "g"))].map((match) => `${match[1]}-${Number(match[2])}`);
  return Math.max(new Set(months).size, new Set([...plain.matchAll(new RegExp(MONTH, "g"))].map((match) => Number(match[1]))).size);
}

function monthIn(plain: string, where: "name" | "title"): number | undefined {
  const months = MONTH.exec(plain)?.[1] ?? (where === "name" ? /^\s*(1[0-2]|0?[1-9])\s*$/.exec(plain)?.[1] : undefined);
  if (months !== undefined) return Number(months);
  const chinese = CHINESE_MONTH.exec(plain)?.[1];
  return chinese === undefined ? undefined : CHINESE_MONTHS.indexOf(chinese) + 1;
}
