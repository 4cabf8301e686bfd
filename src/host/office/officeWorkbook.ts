import type { CellRange, RawSheet } from "../../ledger/rawSheet";
import type { SheetModel } from "../../sheets/sheetModel";
import type {
  CellMarks,
  UnmarkedSheet,
  CellChange,
  CellInspection,
  CellPlace,
  ChangedCell,
  HiddenBy,
  RangeNow,
  Selection,
  SheetInfo,
  TargetInspection,
  WorkbookPort,
  WriteOptions,
  WrittenSheet,
} from "../workbookPort";
import { changeCells } from "./changeCells";
import { excelRun } from "./excelRun";
import { hiddenBy, unhide } from "./hiddenCell";
import { inspectCells } from "./inspectCells";
import { inspectTarget } from "./inspectTarget";
import { knownSheets } from "./knownSheets";
import { clearMarks, markCells, whyNoMarks } from "./marks";
import { readRange } from "./readRange";
import { readSheets } from "./readSheets";
import { selectCell } from "./selectCell";
import { readSetting, readSettings, writeSetting } from "./settings";
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

  readRange(sheet: string, range: CellRange): Promise<RangeNow> {
    return readRange(sheet, range);
  }

  writeOwnSheet(model: SheetModel, options: WriteOptions = {}): Promise<WrittenSheet> {
    return writeOwnSheet(model, options);
  }

  inspectCells(places: readonly CellPlace[]): Promise<readonly CellInspection[]> {
    return inspectCells(places);
  }

  inspectTarget(place: CellPlace): Promise<TargetInspection> {
    return inspectTarget(place);
  }

  changeCells(changes: readonly CellChange[]): Promise<readonly ChangedCell[]> {
    return changeCells(changes);
  }

  recalculate(): Promise<void> {
    return excelRun(async (context) => {
      context.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
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

  hiddenBy(place: CellPlace): Promise<HiddenBy | null> {
    return hiddenBy(place);
  }

  unhide(place: CellPlace, what: Exclude<HiddenBy, "filter">): Promise<void> {
    return unhide(place, what);
  }

  selection(): Promise<Selection | null> {
    return currentSelection();
  }

  readSetting(key: string): Promise<string | null> {
    return readSetting(key);
  }

  readSettings(prefix: string): Promise<ReadonlyMap<string, string>> {
    return readSettings(prefix);
  }

  writeSetting(key: string, value: string | null): Promise<void> {
    return writeSetting(key, value);
  }

  watch(listener: Parameters<WorkbookPort["watch"]>[0]): Promise<() => Promise<void>> {
    return watchWorkbook(listener);
  }
}
