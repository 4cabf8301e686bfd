import type { CellRange } from "../../ledger/rawSheet";
import { codeOf } from "./hostErrorOf";

/**
 * The merged areas of a range. Excel fails above 512 areas (platform.md 2.5): the range is then halved by rows until the
 * parts are answered; it only gives areas whose top left cell lies in the part, so that none comes twice.
 */
export async function mergedAreas(context: Excel.RequestContext, sheetId: string, range: CellRange): Promise<readonly CellRange[]> {
  const { top, left, bottom, right } = range;
  const part = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
  const merged = part.getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  try {
    await context.sync();
  } catch (error) {
    if (top === bottom || codeOf(error) === "ItemNotFound") throw error;
    const middle = Math.floor((top + bottom) / 2);
    const upper = await mergedAreas(context, sheetId, { ...range, bottom: middle });
    return [...upper, ...(await mergedAreas(context, sheetId, { ...range, top: middle + 1 }))];
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  }));
}
