import type { ColumnPlan } from "./columnPlan";
import {
  BLANK_CELL,
  FIRST_READING,
  NO_COLUMN,
  type FieldColumn,
  type FieldReading,
  type LedgerColumns,
  type SheetRows,
} from "./fieldColumn";
import { FIELD_IDS, type FieldId } from "./fieldId";
import type { FieldReader } from "./fieldReader";
import type { LedgerRow } from "./ledger";
import { ReadingList } from "./readingList";

/** Rows between two pauses: some milliseconds of work. */
const SLICE = 500;

/** The columns of some rows that were read together; a field that is missing has no column there. */
export interface RowsColumns {
  readonly rows: number;
  readonly fields: ReadonlyMap<FieldId, FieldColumn>;
  /** The rows sheet by sheet; which sheet it is, the rows tell. */
  readonly sheets: readonly Omit<SheetRows, "sheet">[];
}

/** Whether a row says no more than its fields do. */
const isBareRow = ({ members, otherPaper, headIsPerson }: LedgerRow): boolean =>
  members === undefined && otherPaper === undefined && headIsPerson === undefined;

/** While rows are read: of each planned column the numbers of their readings. */
export class CellNumbers {
  private readonly columns: readonly Uint32Array[];
  private rows = 0;
  private isBare = true;

  constructor(
    rows: number,
    private readonly plan: ColumnPlan,
    private readonly readers: readonly FieldReader[],
  ) {
    this.columns = plan.map(() => new Uint32Array(rows));
  }

  /** The reading of one cell of the row that is being read. */
  set(column: number, number: number): void {
    const numbers = this.columns[column];
    if (numbers) numbers[this.rows] = number;
  }

  /** A field of the row that is being read is something else than its cell says. */
  replace(field: FieldId, reading: FieldReading): void {
    const column = this.plan.findIndex((planned) => planned.field === field);
    this.set(column, this.readers[column]?.numbered(reading) ?? BLANK_CELL);
  }

  endRow(row: LedgerRow): void {
    this.rows += 1;
    this.isBare &&= isBareRow(row);
  }

  finish(): RowsColumns {
    const fields = this.plan.map(({ field }, at): [FieldId, FieldColumn] => {
      const { list = new ReadingList() } = this.readers[at] ?? {};
      return [field, columnOf(this.columns[at] ?? new Uint32Array(this.rows), list)];
    });
    const { rows, isBare } = this;
    return { rows, fields: new Map(fields), sheets: rows > 0 ? [{ from: 0, to: rows, isBare }] : [] };
  }
}

const known = new WeakMap<readonly LedgerRow[], LedgerColumns>();

/** These columns are those of these rows, the parts one after the other. */
export function keepLedgerColumns(rows: readonly LedgerRow[], parts: readonly RowsColumns[]): void {
  known.set(rows, joined(rows, parts));
}

/**
 * The columns of a ledger's rows: as they were filled while the rows were read, else (of rows that were put together otherwise) made
 * of the rows themselves, with pauses.
 */
export function* ledgerColumns(rows: readonly LedgerRow[]): Generator<undefined, LedgerColumns> {
  let columns = known.get(rows);
  if (!columns) known.set(rows, (columns = joined(rows, [yield* columnsOfRows(rows)])));
  return columns;
}

function* columnsOfRows(rows: readonly LedgerRow[]): Generator<undefined, RowsColumns> {
  const columns = new Map<FieldId, ReadingColumn>();
  for (const [place, { read }] of rows.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    // Only the fields that the row's sheet has.
    for (const field in read) {
      const reading: FieldReading | undefined = read[field as FieldId];
      if (reading === undefined) continue;
      let column = columns.get(field as FieldId);
      if (!column) columns.set(field as FieldId, (column = new ReadingColumn(rows.length)));
      column.set(place, reading);
    }
  }
  const fields = new Map([...columns].map(([field, { numbers, list }]) => [field, columnOf(numbers, list)]));
  return { rows: rows.length, fields, sheets: yield* sheetRows(rows) };
}

function* sheetRows(rows: readonly LedgerRow[]): Generator<undefined, RowsColumns["sheets"]> {
  const found: { from: number; to: number; isBare: boolean }[] = [];
  let last: { from: number; to: number; isBare: boolean } | undefined;
  for (const [place, row] of rows.entries()) {
    if (place % SLICE === SLICE - 1) yield;
    if (last === undefined || rows[place - 1]?.sheet !== row.sheet) found.push((last = { from: place, to: place, isBare: true }));
    last.to = place + 1;
    last.isBare &&= isBareRow(row);
  }
  return found;
}

/** A column while rows are gone through. */
class ReadingColumn {
  readonly list = new ReadingList();
  readonly numbers: Uint32Array;
  private last: FieldReading | undefined;

  constructor(rows: number) {
    this.numbers = new Uint32Array(rows);
  }

  set(place: number, reading: FieldReading): void {
    if (reading.state !== "blank" && reading !== this.last) this.list.add((this.last = reading));
    this.numbers[place] = reading.state === "blank" ? BLANK_CELL : this.list.readings.length - 1;
  }
}

const columnOf = (numbers: Uint32Array, { readings, values, isPlain, isAscii, isDistinct }: ReadingList): FieldColumn => ({
  numbers,
  readings,
  values,
  isPlain,
  isAscii,
  isDistinct,
});

function joined(rows: readonly LedgerRow[], parts: readonly RowsColumns[]): LedgerColumns {
  const none = columnOf(new Uint32Array(rows.length), new ReadingList());
  const columns: Partial<Record<FieldId | "sheets", FieldColumn | readonly SheetRows[]>> = { sheets: joinedSheets(rows, parts) };
  for (const field of FIELD_IDS) columns[field] = joinedField(parts, field, rows.length) ?? none;
  // What each field holds is the business of its reader.
  return columns as LedgerColumns;
}

function joinedSheets(rows: readonly LedgerRow[], parts: readonly RowsColumns[]): readonly SheetRows[] {
  let before = 0;
  return parts.flatMap(({ rows: count, sheets }) => {
    const start = before;
    before += count;
    return sheets.flatMap(({ from, to, isBare }) => {
      const sheet = rows[start + from]?.sheet;
      return sheet ? [{ sheet, from: start + from, to: start + to, isBare }] : [];
    });
  });
}

/** A part's readings get numbers after those of the parts before it. */
function joinedField(parts: readonly RowsColumns[], field: FieldId, rows: number): FieldColumn | undefined {
  const [only, another] = parts;
  if (only && !another) return only.fields.get(field);
  const numbers = new Uint32Array(rows);
  const list = new ReadingList();
  let place = 0;
  for (const part of parts) {
    const column = part.fields.get(field);
    if (column) {
      const more = list.readings.length - FIRST_READING;
      column.numbers.forEach((number, at) => (numbers[place + at] = number > BLANK_CELL ? number + more : number));
      for (const reading of column.readings.slice(FIRST_READING)) if (reading) list.add(reading);
    }
    place += part.rows;
  }
  const isMissing = list.readings.length === FIRST_READING && numbers.every((number) => number === NO_COLUMN);
  return isMissing ? undefined : columnOf(numbers, list);
}
