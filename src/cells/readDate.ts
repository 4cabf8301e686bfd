import { isNothing, plainText } from "./cellText";
import type { DateContext } from "./dateContext";
import { readDateNumber } from "./dateNumber";
import type { DateSpan } from "./dateSpan";
import { readSeveralDates } from "./dateSpans";
import { readOneDate } from "./dateText";
import { blank, isCellError, type CellValue, type Reading } from "./reading";
import { badDate, errorValue } from "./unreadable";

/** A note, not a date; keeps a page of text in a date cell from being searched. */
const LONGEST = 200;

/**
 * Reads a date cell: a serial number, or any spelling of spec/2.2, as a day, a month or a span, both ends inclusive.
 * Whatever could be two different dates is unreadable (C101) with its reason; the sheet's context settles what it can.
 */
export function readDate(value: CellValue, context: DateContext): Reading<DateSpan> {
  if (value === null) return blank;
  if (isCellError(value)) return errorValue(value);
  if (typeof value === "boolean") return badDate("是逻辑值，不是日期");
  if (typeof value === "number") return readDateNumber(value, context);
  const text = plainText(value).replace(/^['‘’`]/, "");
  if (isNothing(text)) return blank;
  if (text.length > LONGEST) return badDate("是一段文字，不是日期");
  return readSeveralDates(text, context) ?? readOneDate(text, context);
}
