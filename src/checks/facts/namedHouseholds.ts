import type { LedgerRow } from "../../ledger/ledger";
import { NONE } from "../caseColumns";
import { Interned } from "../interned";
import { householdName, householdText } from "./householdKeys";

/** The numbers of households by the numbers or IDs that name them. */
class ByName {
  private readonly names = new Interned();
  private readonly households: number[] = [];

  /** `make` numbers a new one. */
  of(name: string, make: () => number): number {
    const at = this.names.numberOf(name);
    if (at === this.households.length) this.households.push(make());
    return this.households[at] ?? NONE;
  }
}

/**
 * The households that rows name (A20), as whole numbers from 0; `keys` takes the key of each new one. The same number names another
 * household in each file and street, so it is looked up among those of its own: no long key need be made and hashed for a row.
 */
export class NamedHouseholds {
  private readonly certificates = new ByName();
  private readonly heads = new ByName();
  private readonly files = new Map<string, Map<string, ByName>>();
  /** Where the last row looked, since the next one mostly looks there too. */
  private last: { readonly file: string; readonly street: string; readonly byNumber: ByName } | null = null;

  constructor(private readonly keys: Interned) {}

  /** NONE where the row names none, or none that can be read. */
  of(row: LedgerRow, street: string): number {
    const named = householdName(row);
    if (named === null) return NONE;
    const { by, key } = named;
    const byName = by === "certificate" ? this.certificates : by === "head" ? this.heads : this.numbersOf(row.sheet.file, street);
    return byName.of(key, () => this.keys.add(householdText(named, row, street)));
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
