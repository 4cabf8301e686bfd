import type { CellInspection, CellPlace } from "../workbookPort";
import { cellState, parts } from "./cellState";
import { excelRun } from "./excelRun";

type SheetState = "writable" | "noSheet" | "protected" | "filtered";

/** Whether the sheets can be corrected; one sync for all of them. A filter that hides nothing is no filter. */
async function sheetStates(context: Excel.RequestContext, names: readonly string[]): Promise<ReadonlyMap<string, SheetState>> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    sheet.protection.load("protected");
    sheet.autoFilter.load("isDataFiltered");
    return { name, sheet };
  });
  await context.sync();
  return new Map(
    asked.map(({ name, sheet }) => [
      name,
      // An id is found as well as a name: only the name is meant.
      sheet.isNullObject || sheet.name !== name
        ? "noSheet"
        : sheet.protection.protected
          ? "protected"
          : sheet.autoFilter.isDataFiltered
            ? "filtered"
            : "writable",
    ]),
  );
}

/** Looks at single cells and their sheets. */
export const inspectCells = (places: readonly CellPlace[]): Promise<readonly CellInspection[]> =>
  excelRun(async (context) => {
    const states = await sheetStates(context, [...new Set(places.map(({ sheet }) => sheet))]);
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
