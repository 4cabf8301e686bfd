import { cellKey, emptyBook, emptySheet } from "../../src/host/xlsx/book";
import { openXlsx } from "../../src/host/xlsx/openXlsx";
import { writeBook } from "../../src/host/xlsx/writeBook";
import type { XlsxWorkbook } from "../../src/host/xlsx/xlsxWorkbook";
import type { Sheet } from "./smallLedgers";

/** A real .xlsx file with these sheets, written and opened again. */
export async function xlsxWith(...sheets: readonly Sheet[]): Promise<XlsxWorkbook> {
  const book = emptyBook();
  for (const { name, rows } of sheets) {
    const sheet = emptySheet(name);
    rows.forEach((row, top) => row.forEach((value, left) => void (value !== null && sheet.cells.set(cellKey(top + 1, left + 1), { value }))));
    book.sheets.push(sheet);
  }
  return openXlsx(await writeBook(book), "台账.xlsx");
}
