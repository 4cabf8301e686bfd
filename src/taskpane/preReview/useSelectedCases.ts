import { useEffect, useMemo, useState } from "react";
import { attempt } from "../../app/outcome";
import { rowsAt } from "../../app/preReviewRows";
import type { CaseFacts } from "../../checks/caseFacts";
import type { Selection } from "../../host/workbookPort";
import type { Checked } from "../check/useCheck";
import { usePane } from "../paneContext";

/** The cases of the ledger rows that are selected in the sheet, kept up to date; a selection outside the ledger changes nothing. */
export function useSelectedCases({ loaded }: Checked): readonly CaseFacts[] {
  const { port } = usePane();
  const [selected, setSelected] = useState<Selection | null>(null);
  useEffect(() => {
    let stopped = false;
    const take = (selection: Selection | null) => {
      if (stopped || selection === null || !loaded.ledger.sheets.some(({ sheet }) => sheet === selection.sheet)) return;
      setSelected(selection);
    };
    void attempt(() => port.selection()).then((outcome) => outcome.ok && take(outcome.value));
    const watching = attempt(() => port.watch({ selected: take }));
    return () => {
      stopped = true;
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, loaded]);
  return useMemo(() => {
    if (selected === null) return [];
    const { top, bottom } = selected.range;
    const rows = loaded.ledger.rows.filter(({ sheet, row }) => sheet.sheet === selected.sheet && row >= top && row <= bottom);
    return rowsAt(
      loaded,
      selected.sheet,
      rows.map(({ row }) => row),
      loaded.policy,
    );
  }, [loaded, selected]);
}
