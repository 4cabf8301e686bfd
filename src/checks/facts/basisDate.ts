import type { DateSpan } from "../../cells/dateSpan";
import type { Reading } from "../../cells/reading";
import type { IsoDate } from "../../core/isoDate";
import type { DateField } from "../../ledger/fieldId";
import type { LedgerRow } from "../../ledger/ledger";
import type { Fact } from "../caseFacts";

/** The dates that may decide when a row counts, in the order of reading A8. */
export const BASIS_FIELDS = ["payDate", "approveDate", "panelDate", "applyDate"] as const satisfies readonly DateField[];

export interface BasisDate {
  readonly basis: Fact<IsoDate>;
  /** The date that decides; null where all are blank. */
  readonly basisField: DateField | null;
  /** All its days. */
  readonly basisSpan?: DateSpan;
}

/** All dates are blank. */
export const NO_BASIS_DATE: BasisDate = { basis: { is: "absent" }, basisField: null };

/**
 * The day a row counts on (A8): 发放日期, else 审批日期, else 评审日期, else 申请日期; of a month or span its first day.
 * "Else" means blank or no column: an unreadable earlier choice makes the basis date unreadable.
 */
export function basisDate({ read }: LedgerRow): BasisDate {
  for (const field of BASIS_FIELDS) {
    const dated = basisBy(field, read[field]);
    if (dated !== null) return dated;
  }
  return NO_BASIS_DATE;
}

/** What one of the dates decides; null where it is blank, and the next one decides. */
export function basisBy(field: (typeof BASIS_FIELDS)[number], reading: Reading<DateSpan> | undefined): BasisDate | null {
  if (reading === undefined || reading.state === "blank") return null;
  if (reading.state === "unreadable") return { basis: { is: "unreadable" }, basisField: field };
  return { basis: { is: "known", value: reading.value.first }, basisField: field, basisSpan: reading.value };
}
