import { columnNumber, cellAddress } from "../../core/a1";
import { FEN_PER_YUAN, type Fen } from "../../core/fen";
import { FIRST_READING, type FieldColumn } from "../../ledger/fieldColumn";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fieldId";
import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import { ledgerColumns } from "../../ledger/ledgerColumns";
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
  const fields = yield* ledgerColumns(ledger.rows);
  const amounts = new Map<LedgerSheet, AmountColumn[]>();
  for (const rows of fields.sheets) {
    const known = amounts.get(rows.sheet) ?? amountColumns(rows.sheet);
    amounts.set(rows.sheet, known);
    for (const column of known) {
      yield* rowSlices(isCleared(column) ? 0 : rows.to - rows.from, (from, to) =>
        look(fields[column.field], column, rows.from + from, rows.from + to),
      );
    }
  }
  return new Map([...amounts].map(([sheet, columns]) => [sheet, suspectsOf(sheet, new Map(withFigures(columns)))]));
}

/** A column of amounts, as far as its figures were looked at. */
interface AmountColumn {
  readonly field: AmountField;
  readonly unit: 1 | 10000;
  values: number;
  largest: Fen;
}

const amountColumns = (sheet: LedgerSheet): AmountColumn[] =>
  AMOUNT_FIELDS.flatMap((field) => {
    const mapped = sheet.mapping.find((column) => column.field === field);
    return mapped ? [{ field, unit: mapped.unit ?? 1, values: 0, largest: 0 }] : [];
  });

const withFigures = (columns: readonly AmountColumn[]): readonly (readonly [AmountField, AmountColumn])[] =>
  columns.filter(({ values }) => values > 0).map((column) => [column.field, column] as const);

/** One figure of a hundred 元 clears a column, so most are soon not looked at any more. */
function look({ numbers, values }: FieldColumn, column: AmountColumn, from: number, to: number): void {
  if (values.length <= FIRST_READING) return;
  for (let at = from; at < to && !isCleared(column); at++) {
    const value = values[numbers[at] ?? 0] ?? NaN;
    if (Number.isNaN(value) || value === 0) continue;
    column.values += 1;
    column.largest = Math.max(column.largest, Math.abs(value));
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
