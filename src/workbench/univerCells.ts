import { BooleanNumber, BorderStyleTypes, CellValueType, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import type { GridCell, GridSheet, GridStyle } from "./gridView";

const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** Rows and columns to scroll into beyond the last used one. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;

function univerStyle(style: GridStyle): IStyleData {
  const line = style.border === undefined ? undefined : { s: BorderStyleTypes.THIN, cl: { rgb: style.border } };
  return {
    ...(style.format !== undefined && { n: { pattern: style.format } }),
    ...(style.bold === true && { bl: BooleanNumber.TRUE }),
    ...(style.italic === true && { it: BooleanNumber.TRUE }),
    ...(style.underline === true && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.font !== undefined && { ff: style.font }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style.horizontal !== undefined && { ht: HORIZONTAL[style.horizontal] }),
    vt: VERTICAL[style.vertical ?? "bottom"],
    ...(style.wrap === true && { tb: WrapStrategy.WRAP }),
    ...(line !== undefined && { bd: { t: line, r: line, b: line, l: line } }),
  };
}

/** A cell in Univer's shape. Text stays text: the library must not read "2019.3.5" or an 18-digit ID as a number. */
export function univerCell(cell: GridCell): ICellData {
  const { value, formula } = cell;
  const type =
    typeof value === "number"
      ? CellValueType.NUMBER
      : typeof value === "boolean"
        ? CellValueType.BOOLEAN
        : cell.style?.format === "@"
          ? CellValueType.FORCE_STRING
          : CellValueType.STRING;
  return {
    v: typeof value === "boolean" ? Number(value) : value,
    ...(value !== null && { t: type }),
    f: formula ?? null,
    ...(cell.style !== undefined && { s: univerStyle(cell.style) }),
  };
}

/** A whole sheet in Univer's shape (rows and columns from 0). */
export function univerSheet(sheet: GridSheet): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.cells) {
    const line: Record<number, ICellData> = {};
    for (const [column, cell] of cells) {
      line[column - 1] = univerCell(cell);
      columns = Math.max(columns, column);
    }
    cellData[row - 1] = line;
    rows = Math.max(rows, row);
  }
  const rowData: Record<number, { h?: number; hd?: BooleanNumber; ia?: BooleanNumber }> = {};
  for (const [row, h] of sheet.rowHeights) rowData[row - 1] = { h, ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rowData[row - 1] = { ...rowData[row - 1], hd: BooleanNumber.TRUE };
  const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  for (const [column, w] of sheet.columnWidths) columnData[column - 1] = { w };
  for (const column of sheet.hiddenColumns) columnData[column - 1] = { ...columnData[column - 1], hd: BooleanNumber.TRUE };
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    },
    rowCount: rows + SPARE_ROWS,
    columnCount: Math.max(columns + SPARE_COLUMNS, 20),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: 72,
    defaultRowHeight: 22,
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      endRow: bottom - 1,
      startColumn: left - 1,
      endColumn: right - 1,
    })),
    cellData,
    rowData,
    columnData,
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}
