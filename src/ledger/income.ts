import type { DateContext } from "../cells/dateContext";
import type { DateSpan } from "../cells/dateSpan";
import { readAmount } from "../cells/readAmount";
import { readDate } from "../cells/readDate";
import { readText } from "../cells/readText";
import type { CellValue, Reading } from "../cells/reading";
import { cellAddress } from "../core/a1";
import type { Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import { textKey } from "../core/textKey";
import { gridOf, shownText, type Grid } from "./grid";
import { unitOfHeading } from "./heading";
import { incomeHeader, type IncomeHeader } from "./incomeHeader";
import type { RawSheet } from "./rawSheet";
import { sheetContext } from "./sheetContext";

/** One line of the 资金收入 sheet. */
export interface IncomeEntry {
  readonly kind: "opening" | "income" | "admin" | "bankBalance";
  /** The day (of a month: its first, of a month's 账面结余: its last); null for 期初结余, which is of a year. */
  readonly date: IsoDate | null;
  readonly year: number;
  /** As the office writes it; null where the cell is blank. */
  readonly source: string | null;
  readonly directed: boolean | null;
  /** 分 */
  readonly fen: Fen;
  readonly at: { readonly file: string; readonly sheet: string; readonly row: number; readonly cell: string };
  readonly note: string;
}

/** Everything that the 资金收入 sheets say; a line that cannot be read is a problem, never a zero. */
export interface IncomeBook {
  readonly file: string;
  readonly sheet: string;
  readonly entries: readonly IncomeEntry[];
  /** Chinese sentences with their cell. */
  readonly problems: readonly string[];
}

const KINDS: readonly (readonly [RegExp, IncomeEntry["kind"]])[] = [
  [/(?:期初|年初|上年)结[余转]/, "opening"],
  [/账面(?:结余|余额)|银行(?:结余|余额)/, "bankBalance"],
  [/工作经费/, "admin"],
];
const TOTAL = /^(?:本[月年页])?(?:小计|合计|总计|累计)/;

/** Reads every 资金收入 sheet (日期 | 来源 | 定向/非定向 | 金额 | 摘要) as one book; null where there is none. */
export function readIncome(sheets: readonly RawSheet[]): IncomeBook | null {
  const entries: IncomeEntry[] = [];
  const problems: string[] = [];
  let first: RawSheet | null = null;
  for (const sheet of sheets) {
    if (sheet.ownMark !== null && sheet.ownMark !== "income") continue;
    const grid = gridOf(sheet);
    const header = incomeHeader(grid);
    if (!header) continue;
    first ??= sheet;
    readLines(grid, header, entries, problems);
  }
  return first === null ? null : { file: first.file, sheet: first.name, entries, problems };
}

function readLines(grid: Grid, header: IncomeHeader, entries: IncomeEntry[], problems: string[]): void {
  const { unit, year, month } = sheetContext(grid, header.row);
  const context: DateContext = { date1904: grid.sheet.date1904, year, month };
  const ownUnit = unitOfHeading(grid.textAt(header.row, header.amount)) ?? unit;
  for (let row = header.row + 1; row <= grid.lastRow; row++) {
    const line = readLine(grid, header, row, context, ownUnit);
    if (typeof line === "string") problems.push(`${grid.sheet.name} 第 ${row} 行：${line}`);
    else if (line) entries.push(line);
  }
}

/** The entry of a row, the reason why it cannot be read, or null where the row says nothing. */
function readLine(grid: Grid, header: IncomeHeader, row: number, context: DateContext, unit: 1 | 10000): IncomeEntry | string | null {
  const text = (column: number | undefined): string => (column === undefined ? "" : shownText(grid.at(row, column)));
  const dateCell = grid.at(row, header.date);
  const words = [text(header.note), text(header.source), typeof dateCell === "string" ? dateCell : ""];
  if (words.some((word) => TOTAL.test(textKey(word)))) return null;
  const kind = KINDS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? "income";
  const amount = readAmount(grid.at(row, header.amount), unit);
  if (amount.state === "unreadable") return `金额${amount.reason}`;
  if (amount.state === "blank") return kind === "income" && dateCell !== null && text(header.source) !== "" ? "没有金额" : null;
  const when = kind === "opening" ? yearOfOpening(dateCell, context) : dayOf(readDate(dateCell, context), kind);
  if (typeof when === "string") return when;
  const directed = directedOf(text(header.directed));
  if (directed === undefined) return "“定向/非定向”一栏看不懂，请写定向或非定向";
  return {
    kind,
    ...when,
    source: sourceOf(grid.at(row, header.source)),
    directed,
    fen: amount.value,
    at: whereOf(grid, row, header),
    note: text(header.note),
  };
}

function dayOf(read: Reading<DateSpan>, kind: IncomeEntry["kind"]): { readonly date: IsoDate; readonly year: number } | string {
  if (read.state === "blank") return "没有日期";
  if (read.state === "unreadable") return `日期${read.reason}`;
  const { first, last } = read.value;
  if (first.slice(0, 7) !== last.slice(0, 7)) return "日期跨月，看不出记在哪个月";
  return { date: kind === "bankBalance" ? last : first, year: Number(first.slice(0, 4)) };
}

/** 期初结余 belongs to a year: "2019", "2019年", a date in its January, or the sheet's own year. */
function yearOfOpening(value: CellValue, context: DateContext): { readonly date: null; readonly year: number } | string {
  const named = /(?<!\d)((?:19|20)\d{2})(?:年度?)?(?:(?:期初|年初|上年)结[余转])?$/.exec(shownText(value).replace(/\s/g, ""))?.[1];
  if (named !== undefined) return { date: null, year: Number(named) };
  const read = readDate(typeof value === "string" && !/\d/.test(value) ? null : value, context);
  if (read.state === "blank") return context.year === undefined ? "期初结余没有写年份" : { date: null, year: context.year };
  if (read.state === "unreadable") return `日期${read.reason}`;
  const [year, month] = read.value.first.split("-").map(Number);
  return month === 1 && year !== undefined ? { date: null, year } : "期初结余应写年份，或该年 1 月的日期";
}

/** undefined: a word that is neither. */
function directedOf(text: string): boolean | null | undefined {
  const key = textKey(text);
  if (key === "" || key === "无") return null;
  if (/^(?:非定向|否|不定向)$/.test(key)) return false;
  return /^(?:定向|是)(?:捐赠|资金)?$/.test(key) ? true : undefined;
}

function sourceOf(value: CellValue): string | null {
  const read = readText(value);
  return read.state === "value" ? read.value : null;
}

function whereOf(grid: Grid, row: number, header: IncomeHeader): IncomeEntry["at"] {
  return { file: grid.sheet.file, sheet: grid.sheet.name, row, cell: cellAddress(row, header.amount) };
}
