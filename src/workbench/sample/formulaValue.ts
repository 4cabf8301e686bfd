import { parseCell } from "../../core/a1";
import type { CellValue } from "../../cells/reading";
import { FunctionError } from "../../functions/functionError";
import * as functions from "../../functions/functions";
import { cellKey, type Book } from "../../host/xlsx/book";

type CellFunction = (...args: readonly unknown[]) => unknown;
type Argument = CellValue | CellValue[][];

/** A call of one of our functions with plain arguments: texts, numbers, TRUE/FALSE, cells and ranges, or nothing. */
const CALL = /^=BANGFU\.([A-Z_]+)\((.*)\)$/;
/** Commas that stand outside quotation marks. */
const COMMA = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/;

/**
 * The value that a cell with this formula shows, computed by the real function: the cached value of the sample's live formulas.
 * Of a formula that spills it is the first value.
 */
export function formulaValue(book: Book, sheet: string, formula: string): CellValue {
  const [, name = "", list = ""] = CALL.exec(formula) ?? [];
  const call = (functions as unknown as Readonly<Record<string, CellFunction>>)[name];
  if (!call) throw new Error(`The sample's formula ${formula} calls no function of ours.`);
  const args = list.trim() === "" ? [] : list.split(COMMA).map((text) => argument(book, sheet, text.trim()));
  const answer = call(...(name === "SELF_PAID" ? [args[0], args.slice(1)] : args));
  return topLeft(answer);
}

function topLeft(answer: unknown): CellValue {
  const first: unknown = Array.isArray(answer) ? (answer[0] as unknown[])[0] : answer;
  if (first instanceof FunctionError) return { error: first.code };
  return first as CellValue;
}

function argument(book: Book, sheet: string, text: string): Argument {
  if (text === "") return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (/^(TRUE|FALSE)$/.test(text)) return text === "TRUE";
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const [, quoted, address = ""] = /^(?:'([^']+)'!)?(.+)$/.exec(text) ?? [];
  return rangeValue(book, quoted ?? sheet, address);
}

function rangeValue(book: Book, name: string, address: string): Argument {
  const sheet = book.sheets.find((one) => one.name === name);
  const [first, last] = address.split(":").map((cell) => parseCell(cell));
  if (!sheet || !first) throw new Error(`The sample has no range ${name}!${address}.`);
  const at = (row: number, column: number): CellValue => sheet.cells.get(cellKey(row, column))?.value ?? null;
  if (!last) return at(first.row, first.col);
  return Array.from({ length: last.row - first.row + 1 }, (_, down) =>
    Array.from({ length: last.col - first.col + 1 }, (__, across) => at(first.row + down, first.col + across)),
  );
}
