import { parseCell } from "../../../src/core/a1";
import { type Book, cellKey, emptyBook, emptySheet } from "../../../src/host/xlsx/book";
import { openXlsx } from "../../../src/host/xlsx/openXlsx";
import { writeBook } from "../../../src/host/xlsx/writeBook";
import type { XlsxWorkbook } from "../../../src/host/xlsx/xlsxWorkbook";
import { type ContractSheet, describePort } from "../portContract";

function rangeOf(text: string): { top: number; left: number; bottom: number; right: number } {
  const [first, last] = text.split(":").map((corner) => parseCell(corner)!);
  return { top: first!.row, left: first!.col, bottom: last!.row, right: last!.col };
}

function bookOf(sheets: readonly ContractSheet[]): Book {
  const book = emptyBook();
  for (const { name, rows, merges = [], hiddenRows = [], hiddenColumns = [], hidden = false, isProtected = false } of sheets) {
    const sheet = emptySheet(name);
    Object.assign(sheet, { visibility: hidden ? "hidden" : "visible", isProtected, merges: merges.map(rangeOf) });
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    for (const column of hiddenColumns) sheet.hiddenColumns.add(column);
    rows.forEach((cells, rowAt) =>
      cells.forEach((cell, columnAt) => {
        const isFormula = typeof cell === "object" && cell !== null && "formula" in cell;
        sheet.cells.set(cellKey(rowAt + 1, columnAt + 1), isFormula ? cell : { value: cell });
      }),
    );
    book.sheets.push(sheet);
  }
  return book;
}

describePort("an .xlsx file", {
  open: async (sheets) => openXlsx(await writeBook(bookOf(sheets)), "台账.xlsx"),
  reopen: async (port) => openXlsx(await (port as XlsxWorkbook).save(), "结果.xlsx"),
});
