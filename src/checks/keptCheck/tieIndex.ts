import type { LedgerRow } from "../../ledger/ledger";
import { isPause } from "../pause";
import { NearIds } from "./nearIds";
import { rowKey } from "./rowKey";
import { comparedPerson, rowTies, type Tie, type TieKind } from "./rowTies";

/** The keys of the rows with one tie: most ties have a single row. */
type Rows = number | number[];

/** Which rows of a ledger have a tie: kept up row by row, so that nobody need go over the ledger to find them. */
export class TieIndex {
  private readonly rows: Readonly<Record<TieKind, Map<string, Rows>>> = {
    person: new Map(),
    household: new Map(),
    receipt: new Map(),
    namesake: new Map(),
    cell: new Map(),
  };
  private readonly ids = new NearIds();

  /** Pauses every few hundred rows. */
  *addAll(rows: readonly LedgerRow[]): Generator<undefined, void> {
    for (const [index, row] of rows.entries()) {
      this.add(row);
      if (isPause(index)) yield;
    }
  }

  add(row: LedgerRow): void {
    const key = rowKey(row);
    for (const tie of rowTies(row)) {
      const tied = this.rows[tie.kind];
      const known = tied.get(tie.key);
      if (known === undefined) tied.set(tie.key, key);
      else if (typeof known !== "number") known.push(key);
      else tied.set(tie.key, [known, key]);
    }
    const compared = comparedPerson(row);
    if (compared) this.ids.add(compared.id);
  }

  /** The row as it was added. */
  remove(row: LedgerRow): void {
    const key = rowKey(row);
    for (const tie of rowTies(row)) {
      const tied = this.rows[tie.kind];
      const known = tied.get(tie.key);
      if (known === key) tied.delete(tie.key);
      else if (typeof known === "object") {
        // A row that names a receipt or member twice stands there twice.
        const at = known.indexOf(key);
        if (at >= 0) known.splice(at, 1);
        if (known.length === 0) tied.delete(tie.key);
      }
    }
    const compared = comparedPerson(row);
    if (compared) this.ids.remove(compared.id);
  }

  /** The IDs one edit from this one that some row has, with a name to compare. */
  nearIds(id: string): readonly string[] {
    return this.ids.near(id);
  }

  /** The keys of the rows with this tie. */
  of({ kind, key }: Tie): readonly number[] {
    const known = this.rows[kind].get(key);
    return known === undefined ? [] : typeof known === "number" ? [known] : known;
  }
}
