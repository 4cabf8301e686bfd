import type { CellRange } from "../ledger/rawSheet";
import type { ChartModel, ModelCell, PageSetup, SheetModel, StyleName } from "./sheetModel";

/** A cell to place: its column (from 1), how many columns and rows it spans, and what it holds. */
export interface Placed extends ModelCell {
  readonly column: number;
  readonly across?: number;
  readonly down?: number;
}

export interface SheetFrame {
  readonly name: string;
  readonly mark: string;
  readonly columnWidths: readonly number[];
  readonly page: PageSetup;
}

/** Points of a row whose height nobody set. */
const DEFAULT_HEIGHT = 15;

/**
 * Lays a sheet out row by row, top to bottom. The only mutable thing in this folder; `build` hands out a frozen model.
 */
export class SheetBuilder {
  private readonly cells: (ModelCell | null)[][] = [];
  private readonly merges: CellRange[] = [];
  private readonly boxes: CellRange[] = [];
  private readonly heights: Record<number, number> = {};
  private readonly breaks: number[] = [];
  private readonly charts: ChartModel[] = [];
  private frozen = 0;
  private filter: CellRange | undefined;

  constructor(private readonly frame: SheetFrame) {}

  /** The row (from 1) that `row` will write next. */
  get nextRow(): number {
    return this.cells.length + 1;
  }

  get lastColumn(): number {
    return this.frame.columnWidths.length;
  }

  /** Points from row `from` to the last row written, by their own heights or Excel's default. */
  heightFrom(from: number): number {
    let points = 0;
    for (let row = from; row < this.nextRow; row += 1) points += this.heights[row] ?? DEFAULT_HEIGHT;
    return points;
  }

  /** Width of columns `column` … `column + across - 1` in characters of the default font. */
  widthOf(column: number, across = 1): number {
    return this.frame.columnWidths.slice(column - 1, column - 1 + across).reduce((sum, width) => sum + width, 0);
  }

  /** Writes one row, `height` in points where it is not automatic; answers its number. */
  row(placed: readonly Placed[], height?: number): number {
    const row = this.nextRow;
    const line: (ModelCell | null)[] = [];
    for (const { column, across = 1, down = 1, ...cell } of placed) {
      while (line.length < column) line.push(null);
      line[column - 1] = Object.freeze(cell);
      if (across > 1 || down > 1) this.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    }
    this.cells.push(line);
    if (height !== undefined) this.heights[row] = height;
    return row;
  }

  /** One text over the whole width. */
  line(text: string, style: StyleName, height?: number): number {
    return this.row([{ column: 1, across: this.lastColumn, text, style }], height);
  }

  gap(height?: number): number {
    return this.row([], height);
  }

  /** Thin borders on all sides of every cell from row `top` to row `bottom`, both inclusive. */
  box(top: number, bottom: number, left = 1, right = this.lastColumn): void {
    this.boxes.push({ top, left, bottom, right });
  }

  /** The next row begins a new page. */
  pageBreak(): void {
    this.breaks.push(this.nextRow);
  }

  /** Keeps the rows down to `row` in sight. */
  freeze(row: number): void {
    this.frozen = row;
  }

  autoFilter(range: CellRange): void {
    this.filter = range;
  }

  /** Leaves `rows` rows free, `height` points each, and puts a chart over their whole width. */
  chart(chart: Omit<ChartModel, "place">, rows: number, height: number): void {
    const top = this.nextRow;
    for (let row = 0; row < rows; row += 1) this.gap(height);
    this.charts.push(Object.freeze({ ...chart, place: { top, left: 1, bottom: this.nextRow - 1, right: this.lastColumn } }));
  }

  build(): SheetModel {
    const page: PageSetup =
      this.breaks.length === 0 ? this.frame.page : { ...this.frame.page, breaksBefore: Object.freeze([...this.breaks]) };
    const model: SheetModel = {
      name: this.frame.name,
      mark: this.frame.mark,
      rows: Object.freeze(this.cells.map((line) => Object.freeze([...line]))),
      merges: Object.freeze([...this.merges]),
      columnWidths: Object.freeze([...this.frame.columnWidths]),
      rowHeights: Object.freeze({ ...this.heights }),
      boxes: Object.freeze([...this.boxes]),
      frozenRows: this.frozen,
      page: Object.freeze(page),
    };
    return Object.freeze({
      ...model,
      ...(this.filter && { autoFilter: this.filter }),
      ...(this.charts.length > 0 && { charts: Object.freeze([...this.charts]) }),
    });
  }
}
