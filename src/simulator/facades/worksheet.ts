import { invalidArgument, itemNotFound } from "../model/apiError";
import { type Area, parseArea, splitAddress, wholeSheet } from "../model/area";
import type { Sheet, Visibility } from "../model/sheet";
import { Facade } from "../protocol/facade";
import { eventTypes, type HostSession } from "../protocol/session";
import { AutoFilterFacade } from "./autoFilter";
import { ChartCollectionFacade } from "./charts";
import { CustomPropertiesFacade } from "./customProperties";
import { FreezePanesFacade } from "./freezePanes";
import { PageBreaksFacade } from "./pageBreaks";
import { PageLayoutFacade } from "./pageLayout";
import { WorksheetProtectionFacade } from "./protection";
import { TablesFacade } from "./tables";

export class WorksheetFacade extends Facade {
  readonly excelType = "Worksheet";
  readonly exposed = {
    scalars: ["name", "id", "position", "visibility", "tabColor", "showGridlines", "showHeadings", "gridlines", "headings"],
    links: [
      "protection",
      "customProperties",
      "freezePanes",
      "pageLayout",
      "horizontalPageBreaks",
      "verticalPageBreaks",
      "autoFilter",
      "charts",
      "tables",
    ],
    methods: [
      "activate",
      "calculate",
      "delete",
      "getCell",
      "getRange",
      "getRangeByIndexes",
      "getRanges",
      "getUsedRange",
      "getUsedRangeOrNullObject",
      "_GetSheetById",
    ],
  };

  constructor(
    private readonly session: HostSession,
    readonly sheet: Sheet,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }
  override listen(event: string, on: boolean): void {
    const type = eventTypes[event];
    if (type === undefined) return super.listen(event, on);
    this.session.listen(type, this.sheet.id, on);
  }

  private get workbook(): HostSession["workbook"] {
    return this.session.workbook;
  }

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(name: unknown) {
    if (typeof name !== "string") throw invalidArgument();
    this.workbook.renameSheet(this.sheet, name);
  }
  get position(): number {
    return this.workbook.sheets.indexOf(this.sheet);
  }
  set position(position: unknown) {
    this.workbook.moveSheet(this.sheet, Number(position));
  }
  get visibility(): Visibility {
    return this.sheet.visibility;
  }
  set visibility(visibility: unknown) {
    if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw invalidArgument();
    this.workbook.setVisibility(this.sheet, visibility);
  }
  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(color: unknown) {
    this.sheet.tabColor = String(color);
    this.sheet.reportLayout("tabColor");
  }
  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set showGridlines(shown: unknown) {
    this.sheet.showGridlines = shown === true;
    this.sheet.reportLayout("showGridlines");
  }
  /** The name under which the client sets `showGridlines`. */
  get gridlines(): boolean {
    return this.showGridlines;
  }
  set gridlines(shown: unknown) {
    this.showGridlines = shown as boolean;
  }
  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }
  set showHeadings(shown: unknown) {
    this.sheet.showHeadings = shown === true;
    this.sheet.reportLayout("showHeadings");
  }
  /** The name under which the client sets `showHeadings`. */
  get headings(): boolean {
    return this.showHeadings;
  }
  set headings(shown: unknown) {
    this.showHeadings = shown as boolean;
  }

  get protection(): Facade {
    return new WorksheetProtectionFacade(this.sheet);
  }
  get customProperties(): Facade {
    return new CustomPropertiesFacade(this.sheet);
  }
  get freezePanes(): Facade {
    return new FreezePanesFacade(this.session, this.sheet);
  }
  get pageLayout(): Facade {
    return new PageLayoutFacade(this.session, this.sheet);
  }
  get horizontalPageBreaks(): Facade {
    return new PageBreaksFacade(this.session, this.sheet, "rowBreaks");
  }
  get verticalPageBreaks(): Facade {
    return new PageBreaksFacade(this.session, this.sheet, "columnBreaks");
  }
  get tables(): Facade {
    return new TablesFacade(this.session, this.sheet);
  }
  get charts(): Facade {
    return new ChartCollectionFacade(this.session, this.sheet);
  }
  get autoFilter(): Facade {
    return new AutoFilterFacade(this.session, this.sheet);
  }

  activate(): void {
    this.workbook.activate(this.sheet);
  }
  calculate(): void {
    this.workbook.needsCalculation = true;
  }
  delete(): void {
    this.workbook.deleteSheet(this.sheet);
  }
  getCell(row: unknown, column: unknown): Facade {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getRange(address: unknown): Facade {
    return this.session.make.range(this.sheet, address === undefined ? wholeSheet : this.area(String(address)));
  }
  getRangeByIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): Facade {
    const area = { row: Number(row), column: Number(column), rowCount: Number(rowCount), columnCount: Number(columnCount) };
    const numbers = Object.values(area);
    if (!numbers.every((value) => Number.isInteger(value) && value >= 0) || area.rowCount < 1 || area.columnCount < 1)
      throw invalidArgument();
    if (area.row + area.rowCount > wholeSheet.rowCount || area.column + area.columnCount > wholeSheet.columnCount) throw invalidArgument();
    return this.session.make.range(this.sheet, area);
  }
  getRanges(addresses: unknown): Facade {
    const text = String(addresses ?? "");
    if (text.length > 8192) throw invalidArgument("The address is longer than 8,192 characters.");
    return this.session.make.rangeAreas(
      this.sheet,
      text.split(/[,;]/).map((address) => this.area(address)),
    );
  }
  getUsedRange(valuesOnly: unknown): Facade {
    return this.session.make.range(this.sheet, this.sheet.used(valuesOnly === true) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  }
  getUsedRangeOrNullObject(valuesOnly: unknown): Facade | null {
    const used = this.sheet.used(valuesOnly === true);
    return used === null ? null : this.session.make.range(this.sheet, used);
  }
  _GetSheetById(id: unknown): Facade {
    return this.session.make.worksheet(this.workbook.requireSheet(String(id)));
  }

  private area(address: string): Area {
    const { sheet, rest } = splitAddress(address);
    const area = parseArea(rest);
    if (area === null || (sheet !== "" && sheet !== this.sheet.name)) throw invalidArgument();
    return area;
  }
}

export class WorksheetCollectionFacade extends Facade {
  readonly excelType = "WorksheetCollection";
  readonly exposed = { methods: ["add", "getActiveWorksheet", "getCount", "getFirst", "getItemOrNullObject", "getLast"] };

  constructor(private readonly session: HostSession) {
    super();
  }

  override listen(event: string, on: boolean): void {
    const type = eventTypes[event];
    if (type === undefined) return super.listen(event, on);
    this.session.listen(type, "Workbook", on);
  }
  override items(): readonly Facade[] {
    return this.session.workbook.sheets.map((sheet) => this.session.make.worksheet(sheet));
  }
  override item(key: unknown): Facade {
    return this.session.make.worksheet(this.session.workbook.requireSheet(String(key)));
  }
  add(name: unknown): Facade {
    if (name !== undefined && typeof name !== "string") throw invalidArgument();
    return this.session.make.worksheet(this.session.workbook.addSheet(name));
  }
  getActiveWorksheet(): Facade {
    return this.session.make.worksheet(this.session.workbook.activeSheet);
  }
  getCount(visibleOnly: unknown): number {
    return this.visible(visibleOnly).length;
  }
  getFirst(visibleOnly: unknown): Facade {
    return this.end(this.visible(visibleOnly)[0]);
  }
  getLast(visibleOnly: unknown): Facade {
    return this.end(this.visible(visibleOnly).at(-1));
  }
  getItemOrNullObject(key: unknown): Facade | null {
    const sheet = this.session.workbook.sheet(String(key));
    return sheet === undefined ? null : this.session.make.worksheet(sheet);
  }

  private visible(visibleOnly: unknown): readonly Sheet[] {
    return this.session.workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  }
  private end(sheet: Sheet | undefined): Facade {
    if (sheet === undefined) throw itemNotFound();
    return this.session.make.worksheet(sheet);
  }
}
