import { isDash, plainText } from "./cellText";
import { blank, isCellError, type CellValue, type Reading } from "./reading";
import { errorValue } from "./unreadable";

/** Excel keeps 15 significant digits; a longer number in a cell has lost its last ones. */
const FIRST_16_DIGIT_NUMBER = 1e15;

/**
 * Reads a cell as text: NFKC, without blanks at either end; dashes alone are blank. A number is its digits as Excel shows
 * them; a yes/no cell is 是 or 否. A number too long for Excel is unreadable, since two different ones may look alike.
 */
export function readText(value: CellValue): Reading<string> {
  if (value === null) return blank;
  if (isCellError(value)) return errorValue(value);
  if (typeof value === "boolean") return { state: "value", value: value ? "是" : "否" };
  if (typeof value === "number") return readNumber(value);
  const text = plainText(value);
  return isDash(text) ? blank : { state: "value", value: text };
}

function readNumber(value: number): Reading<string> {
  if (Number.isFinite(value) && Math.abs(value) < FIRST_16_DIGIT_NUMBER) {
    return { state: "value", value: String(Number(value.toPrecision(15))) };
  }
  return { state: "unreadable", code: "C103", reason: "号码以数字格式保存且超过 15 位，末几位已丢失，请改为文本后重新录入" };
}
