import { MARK_PROPERTY } from "../host/office/ownMark";
import {
  type Book,
  type BookBorderSide,
  type BookCell,
  type BookFont,
  type BookSheet,
  type BookStyle,
  cellKey,
  emptyBook,
  emptySheet,
} from "../host/xlsx/book";
import type { CellRange } from "../ledger/rawSheet";
import type { ChartModel } from "../sheets/sheetModel";
import { type Area, areaAddress } from "../simulator/model/area";
import type { BorderLine, CellStyle, SimCell } from "../simulator/model/cell";
import type { SimChart } from "../simulator/model/chart";
import type { Sheet } from "../simulator/model/sheet";
import type { Workbook } from "../simulator/model/workbook";
import { charactersOfPoints } from "./units";

export const rangeOf = ({ row, column, rowCount, columnCount }: Area): CellRange => ({
  top: row + 1,
  left: column + 1,
  bottom: row + rowCount,
  right: column + columnCount,
});

const rgb = (color: string): string => color.replace("#", "").toUpperCase();

function borderSide({ style, weight, color }: BorderLine): BookBorderSide {
  const byStyle = { Dot: "dotted", Dash: "dashed", Double: "double" } as const;
  const byWeight = { Hairline: "hair", Medium: "medium", Thick: "thick" } as const;
  const line = byStyle[style as keyof typeof byStyle] ?? byWeight[weight as keyof typeof byWeight] ?? "thin";
  return { line, ...(color !== undefined && color !== "" && { color: rgb(color) }) };
}

function bookFont({ bold, italic, underline, strikethrough, fontName, fontSize, fontColor }: CellStyle): BookFont | undefined {
  const font: BookFont = {
    ...(fontName !== undefined && { name: fontName }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(bold === true && { bold: true }),
    ...(italic === true && { italic: true }),
    ...(underline !== undefined && underline !== "None" && { underline: true }),
    ...(strikethrough === true && { strike: true }),
    ...(fontColor !== undefined && { color: rgb(fontColor) }),
  };
  return Object.keys(font).length > 0 ? font : undefined;
}

function bookStyle(style: CellStyle): BookStyle {
  const font = bookFont(style);
  const sides = Object.entries(style.borders ?? {}).filter(([, line]) => line.style !== "None");
  const horizontal = style.horizontal?.toLowerCase();
  const vertical = style.vertical?.toLowerCase();
  return {
    ...(font !== undefined && { font }),
    ...(style.fill !== undefined && style.fill !== "" && { fill: rgb(style.fill) }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides.map(([side, line]) => [side, borderSide(line)])) }),
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right" || horizontal === "justify") && { horizontal }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { vertical }),
    ...(style.wrap === true && { wrap: true }),
    ...(style.shrinkToFit === true && { shrink: true }),
    ...(style.indent !== undefined && { indent: style.indent }),
  };
}

function bookCell({ value, formula, format, style, link }: SimCell, convert: (style: CellStyle) => BookStyle): BookCell {
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(style !== undefined && { style: convert(style) }),
    ...(link?.documentReference !== undefined && { link: link.documentReference }),
  };
}

/** A chart as our own sheets have it; null for one that was never placed or has no names. Excel keeps no alternative text: its title serves. */
function chartModel({ name, type, title, place, series: [series], axes }: SimChart): ChartModel | null {
  if (place === null || series === undefined || series.categories === null) return null;
  return {
    name,
    kind: type === "BarClustered" ? "bar" : "column",
    title,
    altText: title,
    categories: rangeOf(series.categories.area),
    values: rangeOf(series.values.area),
    categoryTitle: axes.categoryAxis.title,
    valueTitle: axes.valueAxis.title,
    place: rangeOf(place),
  };
}

function bookSheet(sheet: Sheet, convert: (style: CellStyle) => BookStyle): BookSheet {
  const to = emptySheet(sheet.name);
  for (let row = 0; row < sheet.cells.rowCount; row += 1) {
    for (const column of sheet.cells.usedColumns(row, false))
      to.cells.set(cellKey(row + 1, column + 1), bookCell(sheet.cells.cell(row, column), convert));
  }
  to.merges = sheet.merges.map(rangeOf);
  for (const [column, points] of sheet.columnWidths) to.columnWidths.set(column + 1, charactersOfPoints(points));
  for (const [row, points] of sheet.rowHeights) to.rowHeights.set(row + 1, points);
  for (const row of sheet.hiddenRows) to.hiddenRows.add(row + 1);
  for (const column of sheet.hiddenColumns) to.hiddenColumns.add(column + 1);
  to.visibility = sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden";
  to.frozenRows = sheet.frozenRows;
  to.frozenColumns = sheet.frozenColumns;
  to.isProtected = sheet.protection !== null;
  to.autoFilter = sheet.autoFilter === null ? null : rangeOf(sheet.autoFilter.area);
  to.ownMark = sheet.customProperties.get(MARK_PROPERTY) ?? null;
  to.formatRules = sheet.conditionalFormats.flatMap(({ areas, formula, style }) =>
    formula === undefined
      ? []
      : areas.map((area) => ({
          range: areaAddress(area),
          formula: formula.replace(/^=/, ""),
          ...(style?.fill !== undefined && { fill: rgb(style.fill) }),
          ...(style?.fontColor !== undefined && { fontColor: rgb(style.fontColor) }),
          ...(style?.bold === true && { bold: true }),
        })),
  );
  if (sheet.charts.length > 0) to.charts = sheet.charts.flatMap((chart) => chartModel(chart) ?? []);
  const { page } = sheet;
  to.page = {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    pagesTall: page.zoom.verticalFitToPages ?? 0,
    ...(page.titleRows !== null && { titleRows: [page.titleRows.row + 1, page.titleRows.row + page.titleRows.rowCount] as const }),
    ...(page.rowBreaks.length > 0 && { breaksBefore: page.rowBreaks.map((row) => row + 1) }),
    ...(page.headerFooter.centerFooter !== "" && { footer: page.headerFooter.centerFooter }),
  };
  return to;
}

/** The simulated workbook as a book, for 另存. */
export function workbookToBook(workbook: Workbook): Book {
  const known = new Map<CellStyle, BookStyle>();
  const convert = (style: CellStyle): BookStyle => {
    let converted = known.get(style);
    if (converted === undefined) known.set(style, (converted = bookStyle(style)));
    return converted;
  };
  const book = emptyBook();
  book.date1904 = workbook.date1904;
  for (const sheet of workbook.sheets) book.sheets.push(bookSheet(sheet, convert));
  book.activeSheet = Math.max(0, workbook.sheets.indexOf(workbook.activeSheet));
  for (const [key, value] of workbook.settings) if (typeof value === "string") book.settings.set(key, value);
  return book;
}
