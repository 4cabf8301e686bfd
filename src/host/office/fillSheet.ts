import { type CellLook, LOOKS } from "../../sheets/cellLooks";
import { numberFormatOf } from "../../sheets/numberFormat";
import type { SheetModel } from "../../sheets/sheetModel";
import { pointsOfCharacters } from "../../sheets/textMeasure";
import { cellEntry } from "./cellEntry";
import { addressLists, cellGroups, columnAddress, rangeAddress, rowsAddress } from "./cellGroups";
import { drawBoxes } from "./drawBoxes";

/** Cells whose formats and values go out in one sync. */
const CELLS_PER_SYNC = 30_000;
/** Merges and links are one object each; so many go out in one sync. */
const OBJECTS_PER_SYNC = 1_000;

/** How Office.js calls it. */
const ALIGNMENT = { center: "Center", right: "Right", top: "Top" } as const;

const widthOf = (model: SheetModel): number => model.rows.reduce((most, row) => Math.max(most, row.length), model.columnWidths.length);

/** Formats first, then values: a text must find its cell formatted as text, or Excel reads it as a number or a formula. */
async function writeCells(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: SheetModel, columns: number): Promise<void> {
  const perSync = Math.max(1, Math.floor(CELLS_PER_SYNC / columns));
  for (let first = 0; first < rows.length; first += perSync) {
    const part = rows.slice(first, first + perSync).map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? null));
    const range = sheet.getRangeByIndexes(first, 0, part.length, columns);
    range.numberFormat = part.map((row) => row.map((cell) => (cell === null ? null : numberFormatOf(cell))));
    range.values = part.map((row) => row.map((cell) => (cell === null ? null : cellEntry(cell))));
    await context.sync();
  }
}

async function inParts<T>(context: Excel.RequestContext, items: readonly T[], act: (item: T) => void): Promise<void> {
  for (let first = 0; first < items.length; first += OBJECTS_PER_SYNC) {
    items.slice(first, first + OBJECTS_PER_SYNC).forEach(act);
    await context.sync();
  }
}

async function linkCells(context: Excel.RequestContext, sheet: Excel.Worksheet, { rows }: SheetModel): Promise<void> {
  const links = rows.flatMap((row, rowAt) => row.flatMap((cell, at) => (cell?.link === undefined ? [] : [{ rowAt, at, to: cell.link }])));
  await inParts(context, links, ({ rowAt, at, to }) => {
    sheet.getCell(rowAt, at).hyperlink = { documentReference: to };
  });
}

function drawLook(format: Excel.RangeFormat, look: CellLook): void {
  format.font.name = look.fontName;
  format.font.size = look.size;
  if (look.bold === true) format.font.bold = true;
  if (look.underline === true) format.font.underline = "Single";
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = ALIGNMENT[look.horizontal];
  format.verticalAlignment = ALIGNMENT[look.vertical];
  if (look.wrap === true) format.wrapText = true;
}

function drawLooks(sheet: Excel.Worksheet, { rows }: SheetModel, columns: number): void {
  const groups = cellGroups(rows.length, columns, (row, column) => rows[row - 1]?.[column - 1]?.style ?? null);
  for (const [style, ranges] of groups) {
    for (const addresses of addressLists(ranges.map(rangeAddress))) drawLook(sheet.getRanges(addresses).format, LOOKS[style]);
  }
}

/** Columns of one width and rows of one height are set together. */
function setSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetModel): void {
  columnWidths.forEach((characters, at) => {
    sheet.getRange(columnAddress(at + 1)).format.columnWidth = pointsOfCharacters(characters);
  });
  const byHeight = new Map<number, string[]>();
  for (const [row, points] of Object.entries(rowHeights))
    byHeight.set(points, [...(byHeight.get(points) ?? []), rowsAddress(Number(row), Number(row))]);
  for (const [points, addresses] of byHeight) {
    for (const list of addressLists(addresses)) sheet.getRanges(list).format.rowHeight = Math.min(409, points);
  }
}

/** A filter over the header alone would leave the rows below to Excel's guess; it is drawn down to the last row that follows. */
function filterAddress({ rows, autoFilter }: SheetModel): string | null {
  if (autoFilter === undefined) return null;
  const isBlank = (row: number): boolean =>
    (rows[row - 1] ?? []).slice(autoFilter.left - 1, autoFilter.right).every((cell) => cell === null);
  let { bottom } = autoFilter;
  while (autoFilter.bottom === autoFilter.top && bottom < rows.length && !isBlank(bottom + 1)) bottom += 1;
  return rangeAddress({ ...autoFilter, bottom });
}

/** A word outside the list is questioned, not refused (ExcelApi 1.8). */
function drawValidations(sheet: Excel.Worksheet, { validations = [] }: SheetModel): void {
  for (const { range, words, warning } of validations) {
    const { dataValidation } = sheet.getRange(rangeAddress(range));
    dataValidation.rule = { list: { inCellDropDown: true, source: words.join(",") } };
    dataValidation.errorAlert = { showAlert: warning !== "", style: "Warning", title: VALIDATION_TITLE, message: warning };
  }
}

const VALIDATION_TITLE = "帮扶台账助手";

/** Fills an empty sheet with a model; the number of syncs grows with the cells only, some tens of thousands per sync. */
export async function fillSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, model: SheetModel): Promise<void> {
  const columns = widthOf(model);
  if (columns > 0) await writeCells(context, sheet, model, columns);
  await linkCells(context, sheet, model);
  drawLooks(sheet, model, columns);
  drawBoxes(sheet, model.boxes);
  drawValidations(sheet, model);
  setSizes(sheet, model);
  if (model.frozenRows > 0) sheet.freezePanes.freezeRows(model.frozenRows);
  const filter = filterAddress(model);
  if (filter !== null) sheet.autoFilter.apply(sheet.getRange(filter));
  await context.sync();
  await inParts(context, model.merges, (merge) => sheet.getRange(rangeAddress(merge)).merge());
}
