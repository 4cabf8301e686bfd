import { DEFAULT_FOOTER, MARGINS } from "../../sheets/paper";
import type { PageSetup } from "../../sheets/sheetModel";
import { rowsAddress } from "./cellGroups";

/** A4, one page wide. The whole zoom object is assigned at once: a part of it alone is ignored (platform.md 2.7). */
export function setPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.pagesTall > 0 && { verticalFitToPages: page.pagesTall }) };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pageLayout.rightMargin = MARGINS.side;
  pageLayout.topMargin = MARGINS.top;
  pageLayout.bottomMargin = MARGINS.bottom;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer ?? DEFAULT_FOOTER;
  if (page.titleRows !== undefined) pageLayout.setPrintTitleRows(sheet.getRange(rowsAddress(...page.titleRows)));
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
}
