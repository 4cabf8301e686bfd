import type { CellRange } from "../../ledger/rawSheet";
import { HostError, type RangeNow } from "../workbookPort";
import { excelRun } from "./excelRun";
import { mergedAreas } from "./mergedAreas";
import { readAllCells } from "./readCells";

/** A range's cells as they are, and whether any of them is merged. */
export const readRange = (name: string, range: CellRange): Promise<RangeNow> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("notFound", `找不到工作表“${name}”，可能已被删除或改名。请刷新后再试。`);
    const merges = await mergedAreas(context, sheet.id, range);
    return { ...(await readAllCells(context, sheet.id, range)), isMerged: merges.length > 0 };
  });
