import type { LedgerRow } from "../../ledger/ledger";
import { NONE } from "../caseColumns";
import { Interned } from "../interned";
import { householdKey, householdName } from "./householdKeys";

/** Households by the numbers or IDs that name them. */
class ByName {
  readonly names = new Interned();
  /** By the number of the name. */
  readonly households: number[] = [];
}

/**
 * The households that rows name (A20), as whole numbers from 0. The same number names another household in each file and street, so it
 * is looked up among those of its own: no long key need be made and hashed for a row. A key is made when somebody asks for it.
 */
export class NamedHouseholds {
  private readonly certificates = new ByName();
  private readonly heads = new ByName();
  private readonly files = new Map<string, Map<string, ByName>>();
  /** Where the last row looked, since the next one mostly looks there too. */
  private last: { readonly file: string; readonly street: string; readonly byNumber: ByName } | null = null;
  /** The first row that names each household, and that row's street. */
  private readonly rows: LedgerRow[] = [];
  private readonly streets: string[] = [];
  /** The keys of all households, once somebody looked for one. */
  private keys: Interned | null = null;

  get size(): number {
    return this.rows.length;
  }

  /** The household's key, as householdKey tells it. */
  textOf(household: number): string | null {
    const row = this.rows[household];
    return row ? householdKey(row, this.streets[household] ?? "") : null;
  }

  /** The household with this key; NONE for any other. */
  find(key: string): number {
    const keys = (this.keys ??= new Interned());
    for (let household = keys.size; household < this.size; household += 1) keys.add(this.textOf(household) ?? "");
    return keys.find(key);
  }

  /** NONE where the row names none, or none that can be read. */
  of(row: LedgerRow, street: string): number {
    const named = householdName(row);
    if (named === null) return NONE;
    const { by, key } = named;
    const { names, households } =
      by === "certificate" ? this.certificates : by === "head" ? this.heads : this.numbersOf(row.sheet.file, street);
    const name = names.numberOf(key);
    if (name === households.length) {
      households.push(this.rows.push(row) - 1);
      this.streets.push(street);
    }
    return households[name] ?? NONE;
  }

  private numbersOf(file: string, street: string): ByName {
    if (this.last?.file === file && this.last.street === street) return this.last.byNumber;
    let streets = this.files.get(file);
    if (!streets) this.files.set(file, (streets = new Map()));
    let byNumber = streets.get(street);
    if (!byNumber) streets.set(street, (byNumber = new ByName()));
    this.last = { file, street, byNumber };
    return byNumber;
  }
}
