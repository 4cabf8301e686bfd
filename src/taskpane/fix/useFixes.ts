import { useCallback, useEffect, useMemo, useState } from "react";
import { applyFixes } from "../../app/applyFixes";
import type { FixStep } from "../../app/fixJournal";
import type { FixGroup, PlannedFix, RefusedCell } from "../../app/fixPlan";
import { attempt } from "../../app/outcome";
import { planFixes } from "../../app/planFixes";
import { forgetFixes, lastFixes, undoFixes } from "../../app/undoFixes";
import type { Checked } from "../check/useCheck";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import { useJob, type JobState } from "../useJob";

/** What the last press of a button came to. */
export interface FixOutcome {
  readonly what: "applied" | "undone" | "forgotten";
  readonly count: number;
  readonly refused: readonly RefusedCell[];
}

export interface Fixes {
  /** What can still be corrected, by kind. */
  readonly groups: readonly FixGroup[];
  /** What 撤销 would take back; null: nothing. */
  readonly last: FixStep | null;
  readonly state: JobState<FixOutcome>;
  readonly apply: (fixes: readonly PlannedFix[]) => void;
  readonly undo: () => void;
  readonly forget: () => void;
}

const placeOf = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string => `${sheet}!${address}`;

/** Corrections of a checked ledger: nothing is written before one of these functions is called by a press. */
export function useFixes(checked: Checked, onLedgerChanged: () => void): Fixes {
  const { port, now } = usePane();
  const { listen } = useOwnWrites();
  const planned = useMemo(() => planFixes(checked.loaded, checked.result), [checked]);
  const [corrected, setCorrected] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<FixStep | null>(null);
  const { state, run } = useJob<FixOutcome>();
  const recall = useCallback(async () => {
    const outcome = await attempt(() => lastFixes(port));
    setLast(outcome.ok ? outcome.value : null);
  }, [port]);
  useEffect(() => void recall(), [recall]);
  // 测算 writes into the same journal.
  useEffect(() => listen(() => void recall()), [listen, recall]);
  useEffect(() => setCorrected(new Set()), [checked]);
  const work = useCallback(
    (job: () => Promise<FixOutcome>) =>
      void run(async () => {
        try {
          return await job();
        } finally {
          await recall();
        }
      }),
    [run, recall],
  );

  const apply = (fixes: readonly PlannedFix[]) =>
    work(async () => {
      const { applied, refused } = await applyFixes(port, fixes, { now: now() });
      const left = new Set(refused.map(placeOf));
      setCorrected((before) => new Set([...before, ...fixes.map(placeOf).filter((place) => !left.has(place))]));
      if (applied > 0) onLedgerChanged();
      return { what: "applied", count: applied, refused };
    });
  const undo = () =>
    work(async () => {
      const { restored, refused } = await undoFixes(port);
      setCorrected(new Set());
      if (restored > 0) onLedgerChanged();
      return { what: "undone", count: restored, refused };
    });
  const forget = () =>
    work(async () => {
      await forgetFixes(port);
      return { what: "forgotten", count: 0, refused: [] };
    });

  const groups = useMemo(
    () =>
      planned
        .map(({ kind, fixes }) => ({ kind, fixes: fixes.filter((fix) => !corrected.has(placeOf(fix))) }))
        .filter(({ fixes }) => fixes.length > 0),
    [planned, corrected],
  );
  return { groups, last, state, apply, undo, forget };
}
