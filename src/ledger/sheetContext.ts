import { textKey } from "../core/textKey";
import type { Grid } from "./grid";
import { unitIn } from "./heading";
import { yearMonthIn, type YearMonth } from "./yearMonth";

/** What the lines above the header, the sheet's name and the file's name say of all rows. */
export interface SheetContext {
  /** Of amount columns whose heading names none. */
  readonly unit: 1 | 10000;
  readonly street: string | null;
  readonly year?: number;
  readonly month?: number;
  /** Keys of the texts above the header: a page break repeats them further down. */
  readonly titles: ReadonlySet<string>;
  /** What contradicts itself, for the user. */
  readonly remarks: readonly string[];
}

/** When the sheet was filled in or printed says nothing of the month that it is about. */
const FILED = /(?:填报|填表|制表|编制|报出|打印|上报|统计)(?:日期|时间)\s*:?(?:\s*[\d年月日./:-])*/g;
/** A whole date above the header is the day of filing too, whoever forgot to say so. */
const WHOLE_DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/g;
const FILED_BY = /(?:填报单位|填表单位|编制单位|上报单位|报送单位|制表单位|单位名称|单位|街道|街镇|街道\(镇\))\s*:\s*([^\s:]+)/;
const STREET = /(?:^|[^\u4e00-\u9fa5]|[市区县])([\u4e00-\u9fa5]{2,6}?(?:街道|镇))/;
const NO_STREET = /(?:乡镇|街镇|城镇|各街道|本街道)$|所属|受理|帮扶|救助|综合|民政/;

/** `above` is the context of the table above on the same sheet: its lines hold for the next one too, unless that says otherwise. */
export function sheetContext(grid: Grid, headerTop: number, above?: SheetContext): SheetContext {
  const lines = linesAbove(grid, headerTop);
  const units = lines.map(unitIn).filter((unit) => unit !== undefined);
  const texts = lines.map((line) => line.normalize("NFKC").replace(FILED, " ").replace(WHOLE_DATE, " "));
  const { yearMonth, remarks } = agreed(grid.sheet.name, texts, grid.sheet.file);
  return {
    unit: units.at(-1) ?? above?.unit ?? 1,
    street: streetIn(lines) ?? above?.street ?? null,
    ...(above && remarks.length === 0 ? { year: above.year, month: above.month } : {}),
    ...yearMonth,
    titles: new Set(lines.map(textKey).filter((key) => key !== "")),
    remarks,
  };
}

function linesAbove(grid: Grid, headerTop: number): readonly string[] {
  const lines: string[] = [];
  for (let row = grid.firstRow; row < headerTop; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (grid.at(row, column) !== null) lines.push(grid.textAt(row, column));
    }
  }
  return lines;
}

/** The sheet's name goes before its title, and that before the file's name; where name and title disagree nothing is taken. */
function agreed(
  name: string,
  titles: readonly string[],
  file: string,
): { readonly yearMonth: YearMonth; readonly remarks: readonly string[] } {
  const ofName = yearMonthIn(name, "name");
  const stated = titles.map((title) => yearMonthIn(title, "title"));
  const ofTitle = {
    year: stated.find(({ year }) => year !== undefined)?.year,
    month: stated.find(({ month }) => month !== undefined)?.month,
  };
  const ofFile = yearMonthIn(file.replace(/\.\w+$/, ""), "title");
  const remarks: string[] = [];
  if (differ(ofName.year, ofTitle.year)) remarks.push(`表名写 ${ofName.year}年而标题写 ${ofTitle.year}年，只写月日的日期不予推断`);
  if (differ(ofName.month, ofTitle.month)) remarks.push(`表名写 ${ofName.month} 月而标题写 ${ofTitle.month} 月，只写日的日期不予推断`);
  const year = differ(ofName.year, ofTitle.year) ? undefined : (ofName.year ?? ofTitle.year ?? ofFile.year);
  const month = differ(ofName.month, ofTitle.month) ? undefined : (ofName.month ?? ofTitle.month);
  return { yearMonth: { ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) }, remarks };
}

const differ = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/** The street by the unit line (填报单位：…), else the one that a title names. */
function streetIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const filedBy = FILED_BY.exec(line)?.[1];
    const street = filedBy ? streetName(filedBy) : null;
    if (street) return street;
  }
  for (const line of lines) {
    const street = streetName(line);
    if (street) return street;
  }
  return null;
}

function streetName(text: string): string | null {
  const withoutDates = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\d+[年月日]度?份?/g, "|");
  const street = STREET.exec(withoutDates.replace(/(?:上海市)?[\u4e00-\u9fa5]{2}区/, "|"))?.[1];
  return street === undefined || NO_STREET.test(street) ? null : street;
}
