import { asStoredFormula } from "./addInFunctions";
import { cellAddress, columnLetters } from "../../core/a1";
import { isCellError } from "../../cells/reading";
import type { CellRange } from "../../ledger/rawSheet";
import { DEFAULT_FOOTER, MARGINS } from "../../sheets/paper";
import type { PageSetup } from "../../sheets/sheetModel";
import { COLUMN_MARGIN, type BookCell, type BookSheet, columnOfKey, rowOfKey } from "./book";
import { OWN_MARK } from "./ownMark";
import type { StyleWriter } from "./styleWriter";
import { MAIN_NAMESPACE, RELATION_NAMESPACE, XML_HEAD, attributesText, escapeXml } from "./xmlText";

/** Relationship of a sheet to its own mark. */
export const MARK_RELATION = "rId1";

/** Relationship of a sheet to the drawing that holds its charts. */
export const DRAWING_RELATION = "rId2";

/** More than this and Excel calls the file damaged. */
const TALLEST_ROW = 409;
const WIDEST_COLUMN = 255;
const POINTS_PER_INCH = 72;

/** "A1:C3", or "B2" for one cell. */
export function rangeText(range: CellRange, fixed = ""): string {
  const corner = (row: number, column: number): string => (fixed ? `$${columnLetters(column)}$${row}` : cellAddress(row, column));
  const first = corner(range.top, range.left);
  return range.top === range.bottom && range.left === range.right && !fixed ? first : `${first}:${corner(range.bottom, range.right)}`;
}

/** Shared texts in the order in which cells first use them. */
export class TextTable {
  private readonly places = new Map<string, number>();
  uses = 0;

  place(text: string): number {
    this.uses++;
    let at = this.places.get(text);
    if (at === undefined) this.places.set(text, (at = this.places.size));
    return at;
  }

  xml(): string {
    const items = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return `${XML_HEAD}<sst xmlns="${MAIN_NAMESPACE}" count="${this.uses}" uniqueCount="${this.places.size}">${items.join("")}</sst>`;
  }
}

function cellXml(address: string, cell: BookCell, styles: StyleWriter, texts: TextTable): string {
  const style = styles.index(cell.style, cell.format);
  const open = `<c r="${address}"${style ? ` s="${style}"` : ""}`;
  const { value } = cell;
  if (cell.formula !== undefined && cell.formula.length > 1) {
    const formula = `<f>${escapeXml(asStoredFormula(cell.formula.replace(/^=/, "")))}</f>`;
    if (value === null) return `${open}>${formula}</c>`;
    if (typeof value === "string") return `${open} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
    if (typeof value === "boolean") return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    if (isCellError(value)) return `${open} t="e">${formula}<v>${escapeXml(value.error)}</v></c>`;
    return `${open}>${formula}<v>${value}</v></c>`;
  }
  if (value === null) return style ? `${open}/>` : "";
  if (typeof value === "string") return `${open} t="s"><v>${texts.place(value)}</v></c>`;
  if (typeof value === "boolean") return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return `${open} t="e"><v>${escapeXml(value.error)}</v></c>`;
  return Number.isFinite(value) ? `${open}><v>${value}</v></c>` : `${open} t="e"><v>#NUM!</v></c>`;
}

function rowsXml(sheet: BookSheet, styles: StyleWriter, texts: TextTable): string {
  const byRow = new Map<number, [number, BookCell][]>();
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const cells = byRow.get(row);
    if (cells) cells.push([columnOfKey(key), cell]);
    else byRow.set(row, [[columnOfKey(key), cell]]);
  }
  const rows = [...new Set([...byRow.keys(), ...sheet.rowHeights.keys(), ...sheet.hiddenRows])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      const cells = (byRow.get(row) ?? [])
        .sort((a, b) => a[0] - b[0])
        .map(([column, cell]) => cellXml(cellAddress(row, column), cell, styles, texts));
      return `<row${attributesText({ r: row, ht: height === undefined ? undefined : Math.min(height, TALLEST_ROW), customHeight: height !== undefined, hidden: sheet.hiddenRows.has(row) })}>${cells.join("")}</row>`;
    })
    .join("");
}

function viewXml(sheet: BookSheet, isActive: boolean): string {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0)
    return `<sheetViews><sheetView${attributesText({ tabSelected: isActive })} workbookViewId="0"/></sheetViews>`;
  const pane = frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight";
  const place = attributesText({
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: cellAddress(frozenRows + 1, frozenColumns + 1),
    activePane: pane,
    state: "frozen",
  });
  return `<sheetViews><sheetView${attributesText({ tabSelected: isActive })} workbookViewId="0"><pane${place}/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(sheet: BookSheet): string {
  const columns = [...new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns])].sort((a, b) => a - b);
  if (columns.length === 0) return "";
  const tags = columns.map((column) => {
    const width = sheet.columnWidths.get(column);
    return `<col${attributesText({ min: column, max: column, width: Math.min((width ?? 9) + COLUMN_MARGIN, WIDEST_COLUMN), customWidth: width !== undefined, hidden: sheet.hiddenColumns.has(column) })}/>`;
  });
  return `<cols>${tags.join("")}</cols>`;
}

function formatRulesXml(sheet: BookSheet, styles: StyleWriter): string {
  return sheet.formatRules
    .map(
      (rule, at) =>
        `<conditionalFormatting sqref="${escapeXml(rule.range)}"><cfRule type="expression" dxfId="${styles.differential(rule)}" priority="${at + 1}"><formula>${escapeXml(rule.formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

/** `errorStyle` warning: Excel asks, and the user may keep another word. */
function validationsXml({ listValidations = [] }: BookSheet): string {
  const tags = listValidations.map(({ range, words, warning }) => {
    const attributes = attributesText({
      type: "list",
      errorStyle: "warning",
      allowBlank: true,
      showErrorMessage: warning !== "",
      errorTitle: warning === "" ? undefined : "帮扶台账助手",
      error: warning === "" ? undefined : warning,
      sqref: rangeText(range),
    });
    return `<dataValidation${attributes}><formula1>${escapeXml(`"${words.join(",")}"`)}</formula1></dataValidation>`;
  });
  return tags.length ? `<dataValidations count="${tags.length}">${tags.join("")}</dataValidations>` : "";
}

function linksXml(sheet: BookSheet): string {
  const links = [...sheet.cells].filter(([, cell]) => cell.link !== undefined);
  const tags = links.map(
    ([key, cell]) => `<hyperlink${attributesText({ ref: cellAddress(rowOfKey(key), columnOfKey(key)), location: cell.link })}/>`,
  );
  return tags.length ? `<hyperlinks>${tags.join("")}</hyperlinks>` : "";
}

function pageXml(page: PageSetup): string {
  const breaks = page.breaksBefore ?? [];
  const setup = attributesText({ paperSize: 9, orientation: page.orientation, fitToWidth: 1, fitToHeight: page.pagesTall });
  const tags = breaks.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  const [side, top, bottom] = [MARGINS.side, MARGINS.top, MARGINS.bottom].map((points) => Number((points / POINTS_PER_INCH).toFixed(4)));
  const margins = attributesText({ left: side, right: side, top, bottom, header: 0.3, footer: 0.3 });
  return `<printOptions horizontalCentered="1"/><pageMargins${margins}/><pageSetup${setup}/><headerFooter><oddFooter>&amp;C${escapeXml(page.footer ?? DEFAULT_FOOTER)}</oddFooter></headerFooter>${
    tags.length ? `<rowBreaks count="${tags.length}" manualBreakCount="${tags.length}">${tags.join("")}</rowBreaks>` : ""
  }`;
}

/** Excel repairs a file that merges a single cell. */
const isArea = (range: CellRange): boolean => range.top < range.bottom || range.left < range.right;

/** One worksheet part. The order of its tags is fixed by the file format. */
export function sheetXml(sheet: BookSheet, isActive: boolean, styles: StyleWriter, texts: TextTable): string {
  const merges = sheet.merges.filter(isArea).map((range) => `<mergeCell ref="${rangeText(range)}"/>`);
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATION_NAMESPACE}">`,
    sheet.page ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    viewXml(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet, styles, texts)}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    sheet.autoFilter ? `<autoFilter ref="${rangeText(sheet.autoFilter)}"/>` : "",
    merges.length ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    formatRulesXml(sheet, styles),
    validationsXml(sheet),
    linksXml(sheet),
    sheet.page ? pageXml(sheet.page) : "",
    sheet.ownMark === null ? "" : `<customProperties><customPr name="${OWN_MARK}" r:id="${MARK_RELATION}"/></customProperties>`,
    (sheet.charts ?? []).length === 0 ? "" : `<drawing r:id="${DRAWING_RELATION}"/>`,
    "</worksheet>",
  ].join("");
}
