import { strToU8, zipSync } from "fflate";
import { sheetAddress } from "../../core/a1";
import { HostError } from "../workbookPort";
import type { Book, BookSheet } from "./book";
import { chartXml, drawingXml } from "./chartWriter";
import { ownMarkBytes } from "./ownMark";
import { DRAWING_RELATION, MARK_RELATION, TextTable, rangeText, sheetXml } from "./sheetWriter";
import { StyleWriter } from "./styleWriter";
import { withSettings } from "./withSettings";
import { MAIN_NAMESPACE, RELATION_NAMESPACE, XML_HEAD, attributesText, escapeXml } from "./xmlText";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
/** Every archive of the same book is the same bytes: the files carry no time. */
const NO_TIME = new Date(1980, 0, 1);

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATION_NAMESPACE}/${type}" Target="${target}"/>`;
const relations = (list: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
const typeOf = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

function contentTypes(book: Book): string {
  const sheets = book.sheets.map((_, at) => typeOf(`xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPES}.worksheet+xml`));
  const marks = book.sheets.flatMap((sheet, at) => (sheet.ownMark === null ? [] : [typeOf(markPart(at), `${SHEET_TYPES}.customProperty`)]));
  const charts = book.sheets.flatMap(({ charts = [] }, at) => [
    ...(charts.length > 0 ? [typeOf(drawingPart(at), DRAWING_TYPE)] : []),
    ...charts.map((_, number) => typeOf(chartPart(at, number), CHART_TYPE)),
  ]);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typeOf("xl/workbook.xml", `${SHEET_TYPES}.sheet.main+xml`)}${sheets.join("")}${typeOf("xl/styles.xml", `${SHEET_TYPES}.styles+xml`)}${typeOf("xl/sharedStrings.xml", `${SHEET_TYPES}.sharedStrings+xml`)}${marks.join("")}${charts.join("")}</Types>`;
}

const markPart = (at: number): string => `xl/customProperty${at + 1}.bin`;
const drawingPart = (at: number): string => `xl/drawings/drawing${at + 1}.xml`;
const chartPart = (at: number, number: number): string => `xl/charts/chart${at + 1}_${number + 1}.xml`;

/** Names that Excel reserves: the rows repeated in print, and the range of a filter. */
function definedNames(sheets: readonly BookSheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const titles = sheet.page?.titleRows;
    return [
      ...(sheet.autoFilter
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escapeXml(sheetAddress(sheet.name, rangeText(sheet.autoFilter, "$")))}</definedName>`,
          ]
        : []),
      ...(titles
        ? [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(sheetAddress(sheet.name, `$${titles[0]}:$${titles[1]}`))}</definedName>`,
          ]
        : []),
    ];
  });
  return names.length ? `<definedNames>${names.join("")}</definedNames>` : "";
}

function workbookXml(book: Book): string {
  const sheets = book.sheets.map(
    (sheet, at) =>
      `<sheet${attributesText({ name: sheet.name, sheetId: at + 1, state: sheet.visibility === "visible" ? undefined : sheet.visibility, "r:id": `rId${at + 1}` })}/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}"><workbookPr${attributesText({ date1904: book.date1904 })}/><bookViews><workbookView${attributesText({ activeTab: book.activeSheet || undefined })}/></bookViews><sheets>${sheets.join("")}</sheets>${definedNames(book.sheets)}<calcPr calcId="191029"/></workbook>`;
}

function workbookRelations(book: Book): string {
  const count = book.sheets.length;
  return relations([
    ...book.sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
    relation(`rId${count + 1}`, "styles", "styles.xml"),
    relation(`rId${count + 2}`, "sharedStrings", "sharedStrings.xml"),
  ]);
}

/** What a sheet points at: its mark, and a drawing with its charts. */
function relatedParts(sheet: BookSheet, at: number): Record<string, Uint8Array> {
  const { ownMark, charts = [] } = sheet;
  const parts: Record<string, Uint8Array> = {};
  const links: string[] = [];
  if (ownMark !== null) {
    links.push(relation(MARK_RELATION, "customProperty", `../customProperty${at + 1}.bin`));
    parts[markPart(at)] = ownMarkBytes(ownMark);
  }
  if (charts.length > 0) {
    links.push(relation(DRAWING_RELATION, "drawing", `/${drawingPart(at)}`));
    parts[drawingPart(at)] = strToU8(drawingXml(charts));
    const chartLinks = charts.map((_, number) => relation(`rId${number + 1}`, "chart", `/${chartPart(at, number)}`));
    parts[`xl/drawings/_rels/drawing${at + 1}.xml.rels`] = strToU8(relations(chartLinks));
    charts.forEach((chart, number) => (parts[chartPart(at, number)] = strToU8(chartXml(sheet, chart))));
  }
  if (links.length > 0) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = strToU8(relations(links));
  return parts;
}

/** Writes a book as the bytes of an .xlsx file: the same book gives the same bytes. Rejects with HostError only. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  if (book.sheets.length === 0) throw new HostError("unexpected", "没有可以保存的工作表。");
  const styles = new StyleWriter();
  const texts = new TextTable();
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(book)),
    "_rels/.rels": strToU8(relations([relation("rId1", "officeDocument", "xl/workbook.xml")])),
    "xl/workbook.xml": strToU8(workbookXml(book)),
    "xl/_rels/workbook.xml.rels": strToU8(workbookRelations(book)),
  };
  for (const [at, sheet] of book.sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetXml(sheet, at === book.activeSheet, styles, texts));
    Object.assign(parts, relatedParts(sheet, at));
  }
  parts["xl/styles.xml"] = strToU8(styles.xml());
  parts["xl/sharedStrings.xml"] = strToU8(texts.xml());
  const bytes = zipSync(parts, { level: 6, mtime: NO_TIME });
  return book.settings.size ? withSettings(bytes, book.settings) : bytes;
}
