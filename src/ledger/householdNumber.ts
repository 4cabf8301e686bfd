import { columnNumber, parseCell } from "../core/a1";
import type { LedgerRow, LedgerSheet } from "./ledger";

/** A number on a civil-affairs certificate is the same everywhere; a 户号 is counted from 1 by every street (A20). */
const CERTIFICATE = /低保|救助证|证号|证编号/;

export const isCertificateHeading = (heading: string): boolean => CERTIFICATE.test(heading);

/** Per sheet whether its columns of household numbers are a certificate's, by column number. */
const sources = new WeakMap<LedgerSheet, ReadonlyMap<number, boolean>>();

/** True where the row's 户号 was read from a certificate's column: a sheet may have both, and each row takes the first that is filled. */
export function isCertificateNumber({ sheet, at }: LedgerRow): boolean {
  let columns = sources.get(sheet);
  if (columns === undefined) sources.set(sheet, (columns = sourcesOf(sheet)));
  if (columns.size < 2 || at.householdId === undefined) return [...columns.values()][0] ?? false;
  return columns.get(parseCell(at.householdId)?.col ?? 0) ?? false;
}

function sourcesOf({ mapping }: LedgerSheet): ReadonlyMap<number, boolean> {
  const own = mapping.filter(({ field }) => field === "householdId");
  return new Map(own.map(({ column, heading }) => [columnNumber(column), isCertificateHeading(heading)]));
}
