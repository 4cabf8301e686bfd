import { useCallback, useEffect, useState } from "react";
import type { FixStep } from "../../app/fixJournal";
import { insertGrant, type GrantInsertion, type InsertOutcome } from "../../app/insertGrant";
import { attempt } from "../../app/outcome";
import { lastFixes, undoFixes, type UndoneFixes } from "../../app/undoFixes";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";
import { useJob, type JobState } from "../useJob";

/** What the last press came to: an insertion, or its being taken back. */
export type InsertResult =
  | { readonly what: "inserted"; readonly insertion: GrantInsertion; readonly outcome: InsertOutcome }
  | { readonly what: "undone"; readonly place: string; readonly undone: UndoneFixes };

export interface Insertion {
  readonly state: JobState<InsertResult>;
  /** The insertion that 撤销 would take back; null where the journal's last step is none. */
  readonly last: FixStep | null;
  readonly insert: (insertion: GrantInsertion) => Promise<void>;
  readonly undo: () => Promise<void>;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resume) => setTimeout(resume, milliseconds));

/** Puts a result into a cell, and takes it back: nothing is written before one of these functions is called by a press. */
export function useInsertion(onWritten: () => void): Insertion {
  const { port, now } = usePane();
  const { note } = useOwnWrites();
  const { state, run } = useJob<InsertResult>();
  const [last, setLast] = useState<FixStep | null>(null);
  const recall = useCallback(async () => {
    const outcome = await attempt(() => lastFixes(port));
    setLast(outcome.ok && outcome.value?.kind === "inserted" ? outcome.value : null);
  }, [port]);
  useEffect(() => void recall(), [recall]);

  const work = (sheet: string | undefined, job: () => Promise<InsertResult>) =>
    run(async () => {
      // What was refused was not written; after a failure nobody knows.
      let isWritten = true;
      try {
        const result = await job();
        isWritten = result.what !== "inserted" || result.outcome.is !== "refused";
        return result;
      } finally {
        await recall();
        if (sheet !== undefined && isWritten) note([sheet]);
        onWritten();
      }
    });
  const insert = (insertion: GrantInsertion) =>
    work(insertion.target.sheet, async () => ({
      what: "inserted",
      insertion,
      outcome: await insertGrant(port, insertion, { now: now(), wait }),
    }));
  const undo = () => {
    const { sheet, address } = last?.cells[0] ?? { sheet: undefined, address: "" };
    return work(sheet, async () => ({ what: "undone", place: `${sheet ?? ""}!${address}`, undone: await undoFixes(port) }));
  };
  return { state, last, insert, undo };
}
