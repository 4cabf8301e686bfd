import { type Area, shiftedArea } from "./area";
import type { Sheet } from "./sheet";

/**
 * Moves what lies on a sheet's rows besides its cells: `by` rows came in before row `from`, or went from there on (`by` < 0). Formulas are
 * the workbook's business, because those of other sheets go along too.
 */
export function shiftRows(sheet: Sheet, from: number, by: number): void {
  const moved = (areas: readonly Area[]): Area[] => areas.map((area) => shiftedArea(area, from, by)).filter((area) => area !== null);
  const placed = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items.flatMap((item) => moved([item.area]).map((area) => ({ ...item, area })));
  const lines = (rows: Iterable<number>): number[] =>
    [...rows].filter((row) => by > 0 || row < from || row >= from - by).map((row) => (row >= from ? row + by : row));

  sheet.merges = moved(sheet.merges).filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, areas: moved(rule.areas) }))
    .filter(({ areas }) => areas.length > 0);
  sheet.validations = placed(sheet.validations);
  sheet.tables = placed(sheet.tables);
  sheet.autoFilter = sheet.autoFilter === null ? null : (placed([sheet.autoFilter])[0] ?? null);
  sheet.page.titleRows = sheet.page.titleRows === null ? null : shiftedArea(sheet.page.titleRows, from, by);
  sheet.page.printArea = moved(sheet.page.printArea);
  sheet.page.rowBreaks = lines(sheet.page.rowBreaks);

  const hidden = lines(sheet.hiddenRows);
  sheet.hiddenRows.clear();
  for (const row of hidden) sheet.hiddenRows.add(row);
  const heights = [...sheet.rowHeights].flatMap(([row, height]) => lines([row]).map((to) => [to, height] as const));
  sheet.rowHeights.clear();
  for (const [row, height] of heights) sheet.rowHeights.set(row, height);
}
