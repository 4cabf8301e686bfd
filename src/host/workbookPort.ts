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
}

export interface Selection {
  readonly sheet: string;
  readonly range: CellRange;
}

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
  /** Writes one sheet of our own: made aside and swapped in when complete; never touches a sheet without our mark. */
  writeOwnSheet(model: SheetModel, options?: { readonly activate?: boolean }): Promise<WrittenSheet>;
  /** Shows a cell to the user; answers "hidden" where the sheet, row or column is hidden (nothing is unhidden silently). */
  select(sheet: string, address: string): Promise<"selected" | "hidden">;
  selection(): Promise<Selection | null>;
  /** Small settings of ours kept in the workbook (column mapping, overrides): text by key. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string | null): Promise<void>;
  /** Calls back when a user's cell changes or the selection moves; returns the way to stop. */
  watch(listener: {
    readonly changed?: (sheet: string, address: string) => void;
    readonly selected?: (selection: Selection) => void;
  }): Promise<() => Promise<void>>;
}
