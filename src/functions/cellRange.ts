import type { CellValue } from "../cells/reading";
import { cellOf } from "./cellArguments";

/** The cells of one argument in reading order, without copying them: Excel hands over rows of cells, a single cell as itself. */
export class CellRange {
  readonly rows: readonly (readonly unknown[])[];
  readonly width: number;
  /** Number of cells; a range is a rectangle. */
  readonly size: number;

  constructor(argument: unknown) {
    this.rows = !Array.isArray(argument) ? [[argument]] : isMatrix(argument) ? argument : Array.from(argument, asRow);
    this.width = this.rows[0]?.length ?? 1;
    this.size = this.rows.length * this.width;
  }

  get height(): number {
    return this.rows.length;
  }

  /** The cell at a place in reading order, from 0, as Excel gave it. */
  at(place: number): unknown {
    return this.width === 1 ? this.rows[place]?.[0] : this.rows[Math.floor(place / this.width)]?.[place % this.width];
  }

  /** The same as a cell's value; throws FunctionError where no cell can hold it. */
  cell(place: number): CellValue {
    return cellOf(this.at(place));
  }
}

const isMatrix = (rows: readonly unknown[]): rows is readonly unknown[][] => Array.isArray(rows[0]);
const asRow = (value: unknown): readonly unknown[] => [value];
