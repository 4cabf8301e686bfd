import type { CellPlace, HiddenBy } from "../workbookPort";
import { excelRun } from "./excelRun";
import { sheetGone } from "./sheetGone";

/** What hides a cell: its sheet, a filter over its row, its row, its column; null where it can be seen. */
export const hiddenBy = ({ sheet: name, address }: CellPlace): Promise<HiddenBy | null> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw sheetGone(name);
    if (sheet.visibility !== "Visible") return "sheet";
    const range = sheet.getRange(address);
    range.load("rowHidden,columnHidden");
    sheet.autoFilter.load("isDataFiltered");
    sheet.tables.load("items/autoFilter/isDataFiltered");
    await context.sync();
    if (range.rowHidden === true) {
      const filtered = sheet.tables.items.filter(({ autoFilter }) => autoFilter.isDataFiltered).map((table) => table.getRange());
      const shared = [...filtered, ...(sheet.autoFilter.isDataFiltered ? [sheet.autoFilter.getRange()] : [])].map((area) =>
        area.getEntireRow().getIntersectionOrNullObject(range),
      );
      for (const each of shared) each.load("address");
      if (shared.length > 0) await context.sync();
      return shared.some((each) => !each.isNullObject) ? "filter" : "row";
    }
    return range.columnHidden === true ? "column" : null;
  });

/** Shows the row, column or sheet of a cell. */
export const unhide = ({ sheet: name, address }: CellPlace, what: Exclude<HiddenBy, "filter">): Promise<void> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw sheetGone(name);
    if (what === "sheet") sheet.visibility = "Visible";
    else if (what === "row") sheet.getRange(address).rowHidden = false;
    else sheet.getRange(address).columnHidden = false;
    await context.sync();
  });
