import { invalidArgument } from "../model/apiError";
import { type Area, COLUMNS, ROWS } from "../model/area";
import type { PageLayout } from "../model/pageLayout";
import type { Sheet } from "../model/sheet";
import { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { placedArgument, PlacedFacade } from "./placed";

type Margin = keyof PageLayout["margins"];
type HeaderFooterPart = keyof PageLayout["headerFooter"];

export class PageLayoutFacade extends Facade {
  readonly excelType = "PageLayout";
  readonly exposed = {
    scalars: [
      "orientation",
      "paperSize",
      "zoom",
      "centerHorizontally",
      "centerVertically",
      "printGridlines",
      "printHeadings",
      "blackAndWhite",
      "leftMargin",
      "rightMargin",
      "topMargin",
      "bottomMargin",
      "headerMargin",
      "footerMargin",
    ],
    links: ["headersFooters"],
    methods: [
      "setPrintArea",
      "setPrintTitleRows",
      "setPrintTitleColumns",
      "getPrintTitleRowsOrNullObject",
      "getPrintTitleColumnsOrNullObject",
      "getPrintAreaOrNullObject",
    ],
  };

  constructor(
    private readonly session: HostSession,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  private set<K extends keyof PageLayout>(key: K, value: PageLayout[K]): void {
    this.sheet.page[key] = value;
    this.sheet.reportLayout("pageLayout");
  }
  private setMargin(side: Margin, points: unknown): void {
    if (typeof points !== "number" || points < 0) throw invalidArgument();
    this.sheet.page.margins[side] = points;
    this.sheet.reportLayout("pageLayout");
  }

  get orientation(): unknown {
    return this.sheet.page.orientation;
  }
  set orientation(value: unknown) {
    if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
    this.set("orientation", value);
  }
  get paperSize(): unknown {
    return this.sheet.page.paperSize;
  }
  set paperSize(value: unknown) {
    this.set("paperSize", String(value));
  }
  get zoom(): unknown {
    return this.sheet.page.zoom;
  }
  /** The whole object is replaced: what it leaves out is no longer set (platform.md 2.7). */
  set zoom(value: unknown) {
    if (typeof value !== "object" || value === null) throw invalidArgument();
    this.set("zoom", { ...value });
  }
  get centerHorizontally(): unknown {
    return this.sheet.page.centerHorizontally;
  }
  set centerHorizontally(value: unknown) {
    this.set("centerHorizontally", value === true);
  }
  get centerVertically(): unknown {
    return this.sheet.page.centerVertically;
  }
  set centerVertically(value: unknown) {
    this.set("centerVertically", value === true);
  }
  get printGridlines(): unknown {
    return this.sheet.page.printGridlines;
  }
  set printGridlines(value: unknown) {
    this.set("printGridlines", value === true);
  }
  get printHeadings(): unknown {
    return this.sheet.page.printHeadings;
  }
  set printHeadings(value: unknown) {
    this.set("printHeadings", value === true);
  }
  get blackAndWhite(): unknown {
    return this.sheet.page.blackAndWhite;
  }
  set blackAndWhite(value: unknown) {
    this.set("blackAndWhite", value === true);
  }
  get leftMargin(): unknown {
    return this.sheet.page.margins.leftMargin;
  }
  set leftMargin(points: unknown) {
    this.setMargin("leftMargin", points);
  }
  get rightMargin(): unknown {
    return this.sheet.page.margins.rightMargin;
  }
  set rightMargin(points: unknown) {
    this.setMargin("rightMargin", points);
  }
  get topMargin(): unknown {
    return this.sheet.page.margins.topMargin;
  }
  set topMargin(points: unknown) {
    this.setMargin("topMargin", points);
  }
  get bottomMargin(): unknown {
    return this.sheet.page.margins.bottomMargin;
  }
  set bottomMargin(points: unknown) {
    this.setMargin("bottomMargin", points);
  }
  get headerMargin(): unknown {
    return this.sheet.page.margins.headerMargin;
  }
  set headerMargin(points: unknown) {
    this.setMargin("headerMargin", points);
  }
  get footerMargin(): unknown {
    return this.sheet.page.margins.footerMargin;
  }
  set footerMargin(points: unknown) {
    this.setMargin("footerMargin", points);
  }

  get headersFooters(): Facade {
    return new HeaderFooterGroupFacade(this.sheet);
  }

  setPrintTitleRows(range: unknown): void {
    this.set("titleRows", { ...this.area(range), column: 0, columnCount: COLUMNS });
  }
  setPrintTitleColumns(range: unknown): void {
    this.set("titleColumns", { ...this.area(range), row: 0, rowCount: ROWS });
  }
  setPrintArea(range: unknown): void {
    this.set("printArea", range instanceof PlacedFacade ? range.placedAreas : [this.area(range)]);
  }
  getPrintTitleRowsOrNullObject(): Facade | null {
    return this.range(this.sheet.page.titleRows);
  }
  getPrintTitleColumnsOrNullObject(): Facade | null {
    return this.range(this.sheet.page.titleColumns);
  }
  getPrintAreaOrNullObject(): Facade | null {
    const { printArea } = this.sheet.page;
    return printArea.length === 0 ? null : this.session.make.rangeAreas(this.sheet, printArea);
  }

  private area(range: unknown): Area {
    return placedArgument(range, this.sheet, (address) => this.session.workbook.locate(address)).area;
  }
  private range(area: Area | null): Facade | null {
    return area === null ? null : this.session.make.range(this.sheet, area);
  }
}

class HeaderFooterGroupFacade extends Facade {
  readonly excelType = "HeaderFooterGroup";
  readonly exposed = { links: ["defaultForAllPages"] };

  constructor(private readonly sheet: Sheet) {
    super();
  }
  get defaultForAllPages(): Facade {
    return new HeaderFooterFacade(this.sheet);
  }
}

class HeaderFooterFacade extends Facade {
  readonly excelType = "HeaderFooter";
  readonly exposed = { scalars: ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] };

  constructor(private readonly sheet: Sheet) {
    super();
  }
  private set(part: HeaderFooterPart, text: unknown): void {
    if (typeof text !== "string" || text.length > 255) throw invalidArgument();
    this.sheet.page.headerFooter[part] = text;
    this.sheet.reportLayout("pageLayout");
  }
  get leftHeader(): unknown {
    return this.sheet.page.headerFooter.leftHeader;
  }
  set leftHeader(text: unknown) {
    this.set("leftHeader", text);
  }
  get centerHeader(): unknown {
    return this.sheet.page.headerFooter.centerHeader;
  }
  set centerHeader(text: unknown) {
    this.set("centerHeader", text);
  }
  get rightHeader(): unknown {
    return this.sheet.page.headerFooter.rightHeader;
  }
  set rightHeader(text: unknown) {
    this.set("rightHeader", text);
  }
  get leftFooter(): unknown {
    return this.sheet.page.headerFooter.leftFooter;
  }
  set leftFooter(text: unknown) {
    this.set("leftFooter", text);
  }
  get centerFooter(): unknown {
    return this.sheet.page.headerFooter.centerFooter;
  }
  set centerFooter(text: unknown) {
    this.set("centerFooter", text);
  }
  get rightFooter(): unknown {
    return this.sheet.page.headerFooter.rightFooter;
  }
  set rightFooter(text: unknown) {
    this.set("rightFooter", text);
  }
}
