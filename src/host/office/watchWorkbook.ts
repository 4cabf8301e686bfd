import type { CellRange } from "../../ledger/rawSheet";
import { OFFICE_MARKS } from "../../sheets/sheetModel";
import type { Selection, WorkbookPort } from "../workbookPort";
import { excelRun } from "./excelRun";
import { MARK_PROPERTY } from "./ownMark";

type Listener = Parameters<WorkbookPort["watch"]>[0];

const rangeOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex + 1,
  left: columnIndex + 1,
  bottom: rowIndex + rowCount,
  right: columnIndex + columnCount,
});

/** The first area of the selection; null where something other than cells is selected. */
export async function currentSelection(): Promise<Selection | null> {
  try {
    return await excelRun(async (context) => {
      const { areas, worksheet } = context.workbook.getSelectedRanges();
      worksheet.load("name");
      areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      await context.sync();
      const [first, second] = areas.items;
      if (first === undefined) return null;
      return { sheet: worksheet.name, range: rangeOf(first), ...(second && { isPart: true }) };
    });
  } catch (error) {
    if (NOTHING_SELECTED.has(causeCode(error))) return null;
    throw error;
  }
}

const NOTHING_SELECTED: ReadonlySet<string> = new Set(["InvalidSelection", "ItemNotFound"]);

const causeCode = (error: unknown): string => {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : "";
  return typeof code === "string" ? code : "";
};

interface UserSheet {
  readonly name: string;
  readonly ownMark: string | null;
}

/** A user's sheet, or one that we made for the office to fill in; null for a result of ours and for one that is gone. */
const userSheet = (id: string): Promise<UserSheet | null> =>
  excelRun(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
    mark.load("value");
    await context.sync();
    const isOurs = !mark.isNullObject && !OFFICE_MARKS.includes(mark.value);
    return sheet.isNullObject || isOurs ? null : { name: sheet.name, ownMark: mark.isNullObject ? null : mark.value };
  });

/** Watches the whole workbook. What the add-in writes itself is not reported; edits that Excel does not tell of are missed. */
export async function watchWorkbook(listener: Listener): Promise<() => Promise<void>> {
  const { changed, selected } = listener;
  const handlers = await excelRun(async (context) => {
    const { worksheets } = context.workbook;
    const onChanged =
      changed &&
      worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
        if (triggerSource === "ThisLocalAddin") return;
        const sheet = await userSheet(worksheetId);
        if (sheet !== null) changed(sheet.name, address, changeType === "RangeEdited", sheet.ownMark);
      });
    const onSelected =
      selected &&
      worksheets.onSelectionChanged.add(async () => {
        const selection = await currentSelection();
        if (selection !== null) selected(selection);
      });
    await context.sync();
    return [onChanged, onSelected];
  });
  return async () => {
    for (const handler of handlers) {
      if (!handler) continue;
      handler.remove();
      await handler.context.sync();
    }
  };
}
