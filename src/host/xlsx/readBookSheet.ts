import type { PageSetup } from "../../sheets/sheetModel";
import { COLUMN_MARGIN, type BookCell, type BookFormatRule, type BookSheet, cellKey, emptySheet } from "./book";
import { readOwnMark } from "./ownMark";
import { FormulaTexts, SheetFacts } from "./sheetParts";
import { NOT_CALCULATED, rangeOf, scanSheet } from "./sheetScan";
import type { StyleTable } from "./styleTable";
import { type SheetPart, isTrue } from "./workbookParts";
import type { Attributes } from "./xmlScan";
import type { ZipArchive } from "./zipArchive";

/** Blank cells that only have a look are kept up to this many; some files format a million of them. */
const MOST_BLANK_CELLS = 400_000;

/** What all sheets of one file share. */
export interface BookSource {
  readonly archive: ZipArchive;
  readonly strings: readonly string[];
  readonly styles: StyleTable;
  readonly date1904: boolean;
}

function titleRows(reference: string | undefined): readonly [number, number] | undefined {
  const rows = /\$?(\d+):\$?(\d+)$/.exec(reference ?? "");
  return rows ? [Number(rows[1]), Number(rows[2])] : undefined;
}

/** Gathers the page set-up from the tags that hold it. */
function pageOf(element: Map<string, Attributes>, titles: string | undefined, breaks: number[], footer: string): PageSetup | null {
  const setup = element.get("pageSetup");
  const rows = titleRows(titles);
  if (!setup && !rows && breaks.length === 0) return null;
  return {
    orientation: setup?.orientation === "landscape" ? "landscape" : "portrait",
    pagesTall: isTrue(element.get("pageSetUpPr")?.fitToPage) ? Number(setup?.fitToHeight ?? 1) : 0,
    ...(rows ? { titleRows: rows } : {}),
    ...(breaks.length ? { breaksBefore: breaks } : {}),
    ...(footer ? { footer: footer.replace(/^&C/, "") } : {}),
  };
}

/** Reads one worksheet with its looks; `printTitles` is the text of the reserved name, if the workbook has it. */
export function readBookSheet(shared: BookSource, part: SheetPart, xml: string, printTitles: string | undefined): BookSheet {
  const sheet = emptySheet(part.name);
  sheet.visibility = part.visibility;
  const facts = new SheetFacts();
  const formulas = new FormulaTexts();
  const elements = new Map<string, Attributes>();
  const links = new Map<number, string>();
  const breaks: number[] = [];
  const rules: BookFormatRule[] = [];
  let ruleRange = "";
  let rule: Attributes | null = null;
  let ruleFormula = "";
  let footer = "";
  let inRowBreaks = false;
  let blankCells = 0;
  scanSheet(xml, shared.strings, shared.date1904, {
    cell(row, column, value, formula, styleIndex) {
      const { style, format } = shared.styles.cellFormats[styleIndex] ?? {};
      if (value === null && !formula && (!(style || format) || ++blankCells > MOST_BLANK_CELLS)) return;
      const cell: BookCell = {
        value: value === NOT_CALCULATED ? null : value,
        ...(formula ? { formula: formulas.of(row, column, formula) } : {}),
        ...(format ? { format } : {}),
        ...(style ? { style } : {}),
      };
      sheet.cells.set(cellKey(row, column), cell);
    },
    row(row, attributes) {
      facts.row(row, attributes);
      if (attributes.ht !== undefined && isTrue(attributes.customHeight)) sheet.rowHeights.set(row, Number(attributes.ht));
    },
    element(name, attributes) {
      facts.element(name, attributes);
      elements.set(name, attributes);
      if (name === "col" && attributes.width !== undefined && (isTrue(attributes.customWidth) || !isTrue(attributes.hidden))) {
        const characters = Math.max(0, Number((Number(attributes.width) - COLUMN_MARGIN).toFixed(4)));
        for (let column = Number(attributes.min); column <= Math.min(Number(attributes.max), 256); column++)
          sheet.columnWidths.set(column, characters);
      } else if (name === "pane" && attributes.state?.startsWith("frozen")) {
        sheet.frozenRows = Number(attributes.ySplit ?? 0) || 0;
        sheet.frozenColumns = Number(attributes.xSplit ?? 0) || 0;
      } else if (name === "autoFilter" && attributes.ref) sheet.autoFilter = rangeOf(attributes.ref);
      else if (name === "hyperlink" && attributes.location && attributes.ref) {
        const at = rangeOf(attributes.ref);
        links.set(cellKey(at.top, at.left), attributes.location);
      } else if (name === "rowBreaks") inRowBreaks = true;
      else if (name === "brk" && inRowBreaks) breaks.push(Number(attributes.id) + 1);
      else if (name === "conditionalFormatting") ruleRange = attributes.sqref ?? "";
      else if (name === "cfRule") {
        rule = attributes;
        ruleFormula = "";
      }
    },
    text(inside, text) {
      if (inside === "oddFooter") footer += text;
      else if (inside === "formula" && rule) ruleFormula += text;
    },
    close(name) {
      if (name === "rowBreaks") inRowBreaks = false;
      else if (name === "cfRule" && rule) {
        if (rule.type === "expression" && ruleFormula)
          rules.push({ range: ruleRange, formula: ruleFormula, ...shared.styles.differentials[Number(rule.dxfId)] });
        rule = null;
      }
    },
  });
  for (const [key, link] of links) sheet.cells.set(key, { ...(sheet.cells.get(key) ?? { value: null }), link });
  sheet.merges = facts.merges;
  for (const row of facts.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of facts.hiddenColumns) sheet.hiddenColumns.add(column);
  sheet.isProtected = facts.isProtected;
  sheet.formatRules = rules;
  sheet.page = pageOf(elements, printTitles, breaks, footer);
  sheet.ownMark = readOwnMark(shared.archive, part.part, facts.properties);
  return sheet;
}
