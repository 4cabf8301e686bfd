import { readIdentity } from "../cells/readIdentity";
import { readText } from "../cells/readText";
import { blank, type CellValue, type Reading } from "../cells/reading";
import { cellAddress } from "../core/a1";
import type { IdentityNumber } from "../core/identityNumber";
import type { ColumnPlan, PlannedColumn } from "./columnPlan";
import type { FieldId } from "./fieldId";
import { isBlankValue, type Grid } from "./grid";
import type { LedgerMember, LedgerRow, LedgerSheet } from "./ledger";
import type { CellNumbers } from "./ledgerColumns";
import type { MemberColumns } from "./memberColumns";
import { noCitizenId, otherPaperOf } from "./otherPaper";
import { BLANK_CELL, type FieldReading } from "./fieldColumn";
import type { FieldReader } from "./fieldReader";
import type { RowCells } from "./rowCells";

/** Everything about a sheet that reading one of its rows needs. */
export interface RowReading {
  readonly grid: Grid;
  readonly plan: ColumnPlan;
  /** Beside `plan`: how each of its columns is read. */
  readonly readers: readonly FieldReader[];
  readonly members: readonly MemberColumns[];
  readonly headIsPerson: boolean;
  /** Last row of the header: a merge from above it says nothing of the rows. */
  readonly headerBottom: number;
  /** Where every value stands in its row's own cell. */
  readonly cells: RowCells | null;
  /** Filled while the rows are read one after the other; not where a row is read by itself, or cells speak for several rows. */
  readonly numbers?: CellNumbers;
}

/** What was read from one row's cells. */
type ReadCells = Pick<LedgerRow, "read" | "raw" | "at">;

/** Reads one row of the ledger into typed values, with each cell's own value and address beside it. */
export function readRow(sheet: LedgerSheet, row: number, reading: RowReading, listed: readonly LedgerMember[]): LedgerRow {
  const { grid, cells } = reading;
  const own = cells ? ownCells(row, reading, cells) : mergedCells(row, reading);
  const otherPaper = own.read.idNo && otherPaperOf(own.read.idType, own.raw.idNo ?? null, own.read.idNo);
  const across = reading.members.length > 0 ? membersAcross(grid, row, reading.members) : [];
  const members = across.length > 0 ? [...across, ...listed] : listed;
  const plain: LedgerRow = { sheet, row, read: own.read, raw: own.raw, at: own.at };
  const isBare = members.length === 0 && otherPaper === undefined && !reading.headIsPerson;
  const told: LedgerRow = isBare
    ? plain
    : {
        ...plain,
        ...(members.length > 0 ? { members } : {}),
        ...(otherPaper === undefined ? {} : { otherPaper, read: { ...own.read, idNo: noCitizenId } }),
        ...(reading.headIsPerson ? { headIsPerson: true as const } : {}),
      };
  if (otherPaper !== undefined) reading.numbers?.replace("idNo", noCitizenId);
  reading.numbers?.endRow(told);
  return told;
}

/** The usual sheet: nothing is merged, and the row's cells are read as they stand. */
function ownCells(row: number, { grid, plan, readers, numbers }: RowReading, cells: RowCells): ReadCells {
  const read: Partial<Record<FieldId, FieldReading | null>> = { ...shapeOf(plan) };
  const values = grid.rowAt(row);
  for (let at = 0; at < plan.length; at++) {
    const [column, reader] = [plan[at], readers[at]];
    if (column === undefined || reader === undefined) continue;
    const value = values[column.column - grid.firstColumn] ?? null;
    const number = isBlankValue(value) ? BLANK_CELL : reader.numberOf(value);
    numbers?.set(at, number);
    read[column.field] = reader.list.readings[number] ?? blank;
  }
  return { read: read as LedgerRow["read"], raw: cells.raw(values), at: cells.at(row) };
}

function mergedCells(row: number, reading: RowReading): ReadCells {
  const { grid, plan, readers } = reading;
  const paid = plan.some(({ field, column }) => (field === "amount" || field === "applyAmount") && grid.at(row, column) !== null);
  const shape = shapeOf(plan);
  const read: Partial<Record<FieldId, FieldReading | null>> = { ...shape };
  const raw: Partial<Record<FieldId, CellValue>> = { ...shape };
  const at: Partial<Record<FieldId, string | null>> = { ...shape };
  for (const [place, column] of plan.entries()) {
    const earlier = read[column.field];
    if (earlier && earlier.state !== "blank") continue;
    const from = rowOfValue(reading, row, column, paid);
    const value = grid.at(from, column.column);
    read[column.field] = readers[place]?.read(value) ?? blank;
    raw[column.field] = value;
    at[column.field] = cellAddress(from, column.column);
  }
  return { read: read as LedgerRow["read"], raw, at: at as LedgerRow["at"] };
}

type Shape = Readonly<Partial<Record<FieldId, null>>>;

const shapes = new WeakMap<ColumnPlan, Shape>();

/**
 * Every planned field, still without a value; each row begins as a copy. An object that grows field by field to this size becomes a
 * hash table, three times as large and as slow; one that is copied from parsed JSON keeps the shape that it shares with the others.
 */
function shapeOf(plan: ColumnPlan): Shape {
  let shape = shapes.get(plan);
  if (!shape) {
    shape = JSON.parse(`{${plan.map(({ field }) => `"${field}":null`).join()}}`) as Shape;
    shapes.set(plan, shape);
  }
  return shape;
}

/** The row whose cell speaks for this one: the row itself, or the first of a merge that reaches down to it. */
function rowOfValue({ grid, headerBottom }: RowReading, row: number, { column, mergedDown }: PlannedColumn, paid: boolean): number {
  const merge = mergedDown === "household" || (mergedDown === "batch" && paid) ? grid.mergeAt(row, column) : undefined;
  return merge && merge.left === column && merge.top > headerBottom ? merge.top : row;
}

function membersAcross(grid: Grid, row: number, columns: readonly MemberColumns[]): readonly LedgerMember[] {
  return columns.flatMap(({ name, idNo }) => {
    const member = memberAt(grid, row, name, idNo);
    return member ? [member] : [];
  });
}

/** The person named in these columns of a row; null where both cells are blank. */
export function memberAt(grid: Grid, row: number, name: number | undefined, idNo: number | undefined): LedgerMember | null {
  const nameRead: Reading<string> = name === undefined ? blank : readText(grid.at(row, name));
  const idRead: Reading<IdentityNumber> = idNo === undefined ? blank : readIdentity(grid.at(row, idNo));
  if (nameRead.state === "blank" && idRead.state === "blank") return null;
  return { row, name: nameRead, idNo: idRead, at: cellAddress(row, idRead.state === "blank" ? (name ?? 1) : (idNo ?? 1)) };
}
