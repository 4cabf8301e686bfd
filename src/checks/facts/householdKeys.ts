import { textKey } from "../../core/textKey";
import { isCertificateNumber } from "../../ledger/householdNumber";
import type { LedgerRow } from "../../ledger/ledger";

/** How a row names its household (A20), and the number or ID by which it does. */
export interface HouseholdName {
  readonly by: "certificate" | "head" | "number";
  readonly key: string;
}

/** undefined: blank or no column; null: there is something that cannot be read. */
type Named = HouseholdName | null | undefined;

/**
 * The household that a row itself names (A20), by the first that is not blank: 低保证号/救助证编号, 户主身份证, 户号/家庭编号. Null where there
 * is none, or where the first that is not blank cannot be read.
 */
export function householdName(row: LedgerRow): HouseholdName | null {
  const isCertificate = isCertificateNumber(row);
  const first = isCertificate ? numberOf(row, "certificate") : headOf(row);
  if (first !== undefined) return first;
  return (isCertificate ? headOf(row) : numberOf(row, "number")) ?? null;
}

/** The same as a text; a 户号 counts within one file and street only. */
export function householdKey(row: LedgerRow, street: string): string | null {
  const named = householdName(row);
  return named && householdText(named, row, street);
}

/** Neither a number nor a file's name has a line end, whatever a street's cell holds. */
const householdText = ({ by, key }: HouseholdName, { sheet }: LedgerRow, street: string): string =>
  by === "number" ? `number:${key}\n${street}\n${sheet.file}` : `${by}:${key}`;

function headOf({ read, headIsPerson }: LedgerRow): Named {
  const head = headIsPerson ? read.idNo : read.headId;
  if (head === undefined || head.state === "blank") return undefined;
  return head.state === "value" ? { by: "head", key: head.value.id18 } : null;
}

function numberOf({ read: { householdId } }: LedgerRow, by: "certificate" | "number"): Named {
  if (householdId === undefined || householdId.state === "blank") return undefined;
  if (householdId.state === "unreadable") return null;
  const key = textKey(householdId.value);
  return key === "" ? undefined : { by, key };
}
