import type { RawSheet } from "../../ledger/rawSheet";
import { readSharedStrings } from "./cellText";
import { readOwnMark } from "./ownMark";
import { readRawSheet } from "./readRawSheet";
import { readSettings } from "./settingsPart";
import { type SheetPart, readWorkbookParts, relatedText, relationsOf, requiredText } from "./workbookParts";
import { XlsxWorkbook } from "./xlsxWorkbook";
import { ZipArchive } from "./zipArchive";

/** Custom properties stand behind the rows: they are found without walking through a million cells. */
function marksIn(xml: string): { name: string; relation: string }[] {
  const from = xml.lastIndexOf("customProperties>");
  if (from < 0) return [];
  const start = xml.lastIndexOf("customProperties", from - 1);
  return [...xml.slice(start, from).matchAll(/<(?:\w+:)?customPr\s([^>]*)>/g)].map(([, attributes = ""]) => ({
    name: /\bname="([^"]*)"/.exec(attributes)?.[1] ?? "",
    relation: /\b\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? "",
  }));
}

/** Most sheets have no custom property at all, and then their cells need not be unpacked to know. */
function markOf(archive: ZipArchive, part: SheetPart): string | null {
  if (!relationsOf(archive, part.part).some((relation) => relation.type === "customProperty")) return null;
  return readOwnMark(archive, part.part, marksIn(requiredText(archive, part)));
}

/**
 * Opens the bytes of an .xlsx file for reading; `file` is its name for messages.
 * Rejects with HostError only: encrypted, old format, not a workbook, damaged, too large.
 */
export async function openXlsx(bytes: Uint8Array, file: string): Promise<XlsxWorkbook> {
  const archive = new ZipArchive(bytes);
  const parts = readWorkbookParts(archive);
  const strings = relatedText(archive, parts.relations, "sharedStrings");
  const source = { archive, strings: strings === null ? [] : readSharedStrings(strings), date1904: parts.date1904, file };
  const sheets = parts.sheets.map((part, index) => ({
    name: part.name,
    index,
    visible: part.visibility === "visible",
    ownMark: markOf(archive, part),
  }));
  const read = (name: string): RawSheet => {
    const index = parts.sheets.findIndex((sheet) => sheet.name === name);
    const part = parts.sheets[index]!;
    return readRawSheet(source, part, index, requiredText(archive, part));
  };
  return new XlsxWorkbook(file, { sheets, settings: readSettings(archive), read });
}
