import type { Fen } from "../../core/fen";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fieldId";
import type { LedgerRow, LedgerSheet } from "../../ledger/ledger";
import { isPause } from "../pause";
import { suspectsOf, type UnitSuspect } from "../surveys/units";

/** What C113 asks of an amount column, and how many figures are its largest: without any left it must be looked for anew. */
interface Count {
  values: number;
  largest: Fen;
  atLargest: number;
}

/** The figures of every amount column of every sheet, as surveyUnits counts them, kept up row by row. */
export class UnitCounts {
  private readonly sheets = new Map<number, Map<AmountField, Count>>();

  /** Pauses every few hundred rows. */
  *addAll(rows: readonly LedgerRow[]): Generator<undefined, void> {
    for (const [index, row] of rows.entries()) {
      this.add(row);
      if (isPause(index)) yield;
    }
  }

  add(row: LedgerRow): void {
    const columns = this.columnsOf(row.sheet.order);
    for (const field of AMOUNT_FIELDS) {
      const fen = figure(row, field);
      if (fen === 0) continue;
      const count = columns.get(field);
      if (!count) columns.set(field, { values: 1, largest: fen, atLargest: 1 });
      else {
        count.values += 1;
        if (fen > count.largest) [count.largest, count.atLargest] = [fen, 1];
        else if (fen === count.largest) count.atLargest += 1;
      }
    }
  }

  remove(row: LedgerRow): void {
    const columns = this.columnsOf(row.sheet.order);
    for (const field of AMOUNT_FIELDS) {
      const fen = figure(row, field);
      const count = columns.get(field);
      if (fen === 0 || !count) continue;
      count.values -= 1;
      if (fen === count.largest) count.atLargest -= 1;
      if (count.values === 0) columns.delete(field);
    }
  }

  /** The sheet's suspicious columns; `rows` are the sheet's, asked for where the largest figure of a column has gone. */
  suspects(sheet: LedgerSheet, rows: () => readonly LedgerRow[]): readonly UnitSuspect[] {
    const columns = this.columnsOf(sheet.order);
    for (const [field, count] of columns) {
      if (count.atLargest > 0) continue;
      const figures = rows().map((row) => figure(row, field));
      count.largest = figures.reduce((most, fen) => Math.max(most, fen), 0);
      count.atLargest = figures.filter((fen) => fen === count.largest).length;
    }
    return suspectsOf(sheet, columns);
  }

  private columnsOf(order: number): Map<AmountField, Count> {
    let columns = this.sheets.get(order);
    if (!columns) this.sheets.set(order, (columns = new Map()));
    return columns;
  }
}

/** The size of an amount; 0 where there is none, which is not counted. */
function figure({ read }: LedgerRow, field: AmountField): Fen {
  const reading = read[field];
  return reading?.state === "value" ? Math.abs(reading.value) : 0;
}
