import type { Ledger, LedgerRow } from "../../ledger/ledger";
import type { Finding } from "../finding";
import type { RecordKey } from "./override";
import { columnKey, recordKey } from "./recordKey";

const placeKey = (file: string, sheet: string, row: number): string => JSON.stringify([file, sheet, row]);

/** Person, date, type and amount: one grant. */
export const grantOf = ({ who, date, type, amount }: RecordKey): string => [who, date, type, amount].join("/");
/** The same without the amount. */
export const dayOf = ({ who, date, type }: RecordKey): string => [who, date, type].join("/");
/** The whole row. */
export const rowOf = (record: RecordKey): string => [grantOf(record), record.name, record.rest].join("/");

/** The rows of one workbook by place and by record; each is made out only once, and only when somebody asks. */
export class RowIndex {
  private readonly keys = new Map<LedgerRow, RecordKey>();
  private readonly places: ReadonlyMap<string, LedgerRow>;
  private counts: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly file: string,
  ) {
    this.places = new Map(this.rows().map((row) => [placeKey(row.sheet.file, row.sheet.sheet, row.row), row]));
  }

  /** The row that a finding stands on; null for a finding of a whole column. */
  rowAt({ file, sheet, row }: Finding): LedgerRow | null {
    return row === null ? null : (this.places.get(placeKey(file, sheet, row)) ?? null);
  }

  recordOf(finding: Finding): RecordKey {
    const row = this.rowAt(finding);
    return row === null ? columnKey(finding) : this.keyOf(row);
  }

  /** How many rows have this grant, day or whole record (grantOf, dayOf, rowOf). */
  count(key: string): number {
    this.counts ??= this.counted();
    return this.counts.get(key) ?? 0;
  }

  private keyOf(row: LedgerRow): RecordKey {
    let key = this.keys.get(row);
    if (key === undefined) this.keys.set(row, (key = recordKey(row)));
    return key;
  }

  private counted(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const row of this.rows()) {
      const record = this.keyOf(row);
      for (const key of [grantOf(record), dayOf(record), rowOf(record)]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  private rows(): readonly LedgerRow[] {
    return this.ledger.rows.filter(({ sheet }) => sheet.file === this.file);
  }
}
