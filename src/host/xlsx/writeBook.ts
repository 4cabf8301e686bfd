import { HostError } from "../workbookPort";
import type { Book } from "./book";

/** Writes a book as the bytes of an .xlsx file. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  throw new HostError("unsupported", `暂时不能写出 .xlsx 文件（${book.sheets.length} 张工作表）。`);
}
