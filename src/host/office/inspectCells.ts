import type { CellInspection, CellPlace } from "../workbookPort";
import { cellState, parts } from "./cellState";
import { excelRun } from "./excelRun";
import { askSheetStates } from "./sheetStates";

/** Looks at single cells and their sheets; one sync for all the sheets, and one for so many cells. */
export const inspectCells = (places: readonly CellPlace[]): Promise<readonly CellInspection[]> =>
  excelRun(async (context) => {
    const statesNow = askSheetStates(context, places);
    await context.sync();
    const states = statesNow();
    const found: CellInspection[] = [];
    for (const part of parts(places)) {
      const cells = part.map(({ sheet, address }) => {
        if (states.get(sheet) !== "writable") return null;
        const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
        cell.load("values,formulas,numberFormat");
        return cell;
      });
      await context.sync();
      part.forEach(({ sheet }, at) => {
        const cell = cells[at];
        const state = states.get(sheet) ?? "noSheet";
        if (cell) found.push({ is: "cell", state: cellState(cell) });
        else if (state !== "writable") found.push({ is: state });
      });
    }
    return found;
  });
