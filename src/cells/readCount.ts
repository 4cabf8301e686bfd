import { compactText, isNothing } from "./cellText";
import { blank, isCellError, type CellValue, type Reading } from "./reading";
import { badAmount, errorValue } from "./unreadable";

const LARGEST = 10_000;
const DIGITS = "零一二三四五六七八九";

/** "应到9人，实到7人", "实到7（应到9）": those who came are counted. */
const PRESENT =
  /^(?:应到\d{1,4}[人名位]?[,、;/]?)?(?:实到|到会|出席|参会)(\d{1,4})(?:人|名|位)?(?:\(应到\d{1,4}[人名位]?\)|[,、;/]?应到\d{1,4}[人名位]?)?$/;

/** Reads a number of people: 7, "7", "７人", "7名", "七人", "应到9实到7". Anything else, a fraction too, is unreadable (C102). */
export function readCount(value: CellValue): Reading<number> {
  if (value === null) return blank;
  if (isCellError(value)) return errorValue(value);
  if (typeof value === "boolean") return badAmount("是逻辑值，不是人数");
  if (typeof value === "number") return counted(value);
  const text = compactText(value);
  if (isNothing(text)) return blank;
  const present = PRESENT.exec(text.replace(/[:]/g, ""))?.[1];
  if (present !== undefined) return { state: "value", value: Number(present), asText: true };
  const match = /^([\d零一二三四五六七八九十两]{1,6})(?:人|名|位|个)?$/.exec(text);
  if (!match) return badAmount("看不出人数");
  const read = counted(numberOf(match[1] ?? ""));
  return read.state === "value" ? { ...read, asText: true } : read;
}

function counted(count: number): Reading<number> {
  return Number.isInteger(count) && count >= 0 && count <= LARGEST
    ? { state: "value", value: count }
    : badAmount("人数应为不小于 0 的整数");
}

/** Arabic digits, or Chinese numerals up to 九十九. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九]?)(十?)([零一二三四五六七八九两]?)$/.exec(text);
  if (!match) return NaN;
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return tens !== "" && ones !== "" ? NaN : digit(tens + ones);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

const digit = (text: string): number => (text === "两" ? 2 : DIGITS.indexOf(text));
