import { HostError } from "../workbookPort";
import { excelRun } from "./excelRun";

/** Shows a cell to the user; a hidden one is not unhidden but reported. */
export const selectCell = (sheetName: string, address: string): Promise<"selected" | "hidden"> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("notFound", `找不到工作表“${sheetName}”，可能已被删除或改名。请重新校验。`);
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
