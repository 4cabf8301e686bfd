import { columnNumber, cellAddress } from "../../core/a1";
import { FEN_PER_YUAN, type Fen } from "../../core/fen";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fieldId";
import type { Ledger, LedgerRow, LedgerSheet } from "../../ledger/ledger";
import { rowSlices } from "./rowSlices";

/** A column of amounts whose figures do not fit its unit (spec/2.3). */
export interface UnitSuspect {
  readonly field: AmountField;
  readonly unit: 1 | 10000;
  /** Address of the column's heading. */
  readonly heading: string;
  readonly title: string;
  /** Non-zero figures read. */
  readonly values: number;
  readonly largest: Fen;
}

/** A figure of 元 is hardly below this, one of 万元 hardly above. */
const HARDLY = 100;
/** A column with fewer figures says nothing. */
const ENOUGH_VALUES = 5;

/** Suspicious amount columns of every sheet: 元 all below 100, or 万元 above 100. Reported, never converted. */
export function* surveyUnits(ledger: Ledger): Generator<undefined, ReadonlyMap<LedgerSheet, readonly UnitSuspect[]>> {
  const amounts = new LedgerAmounts();
  yield* rowSlices(ledger.rows.length, (from, to) => amounts.look(ledger.rows, from, to));
  return new Map([...amounts.sheets].map(([sheet, { columns }]) => [sheet, suspectsOf(sheet, columns)]));
}

/** The amounts of all sheets. */
class LedgerAmounts {
  readonly sheets = new Map<LedgerSheet, SheetAmounts>();
  private last: SheetAmounts | null = null;

  look(rows: readonly LedgerRow[], from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const row = rows[index];
      if (!row) continue;
      const amounts = this.last?.sheet === row.sheet ? this.last : this.of(row.sheet);
      if (!amounts.isCleared) amounts.look(row.read);
    }
  }

  private of(sheet: LedgerSheet): SheetAmounts {
    const amounts = this.sheets.get(sheet) ?? new SheetAmounts(sheet);
    this.sheets.set(sheet, amounts);
    this.last = amounts;
    return amounts;
  }
}

/** A column of amounts, as far as its figures were looked at. */
interface AmountColumn {
  readonly field: AmountField;
  readonly unit: 1 | 10000;
  values: number;
  largest: Fen;
}

/** The amount columns of one sheet. One figure of a hundred 元 clears a column, so most are soon not looked at any more. */
class SheetAmounts {
  /** In the order in which their first figures stand in the sheet. */
  readonly columns = new Map<AmountField, AmountColumn>();
  private open: readonly AmountColumn[];

  constructor(readonly sheet: LedgerSheet) {
    this.open = AMOUNT_FIELDS.flatMap((field) => {
      const mapped = sheet.mapping.find((column) => column.field === field);
      return mapped ? [{ field, unit: mapped.unit ?? 1, values: 0, largest: 0 }] : [];
    });
  }

  /** Nothing more can come of this sheet. */
  get isCleared(): boolean {
    return this.open.length === 0;
  }

  look(read: LedgerRow["read"]): void {
    for (const column of this.open) {
      const reading = read[column.field];
      if (reading?.state !== "value" || reading.value === 0) continue;
      if (column.values === 0) this.columns.set(column.field, column);
      column.values += 1;
      column.largest = Math.max(column.largest, Math.abs(reading.value));
      if (isCleared(column)) this.open = this.open.filter((other) => other !== column);
    }
  }
}

/** A column of 元 that holds a large figure is none of 万元, whatever else stands in it. */
const isCleared = ({ unit, largest }: AmountColumn): boolean => unit === 1 && largest / FEN_PER_YUAN >= HARDLY;

/** The suspicious ones of a sheet's amount columns, in the order given. */
export function suspectsOf(
  sheet: LedgerSheet,
  fields: ReadonlyMap<AmountField, { readonly values: number; readonly largest: number }>,
): UnitSuspect[] {
  return [...fields].flatMap(([field, { values, largest }]) => {
    const column = sheet.mapping.find((mapped) => mapped.field === field);
    if (!column) return [];
    const unit = column.unit ?? 1;
    const inUnit = largest / FEN_PER_YUAN / unit;
    const isSuspect = unit === 1 ? values >= ENOUGH_VALUES && inUnit < HARDLY : inUnit > HARDLY;
    return isSuspect
      ? [{ field, unit, heading: cellAddress(sheet.headerRow, columnNumber(column.column)), title: column.heading, values, largest }]
      : [];
  });
}
