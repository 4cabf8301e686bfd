import { columnNumber, cellAddress } from "../../core/a1";
import { FEN_PER_YUAN, type Fen } from "../../core/fen";
import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fieldId";
import type { Ledger, LedgerSheet } from "../../ledger/ledger";
import { isPause } from "../pause";

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
  const columns = new Map<LedgerSheet, Map<AmountField, { values: number; largest: number }>>();
  for (const [index, { sheet, read }] of ledger.rows.entries()) {
    if (isPause(index)) yield;
    let fields = columns.get(sheet);
    if (!fields) columns.set(sheet, (fields = new Map()));
    for (const field of AMOUNT_FIELDS) {
      const reading = read[field];
      if (reading?.state !== "value" || reading.value === 0) continue;
      const seen = fields.get(field);
      const fen = Math.abs(reading.value);
      if (!seen) fields.set(field, { values: 1, largest: fen });
      else {
        seen.values += 1;
        seen.largest = Math.max(seen.largest, fen);
      }
    }
  }
  return new Map([...columns].map(([sheet, fields]) => [sheet, suspectsOf(sheet, fields)]));
}

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
