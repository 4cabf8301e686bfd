import type { RawSheet } from "../../ledger/rawSheet";
import { layout, pathOf } from "./layout";
import { COLUMN_KEYS, type ColumnKey } from "./period";
import { readReportSheet, reportedText } from "./readReportSheet";
import type { MonthlyReport } from "./report";

/** One number that is not what the reported sheet says. */
export interface ReportChange {
  /** Figure id; the words of the line where the new report has no such line. */
  readonly id: string;
  /** "三、帮扶支出/按帮扶形式/个案 · 本年累计" */
  readonly label: string;
  readonly column: ColumnKey;
  /** Decimal strings as in the figures; null: unknown then, or unknown now, or no such line. */
  readonly old: string | null;
  readonly new: string | null;
}

const COLUMN_NAMES: Record<ColumnKey, string> = { month: "本月", year: "本年累计", lastYear: "去年同期" };

/**
 * What changed since a month was reported (spec/4.2: it is not rewritten silently): the sheet as it stands against the new
 * report, number by number. Empty where nothing changed; null where the sheet can no longer be read.
 */
export function compareMonthly(reported: RawSheet, report: MonthlyReport): readonly ReportChange[] | null {
  const lines = readReportSheet(reported);
  if (lines === null) return null;
  const changes: ReportChange[] = [];
  const seen = new Set<string>();
  for (const line of layout(report.figures)) {
    const path = pathOf(line.group === "" ? { ...line, label: "" } : line);
    const figure = report.figures[line.id];
    if (figure === undefined) continue;
    seen.add(path);
    for (const column of COLUMN_KEYS) {
      const old = reportedText(lines.get(path)?.[column] ?? null, figure.unit);
      if (!lines.has(path) && Number(figure[column] ?? 0) === 0) continue;
      if (old !== figure[column])
        changes.push({ id: line.id, label: `${path} · ${COLUMN_NAMES[column]}`, column, old, new: figure[column] });
    }
  }
  for (const [path, numbers] of lines) {
    if (seen.has(path)) continue;
    for (const column of COLUMN_KEYS) {
      const old = reportedText(numbers[column], "amount");
      if (old !== null) changes.push({ id: path, label: `${path} · ${COLUMN_NAMES[column]}`, column, old, new: null });
    }
  }
  return changes;
}
