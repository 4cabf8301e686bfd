import type { DateSpan } from "../cells/dateSpan";
import type { Reading } from "../cells/reading";
import type { Fen } from "../core/fen";
import type { IdentityNumber } from "../core/identityNumber";
import type { FieldId } from "./fieldId";
import type { LedgerRow, LedgerSheet } from "./ledger";

/** A cell as any field may have been read. */
export type FieldReading = Reading<Fen | DateSpan | string | IdentityNumber>;

/** The numbers of what is nothing: the row's sheet has no such column, or its cell is blank. */
export const NO_COLUMN = 0;
export const BLANK_CELL = 1;
/** The number of the first reading that is something. */
export const FIRST_READING = 2;

/**
 * One field of all rows: of each row the number of its reading, and the readings by number. Equal cells of a sheet mostly share
 * a number, so what follows from a reading alone is worked out once for all rows that have it.
 */
export interface FieldColumn<R = FieldReading> {
  readonly numbers: Uint32Array;
  /** The first two are those of NO_COLUMN (undefined) and BLANK_CELL. */
  readonly readings: readonly (R | undefined)[];
  /** Every reading but the first two is a plain value (isPlainReading): what is odd need not be looked for. */
  readonly isPlain: boolean;
  /** Of a field of amounts or counts the number that each reading holds, NaN where it holds none; of another field nothing. */
  readonly values: readonly number[];
  /** No text among the readings holds anything but ASCII: no Chinese word need be looked for in it. */
  readonly isAscii: boolean;
  /** No two readings are one ID in two spellings. */
  readonly isDistinct: boolean;
}

/** A value about which nothing is odd: stored as what it is, and of a number whole and not below 0, of an ID its 18 digits. */
export function isPlainReading(reading: FieldReading): boolean {
  if (reading.state !== "value" || reading.asText) return false;
  const { value } = reading;
  if (typeof value === "number") return value >= 0 && Number.isInteger(value);
  return typeof value === "string" || !("wasOld" in value && value.wasOld);
}

/** Rows of one sheet that follow each other, from one place to before another. */
export interface SheetRows {
  readonly sheet: LedgerSheet;
  readonly from: number;
  readonly to: number;
  /** No row says more than its fields do: none has members or another paper, and the head is not the person. */
  readonly isBare: boolean;
}

/** All fields of a ledger's rows, column by column; the index of a row is its place among the rows. */
export type LedgerColumns = { readonly [F in FieldId]: FieldColumn<NonNullable<LedgerRow["read"][F]>> } & {
  /** All rows, sheet by sheet. */
  readonly sheets: readonly SheetRows[];
};
