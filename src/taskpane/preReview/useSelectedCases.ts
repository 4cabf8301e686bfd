import { useEffect, useState } from "react";
import { attempt } from "../../app/outcome";
import { rowsAt } from "../../app/preReviewRows";
import type { CaseFacts } from "../../checks/caseFacts";
import type { Selection } from "../../host/workbookPort";
import type { Checked } from "../check/useCheck";
import { usePane } from "../paneContext";

/** The cases of the ledger rows that are selected in the sheet, kept up to date; a selection outside the ledger changes nothing. */
export function useSelectedCases({ loaded }: Checked): readonly CaseFacts[] {
  const { port } = usePane();
  const [cases, setCases] = useState<readonly CaseFacts[]>([]);
  useEffect(() => {
    let stopped = false;
    const take = (selection: Selection | null) => {
      if (stopped || selection === null || !loaded.ledger.sheets.some(({ sheet }) => sheet === selection.sheet)) return;
      const { top, bottom } = selection.range;
      const rows = loaded.ledger.rows.filter(({ sheet, row }) => sheet.sheet === selection.sheet && row >= top && row <= bottom);
      setCases(
        rowsAt(
          loaded,
          selection.sheet,
          rows.map(({ row }) => row),
          loaded.policy,
        ),
      );
    };
    void attempt(() => port.selection()).then((outcome) => outcome.ok && take(outcome.value));
    const watching = attempt(() => port.watch({ selected: take }));
    return () => {
      stopped = true;
      void watching.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [port, loaded]);
  return cases;
}
