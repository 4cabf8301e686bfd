import type { CellRange, RawSheet } from "../../ledger/rawSheet";
import type { SheetModel } from "../../sheets/sheetModel";
import {
  type CellPlace,
  type HiddenBy,
  HostError,
  type RangeNow,
  type Selection,
  type SheetInfo,
  type WorkbookPort,
  type WrittenSheet,
} from "../workbookPort";
import { type Book, type BookSheet, emptyBook } from "./book";
import { modelToSheet } from "./modelToSheet";
import { freeSheetName } from "./sheetName";
import { withSettings } from "./withSettings";
import { writeBook } from "./writeBook";

/** What an .xlsx file that was opened can tell; a new workbook has none. */
export interface XlsxSource {
  readonly sheets: readonly SheetInfo[];
  readonly settings: ReadonlyMap<string, string>;
  read(sheet: string): RawSheet;
}

/** As RawSheet.formulaCells counts cells. */
const COLUMNS_OF_A_SHEET = 16_384;

const onlyRead = (): HostError => new HostError("unsupported", "这里的工作簿文件只读不改，请在 Excel 中打开台账再操作。");

const notFound = (name: string): HostError => new HostError("notFound", `没有名为“${name}”的工作表。`);

/**
 * A workbook in a file. Reading gives the file's sheets; sheets of our own that are written go into a new workbook,
 * which `save` hands over: the file that was read is never changed.
 */
export class XlsxWorkbook implements WorkbookPort {
  private readonly written: BookSheet[] = [];
  /** Written since the file was opened; null: removed. */
  private readonly settings = new Map<string, string | null>();

  constructor(
    readonly file: string,
    private readonly source: XlsxSource | null,
  ) {}

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.source?.sheets ?? this.written.map((sheet, index) => ({ name: sheet.name, index, visible: true, ownMark: sheet.ownMark }));
  }

  async readSheets(names: readonly string[], options: Parameters<WorkbookPort["readSheets"]>[1] = {}): Promise<readonly RawSheet[]> {
    const sheets: RawSheet[] = [];
    for (const name of names) {
      await Promise.resolve();
      if (options.signal?.aborted) throw new HostError("cancelled", "已取消。");
      if (!this.source?.sheets.some((sheet) => sheet.name === name)) throw notFound(name);
      sheets.push(this.source.read(name));
      const rows = sheets.reduce((sum, sheet) => sum + sheet.values.length, 0);
      options.onProgress?.(rows, rows);
    }
    return sheets;
  }

  async readRange(sheet: string, { top, left, bottom, right }: CellRange): Promise<RangeNow> {
    const [raw] = await this.readSheets([sheet]);
    const places = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const at = (row: number, column: number) => raw?.values[row - raw.top]?.[column - raw.left] ?? null;
    const cells = places(top, bottom).flatMap((row) => places(left, right).map((column) => row * COLUMNS_OF_A_SHEET + column));
    return {
      values: places(top, bottom).map((row) => places(left, right).map((column) => at(row, column))),
      formulaCells: new Set(cells.filter((cell) => raw?.formulaCells.has(cell))),
      isMerged: (raw?.merges ?? []).some((one) => one.top <= bottom && one.bottom >= top && one.left <= right && one.right >= left),
    };
  }

  async writeOwnSheet(model: SheetModel): Promise<WrittenSheet> {
    const before = this.written.findIndex((sheet) => sheet.ownMark === model.mark);
    const name = freeSheetName(
      model.name,
      this.written.filter((_, at) => at !== before).map((sheet) => sheet.name),
    );
    const sheet = modelToSheet(model, name);
    if (before < 0) this.written.push(sheet);
    else this.written[before] = sheet;
    return { name, renamed: name !== model.name };
  }

  /** The bytes of a new workbook that holds the sheets written so far, and nothing of the file that was read. */
  async save(): Promise<Uint8Array> {
    const book: Book = emptyBook();
    book.sheets.push(...this.written);
    for (const [key, value] of this.settings) if (value !== null) book.settings.set(key, value);
    return writeBook(book);
  }

  async inspectCells(): Promise<never> {
    throw onlyRead();
  }

  async inspectTarget(): Promise<never> {
    throw onlyRead();
  }

  async changeCells(): Promise<never> {
    throw onlyRead();
  }

  async recalculate(): Promise<void> {
    // A file calculates nothing.
  }

  async whyNoMarks(): Promise<string> {
    return onlyRead().message;
  }

  async markCells(): Promise<never> {
    throw onlyRead();
  }

  async clearMarks(): Promise<never> {
    throw onlyRead();
  }

  async select(sheet: string): Promise<"selected" | "hidden"> {
    const found = (await this.listSheets()).find((one) => one.name === sheet);
    if (!found) throw notFound(sheet);
    return found.visible ? "selected" : "hidden";
  }

  async hiddenBy({ sheet }: CellPlace): Promise<HiddenBy | null> {
    return (await this.select(sheet)) === "hidden" ? "sheet" : null;
  }

  async unhide(): Promise<never> {
    throw onlyRead();
  }

  async selection(): Promise<Selection | null> {
    return null;
  }

  async readSetting(key: string): Promise<string | null> {
    return this.settings.has(key) ? (this.settings.get(key) ?? null) : (this.source?.settings.get(key) ?? null);
  }

  async readSettings(prefix: string): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const [key, value] of [...(this.source?.settings ?? []), ...this.settings]) {
      if (!key.startsWith(prefix)) continue;
      if (value === null) found.delete(key);
      else found.set(key, value);
    }
    return found;
  }

  /**
   * The bytes of the file that was read with the settings written since, and nothing else changed; null where they say what the
   * file says already. Throws HostError where the file cannot be changed so.
   */
  withSettings(bytes: Uint8Array): Uint8Array | null {
    const known = this.source?.settings;
    const changes = new Map([...this.settings].filter(([key, value]) => (known?.get(key) ?? "") !== (value ?? "")));
    return changes.size === 0 ? null : withSettings(bytes, changes);
  }

  async writeSetting(key: string, value: string | null): Promise<void> {
    this.settings.set(key, value);
  }

  async watch(): Promise<() => Promise<void>> {
    return async () => undefined;
  }
}

/** A workbook with no file behind it, for results of several ledgers. */
export const newXlsx = (file: string): XlsxWorkbook => new XlsxWorkbook(file, null);
