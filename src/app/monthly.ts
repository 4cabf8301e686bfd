import { readCases } from "../checks/readCases";
import { BASIS_FIELDS } from "../checks/facts/basisDate";
import { monthOf } from "../core/isoDate";
import type { WorkbookPort, WrittenSheet } from "../host/workbookPort";
import type { LedgerRow } from "../ledger/ledger";
import type { RawSheet } from "../ledger/rawSheet";
import type { PolicySet } from "../policy/policyDocument";
import { compareMonthly, type ReportChange } from "../sheets/monthly/compareMonthly";
import { monthlyReport } from "../sheets/monthly/monthlyReport";
import { monthlyMark, monthlySheet } from "../sheets/monthly/monthlySheet";
import { previousMonth, type Month } from "../sheets/monthly/period";
import type { MonthlyReport } from "../sheets/monthly/report";
import { stampedSheet } from "../sheets/stampedSheet";
import type { LoadedLedger } from "./loadLedger";

/** Months in which the ledger pays something, "2019-05", newest last: the choices of the month picker. */
export function monthsWithPayments({ ledger }: LoadedLedger): Month[] {
  const months = new Set(ledger.rows.map(paidMonth));
  months.delete(null);
  return ([...months] as Month[]).sort();
}

/** By 发放日期; only a sheet without that column goes by the basis date of A8. */
function paidMonth({ read }: LedgerRow): Month | null {
  const fields = read.payDate === undefined ? BASIS_FIELDS : (["payDate"] as const);
  for (const field of fields) {
    const reading = read[field];
    if (reading?.state === "value") return monthOf(reading.value.first);
  }
  return null;
}

/** Computes the report of `month`, with 参照执行 if asked (A22); last month's own report sheet, in whichever workbook it stands, serves T2 and T3. */
export async function buildMonthly(
  ports: readonly WorkbookPort[],
  loaded: LoadedLedger,
  policy: PolicySet,
  month: Month,
  { asReference = false }: { readonly asReference?: boolean } = {},
): Promise<MonthlyReport> {
  const { ledger, income } = loaded;
  const previous = (await reportedSheet(ports, previousMonth(month))) ?? undefined;
  return monthlyReport({ ledger, cases: readCases(ledger, policy), income, policy, month, previous, asReference });
}

/**
 * What a second run of a reported month would change on its sheet, for the user to see before it is replaced.
 * `changes` null: the sheet can no longer be read. Null where the month was not reported yet.
 */
export async function changesSinceReported(
  ports: readonly WorkbookPort[],
  report: MonthlyReport,
): Promise<{ readonly sheet: string; readonly changes: readonly ReportChange[] | null } | null> {
  const sheet = await reportedSheet(ports, report.month);
  return sheet && { sheet: sheet.name, changes: compareMonthly(sheet, report) };
}

/** Writes the report on its own sheet, in place of an earlier one of the same month, and shows it. */
export function writeMonthly(
  port: WorkbookPort,
  report: MonthlyReport,
  { now, replaceTouched }: { readonly now: Date; readonly replaceTouched?: boolean },
): Promise<WrittenSheet> {
  const model = monthlySheet(report, { now });
  return port.writeOwnSheet(stampedSheet(model, report.policy, report), { activate: true, replaceTouched });
}

async function reportedSheet(ports: readonly WorkbookPort[], month: Month): Promise<RawSheet | null> {
  for (const port of ports) {
    const own = (await port.listSheets()).find(({ ownMark }) => ownMark === monthlyMark(month));
    const [sheet] = own ? await port.readSheets([own.name]) : [];
    if (sheet) return sheet;
  }
  return null;
}
