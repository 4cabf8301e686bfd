import { textKey } from "../../core/textKey";
import { isCertificateNumber } from "../../ledger/householdNumber";
import type { LedgerRow } from "../../ledger/ledger";

/** undefined: blank or no column; null: there is something that cannot be read. */
type Key = string | null | undefined;

/**
 * The household key that a row itself names (A20), the first that is not blank: 低保证号/救助证编号, 户主身份证, 户号/家庭编号, the last
 * within one file and street only. Null where there is none, or where the first that is not blank cannot be read.
 */
export function householdKey(row: LedgerRow, street: string): string | null {
  const isCertificate = isCertificateNumber(row);
  const number = numberOf(row);
  // Neither a number nor a file's name has a line end, whatever a street's cell holds.
  const local = (key: string): string => `number:${key}\n${street}\n${row.sheet.file}`;
  const numberKey = typeof number === "string" ? (isCertificate ? `certificate:${number}` : local(number)) : number;
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
