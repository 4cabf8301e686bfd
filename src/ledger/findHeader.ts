import { readAmount } from "../cells/readAmount";
import { readIdentity } from "../cells/readIdentity";
import { resolveChoices, type SheetChoices } from "./columnChoice";
import { shownText, type Grid } from "./grid";
import { headerColumns } from "./headerColumns";
import type { FieldId } from "./fieldId";
import { FEWEST_FIELDS, isPlainHeader, PERSON_FIELDS } from "./plainHeader";
import { mapColumns } from "./mapColumns";

/** Where a sheet's header stands, first and last row. */
export interface HeaderPlace {
  readonly top: number;
  readonly bottom: number;
}

/** What the search came to where there is no header: the best row and the fields it was understood to hold. */
export interface NoHeader {
  readonly row: number | null;
  readonly fields: readonly FieldId[];
}

const DEEPEST_ROW = 40;
/** A header has no more rows. */
export const MOST_LEVELS = 3;
const UNIT_LINE = /单位[::]|填报|编制|制表|报出|日期[::]|年度[::]/;
const TITLE_WORDS = /台账|名册|一览表|汇总表|统计表|明细表|登记表|情况表|清单|报表/;
/** A title reaches over most of the sheet. */
const TITLE_SHARE = 0.6;

/**
 * Finds the header among the first rows: the block of one to three rows that is understood to hold the most fields, a person and
 * at least three in all; or the first that is a ledger's beyond doubt, because what names more further down is another table's.
 * Parent rows above it belong to it where they are made of merged groups.
 */
export function findHeader(grid: Grid, choices: SheetChoices = {}): HeaderPlace | NoHeader {
  let best: { place: HeaderPlace; fields: readonly FieldId[] } | null = null;
  const deepest = Math.min(grid.lastRow, Math.max(DEEPEST_ROW, grid.firstRow + DEEPEST_ROW));
  for (let top = grid.firstRow; top <= deepest; top++) {
    if (!mayBeHeading(grid, top)) continue;
    const place = { top, bottom: lastLevel(grid, top) };
    const fields = fieldsOf(grid, place, choices);
    if (best === null || fields.length > best.fields.length) best = { place, fields };
    if (isPlainHeader(headerColumns(grid, place.top, place.bottom))) {
      best = { place, fields };
      break;
    }
  }
  if (best === null || best.fields.length < FEWEST_FIELDS || !PERSON_FIELDS.some((field) => best.fields.includes(field))) {
    return { row: best?.place.top ?? null, fields: best?.fields ?? [] };
  }
  return withParents(grid, best.place);
}

/** Every field that a heading names, asked ones included; a column chosen by the user counts where it has a heading at all. */
function fieldsOf(grid: Grid, { top, bottom }: HeaderPlace, choices: SheetChoices): readonly FieldId[] {
  const columns = headerColumns(grid, top, bottom);
  const { mapping } = mapColumns(columns, resolveChoices(columns, choices).user);
  const named = mapping.filter(({ heading }) => heading !== "");
  return [...new Set(named.flatMap(({ field, candidates }) => (field ? [field] : (candidates?.slice(0, 1) ?? []))))];
}

/** Two texts or more, none of them data, and neither a title nor a unit line. */
function mayBeHeading(grid: Grid, row: number): boolean {
  let texts = 0;
  let data = 0;
  let widest = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    const text = shownText(value);
    if (UNIT_LINE.test(text)) return false;
    if (isData(grid, row, column)) data++;
    else texts++;
    const merge = grid.mergeAt(row, column);
    widest = Math.max(widest, merge ? merge.right - merge.left + 1 : 1);
  }
  const width = grid.lastColumn - grid.firstColumn + 1;
  return texts >= 2 && data * 4 <= texts && !(texts <= 2 && widest > width * TITLE_SHARE);
}

/** A number, an amount, a date or an ID: what stands in rows, not in headings. */
export function isData(grid: Grid, row: number, column: number): boolean {
  const value = grid.at(row, column);
  if (value === null) return false;
  if (typeof value !== "string") return true;
  const digits = value.replace(/\D/g, "").length;
  return digits > 0 && (readAmount(value, 1).state === "value" || readIdentity(value).state === "value" || digits >= 6);
}

/** The last row of a header that begins at `top`: rows that only divide the headings above them belong to it. */
export function lastLevel(grid: Grid, top: number): number {
  let bottom = top;
  while (bottom + 1 <= grid.lastRow && bottom - top + 1 < MOST_LEVELS && dividesHeadings(grid, top, bottom)) bottom++;
  return bottom;
}

function dividesHeadings(grid: Grid, top: number, bottom: number): boolean {
  const next = bottom + 1;
  let children = 0;
  let reached = false;
  let open = false;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const above = grid.mergeAt(bottom, column);
    if (above && above.bottom >= next) {
      reached = true;
      open = false;
      continue;
    }
    const isGroup = above !== undefined && above.right > above.left;
    const own = grid.at(next, column) !== null;
    const aboveText = grid.at(bottom, column) !== null;
    const spread: boolean = !isGroup && !aboveText && open;
    if (aboveText)
      open = grid.at(bottom, column + 1) === null && grid.at(next, column + 1) !== null && grid.mergeAt(bottom, column + 1) === undefined;
    if (!own) continue;
    if (isData(grid, next, column)) return false;
    if (isGroup || spread || (aboveText && open)) children++;
    else if (aboveText || !blankAbove(grid, top, bottom, column)) return false;
  }
  return children >= 2 || (reached && children > 0) || (reached && onlyMerged(grid, next));
}

function blankAbove(grid: Grid, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (grid.textAt(row, column) !== "") return false;
  return true;
}

/** True where a row has nothing of its own: its headings reach down into it from above. */
function onlyMerged(grid: Grid, row: number): boolean {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) if (grid.at(row, column) !== null) return false;
  return true;
}

/** Rows of merged groups right above the headings ("申请" over 日期 and 金额) are their parents. */
export function withParents(grid: Grid, { top, bottom }: HeaderPlace, highest = grid.firstRow): HeaderPlace {
  let first = top;
  while (first > highest && bottom - first + 1 < MOST_LEVELS && isParentRow(grid, first - 1)) first--;
  return { top: first, bottom };
}

function isParentRow(grid: Grid, row: number): boolean {
  const width = grid.lastColumn - grid.firstColumn + 1;
  let groups = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (grid.at(row, column) === null) continue;
    const text = grid.textAt(row, column);
    if (UNIT_LINE.test(text) || TITLE_WORDS.test(text) || isData(grid, row, column)) return false;
    const merge = grid.mergeAt(row, column);
    const columns = merge ? merge.right - merge.left + 1 : 1;
    if (columns > width * TITLE_SHARE) return false;
    if (columns > 1) groups++;
  }
  return groups > 0;
}
