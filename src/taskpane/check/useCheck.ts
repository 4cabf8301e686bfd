import { useCallback, useMemo, useState } from "react";
import { checkLedger } from "../../app/checkLedger";
import { inSlices } from "../../app/inSlices";
import { chosenScope, type ScopeChoice } from "../../app/listedScope";
import { loadLedger, type LoadedLedger } from "../../app/loadLedger";
import { readOverrides } from "../../app/overrideStore";
import type { Counted } from "../../checks/counted";
import type { CheckResult } from "../../checks/finding";
import { attachSteps } from "../../checks/overrides/attachOverrides";
import type { OverrideBook } from "../../checks/overrides/override";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import { WHOLE, type Scope } from "../scope/scopeContext";
import { PART_WORD } from "../words";
import { useJob, type JobState, type JobTools } from "../useJob";

/** A whole run before any 情况说明 was attached to it. */
export interface Followable {
  readonly counted: Counted;
  readonly result: CheckResult;
}

export interface Checked {
  readonly loaded: LoadedLedger;
  readonly result: CheckResult;
  /** Time of the full run. */
  readonly at: Date;
  /** Milliseconds that the full run took, reading included. */
  readonly took: number;
  /** What the run counted and answered, to follow edits by; null where it was stopped. */
  readonly followable: Followable | null;
  /** The 情况说明 that the workbook held; they stand on the result's findings. */
  readonly overrides: OverrideBook;
}

export interface CheckRun {
  readonly state: JobState<Checked>;
  /**
   * Reads and checks every ledger sheet anew; the answer to 参照执行 is kept from run to run by the caller.
   * A choice of scope is looked up in the selection now; without one the scope of the last run holds.
   */
  readonly start: (asReference: boolean, choice?: ScopeChoice) => void;
  /** Whose findings are listed. */
  readonly scope: Scope;
  /** The last result with the edits that were followed since; null where there is none, or where they could not be followed. */
  readonly latest: Checked | null;
  /** Told by whoever follows the edits. */
  readonly onFollowed: (latest: Checked | null) => void;
  /** Stops the run; what it has found until then is shown as 未完成. */
  readonly cancel: () => void;
}

/** 校验: read the workbook's ledger sheets, run every rule; nothing is written. */
export function useCheck(): CheckRun {
  const check = useReadAndCheck({ keepPartial: true });
  const { state, run, stop: cancel } = useJob<Checked>();
  const { port } = usePane();
  const { forget } = useOwnWrites();
  const [{ chosen, isWidened }, setScope] = useState<Omit<Scope, "widen">>(WHOLE);
  const start = useCallback(
    (asReference: boolean, choice?: ScopeChoice) => {
      forget();
      void run(async (tools) => {
        if (choice !== undefined) setScope({ chosen: await chosenScope(port, choice), isWidened: false });
        return check(tools, asReference);
      });
    },
    [run, check, forget, port],
  );
  const [followed, onFollowed] = useState<Checked | null>(null);
  // The time of the run tells whose edits they are.
  const latest = state.phase === "done" && followed?.at === state.value.at ? followed : null;
  const widen = useCallback((whole: boolean) => setScope((last) => ({ ...last, isWidened: whole })), []);
  const scope = useMemo(() => ({ chosen, isWidened, widen }), [chosen, isWidened, widen]);
  return { state, start, scope, latest, onFollowed, cancel };
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
      const whole: Counted[] = [];
      const result = await checkLedger(loaded, loaded.policy, {
        asReference,
        signal,
        breathe,
        keepPartial,
        remember: (counted) => void whole.push(counted),
        onProgress: (done, total, part) => report({ doing: "正在校验", ...(part && { part: PART_WORD[part] }), done, total }),
      });
      const overrides = await readOverrides(port);
      const [counted] = whole;
      const followable = counted ? { counted, result } : null;
      const attached = await inSlices(attachSteps(result, loaded.ledger, [overrides]), breathe);
      return { loaded, result: attached, at, took: now().getTime() - at.getTime(), overrides, followable };
    },
    [port, now, breathe, keepPartial],
  );
}
