import type { RawSheet } from "../../ledger/rawSheet";
import type { SheetModel } from "../../sheets/sheetModel";
import type {
  CellMarks,
  UnmarkedSheet,
  CellChange,
  CellInspection,
  CellPlace,
  ChangedCell,
  Selection,
  SheetInfo,
  WorkbookPort,
  WriteOptions,
  WrittenSheet,
} from "../workbookPort";
import { changeCells } from "./changeCells";
import { excelRun } from "./excelRun";
import { inspectCells } from "./inspectCells";
import { knownSheets } from "./knownSheets";
import { clearMarks, markCells, whyNoMarks } from "./marks";
import { readSheets } from "./readSheets";
import { selectCell } from "./selectCell";
import { usesDate1904 } from "./usesDate1904";
import { currentSelection, watchWorkbook } from "./watchWorkbook";
import { writeOwnSheet } from "./writeOwnSheet";

/** The workbook that is open in Excel, through Office.js. Nothing of Office is touched before a method is called. */
export class OfficeWorkbook implements WorkbookPort {
  /** The open workbook is the one meant wherever no file is named. */
  readonly file = "";

  listSheets(): Promise<readonly SheetInfo[]> {
    return excelRun(async (context) =>
      (await knownSheets(context)).map(({ name, index, visibility, ownMark }) => ({
        name,
        index,
        visible: visibility === "Visible",
        ownMark,
      })),
    );
  }

  async readSheets(names: readonly string[], options: Parameters<WorkbookPort["readSheets"]>[1] = {}): Promise<readonly RawSheet[]> {
    const date1904 = await usesDate1904();
    return excelRun((context) => readSheets(context, names, date1904, options));
  }

  writeOwnSheet(model: SheetModel, options: WriteOptions = {}): Promise<WrittenSheet> {
    return writeOwnSheet(model, options);
  }

  inspectCells(places: readonly CellPlace[]): Promise<readonly CellInspection[]> {
    return inspectCells(places);
  }

  changeCells(changes: readonly CellChange[]): Promise<readonly ChangedCell[]> {
    return changeCells(changes);
  }

  async whyNoMarks(): Promise<string | null> {
    return whyNoMarks();
  }

  markCells(marks: readonly CellMarks[]): Promise<readonly UnmarkedSheet[]> {
    return markCells(marks);
  }

  clearMarks(): ReturnType<WorkbookPort["clearMarks"]> {
    return clearMarks();
  }

  select(sheet: string, address: string): Promise<"selected" | "hidden"> {
    return selectCell(sheet, address);
  }

  selection(): Promise<Selection | null> {
    return currentSelection();
  }

  readSetting(key: string): Promise<string | null> {
    return excelRun(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load("value");
      await context.sync();
      return setting.isNullObject || typeof setting.value !== "string" ? null : setting.value;
    });
  }

  readSettings(prefix: string): Promise<ReadonlyMap<string, string>> {
    return excelRun(async (context) => {
      const { settings } = context.workbook;
      settings.load("items/key,items/value");
      await context.sync();
      const own = settings.items.filter(({ key }) => key.startsWith(prefix));
      return new Map(own.map(({ key, value }) => [key, typeof value === "string" ? value : (JSON.stringify(value) ?? "")]));
    });
  }

  writeSetting(key: string, value: string | null): Promise<void> {
    return excelRun(async (context) => {
      const { settings } = context.workbook;
      if (value !== null) settings.add(key, value);
      else {
        const setting = settings.getItemOrNullObject(key);
        await context.sync();
        if (!setting.isNullObject) setting.delete();
      }
      await context.sync();
    });
  }

  watch(listener: Parameters<WorkbookPort["watch"]>[0]): Promise<() => Promise<void>> {
    return watchWorkbook(listener);
  }
}
