/** What a cell of a workbook holds, as every host hands it over: a date is its serial number, a blank cell is null. */
export type CellValue = string | number | boolean | null | CellError;

/** An Excel error in a cell, e.g. `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/** Why a cell could not be read; the code is the finding of spec/3 that it becomes. */
export interface Unreadable {
  readonly state: "unreadable";
  readonly code: "C101" | "C102" | "C103" | "C104" | "C105" | "C107" | "C108" | "C109" | "C116";
  /** One short Chinese clause for the user, without the cell's own text where that may be an ID. */
  readonly reason: string;
}

/** One cell read as a `T`: its value, blank (never 0), or why it cannot be read. Nothing else, and no reader throws. */
export type Reading<T> =
  | { readonly state: "value"; readonly value: T; /** A number or date that is stored as text (C111, C112). */ readonly asText?: true }
  | { readonly state: "blank" }
  | Unreadable;

export const blank = { state: "blank" } as const;

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;
