import { readDate } from "../cells/readDate";
import { readIdentity } from "../cells/readIdentity";
import type { DateContext } from "../cells/dateContext";
import type { CellValue } from "../cells/reading";
import { columnLetters } from "../core/a1";
import { textKey } from "../core/textKey";
import type { FieldId } from "./fieldId";
import type { Grid } from "./grid";
import type { HeaderColumn } from "./headerColumns";
import { headingKey } from "./heading";
import { notASuggestion } from "./headingTraps";
import type { ColumnMapping } from "./ledger";
import type { MappedColumns, SheetUserMapping } from "./mapColumns";

/** A kind of content that gives a column away, and the fields that such a column may be. */
interface Content {
  readonly what: string;
  readonly fields: readonly FieldId[];
  /** Fewest filled cells that say anything. */
  readonly fewest: number;
  fits(value: CellValue, dates: DateContext): boolean;
}

/** Serial numbers of 2010 to 2035; in another column such numbers are amounts, so they only ever make a question. */
const SERIALS = [40179, 49674] as const;
const CATEGORY = /^(?:(?:城镇|农村)?低保(?:户|家庭|对象)?|最低生活保障|低收入(?:困难)?(?:户|家庭|对象)?|其他(?:对象)?|一般困难)$/;

const CONTENTS: readonly Content[] = [
  { what: "有效的身份证号", fields: ["idNo", "headId"], fewest: 2, fits: (value) => readIdentity(value).state === "value" },
  {
    what: "低保、低收入、其他这几类",
    fields: ["category"],
    fewest: 2,
    fits: (value) => typeof value === "string" && CATEGORY.test(textKey(value)),
  },
  { what: "日期", fields: ["applyDate", "approveDate", "payDate"], fewest: 2, fits: looksLikeDate },
];
const ROWS_LOOKED_AT = 200;
const CELLS_LOOKED_AT = 40;
const FITTING_SHARE = 0.8;

/**
 * Adds questions about columns whose heading says nothing but whose cells do: valid IDs, the three categories, dates. Only where the
 * sheet has no column for that yet; a suggestion is never taken by itself. What the user has decided is not asked.
 */
export function suggestByContent(
  grid: Grid,
  headerBottom: number,
  columns: readonly HeaderColumn[],
  mapped: MappedColumns,
  user: SheetUserMapping,
  dates: DateContext,
): MappedColumns {
  const open = CONTENTS.filter(({ fields }) => !fields.some((field) => isSettled(field, mapped.mapping, user)));
  if (open.length === 0) return mapped;
  const taken = new Set(mapped.mapping.map(({ column }) => column));
  const questions: ColumnMapping[] = [];
  for (const { column, heading } of columns) {
    const letters = columnLetters(column);
    if (taken.has(letters) || notASuggestion(headingKey(heading))) continue;
    const question = questionOf(sample(grid, headerBottom + 1, column), open, dates);
    if (question) questions.push({ field: null, column: letters, heading, how: "ask", ...question });
  }
  if (questions.length === 0) return mapped;
  const asked = new Set(questions.map(({ column }) => column));
  const order = new Map(columns.map(({ column }, index) => [columnLetters(column), index]));
  return {
    mapping: [...mapped.mapping, ...questions].sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0)),
    unmapped: mapped.unmapped.filter(({ column }) => !asked.has(column)),
  };
}

/** Has a column, is asked about already, or was decided by the user (to have none, too). */
const isSettled = (field: FieldId, mapping: readonly ColumnMapping[], user: SheetUserMapping): boolean =>
  user[field] !== undefined || mapping.some((column) => column.field === field || column.candidates?.includes(field));

function questionOf(
  cells: readonly CellValue[],
  contents: readonly Content[],
  dates: DateContext,
): Pick<ColumnMapping, "candidates" | "hint"> | null {
  for (const { what, fields, fewest, fits } of contents) {
    if (cells.length < fewest) continue;
    const fitting = cells.filter((value) => fits(value, dates)).length;
    if (fitting >= fewest && fitting >= cells.length * FITTING_SHARE) {
      return { candidates: fields, hint: `这一列前 ${cells.length} 个有内容的格子中 ${fitting} 个是${what}` };
    }
  }
  return null;
}

function sample(grid: Grid, from: number, column: number): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let row = from; row <= Math.min(grid.lastRow, from + ROWS_LOOKED_AT) && cells.length < CELLS_LOOKED_AT; row++) {
    const value = grid.at(row, column);
    if (value !== null) cells.push(value);
  }
  return cells;
}

function looksLikeDate(value: CellValue, dates: DateContext): boolean {
  if (typeof value === "number") return Number.isInteger(value) && value >= SERIALS[0] && value <= SERIALS[1];
  return typeof value === "string" && /\d\D+\d|\d{8}/.test(value) && readDate(value, dates).state === "value";
}
