import { HostError } from "../workbookPort";
import type { Book } from "./book";

/** Reads the bytes of an .xlsx file. Rejects with HostError only (encrypted, old format, not a workbook, damaged). */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  throw new HostError("unsupported", `暂时不能读取 .xlsx 文件（${bytes.length} 字节）。`);
}
