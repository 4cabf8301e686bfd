import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LoadedLedger } from "../../app/loadLedger";
import { attempt } from "../../app/outcome";
import { partOfSheet } from "../../app/partOfSheet";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";

interface Edit {
  readonly ownMark: string | null;
  /** Edits are numbered as they come. */
  readonly number: number;
}

/** What was edited since something was read. */
export interface EditedParts {
  readonly ledger: boolean;
  readonly income: boolean;
}

export interface LedgerEdits {
  /** To be asked right before something is read: later edits are not known to it. Waits until edits are heard of. */
  readonly begin: () => Promise<number>;
  /** What was edited after that moment, by the user or by the pane; sheets of ours, made anew, are no edit. */
  readonly since: (began: number, loaded: LoadedLedger) => EditedParts;
}

/** Hears of every edit of the workbook, so that what was read from it can say whether it still holds. */
export function useLedgerEdits(): LedgerEdits {
  const { port } = usePane();
  const { listenOn } = useOwnWrites();
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map());
  const last = useRef(0);
  const isHearing = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    const note = (sheet: string, ownMark: string | null) => {
      last.current += 1;
      const edit = { ownMark, number: last.current };
      setEdits((before) => new Map(before).set(sheet, edit));
    };
    const watching = attempt(() => port.watch({ changed: (sheet, _address, _isInPlace, ownMark) => note(sheet, ownMark) }));
    isHearing.current = watching;
    const unlisten = listenOn((sheets) => sheets.forEach((sheet) => note(sheet, null)));
    return () => {
      unlisten();
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, listenOn]);
  const begin = useCallback(async () => {
    await isHearing.current;
    return last.current;
  }, []);
  const since = useCallback(
    (began: number, loaded: LoadedLedger): EditedParts => {
      const parts = [...edits].map(([sheet, { ownMark, number }]) => (number > began ? partOfSheet(loaded, sheet, ownMark) : null));
      return { ledger: parts.includes("ledger"), income: parts.includes("income") };
    },
    [edits],
  );
  return useMemo(() => ({ begin, since }), [begin, since]);
}
