import type { Sheet } from "../../../src/simulator/model/sheet";
import type { Workbook } from "../../../src/simulator/model/workbook";

/** Everything that a user could miss of a sheet, for comparison before and after. */
export function sheetSnapshot(sheet: Sheet): object {
  const cells: unknown[] = [];
  for (let row = 0; row < sheet.cells.rowCount; row += 1) {
    for (const column of sheet.cells.usedColumns(row, false)) cells.push([row, column, sheet.cells.cell(row, column)]);
  }
  const {
    name,
    visibility,
    tabColor,
    merges,
    frozenRows,
    frozenColumns,
    protection,
    autoFilter,
    conditionalFormats,
    page,
    charts,
    tables,
    validations,
  } = sheet;
  const lines = [...sheet.hiddenRows, "|", ...sheet.hiddenColumns, "|", ...sheet.columnWidths, "|", ...sheet.rowHeights];
  return structuredCloned({
    name,
    visibility,
    tabColor,
    merges,
    frozenRows,
    frozenColumns,
    protection,
    autoFilter,
    conditionalFormats,
    page,
    charts,
    tables,
    validations,
    lines,
    cells,
    marks: [...sheet.customProperties],
  });
}

/** All sheets in order, names, settings, protection. */
export const workbookSnapshot = (workbook: Workbook): unknown =>
  structuredCloned({
    sheets: workbook.sheets.map(sheetSnapshot),
    names: [...workbook.names.values()],
    settings: [...workbook.settings],
    structureProtected: workbook.structureProtected,
  });

const structuredCloned = (value: object): object => JSON.parse(JSON.stringify(value)) as object;
