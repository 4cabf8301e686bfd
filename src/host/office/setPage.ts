import type { PageSetup } from "../../sheets/sheetModel";
import { rowsAddress } from "./cellGroups";

/** Points; the same as in a file: narrower than Excel's own, so that a form is shrunk as little as may be. */
const SIDE_MARGIN = 36;
const TOP_MARGIN = 43.2;
const BOTTOM_MARGIN = 50.4;
const DEFAULT_FOOTER = "第 &P 页 共 &N 页";

/** A4, one page wide. The whole zoom object is assigned at once: a part of it alone is ignored (platform.md 2.7). */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.pagesTall > 0 && { verticalFitToPages: page.pagesTall }) };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = TOP_MARGIN;
  pageLayout.bottomMargin = BOTTOM_MARGIN;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer ?? DEFAULT_FOOTER;
  if (page.titleRows !== undefined) pageLayout.setPrintTitleRows(sheet.getRange(rowsAddress(...page.titleRows)));
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
}
