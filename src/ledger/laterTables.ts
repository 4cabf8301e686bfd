import { readAmount } from "../cells/readAmount";
import { readIdentity } from "../cells/readIdentity";
import { lastLevel, withParents, type HeaderPlace } from "./findHeader";
import { shownText, type Grid } from "./grid";
import { headerColumns, type HeaderColumn } from "./headerColumns";
import { headingKey } from "./heading";
import { claimOf } from "./headingClaim";
import { isAnswerWord, isCountHeading } from "./headingTraps";
import { FEWEST_FIELDS, isPlainHeader } from "./plainHeader";
import { isPivotMark } from "./pivotMark";

/** A table further down on a sheet that already has one. */
export interface LaterTable {
  /** "ledger": its headings name a person and more; "other": a summary, a pivot table. */
  readonly is: "ledger" | "other";
  /** First row of its title, or of its header. */
  readonly top: number;
  readonly header: HeaderPlace;
  /** Its headings, for the user. */
  readonly headings: readonly string[];
}

const MOST_TITLE_ROWS = 3;
/** Rows between two pauses. */
const SLICE = 5_000;

/**
 * Finds the tables that begin below a ledger's own header: rows of headings that are not that header again. A row is taken for a
 * ledger's headings only where at least three of its cells are usual headings and one of them a person's; for a summary's only after a gap or a title, with figures beneath.
 * A generator, because every row is looked at.
 */
export function* laterTables(grid: Grid, first: HeaderPlace): Generator<undefined, readonly LaterTable[]> {
  const tables: LaterTable[] = [];
  let current = first;
  for (let row = first.bottom + 1; row <= grid.lastRow; row++) {
    if (row % SLICE === 0) yield;
    if (!holdsOnlyWords(grid, row)) continue;
    const header = { top: row, bottom: lastLevel(grid, row) };
    const columns = headerColumns(grid, header.top, header.bottom).filter(({ heading }) => heading !== "");
    if (isSameHeader(grid, current, columns)) continue;
    const is = isPlainHeader(columns) ? "ledger" : isSummary(grid, header, columns) ? "other" : null;
    if (is === null) continue;
    const whole = is === "ledger" ? withParents(grid, header, current.bottom + 1) : header;
    tables.push({ is, top: titleTop(grid, whole.top, current.bottom), header: whole, headings: columns.map(({ heading }) => heading) });
    if (is === "ledger") current = whole;
    row = header.bottom;
  }
  return tables;
}

/** Three texts or more and nothing that stands in rows only: a number, an amount, an ID. Cheap, because every row is asked. */
export function holdsOnlyWords(grid: Grid, row: number): boolean {
  let texts = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const value = grid.at(row, column);
    if (value === null) continue;
    if (typeof value !== "string" || value.length > 40 || /\d{5}/.test(value) || isAmount(value)) return false;
    texts++;
  }
  return texts >= FEWEST_FIELDS;
}

const isAmount = (value: string): boolean => /\d/.test(value) && readAmount(value, 1).state === "value";

function isSameHeader(grid: Grid, { top, bottom }: HeaderPlace, columns: readonly HeaderColumn[]): boolean {
  let same = 0;
  for (const { column, levels } of columns) {
    const keys = new Set(levels.map(headingKey));
    for (let row = top; row <= bottom; row++) {
      if (!keys.has(headingKey(grid.textAt(row, column)))) continue;
      same++;
      break;
    }
  }
  return same * 3 >= columns.length * 2;
}

function isSummary(grid: Grid, { top, bottom }: HeaderPlace, columns: readonly HeaderColumn[]): boolean {
  if (columns.some(({ levels }) => isPivotMark(levels.at(-1) ?? ""))) return true;
  if (!afterGap(grid, top) || !figuresBelow(grid, bottom)) return false;
  const headings = columns.filter(({ levels }) => {
    const key = headingKey(levels.at(-1) ?? "");
    return isCountHeading(key) || (!isAnswerWord(key) && claimOf(levels) !== null);
  });
  return (
    headings.length >= FEWEST_FIELDS &&
    headings.length * 5 >= columns.length * 3 &&
    columns.some(({ levels }) => isCountHeading(headingKey(levels.at(-1) ?? "")))
  );
}

function afterGap(grid: Grid, row: number): boolean {
  const above = cellsOf(grid, row - 1);
  return above.length <= 2 && above.every((column) => typeof grid.at(row - 1, column) === "string");
}

function figuresBelow(grid: Grid, bottom: number): boolean {
  const below = cellsOf(grid, bottom + 1).map((column) => grid.at(bottom + 1, column));
  const isId = below.some((value) => readIdentity(value).state === "value");
  return !isId && below.some((value) => typeof value === "number" || (typeof value === "string" && isAmount(value)));
}

/** Rows of one or two words right above a header are its title and its unit line. */
function titleTop(grid: Grid, headerTop: number, after: number): number {
  let top = headerTop;
  while (headerTop - top < MOST_TITLE_ROWS && top - 1 > after) {
    const cells = cellsOf(grid, top - 1);
    if (cells.length === 0 || cells.length > 2 || !cells.every((column) => isTitleText(grid.at(top - 1, column)))) break;
    top--;
  }
  return top;
}

const isTitleText = (value: ReturnType<Grid["at"]>): boolean =>
  typeof value === "string" &&
  shownText(value).length >= 4 &&
  !isAmount(value) &&
  !/[计人员][::]|^(?:合|小|总|累)\s*计/.test(shownText(value));

function cellsOf(grid: Grid, row: number): readonly number[] {
  const columns: number[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) if (grid.at(row, column) !== null) columns.push(column);
  return columns;
}
