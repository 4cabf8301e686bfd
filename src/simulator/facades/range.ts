import { ApiError, invalidArgument, itemNotFound } from "../model/apiError";
import { type Area, boundingArea, COLUMNS, fullAddress, intersection, ROWS, shiftedArea } from "../model/area";
import { isSimError, type Link, type SimValue } from "../model/cell";
import { displayText } from "../model/displayText";
import type { Sheet } from "../model/sheet";
import type { Facade } from "../protocol/facade";
import type { HostSession } from "../protocol/session";
import { ConditionalFormatsFacade } from "./conditionalFormats";
import { DataValidationFacade } from "./dataValidation";
import { PlacedFacade, placedArgument } from "./placed";
import { RangeFormatFacade } from "./rangeFormat";

/** Excel reads at most this many cells at once (platform.md 2.1). */
const READ_LIMIT = 5_000_000;

const shown = (value: SimValue): string | number | boolean => (value === null ? "" : isSimError(value) ? value.error : value);

function valueType(value: SimValue): string {
  if (value === null) return "Empty";
  if (isSimError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

export class RangeFacade extends PlacedFacade {
  readonly excelType = "Range";
  readonly exposed = {
    scalars: [
      "values",
      "valueTypes",
      "text",
      "formulas",
      "numberFormat",
      "address",
      "addressLocal",
      "rowIndex",
      "columnIndex",
      "rowCount",
      "columnCount",
      "cellCount",
      "hidden",
      "rowHidden",
      "columnHidden",
      "isEntireColumn",
      "isEntireRow",
      "hyperlink",
      "top",
      "left",
      "height",
      "width",
    ],
    links: ["worksheet", "format", "conditionalFormats", "dataValidation"],
    methods: [
      "clear",
      "delete",
      "getAbsoluteResizedRange",
      "getBoundingRect",
      "getCell",
      "getColumn",
      "getColumnProperties",
      "getEntireColumn",
      "getEntireRow",
      "getIntersection",
      "getIntersectionOrNullObject",
      "getLastCell",
      "getLastColumn",
      "getLastRow",
      "getMergedAreasOrNullObject",
      "getOffsetRange",
      "getResizedRange",
      "getRow",
      "getRowProperties",
      "getUsedRange",
      "getUsedRangeOrNullObject",
      "insert",
      "merge",
      "select",
      "unmerge",
      "_KeepReference",
      "_ValidateArraySize",
    ],
  };

  private place: Area | null;

  constructor(
    private readonly session: HostSession,
    readonly sheet: Sheet,
    area: Area,
  ) {
    super();
    this.place = area;
  }

  /** Where the range is now: it goes along with its cells while the client keeps it, and is nowhere once they are deleted. */
  get area(): Area {
    if (this.place === null) throw new ApiError("InvalidReference", "This reference is not valid for the current operation.");
    return this.place;
  }

  override rowsMoved(sheet: object, from: number, by: number): void {
    if (sheet === this.sheet && this.place !== null) this.place = shiftedArea(this.place, from, by);
  }

  get placedAreas(): readonly Area[] {
    return [this.area];
  }

  // ---- scalars ----

  get values(): unknown {
    return this.matrix((row, column) => shown(this.sheet.cells.value(row, column)));
  }

  set values(input: unknown) {
    this.sheet.write(this.area, this.entries(input));
  }

  get formulas(): unknown {
    return this.matrix((row, column) => this.sheet.cells.formula(row, column) ?? shown(this.sheet.cells.value(row, column)));
  }

  set formulas(input: unknown) {
    this.sheet.write(this.area, this.entries(input));
  }

  get valueTypes(): unknown {
    return this.matrix((row, column) => valueType(this.sheet.cells.value(row, column)));
  }

  get text(): unknown {
    const { cells } = this.sheet;
    return this.matrix((row, column) => displayText(cells.value(row, column), cells.format(row, column), this.session.workbook.date1904));
  }

  get numberFormat(): unknown {
    return this.matrix((row, column) => this.sheet.cells.format(row, column));
  }

  set numberFormat(input: unknown) {
    const entry = this.entries(input);
    this.sheet.setFormat(this.area, (row, column) => {
      const code = entry(row, column);
      if (code !== null && typeof code !== "string") throw invalidArgument();
      return code;
    });
  }

  get address(): string {
    return fullAddress(this.sheet.name, this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rowCount;
  }

  get columnCount(): number {
    return this.area.columnCount;
  }

  get cellCount(): number {
    const count = this.area.rowCount * this.area.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.area.rowCount === ROWS;
  }

  get isEntireRow(): boolean {
    return this.area.columnCount === COLUMNS;
  }

  get rowHidden(): boolean | null {
    return allOrNone(this.area.row, this.area.rowCount, this.sheet.hiddenRows);
  }

  set rowHidden(hidden: unknown) {
    this.sheet.setHidden("hiddenRows", this.area.row, this.area.rowCount, hidden === true);
  }

  get columnHidden(): boolean | null {
    return allOrNone(this.area.column, this.area.columnCount, this.sheet.hiddenColumns);
  }

  set columnHidden(hidden: unknown) {
    this.sheet.setHidden("hiddenColumns", this.area.column, this.area.columnCount, hidden === true);
  }

  get hidden(): boolean | null {
    if (this.rowHidden === true || this.columnHidden === true) return true;
    return this.rowHidden === false && this.columnHidden === false ? false : null;
  }

  get hyperlink(): unknown {
    const link = this.sheet.cells.link(this.area.row, this.area.column);
    return link === undefined ? null : { textToDisplay: String(shown(this.sheet.cells.value(this.area.row, this.area.column))), ...link };
  }

  set hyperlink(input: unknown) {
    if (typeof input !== "object") throw invalidArgument();
    this.sheet.setLink(this.area, (input as Link | null) ?? undefined);
  }

  get top(): number {
    return this.extent(0, this.area.row, (row) => this.sheet.rowHeight(row));
  }

  get left(): number {
    return this.extent(0, this.area.column, (column) => this.sheet.columnWidth(column));
  }

  get height(): number {
    return this.extent(this.area.row, this.area.rowCount, (row) => this.sheet.rowHeight(row));
  }

  get width(): number {
    return this.extent(this.area.column, this.area.columnCount, (column) => this.sheet.columnWidth(column));
  }

  private extent(from: number, count: number, size: (index: number) => number): number {
    let sum = 0;
    for (let index = from; index < from + count; index += 1) sum += size(index);
    return sum;
  }

  // ---- links ----

  get worksheet(): Facade {
    return this.session.make.worksheet(this.sheet);
  }

  get format(): Facade {
    return new RangeFormatFacade(this.sheet, this.placedAreas);
  }

  get dataValidation(): Facade {
    return new DataValidationFacade(this.sheet, this.area);
  }
  get conditionalFormats(): Facade {
    return new ConditionalFormatsFacade(this.session, this);
  }

  // ---- methods ----

  clear(applyTo: unknown = "All"): void {
    this.sheet.clear(this.area, String(applyTo));
  }

  delete(shift: unknown): void {
    if (!this.isEntireRow || shift !== "Up")
      throw new ApiError("ApiNotFound", "simulated host: Range.delete of anything but whole rows is not implemented", 404);
    this.sheet.deleteRows(this.area.row, this.area.rowCount);
  }

  insert(shift: unknown): Facade {
    if (!this.isEntireRow || shift !== "Down")
      throw new ApiError("ApiNotFound", "simulated host: Range.insert of anything but whole rows is not implemented", 404);
    this.sheet.insertRows(this.area.row, this.area.rowCount);
    return this.at(this.area);
  }

  getAbsoluteResizedRange(rowCount: unknown, columnCount: unknown): Facade {
    return this.at({ ...this.area, rowCount: Number(rowCount), columnCount: Number(columnCount) });
  }

  getResizedRange(rows: unknown, columns: unknown): Facade {
    return this.at({ ...this.area, rowCount: this.area.rowCount + Number(rows), columnCount: this.area.columnCount + Number(columns) });
  }

  getOffsetRange(rows: unknown, columns: unknown): Facade {
    return this.at({ ...this.area, row: this.area.row + Number(rows), column: this.area.column + Number(columns) });
  }

  getBoundingRect(other: unknown): Facade {
    return this.at(boundingArea(this.area, this.argument(other)));
  }

  getCell(row: unknown, column: unknown): Facade {
    return this.at({ row: this.area.row + Number(row), column: this.area.column + Number(column), rowCount: 1, columnCount: 1 });
  }

  getRow(row: unknown): Facade {
    return this.at({ ...this.area, row: this.area.row + Number(row), rowCount: 1 });
  }

  getColumn(column: unknown): Facade {
    return this.at({ ...this.area, column: this.area.column + Number(column), columnCount: 1 });
  }

  getLastCell(): Facade {
    return this.getCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }

  getLastRow(): Facade {
    return this.getRow(this.area.rowCount - 1);
  }

  getLastColumn(): Facade {
    return this.getColumn(this.area.columnCount - 1);
  }

  getEntireRow(): Facade {
    return this.at({ ...this.area, column: 0, columnCount: COLUMNS });
  }

  getEntireColumn(): Facade {
    return this.at({ ...this.area, row: 0, rowCount: ROWS });
  }

  getIntersection(other: unknown): Facade {
    const found = this.getIntersectionOrNullObject(other);
    if (found === null) throw itemNotFound();
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Facade | null {
    const common = intersection(this.area, this.argument(other));
    return common === null ? null : this.at(common);
  }

  /** Merged areas whose top left cell lies in the range; more than 512 are refused (platform.md 2.5). */
  getMergedAreasOrNullObject(): Facade | null {
    const areas = this.sheet.merges.filter((merge) => intersection({ ...merge, rowCount: 1, columnCount: 1 }, this.area) !== null);
    if (areas.length > 512) throw new ApiError("InvalidOperation", "The range holds more than 512 merged areas.");
    return areas.length === 0 ? null : this.session.make.rangeAreas(this.sheet, areas);
  }

  getRowProperties(options: unknown): readonly unknown[] {
    return this.properties("row", this.area.row, this.area.rowCount, options);
  }

  getColumnProperties(options: unknown): readonly unknown[] {
    return this.properties("column", this.area.column, this.area.columnCount, options);
  }

  private properties(what: "row" | "column", from: number, count: number, options: unknown): readonly unknown[] {
    const wanted = Object.keys(options ?? {});
    const known = [`${what}Hidden`, `${what}Index`];
    const unknownName = wanted.find((name) => !known.includes(name));
    if (unknownName !== undefined)
      throw new ApiError("ApiNotFound", `simulated host: ${what} property ${unknownName} is not implemented`, 404);
    const hidden = what === "row" ? this.sheet.hiddenRows : this.sheet.hiddenColumns;
    return Array.from({ length: count }, (_, offset) => ({
      ...(wanted.includes(`${what}Hidden`) && { [`${what}Hidden`]: hidden.has(from + offset) }),
      ...(wanted.includes(`${what}Index`) && { [`${what}Index`]: from + offset }),
    }));
  }

  getUsedRange(valuesOnly: unknown): Facade {
    const used = this.sheet.used(valuesOnly === true, this.area);
    return this.at(used ?? { row: this.area.row, column: this.area.column, rowCount: 1, columnCount: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Facade | null {
    const used = this.sheet.used(valuesOnly === true, this.area);
    return used === null ? null : this.at(used);
  }

  merge(across: unknown): void {
    const { row, rowCount } = this.area;
    if (across !== true) this.sheet.merge(this.area);
    else for (let index = row; index < row + rowCount; index += 1) this.sheet.merge({ ...this.area, row: index, rowCount: 1 });
  }

  unmerge(): void {
    this.sheet.unmerge(this.area);
  }

  /** Selects the range; its sheet must be the active one. */
  select(): void {
    if (this.session.workbook.activeSheet !== this.sheet)
      throw new ApiError("InvalidSelection", "The current selection is invalid for this operation.");
    this.session.workbook.select(this.sheet, [this.area]);
  }

  _KeepReference(): void {
    this.session.references.keep(this);
  }

  /** The client asks this before it writes a large matrix piece by piece. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rowCount || columns !== this.area.columnCount) throw mismatch();
  }

  // ---- shared ----

  private at(area: Area): Facade {
    const { row, column, rowCount, columnCount } = area;
    const inside = row >= 0 && column >= 0 && rowCount > 0 && columnCount > 0 && row + rowCount <= ROWS && column + columnCount <= COLUMNS;
    if (!inside || ![row, column, rowCount, columnCount].every(Number.isInteger)) throw invalidArgument();
    return this.session.make.range(this.sheet, area);
  }

  private argument(other: unknown): Area {
    const place = placedArgument(other, this.sheet, (address) => this.session.workbook.locate(address));
    if (place.sheet !== this.sheet) throw invalidArgument();
    return place.area;
  }

  /** One value per cell; null for whole rows or columns, which Excel does not read (platform.md 2.1). */
  private matrix<T>(cell: (row: number, column: number) => T): readonly (readonly T[])[] | null {
    const { row, column, rowCount, columnCount } = this.area;
    if (rowCount === ROWS || columnCount === COLUMNS) return null;
    if (rowCount * columnCount > READ_LIMIT)
      throw new ApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    return Array.from({ length: rowCount }, (_, r) => Array.from({ length: columnCount }, (__, c) => cell(row + r, column + c)));
  }

  /** The entry for each cell out of a matrix of the range's own shape, or of one value for all cells. */
  private entries(input: unknown): (row: number, column: number) => unknown {
    if (!Array.isArray(input)) return () => input ?? null;
    const { rowCount, columnCount } = this.area;
    const rows = input as readonly unknown[];
    if (rows.length !== rowCount || !rows.every((row) => Array.isArray(row) && row.length === columnCount)) throw mismatch();
    return (row, column) => (rows[row] as readonly unknown[])[column] ?? null;
  }
}

const mismatch = (): ApiError =>
  new ApiError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

function allOrNone(from: number, count: number, marked: ReadonlySet<number>): boolean | null {
  let found = 0;
  for (const index of marked) if (index >= from && index < from + count) found += 1;
  return found === 0 ? false : found === count ? true : null;
}
