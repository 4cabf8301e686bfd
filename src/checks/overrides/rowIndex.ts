import type { Ledger, LedgerRow } from "../../ledger/ledger";
import type { Finding } from "../finding";
import type { RecordKey } from "./override";
import { columnKey, personOf, recordKey } from "./recordKey";

/** Person, date, type and amount: one grant. */
export const grantOf = ({ who, date, type, amount }: RecordKey): string => [who, date, type, amount].join("/");
/** The same without the amount. */
export const dayOf = ({ who, date, type }: RecordKey): string => [who, date, type].join("/");
/** The whole row. */
export const rowOf = (record: RecordKey): string => [grantOf(record), record.name, record.rest].join("/");

/** The rows of one workbook by place, person and record; a row is made out only when somebody asks for it, and once. */
export class RowIndex {
  private static readonly made = new WeakMap<Ledger, Map<string, RowIndex>>();
  private readonly rows: readonly LedgerRow[];
  private places: ReadonlyMap<string, ReadonlyMap<number, LedgerRow>> | null = null;
  private persons: ReadonlyMap<string, readonly LedgerRow[]> | null = null;

  /** The index of a ledger's file, made once for each ledger. */
  static of(ledger: Ledger, file: string): RowIndex {
    let files = RowIndex.made.get(ledger);
    if (files === undefined) RowIndex.made.set(ledger, (files = new Map()));
    let index = files.get(file);
    if (index === undefined) files.set(file, (index = new RowIndex(ledger, file)));
    return index;
  }

  constructor({ rows }: Ledger, file: string) {
    this.rows = rows.filter(({ sheet }) => sheet.file === file);
  }

  /** The row that a finding stands on; null for a finding of a whole column. */
  rowAt({ sheet, row }: Finding): LedgerRow | null {
    this.places ??= this.placed();
    return row === null ? null : (this.places.get(sheet)?.get(row) ?? null);
  }

  recordOf(finding: Finding): RecordKey {
    const row = this.rowAt(finding);
    return row === null ? columnKey(finding) : recordKey(row);
  }

  /** How many rows are the same as the record by `key` (grantOf, dayOf, rowOf). Only the person's own rows are looked at. */
  count(record: RecordKey, key: (record: RecordKey) => string): number {
    this.persons ??= this.personed();
    const wanted = key(record);
    return (this.persons.get(record.who) ?? []).filter((row) => key(recordKey(row)) === wanted).length;
  }

  private placed(): ReadonlyMap<string, ReadonlyMap<number, LedgerRow>> {
    const places = new Map<string, Map<number, LedgerRow>>();
    for (const row of this.rows) {
      const sheet = places.get(row.sheet.sheet);
      if (sheet) sheet.set(row.row, row);
      else places.set(row.sheet.sheet, new Map([[row.row, row]]));
    }
    return places;
  }

  private personed(): ReadonlyMap<string, readonly LedgerRow[]> {
    const persons = new Map<string, LedgerRow[]>();
    for (const row of this.rows) {
      const { who } = personOf(row);
      const own = persons.get(who);
      if (own) own.push(row);
      else persons.set(who, [row]);
    }
    return persons;
  }
}
