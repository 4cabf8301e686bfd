import { excelRun } from "./excelRun";
import { sheetGone } from "./sheetGone";

/** Shows a cell to the user; a hidden one is not unhidden but reported. */
export const selectCell = (sheetName: string, address: string): Promise<"selected" | "hidden"> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw sheetGone(sheetName);
    if (sheet.visibility !== "Visible") return "hidden";
    const range = sheet.getRange(address);
    range.load("rowHidden,columnHidden");
    await context.sync();
    if (range.rowHidden === true || range.columnHidden === true) return "hidden";
    sheet.activate();
    range.select();
    await context.sync();
    return "selected";
  });
