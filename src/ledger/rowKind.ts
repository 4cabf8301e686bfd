import { isPlain, textKey } from "../core/textKey";
import { shownText, type Grid } from "./grid";
import { headingKey } from "./heading";
import type { HeaderPlace } from "./findHeader";

/** The columns that tell rows apart, by their column number; undefined where the sheet has none. */
export interface KeyColumns {
  readonly seq?: number;
  readonly name?: number;
  readonly idNo?: number;
  /** Places and households, where 小计 rows are labelled too. */
  readonly places: readonly number[];
  /** Amounts and dates: a row that holds one is a row, however odd. */
  readonly facts: readonly number[];
}

export type SkipReason =
  "空行" | "只有序号的空行" | "只有公式的空行" | "合计行" | "栏次行" | "重复的表头" | "重复的标题" | "小标题行" | "表尾" | "表外的内容";

const TOTAL_WORD = "(?:小计|合计|总计|累计|共计|总合计|汇总)";
const TOTAL = new RegExp(`^${TOTAL_WORD}(?:\\d.*|[人户]次?数?|人民币.*|大写.*|金额.*|元.*)?$`);
const TOTAL_OF = new RegExp(
  `^(?:本|全|各|上)?(?:页|月|季度?|年度?|表|区|街道|街镇|\\d+月份?|第.季度|.{1,12}(?:居委会?|社区|居民区|街道|镇|村))${TOTAL_WORD}.{0,6}$`,
);
const FOOTER =
  /^(?:制表|填表|填报|编制|审核|复核|审批|经办|报出|负责|单位负责|部门负责|分管领导|主管|领导|会计|出纳|统计|汇总)(?:人|员|单位|日期|时间|领导|负责人|签字|签名|盖章)?(?:\(?(?:签字|签名|签章|盖章|公章)\)?)?\s*(?:$|[::_])/;
const FOOTNOTE = /^(?:注|备注|说明|填表说明|附注|附|联系电话|联系人|盖章|公章|\(?盖章\)?|\(?公章\)?)\s*\d*\s*[::、.)]/;
const SUBTITLE = /^(?:[一二三四五六七八九十]+|\([一二三四五六七八九十]+\))[、.,\s]/;

/**
 * Says why a row below the header is no row of the ledger, or null where it is one. Only what a row plainly is decides: a cell
 * that is hard to read never makes a row disappear.
 */
export function rowKinds(
  grid: Grid,
  header: HeaderPlace,
  keys: KeyColumns & { /** Columns that have a heading or a meaning. */ readonly headed: ReadonlySet<number> },
  titles: ReadonlySet<string>,
): (row: number) => SkipReason | null {
  const headings = headingRows(grid, header);
  const labels = [keys.seq, keys.name, ...keys.places].filter((column) => column !== undefined);
  let lastHeader = header.bottom;
  return (row) => {
    const columns = filled(grid, row);
    if (columns.length === 0) return "空行";
    if (isTotal(grid, row, columns, labels, keys)) return "合计行";
    if (isHeadingAgain(grid, row, columns, headings)) return ((lastHeader = row), "重复的表头");
    if (row <= lastHeader + 2 && isColumnNumbers(grid, row, columns)) return "栏次行";
    const first = grid.textAt(row, columns[0] ?? 0);
    if (columns.every((column) => titles.has(textKey(grid.textAt(row, column))))) return "重复的标题";
    if (isFooter(first) && !namesSomebody(grid, row, columns, keys)) return "表尾";
    if (isSubtitle(grid, row, columns, keys)) return "小标题行";
    if (!columns.some((column) => keys.headed.has(column))) return "表外的内容";
    return emptyButFor(grid, row, columns, keys);
  };
}

function isFooter(text: string): boolean {
  const plain = text.normalize("NFKC");
  return FOOTER.test(plain) || FOOTNOTE.test(plain);
}

const namesSomebody = (grid: Grid, row: number, columns: readonly number[], keys: KeyColumns): boolean =>
  [keys.name ?? 0, keys.idNo ?? 0].every((column) => columns.includes(column) && !isFooter(grid.textAt(row, column)));

function filled(grid: Grid, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) if (grid.at(row, column) !== null) columns.push(column);
  return columns;
}

/** 小计/合计/总计 in the sequence, name or a place column, or in the row's first cell; whatever the amount cells hold. */
function isTotal(grid: Grid, row: number, columns: readonly number[], labels: readonly number[], keys: KeyColumns): boolean {
  const isLabel = (column: number): boolean => {
    const value = grid.at(row, column);
    if (typeof value !== "string" || value.length > 60 || (!/[计总]/.test(value) && isPlain(value))) return false;
    const key = textKey(value);
    return TOTAL.test(key) || (!columns.includes(keys.idNo ?? 0) && TOTAL_OF.test(key));
  };
  return isLabel(columns[0] ?? 0) || labels.some(isLabel);
}

function headingRows(grid: Grid, { top, bottom }: HeaderPlace): readonly ReadonlyMap<number, string>[] {
  const rows: Map<number, string>[] = [];
  for (let row = top; row <= bottom; row++)
    rows.push(new Map(filled(grid, row).map((column) => [column, headingKey(grid.textAt(row, column))])));
  return rows;
}

/** A page's header once more: most of the row's cells are the heading of their own column. */
function isHeadingAgain(grid: Grid, row: number, columns: readonly number[], headings: readonly ReadonlyMap<number, string>[]): boolean {
  let texts = 0;
  for (const column of columns) if (typeof grid.at(row, column) === "string") texts++;
  // Most rows of a ledger hold so many numbers that their texts need not be looked at.
  if ((columns.length - texts) * 3 > columns.length) return false;
  return headings.some((heading) => {
    let different = 0;
    for (const column of columns) {
      const value = grid.at(row, column);
      if (typeof value !== "string" || heading.get(column) !== headingKey(value)) different++;
      if (different * 3 > columns.length) return false;
    }
    const same = columns.length - different;
    return same >= 2 && same * 2 >= heading.size;
  });
}

/** 1 2 3 … (or 甲 乙 1 2 …, "栏次", "5=3-4") under the headings, from left to right without a gap. */
function isColumnNumbers(grid: Grid, row: number, columns: readonly number[]): boolean {
  let next = 1;
  for (const column of columns) {
    const text = shownText(grid.at(row, column)).replace(/[()\s]/g, "");
    if (/^(?:栏次|甲|乙|丙|丁)$/.test(text)) continue;
    const number = /^(\d{1,3})(?:=[\d+\-*/×]+)?$/.exec(text)?.[1];
    if (number === undefined || Number(number) !== next) return false;
    next++;
  }
  return next > 3;
}

/** One text alone, merged over several columns or numbered 一、: a caption between rows. */
function isSubtitle(grid: Grid, row: number, columns: readonly number[], keys: KeyColumns): boolean {
  const [column] = columns;
  if (columns.length !== 1 || column === undefined || keys.facts.includes(column) || typeof grid.at(row, column) !== "string") return false;
  const merge = grid.mergeAt(row, column);
  const text = grid.textAt(row, column);
  return (merge !== undefined && merge.right - merge.left >= 2) || (column !== keys.name && SUBTITLE.test(text));
}

/** Prepared rows: nothing in them but the running number, or formulas that wait for input. */
function emptyButFor(grid: Grid, row: number, columns: readonly number[], keys: KeyColumns): SkipReason | null {
  if (columns.length === 1 && columns[0] === keys.seq) return /^\d+[.、]?$/.test(grid.textAt(row, keys.seq ?? 0)) ? "只有序号的空行" : null;
  if (grid.sheet.formulaCells.size === 0) return null;
  const waiting = columns.every((column) => {
    if (column === keys.seq) return true;
    const value = grid.at(row, column);
    return grid.sheet.formulaCells.has(row * 16384 + column) && (value === 0 || (typeof value === "object" && value !== null));
  });
  return waiting ? "只有公式的空行" : null;
}
