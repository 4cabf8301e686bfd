import type { CellStyle, Link, SimCell, SimValue } from "./cell";

/** One row: values side by side, everything rarer in maps by column, so that a large ledger stays small in memory. */
interface Row {
  readonly values: SimValue[];
  readonly formulas: Map<number, string>;
  readonly formats: Map<number, string>;
  readonly styles: Map<number, CellStyle>;
  readonly links: Map<number, Link>;
}

const newRow = (): Row => ({ values: [], formulas: new Map(), formats: new Map(), styles: new Map(), links: new Map() });

/** The cells of one sheet, by row and column from 0. It knows nothing of coercion, protection or events. */
export class CellStore {
  private rows: (Row | undefined)[] = [];
  private readonly columnFormats = new Map<number, string>();

  /** One past the last row that holds anything. */
  get rowCount(): number {
    return this.rows.length;
  }

  private at(row: number): Row {
    while (this.rows.length <= row) this.rows.push(undefined);
    return (this.rows[row] ??= newRow());
  }

  value(row: number, column: number): SimValue {
    return this.rows[row]?.values[column] ?? null;
  }

  setValue(row: number, column: number, value: SimValue): void {
    if (value === null && this.rows[row] === undefined) return;
    const values = this.at(row).values;
    while (values.length < column) values.push(null);
    values[column] = value;
  }

  formula(row: number, column: number): string | undefined {
    return this.rows[row]?.formulas.get(column);
  }

  setFormula(row: number, column: number, formula: string | undefined): void {
    if (formula !== undefined) this.at(row).formulas.set(column, formula);
    else this.rows[row]?.formulas.delete(column);
  }

  format(row: number, column: number): string {
    return this.rows[row]?.formats.get(column) ?? this.columnFormats.get(column) ?? "General";
  }

  setFormat(row: number, column: number, format: string): void {
    if (format === this.format(row, column)) return;
    this.at(row).formats.set(column, format);
  }

  /** A format for a whole column; cells with a format of their own lose it. */
  setColumnFormat(column: number, format: string): void {
    this.columnFormats.set(column, format);
    for (const row of this.rows) row?.formats.delete(column);
  }

  style(row: number, column: number): CellStyle | undefined {
    return this.rows[row]?.styles.get(column);
  }

  setStyle(row: number, column: number, style: CellStyle | undefined): void {
    if (style !== undefined) this.at(row).styles.set(column, style);
    else this.rows[row]?.styles.delete(column);
  }

  link(row: number, column: number): Link | undefined {
    return this.rows[row]?.links.get(column);
  }

  setLink(row: number, column: number, link: Link | undefined): void {
    if (link !== undefined) this.at(row).links.set(column, link);
    else this.rows[row]?.links.delete(column);
  }

  cell(row: number, column: number): SimCell {
    const formula = this.formula(row, column);
    const style = this.style(row, column);
    const link = this.link(row, column);
    const format = this.format(row, column);
    return {
      value: this.value(row, column),
      ...(formula !== undefined && { formula }),
      ...(format !== "General" && { format }),
      ...(style !== undefined && { style }),
      ...(link !== undefined && { link }),
    };
  }

  setCell(row: number, column: number, cell: SimCell): void {
    this.setValue(row, column, cell.value);
    this.setFormula(row, column, cell.formula);
    this.setFormat(row, column, cell.format ?? "General");
    this.setStyle(row, column, cell.style);
    this.setLink(row, column, cell.link);
  }

  /** Columns of one row that hold a value, a formula or (with formats) any format or style. */
  usedColumns(row: number, valuesOnly: boolean): readonly number[] {
    const cells = this.rows[row];
    if (cells === undefined) return [];
    const columns = new Set<number>(cells.formulas.keys());
    cells.values.forEach((value, column) => value !== null && columns.add(column));
    if (!valuesOnly) for (const map of [cells.formats, cells.styles]) for (const column of map.keys()) columns.add(column);
    return [...columns].sort((a, b) => a - b);
  }

  /** First and last used column of a row, without building the list; null for an empty row. */
  usedSpan(row: number, valuesOnly: boolean): readonly [number, number] | null {
    const cells = this.rows[row];
    if (cells === undefined) return null;
    let first = Infinity;
    let last = -1;
    const take = (column: number): void => {
      first = Math.min(first, column);
      last = Math.max(last, column);
    };
    const left = cells.values.findIndex((value) => value !== null);
    if (left >= 0) take(left);
    let right = cells.values.length - 1;
    while (right >= 0 && cells.values[right] === null) right -= 1;
    if (right >= 0) take(right);
    for (const column of cells.formulas.keys()) take(column);
    if (!valuesOnly) for (const map of [cells.formats, cells.styles]) for (const column of map.keys()) take(column);
    return last < 0 ? null : [first, last];
  }

  formulaColumns(row: number): Iterable<number> {
    return this.rows[row]?.formulas.keys() ?? [];
  }

  insertRows(row: number, count: number): void {
    if (row < this.rows.length) this.rows.splice(row, 0, ...Array.from({ length: count }, () => undefined));
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row, count);
  }
}
