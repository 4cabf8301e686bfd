import { useCallback, useEffect, useRef, useState } from "react";
import { ledgerStillSo } from "../../app/ledgerStillSo";
import type { LoadedLedger } from "../../app/loadLedger";
import { HostError } from "../../host/workbookPort";
import { usePane } from "../paneContext";
import { useJob, type JobState, type JobTools } from "../useJob";
import { useLedgerEdits, type EditedParts } from "./useLedgerEdits";

interface Held<T> {
  readonly value: T;
  /** The edits that it does not know begin here. */
  readonly began: number;
}

export interface Reading<T> {
  readonly state: JobState<unknown>;
  /** What was read last; it stays while it is read anew. Null until then. */
  readonly value: T | null;
  /** What was edited since. */
  readonly edited: EditedParts;
  readonly read: () => void;
  readonly cancel: () => void;
  /** The same within a job of the view's own. */
  readonly readIn: (tools: JobTools) => Promise<T>;
  /** Rejects with kind "changed" where the workbook does not hold any more what was read: nothing is written of it then. */
  readonly confirm: () => Promise<void>;
}

interface ReadingOptions {
  /** 资金收入 is a part of what is read. */
  readonly withIncome?: boolean;
  /** Chinese: that nothing was written, and what to do. */
  readonly changed?: string;
}

const CHANGED = "台账在读取之后有改动，没有写出。请先按“重新读取”，核对后再写。";
const NOTHING: EditedParts = { ledger: false, income: false };
const ALL: EditedParts = { ledger: true, income: true };

/** Reads the ledger when the view opens, keeps what was read, and tells when it no longer holds. */
export function useReading<T extends { readonly loaded: LoadedLedger }>(
  job: (tools: JobTools) => Promise<T>,
  { withIncome = false, changed = CHANGED }: ReadingOptions = {},
): Reading<T> {
  const { port } = usePane();
  const { begin, since } = useLedgerEdits();
  const { state, run, cancel } = useJob<T>();
  const [held, setHeld] = useState<Held<T> | null>(null);
  /** Found to be another one by looking. */
  const [refuted, setRefuted] = useState<T | null>(null);
  const readIn = useCallback(
    async (tools: JobTools) => {
      const began = await begin();
      const value = await job(tools);
      if (!tools.signal.aborted) setHeld({ value, began });
      return value;
    },
    [begin, job],
  );
  const read = useCallback(() => void run(readIn), [run, readIn]);
  useEffect(read, [read]);
  const latest = useRef(held);
  latest.current = held;
  const confirm = useCallback(async () => {
    const mine = latest.current?.value;
    if (mine === undefined) return;
    const began = await begin();
    if (!(await ledgerStillSo(port, mine.loaded, { withIncome }))) {
      setRefuted(mine);
      throw new HostError("changed", changed);
    }
    // Typed and taken back: it holds after all.
    setHeld((now) => (now?.value === mine ? { ...now, began } : now));
  }, [port, begin, withIncome, changed]);
  const edited = held === null ? NOTHING : refuted === held.value ? ALL : since(held.began, held.value.loaded);
  return { state, value: held?.value ?? null, edited, read, cancel, readIn, confirm };
}
