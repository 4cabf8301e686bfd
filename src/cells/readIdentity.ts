import { identityAsPrinted, parseIdentity, type IdentityNumber } from "../core/identityNumber";
import { isNothing, plainText } from "./cellText";
import { blank, isCellError, type CellValue, type Reading, type Unreadable } from "./reading";
import { errorValue } from "./unreadable";

/** Excel keeps 15 significant digits of a number: from 16 on the last ones are zeros and nobody can say what they were. */
const FIRST_16_DIGIT_NUMBER = 1e15;
const LOST: Unreadable = { state: "unreadable", code: "C103", reason: "号码以数字格式保存，15 位之后已丢失，请对照证件以文本重新录入" };

/**
 * Reads a citizen ID. Accepts what people type: blanks, an apostrophe in front, full-width digits, x of any kind, 15 digits.
 * C103: a number that has lost its last digits; C105: only the check digit is wrong; C104: everything else that is no ID.
 */
export function readIdentity(value: CellValue): Reading<IdentityNumber> {
  if (value === null) return blank;
  if (isCellError(value)) return errorValue(value);
  if (typeof value === "boolean") return malformed("是逻辑值，不是身份证号");
  if (typeof value === "number") {
    if (Math.abs(value) >= FIRST_16_DIGIT_NUMBER) return LOST;
    return Number.isInteger(value) && value > 0 ? parsed(String(value)) : malformed("是数字，但不像身份证号");
  }
  const asPrinted = identityAsPrinted(value);
  if (asPrinted) return { state: "value", value: asPrinted };
  const text = plainText(value);
  if (isNothing(text)) return blank;
  if (/^\d(\.\d+)?E\+?1[5-9]$/i.test(text)) return LOST;
  if (!/\d/.test(text)) return malformed("是文字，不是身份证号");
  return parsed(text);
}

function parsed(text: string): Reading<IdentityNumber> {
  const result = parseIdentity(text);
  if (result.ok) return { state: "value", value: result.identity };
  return { state: "unreadable", code: result.problem === "check" ? "C105" : "C104", reason: result.reason };
}

const malformed = (reason: string): Unreadable => ({ state: "unreadable", code: "C104", reason });
