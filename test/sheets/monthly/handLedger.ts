import type { Reading } from "../../../src/cells/reading";
import type { DateSpan } from "../../../src/cells/dateSpan";
import { columnLetters } from "../../../src/core/a1";
import { fenFromYuan } from "../../../src/core/fen";
import { lastDayOfMonth } from "../../../src/core/isoDate";
import { AMOUNT_FIELDS, COUNT_FIELDS, DATE_FIELDS, FIELD_IDS, ID_FIELDS, type FieldId } from "../../../src/ledger/fieldId";
import type { Ledger, LedgerRow, LedgerSheet } from "../../../src/ledger/ledger";

/** What the cells of one row say: amounts in 元, dates as "2019-05-06" or "2019-05"; "?" is a cell that cannot be read. */
export type HandRow = Partial<Record<FieldId, string | number>>;

export interface HandSheet {
  readonly rows: readonly HandRow[];
  readonly file?: string;
  readonly name?: string;
  readonly street?: string | null;
  /** Fields that have no column. */
  readonly without?: readonly FieldId[];
}

/** Builds a ledger as the reader would hand it over, so that a test can state each row by hand. */
export function handLedger(...sheets: readonly HandSheet[]): Ledger {
  const built = sheets.map((sheet, order) => handSheet(sheet, order));
  return { sheets: built.map(({ sheet }) => sheet), rows: built.flatMap(({ rows }) => rows), others: [] };
}

function handSheet(
  { rows, file = "", name = "台账", street = null, without = [] }: HandSheet,
  order: number,
): { sheet: LedgerSheet; rows: LedgerRow[] } {
  const sheet = {
    file,
    sheet: name,
    order,
    headerTop: 1,
    headerRow: 1,
    rowCount: rows.length,
    skipped: [],
    mapping: [],
    unmapped: [],
    remarks: [],
    street,
    date1904: false,
    formulaCells: new Set<number>(),
  } as LedgerSheet;
  const fields = FIELD_IDS.filter((field) => !without.includes(field));
  return { sheet, rows: rows.map((row, at) => handRow(row, fields, sheet, at + 2)) };
}

function handRow(cells: HandRow, fields: readonly FieldId[], sheet: LedgerSheet, row: number): LedgerRow {
  const read = Object.fromEntries(fields.map((field) => [field, readingOf(field, cells[field])]));
  const at = Object.fromEntries(fields.map((field, column) => [field, `${columnLetters(column + 1)}${row}`]));
  const raw = Object.fromEntries(fields.map((field) => [field, cells[field] ?? null]));
  return { sheet, row, read, raw, at } as LedgerRow;
}

function readingOf(field: FieldId, cell: string | number | undefined): Reading<unknown> {
  if (cell === undefined || cell === "") return { state: "blank" };
  if (cell === "?") return { state: "unreadable", code: "C102", reason: "读不出" };
  if (isIn(AMOUNT_FIELDS, field)) return { state: "value", value: fenFromYuan(Number(cell)) };
  if (isIn(COUNT_FIELDS, field)) return { state: "value", value: Number(cell) };
  if (isIn(DATE_FIELDS, field)) return { state: "value", value: spanOf(String(cell)) };
  if (isIn(ID_FIELDS, field)) return { state: "value", value: { id18: String(cell), birth: "1950-01-01", sex: "男", wasOld: false } };
  return { state: "value", value: String(cell) };
}

/** "2019-05-06", "2019-05" or "2019-05-30/2019-06-02". */
function spanOf(text: string): DateSpan {
  const [first = "", last] = text.split("/");
  if (last !== undefined) return { first, last, precision: "span" };
  if (first.length > 7) return { first, last: first, precision: "day" };
  const end = lastDayOfMonth(Number(first.slice(0, 4)), Number(first.slice(5)));
  return { first: `${first}-01`, last: `${first}-${end}`, precision: "month" };
}

const isIn = (list: readonly FieldId[], field: FieldId): boolean => list.includes(field);
