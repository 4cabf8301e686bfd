import { cellAddress } from "../../core/a1";
import type { CellRange } from "../../ledger/rawSheet";
import type { CellPlace, TargetInspection } from "../workbookPort";
import { cellState, plainValue } from "./cellState";
import { excelRun } from "./excelRun";
import { mergedAreas } from "./mergedAreas";
import { MARK_PROPERTY } from "./ownMark";
import { askSheetStates } from "./sheetStates";
import { whyNoFormula } from "./whyNoFormula";

type TableMeeting = "tableHeader" | "tableTotals" | "tableEdge" | "tableBody";

/** An Excel table with its place. */
interface PlacedTable {
  readonly range: Excel.Range;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

/** What a cell is to a table; null where they have nothing to do with each other. Rows and columns count from 0. */
function meeting({ range, showHeaders, showTotals }: PlacedTable, row: number, column: number): TableMeeting | null {
  const [down, across] = [row - range.rowIndex, column - range.columnIndex];
  const [isOfRows, isOfColumns] = [down >= 0 && down < range.rowCount, across >= 0 && across < range.columnCount];
  if (isOfRows && isOfColumns) {
    if (showHeaders && down === 0) return "tableHeader";
    return showTotals && down === range.rowCount - 1 ? "tableTotals" : "tableBody";
  }
  return (isOfColumns && down === range.rowCount && !showTotals) || (isOfRows && across === range.columnCount) ? "tableEdge" : null;
}

/** The cell of the row with the longest entry that is no formula: in a ledger the identity number, and any long text tells rows apart. */
function longest(row: Excel.Range, ownColumn: number): { readonly address: string; readonly value: string | number | boolean } | null {
  if (row.isNullObject) return null;
  const entries = (row.values[0] ?? []).flatMap((entry: unknown, at) => {
    const value = plainValue(entry);
    const column = row.columnIndex + at;
    // What a formula comes to may change by itself.
    const isEntry = row.formulas[0]?.[at] === entry && column !== ownColumn;
    return value === null || !isEntry ? [] : [{ address: cellAddress(row.rowIndex + 1, column + 1), value }];
  });
  return entries.reduce<(typeof entries)[number] | null>(
    (most, entry) => (most === null || String(entry.value).length > String(most.value).length ? entry : most),
    null,
  );
}

const holds = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** Looks at one cell that something new is to go into; three syncs, and as many again as merged areas need. */
export const inspectTarget = ({ sheet: name, address }: CellPlace): Promise<TargetInspection> =>
  excelRun(async (context) => {
    const statesNow = askSheetStates(context, [{ sheet: name }]);
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const mark = sheet.customProperties.getItemOrNullObject(MARK_PROPERTY);
    mark.load("value");
    sheet.tables.load("items/showHeaders,items/showTotals");
    await context.sync();
    const state = statesNow().get(name) ?? "noSheet";
    if (state !== "writable") return { is: state };
    if (!mark.isNullObject) return { is: "ownSheet" };
    const cell = sheet.getRange(address);
    cell.load("values,valueTypes,formulas,numberFormat,rowHidden,columnHidden,rowIndex,columnIndex");
    const { conditionalFormats: rules } = cell;
    rules.load("items/id");
    const row = cell.getEntireRow().getUsedRangeOrNullObject(true);
    row.load("values,formulas,rowIndex,columnIndex");
    const tables = sheet.tables.items.map(({ showHeaders, showTotals }, at) => {
      const range = sheet.tables.getItemAt(at).getRange();
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { range, showHeaders, showTotals };
    });
    await context.sync();
    const { rowIndex, columnIndex } = cell;
    if (cell.rowHidden === true || cell.columnHidden === true) return { is: "hidden" };
    // A merged area is told by its top left cell only.
    const merges = await mergedAreas(context, sheet.id, { top: 1, left: 1, bottom: rowIndex + 1, right: columnIndex + 1 });
    if (merges.some((area) => holds(area, rowIndex + 1, columnIndex + 1))) return { is: "merged" };
    const met = tables.map((table) => meeting(table, rowIndex, columnIndex)).find((one) => one !== null);
    if (met !== undefined && met !== "tableBody" && met !== "tableEdge") return { is: met };
    const found = cellState(cell);
    // An empty text that a formula spilled here, or an apostrophe alone, is content although it shows nothing.
    if (found.isFormula || found.value !== null || cell.valueTypes[0]?.[0] !== "Empty") return { is: "filled" };
    if (met === "tableEdge") return { is: met };
    return {
      is: "empty",
      state: found,
      beside: longest(row, columnIndex),
      whyNoFormula: whyNoFormula({ isInTable: met === "tableBody", hasRules: rules.items.length > 0 }),
    };
  });
