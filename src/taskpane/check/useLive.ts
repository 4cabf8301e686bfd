import { useCallback, useEffect, useRef, useState } from "react";
import { keepLive, liveCheck, type LiveLedger } from "../../app/liveCheck";
import { attempt } from "../../app/outcome";
import type { KeptCheck } from "../../checks/keptCheck/keptCheck";
import { mayBePolicySheet } from "../../policySheet/policyTables";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import type { Checked } from "./useCheck";

/** Edits that come so close to each other, in milliseconds, are judged together: typing, filling down, pasting. */
const PAUSE = 300;

export interface Live {
  /** The result with the edits so far. */
  readonly current: Checked;
  /** True where only a full run can tell: the results may no longer hold. */
  readonly isStale: boolean;
  /** Edits that were judged since the full run. */
  readonly followed: number;
  /** Something of ours was written on these sheets, which the host does not report. */
  readonly follow: (sheets: readonly string[]) => void;
}

/**
 * Keeps the result of a check up with the user's edits: the touched rows and their persons and households are judged again,
 * one batch of edits after the other. What cannot be followed makes the result stale instead; 重新校验 is the authority.
 */
export function useLive(checked: Checked): Live {
  const { port, breathe } = usePane();
  const { listen } = useOwnWrites();
  const [live, setLive] = useState({ current: checked, isStale: false, followed: 0 });
  const latest = useRef(checked);
  const edited = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isBusy = useRef(false);
  const keeping = useRef<Promise<KeptCheck | null> | null>(null);

  const judge = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const start = latest.current;
    while (edited.current.size > 0 && latest.current.at === start.at) {
      const sheets = edited.current;
      edited.current = new Set();
      const before = latest.current;
      const { followable } = before;
      // Made ready at the first edit: most results are never edited, and a long ledger takes a second.
      const mine = (keeping.current ??= followable ? keepLive(followable.counted, followable.result, breathe) : Promise.resolve(null));
      const outcome = await attempt(async (): Promise<LiveLedger | null> => {
        const kept = await mine;
        return kept && liveCheck(port, { loaded: before.loaded, result: before.result, kept }, sheets, breathe);
      });
      if (latest.current !== before || keeping.current !== mine) continue;
      const next = outcome?.ok ? outcome.value : null;
      if (next === null) setLive({ current: before, isStale: true, followed: 0 });
      else {
        latest.current = { ...before, loaded: next.loaded, result: next.result };
        const current = latest.current;
        setLive((last) => ({ current, isStale: last.isStale, followed: last.followed + 1 }));
      }
    }
    isBusy.current = false;
    if (edited.current.size > 0) void judge();
  }, [port, breathe]);

  const follow = useCallback(
    (sheets: readonly string[]) => {
      for (const sheet of sheets) edited.current.add(sheet);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void judge(), PAUSE);
    },
    [judge],
  );

  useEffect(() => {
    latest.current = checked;
    keeping.current = null;
    edited.current = new Set();
    setLive({ current: checked, isStale: false, followed: 0 });
    const names = new Set(checked.loaded.ledger.sheets.map(({ sheet }) => sheet));
    const watching = attempt(() =>
      port.watch({
        changed: (sheet) => {
          if (names.has(sheet)) follow([sheet]);
          // Other standards may change every verdict: only a full run can tell.
          else if (mayBePolicySheet({ name: sheet, ownMark: null })) setLive((last) => ({ ...last, isStale: true }));
        },
      }),
    );
    const unlisten = listen((sheets) => follow(sheets.filter((sheet) => names.has(sheet))));
    return () => {
      unlisten();
      clearTimeout(timer.current);
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, checked, follow, listen]);

  const isOfThis = live.current.at === checked.at;
  return {
    current: isOfThis ? live.current : checked,
    isStale: isOfThis && live.isStale,
    followed: isOfThis ? live.followed : 0,
    follow,
  };
}
