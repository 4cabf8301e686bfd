import { readFile, stat } from "node:fs/promises";
import type { ReportChange } from "../sheets/monthly/compareMonthly";
import { monthlyMark } from "../sheets/monthly/monthlySheet";
import { monthlyRowsMark } from "../sheets/monthly/rowsSheet";
import { openXlsx } from "../host/xlsx/openXlsx";
import type { XlsxWorkbook } from "../host/xlsx/xlsxWorkbook";
import { CommandError } from "./commandError";

/**
 * The workbook of this program's that `--out` names already, null where there is none yet. One that holds anything else
 * than the report of `month` is refused: to write there would lose it.
 */
export async function earlierReport(out: string | undefined, month: string): Promise<XlsxWorkbook | null> {
  const found = out === undefined ? null : await stat(out).catch(() => null);
  if (out === undefined || found === null || found.size === 0) return null;
  const workbook = await openXlsx(await readFile(out), out);
  const others = (await workbook.listSheets()).filter(
    ({ ownMark }) => ownMark !== monthlyMark(month) && ownMark !== monthlyRowsMark(month),
  );
  if (others.length > 0)
    throw new CommandError(`${out} 里还有“${others.map(({ name }) => name).join("”“")}”，不会覆盖；请换一个输出文件名。`);
  return workbook;
}

const REPORTS = [monthlyMark(""), monthlyRowsMark("")];

/** True for a file of reports only, such as last month's: it is no ledger, and serves to compare with. */
export async function holdsReportsOnly(workbook: XlsxWorkbook): Promise<boolean> {
  const sheets = await workbook.listSheets();
  return sheets.length > 0 && sheets.every(({ ownMark }) => REPORTS.some((mark) => ownMark?.startsWith(mark)));
}

/** What changed since the month was reported, one line per number. */
export function changeLines({ sheet, changes }: { readonly sheet: string; readonly changes: readonly ReportChange[] | null }): string[] {
  if (changes === null) return [`“${sheet}”的表头已改动，无法逐项比较。`];
  if (changes.length === 0) return [`与已报出的“${sheet}”相比，各项数字没有变化。`];
  return [
    `与已报出的“${sheet}”相比，有 ${changes.length} 个数字不同：`,
    ...changes.map(({ label, old, new: now }) => `  ${label}：${old ?? "—"} → ${now ?? "—"}`),
  ];
}
