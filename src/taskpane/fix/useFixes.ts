import { useCallback, useEffect, useMemo, useState } from "react";
import { applyFixes } from "../../app/applyFixes";
import type { FixStep } from "../../app/fixJournal";
import type { PlannedFix } from "../../app/fixPlan";
import { attempt } from "../../app/outcome";
import { planFixes } from "../../app/planFixes";
import { forgetFixes, lastFixes, undoFixes } from "../../app/undoFixes";
import { unfixableCells } from "../../app/unfixableCells";
import type { Checked } from "../check/useCheck";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import type { FixOutcome, Fixes } from "./fixesContext";
import { placeOfFix } from "./previewRows";

/** Corrections of a checked ledger, from the plan to 撤销; `onLedgerChanged` is told when cells of it were written. */
export function useFixes({ loaded, result }: Checked, onLedgerChanged: () => void): Omit<Fixes, "preview"> {
  const { port, now } = usePane();
  const { listen } = useOwnWrites();
  const planned = useMemo(() => planFixes(loaded, result), [loaded, result]);
  const unfixable = useMemo(() => unfixableCells(loaded, result), [loaded, result]);
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
  // Only what was read anew is planned anew; a 情况说明 reads nothing.
  useEffect(() => setCorrected(new Set()), [loaded]);
  const work = useCallback(
    async (job: () => Promise<FixOutcome>): Promise<FixOutcome | null> => {
      let outcome: FixOutcome | null = null;
      await run(async () => {
        try {
          return (outcome = await job());
        } finally {
          await recall();
        }
      });
      return outcome;
    },
    [run, recall],
  );

  const apply = (fixes: readonly PlannedFix[]) =>
    work(async () => {
      const { applied, refused } = await applyFixes(port, fixes, { now: now() });
      const left = new Set(refused.map(placeOfFix));
      setCorrected((before) => new Set([...before, ...fixes.map(placeOfFix).filter((place) => !left.has(place))]));
      if (applied > 0) onLedgerChanged();
      return { what: "applied", count: applied, refused };
    });
  const undo = () =>
    void work(async () => {
      const { restored, refused } = await undoFixes(port);
      setCorrected(new Set());
      if (restored > 0) onLedgerChanged();
      return { what: "undone", count: restored, refused };
    });
  const forget = () =>
    void work(async () => {
      await forgetFixes(port);
      return { what: "forgotten", count: 0, refused: [] };
    });

  const open = useMemo(() => {
    const groups = planned
      .map(({ kind, fixes }) => ({ kind, fixes: fixes.filter((fix) => !corrected.has(placeOfFix(fix))) }))
      .filter(({ fixes }) => fixes.length > 0);
    const byPlace = new Map(groups.flatMap(({ fixes }) => fixes.map((fix) => [placeOfFix(fix), fix])));
    return {
      groups,
      count: byPlace.size,
      planned: (sheet: string, address: string) => byPlace.get(placeOfFix({ sheet, address })) ?? null,
    };
  }, [planned, corrected]);
  return { ...open, unfixable, last, state, apply, undo, forget };
}
