import { textKey } from "../../core/textKey";
import type { LedgerRow, LedgerSheet } from "../../ledger/ledger";

/** A household number of a civil-affairs certificate is the same everywhere; a 户号 is counted from 1 by every street. */
const CERTIFICATE = /低保|救助证|证号|证编号/;

/** What a row says about its household (A20). */
export interface HouseholdKeys {
  /** The row's own key: the first that is not blank; null where there is none or it cannot be read. */
  readonly own: string | null;
  /** Every key that the row names: they are one household. */
  readonly all: readonly string[];
}

/** Reads the household keys of a row: 低保证号/救助证编号, 户主身份证, 户号/家庭编号 (within one file and street), in this order. */
export function householdKeys(row: LedgerRow, street: string): HouseholdKeys {
  const number = numberKey(row, street);
  const head = headKey(row);
  const ordered = number.everywhere ? [number.key, head] : [head, number.key];
  const own = ordered.find((key) => key !== undefined) ?? null;
  return { own, all: ordered.filter((key) => typeof key === "string") };
}

/** undefined: blank or no column; null: there is something that cannot be read. */
type Key = string | null | undefined;

function headKey({ read, headIsPerson }: LedgerRow): Key {
  const head = headIsPerson ? read.idNo : read.headId;
  if (head === undefined || head.state === "blank") return undefined;
  return head.state === "value" ? `head:${head.value.id18}` : null;
}

function numberKey({ read, sheet }: LedgerRow, street: string): { readonly key: Key; readonly everywhere: boolean } {
  const everywhere = CERTIFICATE.test(headingOf(sheet));
  if (read.householdId === undefined || read.householdId.state === "blank") return { key: undefined, everywhere };
  if (read.householdId.state === "unreadable") return { key: null, everywhere };
  const number = textKey(read.householdId.value);
  if (number === "") return { key: undefined, everywhere };
  return { key: everywhere ? `certificate:${number}` : JSON.stringify([sheet.file, street, number]), everywhere };
}

const headings = new WeakMap<LedgerSheet, string>();

function headingOf(sheet: LedgerSheet): string {
  let heading = headings.get(sheet);
  if (heading === undefined) headings.set(sheet, (heading = sheet.mapping.find(({ field }) => field === "householdId")?.heading ?? ""));
  return heading;
}
