import { useCallback, useEffect } from "react";
import { loadLedger, type LoadedLedger } from "../../app/loadLedger";
import { buildMonthly, changesSinceReported, monthsWithPayments, writeMonthly } from "../../app/monthly";
import type { WrittenSheet } from "../../host/workbookPort";
import type { ReportChange } from "../../sheets/monthly/compareMonthly";
import type { MonthlyReport } from "../../sheets/monthly/report";
import { usePane } from "../paneContext";
import { useJob, type JobRun } from "../useJob";

export interface MonthlySource {
  readonly loaded: LoadedLedger;
  /** Months in which something was paid, newest last. */
  readonly months: readonly string[];
}

export interface BuiltReport {
  readonly report: MonthlyReport;
  /** The sheet of this month that is already there and what changed since; null where the month was not reported before. */
  readonly reported: { readonly sheet: string; readonly changes: readonly ReportChange[] | null } | null;
}

export interface MonthlyRun {
  readonly source: JobRun<MonthlySource>;
  readonly report: JobRun<BuiltReport>;
  readonly sheet: JobRun<WrittenSheet>;
  readonly read: () => void;
  /** Computes the report; a month that was never reported is written at once, another one waits for `write`. */
  readonly build: (month: string) => void;
  /** Writes the report that was built; `replaceTouched` once the user said that additions to the earlier sheet may go. */
  readonly write: (replaceTouched: boolean) => void;
}

/** 月报: read the ledger once, then build and write the month that the user picks. */
export function useMonthly(): MonthlyRun {
  const { port, now, breathe } = usePane();
  const source = useJob<MonthlySource>();
  const report = useJob<BuiltReport>();
  const sheet = useJob<WrittenSheet>();
  const { run: runSource } = source;
  const read = useCallback(
    () =>
      void runSource(async ({ signal, report: tell }) => {
        const loaded = await loadLedger([port], {
          signal,
          breathe,
          onProgress: (done, total) => tell({ doing: "正在读取台账", done, total }),
        });
        return { loaded, months: monthsWithPayments(loaded) };
      }),
    [runSource, port, breathe],
  );
  useEffect(read, [read]);

  const writeReport = (built: MonthlyReport, replaceTouched: boolean) =>
    sheet.run(() => writeMonthly(port, built, { now: now(), replaceTouched }));
  const build = (month: string) => {
    if (source.state.phase !== "done") return;
    const { loaded } = source.state.value;
    sheet.reset();
    void report.run(async () => {
      const built = await buildMonthly([port], loaded, loaded.policy, month);
      const reported = await changesSinceReported([port], built);
      if (reported === null) void writeReport(built, false);
      return { report: built, reported };
    });
  };
  const write = (replaceTouched: boolean) => {
    if (report.state.phase === "done") void writeReport(report.state.value.report, replaceTouched);
  };
  return { source, report, sheet, read, build, write };
}
