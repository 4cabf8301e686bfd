import { type Book, emptyBook } from "./book";
import { readSharedStrings } from "./cellText";
import { readTheme } from "./colors";
import { type BookSource, readBookSheet } from "./readBookSheet";
import { readSettings } from "./settingsPart";
import { readStyleTable } from "./styleTable";
import { readWorkbookParts, relatedText, requiredText } from "./workbookParts";
import { ZipArchive } from "./zipArchive";

/** Reads the bytes of an .xlsx file. Rejects with HostError only (encrypted, old format, not a workbook, damaged, too large). */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const archive = new ZipArchive(bytes);
  const parts = readWorkbookParts(archive);
  const strings = relatedText(archive, parts.relations, "sharedStrings");
  const shared: BookSource = {
    archive,
    strings: strings === null ? [] : readSharedStrings(strings),
    styles: readStyleTable(relatedText(archive, parts.relations, "styles"), readTheme(relatedText(archive, parts.relations, "theme"))),
    date1904: parts.date1904,
  };
  const book = emptyBook();
  book.date1904 = parts.date1904;
  book.activeSheet = parts.activeSheet;
  for (const part of parts.sheets) {
    book.sheets.push(readBookSheet(shared, part, requiredText(archive, part), parts.printTitles.get(part.position)));
    await Promise.resolve();
  }
  for (const [key, value] of readSettings(archive)) book.settings.set(key, value);
  return book;
}
