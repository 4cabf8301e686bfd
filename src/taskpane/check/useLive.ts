import { useCallback, useEffect, useRef, useState } from "react";
import { liveCheck, readyToFollow, type Following, type LiveLedger } from "../../app/liveCheck";
import { attempt } from "../../app/outcome";
import { joinedEdits, withEdit, type SheetEdits } from "../../app/sheetEdits";
import { mayBePolicySheet } from "../../policySheet/policyTables";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import type { Checked } from "./useCheck";

/** Edits that come so close to each other, in milliseconds, are judged together: typing, filling down, pasting. */
const PAUSE = 300;
const NO_EDITS: SheetEdits = new Map();

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
  const edited = useRef<SheetEdits>(NO_EDITS);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isBusy = useRef(false);
  const keeping = useRef<Promise<Following | null> | null>(null);

  const judge = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    const start = latest.current;
    while (edited.current.size > 0 && latest.current.at === start.at) {
      const edits = edited.current;
      edited.current = NO_EDITS;
      const before = latest.current;
      const { followable } = before;
      // Made ready at the first edit: most results are never edited, and a long ledger takes a second.
      const mine = (keeping.current ??= followable ? readyToFollow(followable.counted, followable.result, breathe) : Promise.resolve(null));
      const outcome = await attempt(async (): Promise<LiveLedger | null> => {
        const following = await mine;
        return following && liveCheck(port, before, following, edits, breathe);
      });
      if (latest.current !== before || keeping.current !== mine) continue;
      const next = outcome?.ok ? outcome.value : null;
      // Another edit came in while the rows were read, so that they were not as expected: once more, with both.
      if (next === null && edited.current.size > 0) edited.current = joinedEdits(edits, edited.current);
      else if (next === null) setLive({ current: before, isStale: true, followed: 0 });
      else {
        latest.current = { ...before, loaded: next.loaded, result: next.result };
        const current = latest.current;
        setLive((last) => ({ current, isStale: last.isStale, followed: last.followed + 1 }));
      }
    }
    isBusy.current = false;
    if (edited.current.size > 0) void judge();
  }, [port, breathe]);

  const followEdit = useCallback(
    (sheet: string, address: string | null) => {
      edited.current = withEdit(edited.current, sheet, address);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void judge(), PAUSE);
    },
    [judge],
  );
  const follow = useCallback((sheets: readonly string[]) => sheets.forEach((sheet) => followEdit(sheet, null)), [followEdit]);

  useEffect(() => {
    latest.current = checked;
    keeping.current = null;
    edited.current = NO_EDITS;
    setLive({ current: checked, isStale: false, followed: 0 });
    const names = new Set(checked.loaded.ledger.sheets.map(({ sheet }) => sheet));
    const watching = attempt(() =>
      port.watch({
        changed: (sheet, address, isInPlace) => {
          if (names.has(sheet)) followEdit(sheet, isInPlace ? address : null);
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
  }, [port, checked, follow, followEdit, listen]);

  const isOfThis = live.current.at === checked.at;
  return {
    current: isOfThis ? live.current : checked,
    isStale: isOfThis && live.isStale,
    followed: isOfThis ? live.followed : 0,
    follow,
  };
}
