import { useEffect, useState } from "react";
import { attempt } from "../../app/outcome";
import { partOfSheet } from "../../app/partOfSheet";
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
    const note = (sheet: string, ownMark: string | null) => {
      if (partOfSheet(loaded, sheet, ownMark) === "ledger") setChanged(true);
    };
    const watching = attempt(() => port.watch({ changed: (sheet, _address, _isInPlace, ownMark) => note(sheet, ownMark) }));
    const unlisten = listen((sheets) => sheets.forEach((sheet) => note(sheet, null)));
    return () => {
      unlisten();
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, listen, checked]);
  return isChanged;
}
