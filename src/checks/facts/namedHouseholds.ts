import { textKey } from "../../core/textKey";
import { isCertificateNumber } from "../../ledger/householdNumber";
import type { LedgerRow, LedgerSheet } from "../../ledger/ledger";
import { NONE } from "../caseColumns";
import type { Interned } from "../interned";
import { householdKey } from "./householdKeys";

/** The numbers of households by the text of their cell. */
type ByText = Map<string, number>;

/**
 * The household that a row names, as the number of its key (`householdKey`, A20). Making the key's text takes longer than all else
 * about a row, so it is made once for each certificate, each number of a sheet and street, and each head.
 */
export class NamedHouseholds {
  private readonly certificates: ByText = new Map();
  private readonly numbers = new Map<LedgerSheet, Map<string, ByText>>();
  private readonly heads: (number | undefined)[] = [];
  /** Where the last row looked, since the next one mostly looks there too. */
  private last: { readonly sheet: LedgerSheet; readonly street: string; readonly byText: ByText } | null = null;

  constructor(
    private readonly households: Interned,
    private readonly persons: Interned,
  ) {}

  /** NONE where the row names none, or none that can be read. */
  of(row: LedgerRow, street: string): number {
    const { householdId, headId } = row.read;
    const head = row.headIsPerson ? row.read.idNo : headId;
    const isCertificate = isCertificateNumber(row);
    if (!isCertificate && head?.state === "value") {
      return (this.heads[this.persons.numberOf(head.value.id18)] ??= this.told(row, street));
    }
    const isHeadless = head === undefined || head.state === "blank";
    if (householdId?.state !== "value" || (!isCertificate && !isHeadless)) return this.told(row, street);
    const byText = isCertificate ? this.certificates : this.numbersOf(row.sheet, street);
    let household = byText.get(householdId.value);
    if (household === undefined) {
      household = this.told(row, street);
      // A number of nothing but marks names no household: the head decides, who differs from row to row.
      if (isHeadless || textKey(householdId.value) !== "") byText.set(householdId.value, household);
    }
    return household;
  }

  private told(row: LedgerRow, street: string): number {
    const key = householdKey(row, street);
    return key === null ? NONE : this.households.numberOf(key);
  }

  private numbersOf(sheet: LedgerSheet, street: string): ByText {
    if (this.last?.sheet === sheet && this.last.street === street) return this.last.byText;
    let streets = this.numbers.get(sheet);
    if (!streets) this.numbers.set(sheet, (streets = new Map()));
    let byText = streets.get(street);
    if (!byText) streets.set(street, (byText = new Map()));
    this.last = { sheet, street, byText };
    return byText;
  }
}
