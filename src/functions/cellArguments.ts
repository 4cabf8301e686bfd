import type { Fen } from "../core/fen";
import type { DateSpan } from "../cells/dateSpan";
import { readAmount } from "../cells/readAmount";
import { readDate } from "../cells/readDate";
import type { CellValue } from "../cells/reading";
import { publishedPolicy } from "../policy/publishedPolicy";
import type { Decision, Made } from "../policy/decision";
import { newestDocument } from "../policy/lookup";
import { categoryOf, typeOf, yesNoOf, type Category, type GrantType } from "../policy/words";
import { FunctionError, madeOrError } from "./functionError";

/**
 * One argument of a custom function as a cell: omitted arguments arrive as null, blank cells as null, 0 or "" by platform.
 * Anything that no cell can hold is refused.
 */
export function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new FunctionError("#VALUE!", "参数不是文字、数字或日期");
}

/** An amount in fen, read like the ledger's; null where the cell is blank; #NUM! below 0. */
export function amountOrBlank(label: string, value: unknown): Fen | null {
  const reading = readAmount(cellOf(value), 1);
  if (reading.state === "blank") return null;
  if (reading.state === "unreadable") throw new FunctionError("#VALUE!", `${label}无法识别：${reading.reason}`);
  if (reading.value < 0) throw new FunctionError("#NUM!", `${label}不能低于 0`);
  return reading.value;
}

/** The same, where a blank cell is no answer. */
export function amountOf(label: string, value: unknown): Fen {
  const fen = amountOrBlank(label, value);
  if (fen === null) throw new FunctionError("#VALUE!", `${label}未填`);
  return fen;
}

/** A date cell; null where it is omitted or blank. */
export function dateOrBlank(label: string, value: unknown): DateSpan | null {
  const cell = cellOf(value);
  if (cell === 0) return null;
  const reading = readDate(cell, { date1904: false });
  if (reading.state === "unreadable") throw new FunctionError("#VALUE!", `${label}无法识别：${reading.reason}`);
  return reading.state === "blank" ? null : reading.value;
}

export function dateOf(label: string, value: unknown): DateSpan {
  const span = dateOrBlank(label, value);
  if (span === null) throw new FunctionError("#VALUE!", `${label}未填`);
  return span;
}

/**
 * The decision on the day that the argument names; omitted: on the last day of the newest policy loaded, since no function
 * may read today's date. A month is enough where both its ends give one answer.
 */
export function decideOn<T>(value: unknown, decide: (day: string) => Decision<T>): Made<T> {
  const span = dateOrBlank("日期", value);
  if (span === null) return madeOrError(decide(newestDocument(publishedPolicy()).to));
  const made = madeOrError(decide(span.first));
  if (span.first !== span.last && madeOrError(decide(span.last)).value !== made.value) {
    throw new FunctionError("#VALUE!", "日期不到具体某一天，前后规定不同，无法判断");
  }
  return made;
}

export function categoryIn(value: unknown): Category | null {
  return word("对象类别", value, (text) => categoryOf(publishedPolicy(), text));
}

export function typeIn(value: unknown): GrantType | null {
  return word("帮扶类别", value, (text) => typeOf(publishedPolicy(), text));
}

/** TRUE/FALSE or 是/否; null where it is omitted or blank (a blank cell may arrive as 0). */
export function yesNoOrBlank(label: string, value: unknown): boolean | null {
  const cell = cellOf(value);
  if (cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "")) return null;
  return typeof cell === "boolean" ? cell : word(label, cell, (text) => yesNoOf(publishedPolicy(), text));
}

/** A word of an alias table; null where the cell is blank, #VALUE! where no table has it. */
function word<T>(label: string, value: unknown, find: (text: string) => T | null): T | null {
  const cell = cellOf(value);
  if (cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "")) return null;
  const found = find(String(cell));
  if (found === null) throw new FunctionError("#VALUE!", `${label}“${String(cell).slice(0, 20)}”不是规定的叫法`);
  return found;
}
