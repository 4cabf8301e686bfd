import { type Book, type BookCell, type BookSheet, type BookStyle, columnOfKey, rowOfKey } from "../host/xlsx/book";
import type { CellRange } from "../ledger/rawSheet";
import { type Area, parseArea } from "../simulator/model/area";
import type { BorderLine, CellStyle, SimCell } from "../simulator/model/cell";
import type { Sheet } from "../simulator/model/sheet";
import type { Workbook } from "../simulator/model/workbook";
import { MARK_PROPERTY } from "../host/office/ownMark";
import { pointsOfCharacters } from "./units";

const HORIZONTAL: Readonly<Record<string, string>> = { left: "Left", center: "Center", right: "Right", justify: "Justify", fill: "Fill" };
const VERTICAL: Readonly<Record<string, string>> = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify" };

export const areaOf = ({ top, left, bottom, right }: CellRange): Area => ({
  row: top - 1,
  column: left - 1,
  rowCount: bottom - top + 1,
  columnCount: right - left + 1,
});

function borderLine(side: { readonly line: string; readonly color?: string }): BorderLine {
  const weight = { hair: "Hairline", medium: "Medium", thick: "Thick" }[side.line] ?? "Thin";
  const style = { dotted: "Dot", dashed: "Dash", double: "Double" }[side.line] ?? "Continuous";
  return { style, weight, color: `#${side.color ?? "000000"}` };
}

function simStyle({ font, fill, border, horizontal, vertical, wrap, shrink, indent }: BookStyle): CellStyle {
  return {
    ...(font?.bold === true && { bold: true }),
    ...(font?.italic === true && { italic: true }),
    ...(font?.underline === true && { underline: "Single" }),
    ...(font?.strike === true && { strikethrough: true }),
    ...(font?.name !== undefined && { fontName: font.name }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(font?.color !== undefined && { fontColor: `#${font.color}` }),
    ...(fill !== undefined && { fill: `#${fill}` }),
    ...(horizontal !== undefined && { horizontal: HORIZONTAL[horizontal] ?? "General" }),
    ...(vertical !== undefined && { vertical: VERTICAL[vertical] ?? "Bottom" }),
    ...(wrap === true && { wrap: true }),
    ...(shrink === true && { shrinkToFit: true }),
    ...(indent !== undefined && { indent }),
    ...(border !== undefined && {
      borders: Object.fromEntries(Object.entries(border).map(([side, line]) => [side, borderLine(line)])),
    }),
  };
}

/** Styles are shared between cells on both sides, so each is converted once. */
function styleConverter(): (style: BookStyle) => CellStyle {
  const known = new Map<BookStyle, CellStyle>();
  return (style) => {
    let converted = known.get(style);
    if (converted === undefined) known.set(style, (converted = simStyle(style)));
    return converted;
  };
}

function simCell({ value, formula, format, style, link }: BookCell, convert: (style: BookStyle) => CellStyle): SimCell {
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(style !== undefined && { style: convert(style) }),
    ...(link !== undefined && { link: { documentReference: link } }),
  };
}

function fillPage(sheet: Sheet, page: NonNullable<BookSheet["page"]>): void {
  sheet.page.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  sheet.page.zoom = { horizontalFitToPages: 1, ...(page.pagesTall > 0 && { verticalFitToPages: page.pagesTall }) };
  if (page.titleRows !== undefined) {
    const [first, last] = page.titleRows;
    sheet.page.titleRows = { row: first - 1, column: 0, rowCount: last - first + 1, columnCount: 16_384 };
  }
  sheet.page.rowBreaks = (page.breaksBefore ?? []).map((row) => row - 1);
  sheet.page.headerFooter.centerFooter = page.footer ?? "";
}

function fillSheet(sheet: Sheet, from: BookSheet, convert: (style: BookStyle) => CellStyle): void {
  for (const [key, cell] of from.cells) sheet.cells.setCell(rowOfKey(key) - 1, columnOfKey(key) - 1, simCell(cell, convert));
  sheet.merges = from.merges.map(areaOf);
  for (const [column, characters] of from.columnWidths) sheet.columnWidths.set(column - 1, pointsOfCharacters(characters));
  for (const [row, points] of from.rowHeights) sheet.rowHeights.set(row - 1, points);
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row - 1);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column - 1);
  sheet.visibility = from.visibility === "visible" ? "Visible" : from.visibility === "hidden" ? "Hidden" : "VeryHidden";
  sheet.frozenRows = from.frozenRows;
  sheet.frozenColumns = from.frozenColumns;
  sheet.protection = from.isProtected ? { options: {} } : null;
  sheet.autoFilter = from.autoFilter === null ? null : { area: areaOf(from.autoFilter), criteria: [] };
  sheet.conditionalFormats = from.formatRules.flatMap((rule, index) => {
    const area = parseArea(rule.range);
    const style = {
      ...(rule.fill !== undefined && { fill: `#${rule.fill}` }),
      ...(rule.fontColor !== undefined && { fontColor: `#${rule.fontColor}` }),
      ...(rule.bold === true && { bold: true }),
    };
    return area === null ? [] : [{ id: `cf${String(index)}`, areas: [area], type: "Custom", formula: `=${rule.formula}`, style }];
  });
  if (from.page !== null) fillPage(sheet, from.page);
  if (from.ownMark !== null) sheet.customProperties.set(MARK_PROPERTY, from.ownMark);
}

/** Opens a book in the simulated Excel: everything that was there before is gone, as when another file is opened. */
export function bookToWorkbook(book: Book, workbook: Workbook, name: string): void {
  const convert = styleConverter();
  workbook.load(() => {
    workbook.name = name;
    workbook.date1904 = book.date1904;
    for (const sheet of book.sheets) fillSheet(workbook.addSheet(sheet.name), sheet, convert);
    for (const [key, value] of book.settings) workbook.settings.set(key, value);
  });
  const active = workbook.sheets[book.activeSheet];
  if (active?.visibility === "Visible") workbook.change("load", () => workbook.activate(active));
}
