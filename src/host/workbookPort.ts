import type { CellValue } from "../cells/reading";
import type { CellRange, RawSheet } from "../ledger/rawSheet";
import type { SheetModel } from "../sheets/sheetModel";

/** What went wrong in a host, in words that a user can act on. Adapters throw nothing else. */
export class HostError extends Error {
  constructor(
    readonly kind:
      | "protected"
      | "editing"
      | "tooLarge"
      | "notFound"
      | "changed"
      /** A sheet of our own holds what somebody added to it, and was to be made anew. */
      | "touched"
      | "encrypted"
      | "oldFormat"
      | "notAWorkbook"
      | "readOnly"
      | "cancelled"
      | "unsupported"
      | "unexpected",
    /** One Chinese sentence: what happened and what to do. */
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = "HostError";
  }
}

export interface SheetInfo {
  readonly name: string;
  readonly index: number;
  readonly visible: boolean;
  readonly ownMark: string | null;
}

export interface WrittenSheet {
  /** The name that the sheet really got. */
  readonly name: string;
  /** True where the wished name belongs to a sheet of the user's and another was taken. */
  readonly renamed: boolean;
  /** One Chinese sentence on what the host could not do for the sheet although it is complete, such as its page set-up. */
  readonly remark?: string;
}

export interface WriteOptions {
  readonly activate?: boolean;
  /** The user was asked and lets go of what was added to the earlier sheet. */
  readonly replaceTouched?: boolean;
}

/** The cells of a range as they are, and which of them hold a formula (as in RawSheet). */
export interface RangeNow {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulaCells: ReadonlySet<number>;
  /** Whether a merged area reaches into the range. */
  readonly isMerged: boolean;
}

export interface Selection {
  readonly sheet: string;
  /** The first area that was selected. */
  readonly range: CellRange;
  /** Set where more areas than this one are selected. */
  readonly isPart?: true;
}

/** One cell of a user's sheet; the address is A1 without the sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A single cell as it is: what a correction compares before it writes. */
export interface CellState {
  readonly value: CellValue;
  /** Number format in en-US codes, "General". */
  readonly format: string;
  readonly isFormula: boolean;
  /** The formula with its "=", where the cell holds one: `value` is what it came to. */
  readonly formula?: string;
}

/** A cell as it is, or why its sheet takes no corrections now. */
export type CellInspection = { readonly is: "cell"; readonly state: CellState } | { readonly is: "noSheet" | "protected" | "filtered" };

/** A cell that is to take something new: an empty one, or why it cannot. The address is that of a single cell. */
export type TargetInspection =
  | {
      readonly is: "empty";
      readonly state: CellState;
      /** The cell of the same row with the longest entry: it tells whose row it is; null in an empty row. */
      readonly beside: { readonly address: string; readonly value: CellValue } | null;
      /** Why one of our functions cannot be put here although a value can, as one Chinese sentence; null where it can. */
      readonly whyNoFormula: string | null;
    }
  | {
      readonly is:
        | Exclude<CellInspection["is"], "cell">
        | "filled"
        | "ownSheet"
        | "merged"
        | "hidden"
        | "tableHeader"
        | "tableTotals"
        /** Right below or beside an Excel table, which would grow over it. */
        | "tableEdge";
    };

/** What a cell is to hold: a text as that text, a number as that number, under this number format; an empty text clears it. */
export interface CellChange extends CellPlace {
  /** Nothing is written where the cell is not exactly this any more; of a formula its text counts, not what it came to. */
  readonly expected: CellState;
  /** Nor where this other cell of the sheet holds anything else: it tells whose row it is. */
  readonly beside?: { readonly address: string; readonly value: CellValue };
  readonly value: string | number;
  /** Written instead of the value, which is then what the formula should come to. */
  readonly formula?: string;
  readonly format: string;
}

/**
 * The cell after the change as the host tells it, and where it is now: rows may have come in above it meanwhile. "differs": somebody
 * changed it in between; the others: its sheet takes no corrections any more. Then it was left alone.
 */
export type ChangedCell =
  | { readonly is: "changed"; readonly state: CellState; readonly address: string }
  | { readonly is: "differs" | "noSheet" | "protected" | "filtered" };

/** Cells of one sheet that are to stand out, by how much. */
export interface CellMarks {
  readonly sheet: string;
  readonly level: "must" | "should" | "note";
  /** A1 addresses of single cells. */
  readonly addresses: readonly string[];
}

/** A sheet whose marks could not be set or removed, and why, in one Chinese clause. */
export interface UnmarkedSheet {
  readonly sheet: string;
  readonly why: string;
}

/** What keeps a cell out of the user's sight. */
export type HiddenBy = "sheet" | "row" | "column" | "filter";

/** The one interface to a workbook. Every method rejects with HostError only. */
export interface WorkbookPort {
  /** File name without folder, "" where the host does not tell. */
  readonly file: string;
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Reads sheets whole, in chunks; `onProgress` gets rows done and rows in all; stops with kind "cancelled" when the signal says so. */
  readSheets(
    names: readonly string[],
    options?: { readonly onProgress?: (done: number, total: number) => void; readonly signal?: { readonly aborted: boolean } },
  ): Promise<readonly RawSheet[]>;
  /** Reads a range of a user's sheet, blank cells included: a few rows of a long sheet. */
  readRange(sheet: string, range: CellRange): Promise<RangeNow>;
  /**
   * Writes one sheet of our own: made aside and swapped in when complete; never touches a sheet without our mark. Where the
   * earlier sheet of this mark was changed since it was written, it rejects with kind "touched", unless `replaceTouched`.
   */
  writeOwnSheet(model: SheetModel, options?: WriteOptions): Promise<WrittenSheet>;
  /** Single cells of the user's sheets with the state of their sheets, in the order asked for. */
  inspectCells(places: readonly CellPlace[]): Promise<readonly CellInspection[]>;
  /** Whether a cell that the user chose can take something new: it is empty, and what is written there stays one cell. */
  inspectTarget(place: CellPlace): Promise<TargetInspection>;
  /**
   * Writes single cells of the user's sheets, one by one. A failure half-way may leave some of them written: the caller keeps
   * a journal. Rejects with kind "unsupported" where the workbook is only read.
   */
  changeCells(changes: readonly CellChange[]): Promise<readonly ChangedCell[]>;
  /** Null where cells can be marked; else one Chinese sentence why not. */
  whyNoMarks(): Promise<string | null>;
  /** Sets marks in place of all earlier ones: conditional formats that can be told from the user's, never a fill of a cell. */
  markCells(marks: readonly CellMarks[]): Promise<readonly UnmarkedSheet[]>;
  /** Removes every mark of ours and nothing else; answers how many sheets had some, and where they could not be removed. */
  clearMarks(): Promise<{ readonly cleared: number; readonly left: readonly UnmarkedSheet[] }>;
  /** Shows a cell to the user; answers "hidden" where the sheet, row or column is hidden (nothing is unhidden silently). */
  select(sheet: string, address: string): Promise<"selected" | "hidden">;
  /** What hides a cell, the outermost first; null where it can be seen. It only looks. */
  hiddenBy(place: CellPlace): Promise<HiddenBy | null>;
  /** Shows the row, column or sheet of a cell, because the user asked for it; what a filter hides is the filter's. */
  unhide(place: CellPlace, what: Exclude<HiddenBy, "filter">): Promise<void>;
  selection(): Promise<Selection | null>;
  /** Small settings of ours kept in the workbook (column mapping, overrides): text by key. */
  readSetting(key: string): Promise<string | null>;
  /** All settings whose key begins so, by key; one that is no text is handed over as JSON. */
  readSettings(prefix: string): Promise<ReadonlyMap<string, string>>;
  writeSetting(key: string, value: string | null): Promise<void>;
  /** Calculates every formula of the workbook anew: custom functions answer by other standards. Nothing where the host does not calculate. */
  recalculate(): Promise<void>;
  /**
   * Calls back when a user's cell changes or the selection moves; returns the way to stop. `isInPlace`: these cells have other values,
   * and no row, column or cell came, went or moved. `ownMark`: that of a sheet which we made for the office to fill in.
   */
  watch(listener: {
    readonly changed?: (sheet: string, address: string, isInPlace: boolean, ownMark: string | null) => void;
    readonly selected?: (selection: Selection) => void;
  }): Promise<() => Promise<void>>;
}
