import { textOfCell } from "../../core/cellText";
import { numberFormatOf } from "../../sheets/numberFormat";
import type { ModelCell, SheetModel } from "../../sheets/sheetModel";
import { type BookCell, type BookSheet, type BookStyle, cellKey, emptySheet } from "./book";
import { BOX, SHEET_STYLES } from "./sheetStyles";

/** A file leaves General out. */
function formatOf(cell: ModelCell): string | undefined {
  const format = numberFormatOf(cell);
  return format === "General" ? undefined : format;
}

/** Cells inside boxes need their look with borders; one object per look and not one per cell. */
class BoxedStyles {
  private readonly boxed = new Map<BookStyle | undefined, BookStyle>();

  of(style: BookStyle | undefined): BookStyle {
    let found = this.boxed.get(style);
    if (!found) this.boxed.set(style, (found = { ...style, border: BOX }));
    return found;
  }
}

/** Draws a sheet of our own; the name is the one that it really gets. */
export function modelToSheet(model: SheetModel, name: string): BookSheet {
  const sheet = emptySheet(name);
  sheet.ownMark = model.mark;
  sheet.merges = [...model.merges];
  sheet.frozenRows = model.frozenRows;
  sheet.autoFilter = model.autoFilter ?? null;
  sheet.page = model.page;
  if (model.validations !== undefined) sheet.listValidations = model.validations;
  if (model.charts !== undefined) sheet.charts = model.charts;
  model.columnWidths.forEach((width, at) => sheet.columnWidths.set(at + 1, width));
  for (const [row, height] of Object.entries(model.rowHeights)) sheet.rowHeights.set(Number(row), height);
  model.rows.forEach((cells, rowAt) => {
    cells.forEach((cell, columnAt) => {
      if (!cell) return;
      const format = formatOf(cell);
      const style = cell.style === undefined ? undefined : SHEET_STYLES[cell.style];
      const drawn: BookCell = {
        value: cell.number ?? (cell.formula === undefined ? (cell.text === undefined ? null : textOfCell(cell.text)) : null),
        ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        ...(format === undefined ? {} : { format }),
        ...(style ? { style } : {}),
        ...(cell.link === undefined ? {} : { link: cell.link }),
      };
      sheet.cells.set(cellKey(rowAt + 1, columnAt + 1), drawn);
    });
  });
  const boxed = new BoxedStyles();
  for (const box of model.boxes) {
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.left; column <= box.right; column++) {
        const key = cellKey(row, column);
        const cell = sheet.cells.get(key) ?? { value: null };
        if (!cell.style?.border) sheet.cells.set(key, { ...cell, style: boxed.of(cell.style) });
      }
    }
  }
  return sheet;
}
