import { accessDenied, ApiError } from "./apiError";
import { type Area, COLUMNS, intersection, ROWS, sameArea } from "./area";
import type { CellStyle, Link, SimCell, SimValue } from "./cell";
import { CellStore } from "./cellStore";
import type { Change, Origin } from "./change";
import type { SimChart } from "./chart";
import { enter } from "./entry";
import { movedFormula, type SheetMove } from "./formulaReferences";
import { newPageLayout, type PageLayout } from "./pageLayout";
import { shiftRows } from "./rowShift";
import { type Filter, newTable, type Table } from "./table";
import { usedArea } from "./usedArea";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly type: string;
  /** Formula of a custom rule, with its "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly stopIfTrue?: boolean;
}

/** The rule of a range's cells, in the words of Office.js. */
export interface Validation {
  readonly area: Area;
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

/** What a sheet needs from its workbook: where to report changes, and who is at work. */
export interface SheetOwner {
  readonly origin: Origin;
  record(change: Change): void;
  /** Formulas anywhere that refer to a sheet go along with what happened to it. */
  moveFormulas(move: SheetMove): void;
}

/** One object, so that equal cells stay equal by identity. */
const NO_STYLE: CellStyle = {};
const DEFAULT_COLUMN_WIDTH = 48;
const DEFAULT_ROW_HEIGHT = 15;

/** One worksheet of the simulated workbook. Every change is checked against protection and reported to the workbook. */
export class Sheet {
  readonly cells = new CellStore();
  readonly customProperties = new Map<string, string>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly page: PageLayout = newPageLayout();
  merges: Area[] = [];
  /** First priority first. */
  conditionalFormats: ConditionalFormat[] = [];
  validations: readonly Validation[] = [];
  /** Change through `setCharts`. */
  charts: readonly SimChart[] = [];
  visibility: Visibility = "Visible";
  tabColor = "";
  frozenRows = 0;
  frozenColumns = 0;
  showGridlines = true;
  showHeadings = true;
  protection: SheetProtection | null = null;
  autoFilter: Filter | null = null;
  /** Excel tables; each has a filter of its own, beside the sheet's. */
  tables: readonly Table[] = [];

  constructor(
    readonly id: string,
    public name: string,
    private readonly owner: SheetOwner,
  ) {}

  private report(kind: "values" | "formats", area: Area, details: { before?: unknown; after?: unknown } = {}): void {
    this.owner.record({ kind, origin: this.owner.origin, sheet: this.id, area, ...details });
  }

  /** Sets the rule of an area, or a part of it; `null` takes it away. */
  setValidation(area: Area, patch: Partial<Validation> | null): void {
    this.assertWritable(area);
    const earlier = this.validations.find((one) => sameArea(one.area, area));
    const others = this.validations.filter((one) => one !== earlier);
    this.validations = patch === null ? others : [...others, { rule: {}, ...earlier, ...patch, area }];
    this.reportLayout("dataValidation");
  }

  setCharts(charts: readonly SimChart[]): void {
    this.charts = charts;
    this.reportLayout("charts");
  }

  /** An id, and first name, that no chart of the sheet has. */
  freeChartId(): string {
    let number = this.charts.length + 1;
    while (this.charts.some(({ id }) => id === `图表 ${number}`)) number += 1;
    return `图表 ${number}`;
  }

  reportLayout(what: string): void {
    this.owner.record({ kind: "layout", origin: this.owner.origin, sheet: this.id, what });
  }

  /** Throws AccessDenied where the sheet is protected and the cells are locked (all are, unless a style says otherwise). */
  assertWritable(area?: Area, permission?: string): void {
    if (this.protection === null || (permission !== undefined && this.protection.options[permission] === true)) return;
    if (area !== undefined && permission === undefined && this.allUnlocked(area)) return;
    throw accessDenied(`The sheet "${this.name}" is protected.`);
  }

  private allUnlocked(area: Area): boolean {
    if (area.rowCount * area.columnCount > 100_000) return false;
    return !this.some(area, (row, column) => this.cells.style(row, column)?.locked !== false);
  }

  private some(area: Area, test: (row: number, column: number) => boolean): boolean {
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) if (test(row, column)) return true;
    }
    return false;
  }

  /** Writes entries as Excel takes them (see `enter`); `entry` gives null for a cell that stays as it is. */
  write(area: Area, entry: (row: number, column: number) => unknown): void {
    this.assertWritable(area);
    const single = area.rowCount * area.columnCount === 1;
    const before = single ? this.cells.value(area.row, area.column) : undefined;
    const merges = this.merges.filter((merge) => intersection(merge, area) !== null);
    const rows = this.rowsOfBlock(area);
    this.some(area, (at, column) => {
      const input = entry(at - area.row, column - area.column);
      const row = rows[at - area.row] ?? at;
      if (input !== null && input !== undefined && !covered(merges, row, column)) this.enterCell(row, column, input);
      return false;
    });
    this.report("values", area, single ? { before, after: this.cells.value(area.row, area.column) } : {});
  }

  /**
   * Where the rows of a block land: on themselves, but in a filtered range on its visible rows, one after the other and on past
   * the block's end. That misplaces the data (platform.md 2.5, oj#224), which is why nobody may write there.
   */
  private rowsOfBlock(area: Area): readonly number[] {
    const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at);
    const filters = this.autoFilter === null ? this.tables : [this.autoFilter, ...this.tables];
    const isFiltered = filters.some((filter) => filter.criteria.length > 0 && intersection(filter.area, area) !== null);
    if (!isFiltered || area.rowCount === 1 || !rows.some((row) => this.hiddenRows.has(row))) return rows;
    let next = area.row - 1;
    return rows.map(() => {
      do next += 1;
      while (this.hiddenRows.has(next));
      return next;
    });
  }

  private enterCell(row: number, column: number, input: unknown): void {
    const entered = enter(input, this.cells.format(row, column));
    this.cells.setValue(row, column, entered.value);
    this.cells.setFormula(row, column, entered.formula);
    if (entered.format !== undefined) this.cells.setFormat(row, column, entered.format);
    if (entered.value === null && entered.formula === undefined) this.cells.setLink(row, column, undefined);
  }

  /** Puts whole cells, without coercion or protection: for loading a file and for edits that another grid has already read. */
  put(row: number, column: number, cell: SimCell): void {
    const before = this.cells.value(row, column);
    this.cells.setCell(row, column, cell);
    this.report("values", { row, column, rowCount: 1, columnCount: 1 }, { before, after: cell.value });
  }

  /** The calculated result of a formula cell; nothing happens where the cell holds no formula. */
  setResult(row: number, column: number, value: SimValue): void {
    if (this.cells.formula(row, column) === undefined) return;
    this.cells.setValue(row, column, value);
    this.report("values", { row, column, rowCount: 1, columnCount: 1 });
  }

  setFormat(area: Area, format: (row: number, column: number) => string | null): void {
    this.assertWritable(area, "allowFormatCells");
    if (area.rowCount === ROWS) {
      for (let column = 0; column < area.columnCount; column += 1) {
        const code = format(0, column);
        if (code !== null) this.cells.setColumnFormat(area.column + column, code);
      }
    } else {
      this.some(area, (row, column) => {
        const code = format(row - area.row, column - area.column);
        if (code !== null) this.cells.setFormat(row, column, code);
        return false;
      });
    }
    this.report("formats", area);
  }

  /** Gives each cell of the area a style made from its present one; equal styles stay one object. */
  restyle(area: Area, change: (style: CellStyle, row: number, column: number) => CellStyle): void {
    this.assertWritable(area, "allowFormatCells");
    const bounded = this.bounded(area);
    this.some(bounded, (row, column) => {
      this.cells.setStyle(row, column, change(this.cells.style(row, column) ?? NO_STYLE, row, column));
      return false;
    });
    this.report("formats", area);
  }

  /** Whole rows and columns are kept to the used part when they are styled, or a column would cost a million cells. */
  private bounded(area: Area): Area {
    if (area.rowCount < ROWS && area.columnCount < COLUMNS) return area;
    const used = this.used(false) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    return {
      ...area,
      rowCount: area.rowCount === ROWS ? used.row + used.rowCount : area.rowCount,
      columnCount: area.columnCount === COLUMNS ? used.column + used.columnCount : area.columnCount,
    };
  }

  setLink(area: Area, link: Link | undefined): void {
    this.assertWritable(area, "allowInsertHyperlinks");
    this.cells.setLink(area.row, area.column, link);
    if (link?.textToDisplay !== undefined) this.enterCell(area.row, area.column, link.textToDisplay);
    this.report("formats", area);
  }

  /** Excel's Clear: "Contents", "Formats", "Hyperlinks" or "All". */
  clear(area: Area, what: string): void {
    this.assertWritable(area);
    if (what === "All") this.merges = this.merges.filter((merge) => intersection(merge, area) === null);
    const used = intersection(area, this.used(false) ?? area);
    if (used !== null) {
      this.some(used, (row, column) => {
        const { format, style, ...rest } = this.cells.cell(row, column);
        const kept = { ...(format !== undefined && { format }), ...(style !== undefined && { style }) };
        if (what === "Formats") this.cells.setCell(row, column, rest);
        else if (what === "Hyperlinks") this.cells.setLink(row, column, undefined);
        else this.cells.setCell(row, column, what === "All" ? { value: null } : { value: null, ...kept });
        return false;
      });
    }
    this.report("values", area);
  }

  /** Merges an area; values other than the top left one are lost, as in Excel. */
  merge(area: Area): void {
    this.assertWritable(area);
    if (this.merges.some((merge) => sameArea(merge, area))) return;
    if (this.tables.some((table) => intersection(table.area, area) !== null))
      throw new ApiError("InvalidOperation", "Cells of a table cannot be merged.");
    this.merges = [...this.merges.filter((merge) => intersection(merge, area) === null), area];
    const corner = this.cells.cell(area.row, area.column);
    this.some(area, (row, column) => {
      this.cells.setValue(row, column, null);
      this.cells.setFormula(row, column, undefined);
      return false;
    });
    this.cells.setCell(area.row, area.column, corner);
    this.reportLayout("merges");
  }

  unmerge(area: Area): void {
    this.assertWritable(area);
    this.merges = this.merges.filter((merge) => intersection(merge, area) === null);
    this.reportLayout("merges");
  }

  /** A new rule on these areas, before all others. */
  addConditionalFormat(areas: readonly Area[], type: string): ConditionalFormat {
    this.assertWritable(undefined, "allowFormatCells");
    const ids = new Set(this.conditionalFormats.map(({ id }) => id));
    let number = ids.size + 1;
    while (ids.has(`rule-${String(number)}`)) number += 1;
    const made = { id: `rule-${String(number)}`, areas, type };
    this.setConditionalFormats([made, ...this.conditionalFormats]);
    return made;
  }

  changeConditionalFormat(rule: ConditionalFormat, patch: Partial<ConditionalFormat>): void {
    this.assertWritable(undefined, "allowFormatCells");
    this.setConditionalFormats(this.conditionalFormats.map((other) => (other === rule ? { ...rule, ...patch } : other)));
  }

  orderConditionalFormat(rule: ConditionalFormat, priority: number): void {
    this.assertWritable(undefined, "allowFormatCells");
    const others = this.conditionalFormats.filter((other) => other !== rule);
    const at = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length);
    this.setConditionalFormats([...others.slice(0, at), rule, ...others.slice(at)]);
  }

  deleteConditionalFormat(id: string): void {
    this.assertWritable(undefined, "allowFormatCells");
    this.setConditionalFormats(this.conditionalFormats.filter((other) => other.id !== id));
  }

  private setConditionalFormats(rules: ConditionalFormat[]): void {
    this.conditionalFormats = rules;
    this.reportLayout("conditionalFormats");
  }

  /** The used range: values and formulas only, or also formatted cells; null on an empty sheet. */
  used(valuesOnly: boolean, within?: Area): Area | null {
    return usedArea(this.cells, valuesOnly, within);
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH);
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  }

  setSizes(what: "columnWidths" | "rowHeights", from: number, count: number, points: number): void {
    this.assertWritable(undefined, what === "columnWidths" ? "allowFormatColumns" : "allowFormatRows");
    for (let index = from; index < from + count; index += 1) this[what].set(index, points);
    this.reportLayout(what);
  }

  setHidden(what: "hiddenRows" | "hiddenColumns", from: number, count: number, hidden: boolean): void {
    this.assertWritable(undefined, what === "hiddenColumns" ? "allowFormatColumns" : "allowFormatRows");
    for (let index = from; index < from + count; index += 1) {
      if (hidden) this[what].add(index);
      else this[what].delete(index);
    }
    this.reportLayout(what);
  }

  insertRows(row: number, count: number): void {
    this.assertWritable(undefined, "allowInsertRows");
    this.cells.insertRows(row, count);
    this.moveRows("rowsInserted", row, count);
  }

  deleteRows(row: number, count: number): void {
    this.assertWritable(undefined, "allowDeleteRows");
    this.cells.deleteRows(row, count);
    this.moveRows("rowsDeleted", row, count);
  }

  private moveRows(kind: "rowsInserted" | "rowsDeleted", row: number, count: number): void {
    const by = kind === "rowsInserted" ? count : -count;
    shiftRows(this, row, by);
    this.owner.moveFormulas({ kind: "rows", sheet: this.name, from: row, by });
    this.owner.record({ kind, origin: this.owner.origin, sheet: this.id, area: { row, column: 0, rowCount: count, columnCount: COLUMNS } });
  }

  /** An Excel table over the area, with a filter of its own; Excel wants no merged cells and no other table there. */
  addTable(area: Area, name = `表${this.tables.length + 1}`): Table {
    this.assertWritable(area);
    const others = [...this.tables.map((table) => table.area), ...this.merges];
    if (others.some((other) => intersection(other, area) !== null)) throw new ApiError("InvalidOperation", "A table or merge is there.");
    const table = newTable(`{table-${this.id}-${this.tables.length + 1}}`, name, area);
    this.tables = [...this.tables, table];
    this.reportLayout("tables");
    return table;
  }

  changeTable(id: string, patch: Partial<Table>): void {
    this.tables = this.tables.map((table) => (table.id === id ? { ...table, ...patch } : table));
    this.reportLayout("tables");
  }

  /** Rewrites the formulas of the sheet, those of its rules included. */
  moveFormulas(move: SheetMove): void {
    const moved = (formula: string): string => movedFormula(formula, this.name, move);
    for (let row = 0; row < this.cells.rowCount; row += 1) {
      for (const column of [...this.cells.formulaColumns(row)]) {
        const formula = this.cells.formula(row, column) ?? "";
        const after = moved(formula);
        if (after === formula) continue;
        this.cells.setFormula(row, column, after);
        this.owner.record({ kind: "values", origin: "calculation", sheet: this.id, area: { row, column, rowCount: 1, columnCount: 1 } });
      }
    }
    this.conditionalFormats = this.conditionalFormats.map((rule) =>
      rule.formula === undefined ? rule : { ...rule, formula: moved(rule.formula) },
    );
    this.validations = this.validations.map((one) => ({ ...one, rule: movedTexts(one.rule, moved) as Validation["rule"] }));
  }
}

/** A rule's formulas, wherever they stand in it. */
function movedTexts(value: unknown, moved: (formula: string) => string): unknown {
  if (typeof value === "string") return moved(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, movedTexts(inner, moved)]));
}

/** A cell of a merged area other than its top left one: Excel ignores what is written there. */
function covered(merges: readonly Area[], row: number, column: number): boolean {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return merges.some((merge) => intersection(merge, cell) !== null && !(merge.row === row && merge.column === column));
}
