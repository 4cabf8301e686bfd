import type { SimValue } from "./cell";

/** What Excel makes of an entry: a value, or a formula, or a value together with the number format it suggests. */
export interface Entered {
  readonly value: SimValue;
  readonly formula?: string;
  readonly format?: string;
}

const ERROR_LITERALS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[-+]?\d+)?%?$/i;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;

/** Number of a day in the 1900 system, with its day 60 that never was. */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const days = time / 86_400_000 + 25_569;
  return days < 61 ? days - 1 : days;
}

/**
 * Reads an entry as Excel does when a value is written or typed (platform.md 2.4): text under "@" stays text, a leading
 * "=", "+" or "-" makes a formula, long digit strings keep 15 digits, year-first dates become serials. A leading
 * apostrophe is not part of the text. Numbers written under "@" become text.
 */
export function enter(input: unknown, format: string): Entered {
  if (typeof input === "boolean") return { value: input };
  if (typeof input === "number") return format === "@" ? { value: String(input) } : { value: input };
  const text = String(input);
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@") return { value: text };
  if (/^[-+]?[.\d]/.test(text) && NUMBER.test(text) && /\d/.test(text)) return enterNumber(text, format);
  if (/^=./s.test(text)) return { value: 0, formula: text };
  if (/^[-+][^-+]/s.test(text)) return { value: 0, formula: `=${text}` };
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (ERROR_LITERALS.has(upper)) return { value: { error: upper } };
  const date = DATE.exec(text);
  const day = date === null ? null : serial(Number(date[1]), Number(date[3]), Number(date[4]));
  if (day !== null) return format === "General" ? { value: day, format: "yyyy/m/d" } : { value: day };
  return { value: text };
}

function enterNumber(text: string, format: string): Entered {
  const percent = text.endsWith("%");
  const plain = fifteenDigits(Number(text.replace(/[,%]/g, "")));
  const value = percent ? fifteenDigits(plain / 100) : plain;
  if (format !== "General" || !/[,%]/.test(text)) return { value };
  const decimals = text.includes(".") ? ".00" : "";
  return { value, format: percent ? `0${decimals}%` : `#,##0${decimals}` };
}

/** Excel keeps 15 significant digits of a number. */
const fifteenDigits = (value: number): number => (Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : truncated(value));

function truncated(value: number): number {
  if (!Number.isInteger(value) || Math.abs(value) < 1e15) return Number(value.toPrecision(15));
  const digits = BigInt(value).toString();
  const kept = digits.startsWith("-") ? 16 : 15;
  return Number(digits.slice(0, kept).padEnd(digits.length, "0"));
}
