import { MARK_PROPERTY } from "../host/office/ownMark";
import { type CellStyle, isSimError, type SimCell } from "../simulator/model/cell";
import type { Sheet } from "../simulator/model/sheet";
import type { GridCell, GridSheet, GridStyle } from "./gridView";
import { pixelsOfPoints } from "./units";
import { rangeOf } from "./workbookToBook";

const OWN_TAB_COLOR = "#0f6c4f";

function gridStyle(style: CellStyle | undefined, format: string | undefined): GridStyle | undefined {
  if (style === undefined && format === undefined) return undefined;
  const horizontal = style?.horizontal?.toLowerCase();
  const vertical = style?.vertical?.toLowerCase();
  const border = Object.values(style?.borders ?? {}).find((line) => line.style !== "None");
  return {
    ...(format !== undefined && { format }),
    ...(style?.bold === true && { bold: true }),
    ...(style?.italic === true && { italic: true }),
    ...(style?.underline !== undefined && style.underline !== "None" && { underline: true }),
    ...(style?.fontSize !== undefined && { size: style.fontSize }),
    ...(style?.fontName !== undefined && { font: style.fontName }),
    ...(style?.fontColor !== undefined && { color: style.fontColor }),
    ...(style?.fill !== undefined && style.fill !== "" && { fill: style.fill }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    vertical: vertical === "top" ? "top" : vertical === "center" ? "middle" : "bottom",
    ...(style?.wrap === true && { wrap: true }),
    ...(border !== undefined && { border: border.color ?? "#000000" }),
  };
}

/** A cell of the simulated workbook as the grid draws it. */
export function gridCell({ value, formula, format, style }: SimCell): GridCell {
  const look = gridStyle(style, format);
  return {
    value: isSimError(value) ? value.error : value,
    ...(formula !== undefined && { formula }),
    ...(look !== undefined && { style: look }),
  };
}

/** A sheet of the simulated workbook as the grid draws it. */
export function sheetToGrid(sheet: Sheet): GridSheet {
  const cells = new Map<number, Map<number, GridCell>>();
  for (let row = 0; row < sheet.cells.rowCount; row += 1) {
    const columns = sheet.cells.usedColumns(row, false);
    if (columns.length > 0) cells.set(row + 1, new Map(columns.map((column) => [column + 1, gridCell(sheet.cells.cell(row, column))])));
  }
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    cells,
    merges: sheet.merges.map(rangeOf),
    columnWidths: new Map([...sheet.columnWidths].map(([column, points]) => [column + 1, pixelsOfPoints(points)])),
    rowHeights: new Map([...sheet.rowHeights].map(([row, points]) => [row + 1, pixelsOfPoints(points)])),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + 1)),
    hiddenColumns: new Set([...sheet.hiddenColumns].map((column) => column + 1)),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    ...(sheet.customProperties.has(MARK_PROPERTY) && { tabColor: OWN_TAB_COLOR }),
  };
}
