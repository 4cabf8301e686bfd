import { useCallback } from "react";
import { checkLedger } from "../../app/checkLedger";
import { MOST_LIVE_ROWS } from "../../app/liveCheck";
import { loadLedger, type LoadedLedger } from "../../app/loadLedger";
import { readOverrides } from "../../app/overrideStore";
import type { CheckResult } from "../../checks/finding";
import type { JudgedRows } from "../../checks/judgedRows";
import { attachOverrides } from "../../checks/overrides/attachOverrides";
import type { OverrideBook } from "../../checks/overrides/override";
import { usePane } from "../paneContext";
import { useJob, type JobState, type JobTools } from "../useJob";

export interface Checked {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
  /** Time of the full run. */
  readonly at: Date;
  /** Every verdict, to follow edits by; null where the ledger is too long for that. */
  readonly judged: JudgedRows | null;
  /** The 情况说明 that the workbook held; they stand on the result's findings. */
  readonly overrides: OverrideBook;
}

export interface CheckRun {
  readonly state: JobState<Checked>;
  /** Reads and checks every ledger sheet anew; the answer to 参照执行 is kept from run to run by the caller. */
  readonly start: (asReference: boolean) => void;
  /** Stops the run; what it has found until then is shown as 未完成. */
  readonly cancel: () => void;
}

/** 校验: read the workbook's ledger sheets, run every rule; nothing is written. */
export function useCheck(): CheckRun {
  const check = useReadAndCheck({ keepPartial: true });
  const { state, run, stop: cancel } = useJob<Checked>();
  const start = useCallback((asReference: boolean) => void run((tools) => check(tools, asReference)), [run, check]);
  return { state, start, cancel };
}

/** The work itself, for the views that need a checked ledger before they do something else with it: only `keepPartial` takes half a run. */
export function useReadAndCheck({ keepPartial = false }: { readonly keepPartial?: boolean } = {}): (
  tools: JobTools,
  asReference: boolean,
) => Promise<Checked> {
  const { port, now, breathe } = usePane();
  return useCallback(
    async ({ signal, report }, asReference) => {
      const at = now();
      const loaded = await loadLedger([port], {
        signal,
        breathe,
        onProgress: (done, total) => report({ doing: "正在读取台账", done, total }),
      });
      await breathe();
      const remembered: { judged: JudgedRows | null } = { judged: null };
      const canFollow = loaded.ledger.rows.length <= MOST_LIVE_ROWS;
      const result = await checkLedger(loaded, loaded.policy, {
        asReference,
        signal,
        breathe,
        keepPartial,
        ...(canFollow && { remember: (judged: JudgedRows) => void (remembered.judged = judged) }),
        onProgress: (done, total) => report({ doing: "正在校验", done, total }),
      });
      const overrides = await readOverrides(port);
      return { loaded, result: attachOverrides(result, loaded.ledger, [overrides]), at, overrides, ...remembered };
    },
    [port, now, breathe, keepPartial],
  );
}
