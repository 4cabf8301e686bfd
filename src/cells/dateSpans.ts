import { namedDate, readOneDate } from "./dateText";
import type { DateContext } from "./dateContext";
import type { DateSpan } from "./dateSpan";
import type { Reading } from "./reading";
import { badDate } from "./unreadable";

/** "至", "到", "~" … between two dates; a dash counts only where the dates themselves are not written with dashes. */
const BETWEEN = /\s*(?:至|到|[~\u301c\u2013\u2014\u2015]+|-{2,})\s*/;
const DASH_WITH_DOTS = /^(\d{2,4}(?:[./]\d{1,2}){1,2})-((?:\d{2,4}[./])?(?:\d{1,2}[./])?\d{1,2})$/;
const DASH_WITH_WORDS = /^(\d{2,4}年\d{1,2}月?(?:\d{1,2}[日号]?)?)-((?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号]?)?)$/;
const DASH_WITH_DASHES = /^(\d{4}-\d{1,2}-\d{1,2})-(\d{4}-\d{1,2}-\d{1,2})$/;
const LIST = /\s*[、,;\n]+\s*/;
const WRAPPED_LINE = /([年月])\s+/g;

/**
 * Reads a cell that names more than one date: a span from..to ("2019.3.5-3.12", "2019年1-3月"), or several dates in one cell
 * ("2019.3.5、2019.4.2", one to a line), which become the span from the oldest to the newest. Null: the text names only one.
 */
export function readSeveralDates(text: string, context: DateContext): Reading<DateSpan> | null {
  const lines = text.replace(WRAPPED_LINE, "$1");
  const several = lines.split(LIST).filter((part) => part !== "");
  if (several.length > 1) return listOf(several, context);
  const ends = endsOf(lines);
  if (ends) return fromTo(ends[0], ends[1], context);
  const listed = /^\d{4}[.-]\d{1,2}[.-]\d{1,2}\s*\//.test(text) ? text.split("/") : text.split(/\s+/);
  if (listed.length > 1 && listed.every((part) => namedDate(part)?.year !== undefined)) return listOf(listed, context);
  return null;
}

function endsOf(text: string): readonly [string, string] | null {
  const words = text.split(BETWEEN);
  if (words.length === 2 && words[0] && words[1] && !/^\d{4}$/.test(words[0])) return [words[0], words[1]];
  const bare = text.replace(/\s+/g, "");
  const dashed = DASH_WITH_DOTS.exec(bare) ?? DASH_WITH_WORDS.exec(bare) ?? DASH_WITH_DASHES.exec(bare);
  return dashed?.[1] && dashed[2] ? [dashed[1], dashed[2]] : null;
}

function fromTo(from: string, to: string, context: DateContext): Reading<DateSpan> {
  const first = readOneDate(/^\d{2,4}年\d{1,2}$/.test(from) && /月份?$/.test(to) ? `${from}月` : from, context);
  if (first.state !== "value") return first;
  const last = readOneDate(to, context, startOf(first.value));
  if (last.state !== "value") return last;
  if ((first.value.precision === "month") !== (last.value.precision === "month")) return badDate("起止日期写法不全");
  if (last.value.last < first.value.first) return badDate("起止日期颠倒");
  return { state: "value", value: { first: first.value.first, last: last.value.last, precision: "span" }, asText: true };
}

function listOf(parts: readonly string[], context: DateContext): Reading<DateSpan> {
  const spans: DateSpan[] = [];
  let before = {};
  for (const part of parts) {
    const read = readOneDate(part, context, before);
    if (read.state !== "value") return read;
    spans.push(read.value);
    before = startOf(read.value);
  }
  const first = spans.map((span) => span.first).sort()[0] ?? "";
  const last =
    spans
      .map((span) => span.last)
      .sort()
      .at(-1) ?? "";
  return { state: "value", value: { first, last, precision: first === last ? "day" : "span" }, asText: true };
}

const startOf = ({ first }: DateSpan): { readonly year: number; readonly month: number } => ({
  year: Number(first.slice(0, 4)),
  month: Number(first.slice(5, 7)),
});
