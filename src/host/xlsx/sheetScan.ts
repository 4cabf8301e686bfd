import type { CellValue } from "../../cells/reading";
import { serialFromDate } from "../../core/excelSerial";
import { isoDate } from "../../core/isoDate";
import type { CellRange } from "../../ledger/rawSheet";
import { TextCollector, decodeEscapes } from "./cellText";
import { damaged } from "./fileKind";
import { type Attributes, scanXml } from "./xmlScan";

/** How a cell's formula is stored: its own text, or a reference to a formula that several cells share. */
export interface StoredFormula {
  readonly text: string;
  /** Number of the shared formula, where it is one; `text` is then empty except in the first cell. */
  readonly shared: string | null;
}

export interface SheetListener {
  /** Every cell of the part, blank ones too, in the file's order; row and column from 1. */
  cell(row: number, column: number, value: CellValue, formula: StoredFormula | null, styleIndex: number): void;
  /** Every other tag outside the rows: "mergeCell", "col", "sheetProtection" … */
  element?(name: string, attributes: Attributes): void;
  row?(row: number, attributes: Attributes): void;
  /** Text outside the rows, with the tag that it stands in. */
  text?(inside: string, text: string): void;
  close?(name: string): void;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The value of a formula whose result nobody has calculated yet. */
export const NOT_CALCULATED: CellValue = { error: "公式未计算" };

/** Serial number of a date in ISO spelling, as strict files store them; null when it is none. */
function serialOfIso(text: string, date1904: boolean): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!parts) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = parts;
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date === null || Number(year) < 1905) return null;
  return serialFromDate(date, date1904) + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** Row and column (from 1) of "AB12"; throws when it lies outside every worksheet. */
function placeOf(reference: string): readonly [number, number] {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(reference.slice(at));
  if (column < 1 || column > LAST_COLUMN || !Number.isInteger(row) || row < 1 || row > LAST_ROW)
    throw damaged(`单元格位置 ${reference.slice(0, 20)}`);
  return [row, column];
}

/** The range of "A1:C3", "$A$1:$C$3" or "B2". */
export function rangeOf(reference: string): CellRange {
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const [top, left] = placeOf(first);
  const [bottom, right] = placeOf(last);
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

function valueOf(type: string, text: string | null, strings: readonly string[], inline: string, date1904: boolean): CellValue {
  if (type === "inlineStr") return inline;
  if (text === null) return null;
  if (type === "s") {
    const string = text.trim() === "" ? undefined : strings[Number(text)];
    if (string === undefined) throw damaged("共享文字表");
    return string;
  }
  if (type === "str") return decodeEscapes(text);
  if (text === "") return null;
  if (type === "b") return text.trim() === "1" || text.trim().toLowerCase() === "true";
  if (type === "e") return { error: text };
  if (type === "d") return serialOfIso(text, date1904) ?? text;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Cells of the part counted by their tags alone: what the scan must have handed over. */
function countCells(xml: string): number {
  const plain = xml.includes("<!") ? xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, "") : xml;
  const from = plain.search(/<(?:\w+:)?sheetData[\s>]/);
  if (from < 0) return 0;
  const tag = /<(?:\w+:)?c[\s/>]/g;
  tag.lastIndex = from;
  const to = plain.slice(from).search(/<\/(?:\w+:)?sheetData\s*>/);
  const end = to < 0 ? plain.length : from + to;
  let count = 0;
  while (tag.test(plain) && tag.lastIndex <= end) count++;
  return count;
}

/**
 * Walks through a worksheet part and hands over every cell. `<dimension>` is ignored, as many programs write it wrong.
 * Throws HostError when the cells handed over are not those that the part holds, so that nothing is lost silently.
 */
export function scanSheet(xml: string, strings: readonly string[], date1904: boolean, listener: SheetListener): void {
  const inline = new TextCollector();
  let inRows = false;
  let row = 0;
  let column = 0;
  let cell: Attributes | null = null;
  let value: string | null = null;
  let formula: StoredFormula | null = null;
  let inside = "";
  let handed = 0;
  scanXml(xml, {
    open(name, attributes) {
      inside = name;
      if (!inRows) {
        if (name === "sheetData") inRows = true;
        else listener.element?.(name, attributes);
      } else if (name === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw damaged("行号");
        column = 0;
        listener.row?.(row, attributes);
      } else if (name === "c") {
        cell = attributes;
        value = null;
        formula = null;
        inline.start();
        if (attributes.r === undefined) column++;
        else [row, column] = placeOf(attributes.r);
      } else if (name === "v") value = "";
      else if (name === "f") formula = { text: "", shared: attributes.t === "shared" ? (attributes.si ?? "") : null };
      else inline.open(name);
    },
    text(text) {
      if (!inRows) listener.text?.(inside, text);
      else if (inside === "v" && value !== null) value += text;
      else if (inside === "f" && formula) formula = { ...formula, text: formula.text + text };
      else inline.text(text);
    },
    close(name) {
      inside = "";
      if (!inRows) return listener.close?.(name);
      if (name === "sheetData") inRows = false;
      else if (name === "c" && cell) {
        const type = cell.t ?? "n";
        const stored = valueOf(type, value, strings, inline.result(), date1904);
        listener.cell(
          row,
          column,
          formula && value === null && type !== "inlineStr" && type !== "str" ? NOT_CALCULATED : stored,
          formula,
          Number(cell.s ?? 0) || 0,
        );
        handed++;
        cell = null;
      } else inline.close(name);
    },
  });
  const held = countCells(xml);
  if (handed !== held) throw damaged(`应有 ${held} 个单元格，只读到 ${handed} 个`);
}
