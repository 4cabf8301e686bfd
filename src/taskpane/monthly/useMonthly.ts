import { useCallback } from "react";
import { loadLedger, type LoadedLedger } from "../../app/loadLedger";
import { buildMonthly, changesSinceReported, monthsWithPayments, writeMonthly } from "../../app/monthly";
import { HostError, type WrittenSheet } from "../../host/workbookPort";
import type { ReportChange } from "../../sheets/monthly/compareMonthly";
import type { MonthlyReport } from "../../sheets/monthly/report";
import { useReading, type Reading } from "../parts/useReading";
import { usePane } from "../paneContext";
import { useJob, type JobRun, type JobTools } from "../useJob";
import { monthText } from "../words";

export interface MonthlySource {
  readonly loaded: LoadedLedger;
  /** Months in which something was paid, newest last. */
  readonly months: readonly string[];
}

export interface BuiltReport {
  readonly report: MonthlyReport;
  /** What it was built of. */
  readonly loaded: LoadedLedger;
  /** The sheet of this month that is already there and what changed since; null where the month was not reported before. */
  readonly reported: { readonly sheet: string; readonly changes: readonly ReportChange[] | null } | null;
}

export interface MonthlyRun {
  readonly source: Reading<MonthlySource>;
  readonly report: JobRun<BuiltReport>;
  readonly sheet: JobRun<WrittenSheet>;
  /** Reads the workbook anew and computes the report; a month that was never reported is written at once, another one waits for `write`. */
  readonly build: (month: string) => void;
  /** Writes the report that was built; `replaceTouched` once the user said that additions to the earlier sheet may go. */
  readonly write: (replaceTouched: boolean) => void;
}

const OPTIONS = { withIncome: true, changed: "算好之后，台账或资金收入表又有改动，没有写出。请重新生成月报。" } as const;

/** 月报: the months that the user picks from, then the one that was picked, built of what the workbook holds at that moment. */
export function useMonthly(): MonthlyRun {
  const { port, now, breathe } = usePane();
  const job = useCallback(
    async ({ signal, report: tell }: JobTools): Promise<MonthlySource> => {
      const onProgress = (done: number, total: number) => tell({ doing: "正在读取台账", done, total });
      const loaded = await loadLedger([port], { signal, breathe, onProgress });
      return { loaded, months: monthsWithPayments(loaded) };
    },
    [port, breathe],
  );
  const source = useReading(job, OPTIONS);
  const report = useJob<BuiltReport>();
  const sheet = useJob<WrittenSheet>();

  const put = (built: MonthlyReport, replaceTouched: boolean) => writeMonthly(port, built, { now: now(), replaceTouched });
  const build = (month: string) => {
    sheet.reset();
    void report.run(async (tools) => {
      const { loaded, months } = await source.readIn(tools);
      if (!months.includes(month)) throw new HostError("changed", `台账里已经没有 ${monthText(month)}的发放记录，请另选月份。`);
      tools.report({ doing: "正在计算月报", done: 0, total: 0 });
      const built = await buildMonthly([port], loaded, loaded.policy, month);
      const reported = await changesSinceReported([port], built);
      if (reported === null && !tools.signal.aborted) void sheet.run(() => put(built, false));
      return { report: built, loaded, reported };
    });
  };
  const write = (replaceTouched: boolean) => {
    if (report.state.phase !== "done") return;
    const { report: built } = report.state.value;
    void sheet.run(async () => {
      await source.confirm();
      return put(built, replaceTouched);
    });
  };
  return { source, report, sheet, build, write };
}
