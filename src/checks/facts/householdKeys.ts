import { textKey } from "../../core/textKey";
import type { LedgerRow, LedgerSheet } from "../../ledger/ledger";

/** A household number of a civil-affairs certificate is the same everywhere; a 户号 is counted from 1 by every street. */
const CERTIFICATE = /低保|救助证|证号|证编号/;

/** undefined: blank or no column; null: there is something that cannot be read. */
type Key = string | null | undefined;

/**
 * The household key that a row itself names (A20), the first that is not blank: 低保证号/救助证编号, 户主身份证, 户号/家庭编号, the last
 * within one file and street only. Null where there is none, or where the first that is not blank cannot be read.
 */
export function householdKey(row: LedgerRow, street: string): string | null {
  const isCertificate = CERTIFICATE.test(headingOf(row.sheet));
  const number = numberOf(row);
  const numberKey =
    typeof number === "string" ? (isCertificate ? `certificate:${number}` : JSON.stringify([row.sheet.file, street, number])) : number;
  const ordered = isCertificate ? [numberKey, headKey(row)] : [headKey(row), numberKey];
  return ordered.find((key) => key !== undefined) ?? null;
}

function headKey({ read, headIsPerson }: LedgerRow): Key {
  const head = headIsPerson ? read.idNo : read.headId;
  if (head === undefined || head.state === "blank") return undefined;
  return head.state === "value" ? `head:${head.value.id18}` : null;
}

function numberOf({ read }: LedgerRow): Key {
  if (read.householdId === undefined || read.householdId.state === "blank") return undefined;
  return read.householdId.state === "unreadable" ? null : textKey(read.householdId.value) || undefined;
}

const headings = new WeakMap<LedgerSheet, string>();

function headingOf(sheet: LedgerSheet): string {
  let heading = headings.get(sheet);
  if (heading === undefined) headings.set(sheet, (heading = sheet.mapping.find(({ field }) => field === "householdId")?.heading ?? ""));
  return heading;
}
