import type { DateContext } from "../cells/dateContext";
import { readIdentity } from "../cells/readIdentity";
import { readText } from "../cells/readText";
import { blank, type CellValue, type Reading } from "../cells/reading";
import { cellAddress } from "../core/a1";
import type { IdentityNumber } from "../core/identityNumber";
import type { ColumnPlan, PlannedColumn } from "./columnPlan";
import type { FieldId } from "./fieldId";
import type { Grid } from "./grid";
import type { LedgerMember, LedgerRow, LedgerSheet } from "./ledger";
import type { MemberColumns } from "./memberColumns";
import { noCitizenId, otherPaperOf } from "./otherPaper";
import { readField } from "./readField";

/** Everything about a sheet that reading one of its rows needs. */
export interface RowReading {
  readonly grid: Grid;
  readonly plan: ColumnPlan;
  readonly dates: DateContext;
  readonly members: readonly MemberColumns[];
  readonly headIsPerson: boolean;
  /** Last row of the header: a merge from above it says nothing of the rows. */
  readonly headerBottom: number;
}

/** Reads one row of the ledger into typed values, with each cell's own value and address beside it. */
export function readRow(sheet: LedgerSheet, row: number, reading: RowReading, listed: readonly LedgerMember[]): LedgerRow {
  const { grid, plan, dates } = reading;
  const paid = plan.some(({ field, column }) => (field === "amount" || field === "applyAmount") && grid.at(row, column) !== null);
  const shape = shapeOf(plan);
  const read: Partial<Record<FieldId, Reading<unknown> | null>> = { ...shape };
  const raw: Partial<Record<FieldId, CellValue>> = { ...shape };
  const at: Partial<Record<FieldId, string | null>> = { ...shape };
  for (const column of plan) {
    const earlier = read[column.field];
    if (earlier && earlier.state !== "blank") continue;
    const from = rowOfValue(reading, row, column, paid);
    const value = grid.at(from, column.column);
    read[column.field] = readField(column, value, dates);
    raw[column.field] = value;
    at[column.field] = cellAddress(from, column.column);
  }
  const readings = read as LedgerRow["read"];
  const otherPaper = readings.idNo && otherPaperOf(readings.idType, raw.idNo ?? null, readings.idNo);
  const members = [...membersAcross(grid, row, reading.members), ...listed];
  return {
    sheet,
    row,
    read: otherPaper === undefined ? readings : { ...readings, idNo: noCitizenId },
    raw,
    at: at as LedgerRow["at"],
    ...(members.length > 0 ? { members } : {}),
    ...(otherPaper === undefined ? {} : { otherPaper }),
    ...(reading.headIsPerson ? { headIsPerson: true as const } : {}),
  };
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
