import { columnNumber, parseCell } from "../core/a1";
import type { LedgerRow, LedgerSheet } from "./ledger";

/** A number on a civil-affairs certificate is the same everywhere; a 户号 is counted from 1 by every street (A20). */
const CERTIFICATE = /低保|救助证|证号|证编号/;

export const isCertificateHeading = (heading: string): boolean => CERTIFICATE.test(heading);

/** Whether a sheet's columns of household numbers are a certificate's. */
interface Source {
  /** The first column's, mostly the only one. */
  readonly first: boolean;
  readonly byColumn: ReadonlyMap<number, boolean>;
}

const sources = new WeakMap<LedgerSheet, Source>();

/** True where the row's 户号 was read from a certificate's column: a sheet may have both, and each row takes the first that is filled. */
export function isCertificateNumber({ sheet, at }: LedgerRow): boolean {
  let source = sources.get(sheet);
  if (source === undefined) sources.set(sheet, (source = sourceOf(sheet)));
  const { first, byColumn } = source;
  if (byColumn.size < 2 || at.householdId === undefined) return first;
  return byColumn.get(parseCell(at.householdId)?.col ?? 0) ?? false;
}

function sourceOf({ mapping }: LedgerSheet): Source {
  const own = mapping.filter(({ field }) => field === "householdId");
  const [first] = own;
  return {
    first: first !== undefined && isCertificateHeading(first.heading),
    byColumn: new Map(own.map(({ column, heading }) => [columnNumber(column), isCertificateHeading(heading)])),
  };
}
