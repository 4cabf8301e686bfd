import { useEffect, useState } from "react";
import { attempt } from "../../app/outcome";
import { usePane } from "../paneContext";
import type { Checked } from "./useCheck";

/** True once a cell of a checked sheet has changed after the check: the results may no longer hold. */
export function useStale(checked: Checked | null): boolean {
  const { port } = usePane();
  const [staleCheck, setStaleCheck] = useState<Checked | null>(null);
  useEffect(() => {
    if (checked === null) return;
    const sheets = new Set(checked.loaded.ledger.sheets.map(({ sheet }) => sheet));
    const watching = attempt(() => port.watch({ changed: (sheet) => void (sheets.has(sheet) && setStaleCheck(checked)) }));
    return () => void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
  }, [port, checked]);
  return checked !== null && staleCheck === checked;
}
