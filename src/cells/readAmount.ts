import { fenFromYuan, type Fen } from "../core/fen";
import { compactText, isNothing, plainText } from "./cellText";
import { blank, isCellError, type CellValue, type Reading } from "./reading";
import { badAmount, errorValue } from "./unreadable";

/** 元. No grant comes near a trillion; such a number is an ID or an account that slipped into the column. */
const LARGEST = 1e12;
const BETWEEN_DIGITS = /\d\s+[\d.]|\.\s+\d/;
const AMOUNT = /^([+-]?)(?:人民币|RMB|CNY)?[¥]?([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)(万元|万|元|圆|块)?(?:整|正)?$/i;

/**
 * Reads an amount of money as exact fen. `unit` is the column's: 1 for 元, 10000 for 万元; a unit written in the cell itself
 * ("0.8万", "1234.5元") wins over it. Refused rather than guessed: brackets for negatives ("(500)" may as well be a note),
 * two numbers in one cell, Chinese numerals, sums, percentages, commas that do not stand before three digits.
 */
export function readAmount(value: CellValue, unit: 1 | 10000): Reading<Fen> {
  if (value === null) return blank;
  if (isCellError(value)) return errorValue(value);
  if (typeof value === "boolean") return badAmount("是逻辑值，不是金额");
  if (typeof value === "number") {
    return Number.isFinite(value) && Math.abs(value) * unit < LARGEST
      ? { state: "value", value: fenFromYuan(value, unit) }
      : badAmount("数字过大，不像金额");
  }
  const text = plainText(value);
  if (isNothing(text)) return blank;
  if (BETWEEN_DIGITS.test(text)) return badAmount("数字中间有空格，看不出是一个金额还是两个");
  const match = AMOUNT.exec(compactText(text).replace(/^['‘’`]/, ""));
  if (!match) return badAmount(whyNot(text));
  const [, outerSign = "", innerSign = "", digits = "", written] = match;
  if (outerSign !== "" && innerSign !== "") return badAmount("有两个正负号");
  const yuan = Number(digits.replaceAll(",", "")) * (outerSign + innerSign === "-" ? -1 : 1);
  const ownUnit = written === undefined ? unit : written.startsWith("万") ? 10000 : 1;
  if (Math.abs(yuan) * ownUnit >= LARGEST) return badAmount("数字过大，不像金额");
  return { state: "value", value: fenFromYuan(yuan, ownUnit), asText: true };
}

function whyNot(text: string): string {
  if (/^\(.*\)$/.test(text)) return "金额写在括号里，看不出是负数还是说明，请直接写负数";
  if (/%$/.test(text)) return "是百分数，不是金额";
  if (/[零〇一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text) && !/\d/.test(text)) return "是中文数字或文字，请改为数字";
  if (/\d.*[+*×=、;/].*\d/.test(text)) return "一格里不止一个数字，请只填一个金额";
  if (/\d,\d|,,/.test(text)) return "逗号的位置不像千位分隔";
  return /\d/.test(text) ? "数字之外还有其他文字，看不出金额" : "是文字，不是金额";
}
