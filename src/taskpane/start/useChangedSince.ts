import { useEffect, useState } from "react";
import { attempt } from "../../app/outcome";
import type { Checked } from "../check/useCheck";
import { useOwnWrites } from "../ownWrites";
import { usePane } from "../paneContext";

/** Whether an edit of the ledger was seen since a check, by the user or by the pane. A new sheet counts: it may be a ledger too. */
export function useChangedSince(checked: Checked | null): boolean {
  const { port } = usePane();
  const { listen } = useOwnWrites();
  const [isChanged, setChanged] = useState(false);
  useEffect(() => {
    setChanged(false);
    if (checked === null) return;
    const { loaded } = checked;
    const others = new Set(loaded.ledger.others.filter(({ kind }) => kind !== "noHeader").map(({ sheet }) => sheet));
    const note = (sheet: string) => {
      if (!others.has(sheet)) setChanged(true);
    };
    const watching = attempt(() => port.watch({ changed: note }));
    const unlisten = listen((sheets) => sheets.forEach(note));
    return () => {
      unlisten();
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, listen, checked]);
  return isChanged;
}
