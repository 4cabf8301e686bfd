import { useCallback } from "react";
import { rememberMapping } from "../../app/rememberMapping";
import type { FieldId } from "../../ledger/fieldId";
import type { LedgerSheet, UserMapping } from "../../ledger/ledger";
import { usePane } from "../paneContext";
import { useJob, type JobState } from "../useJob";
import { withColumn } from "./askedColumns";

export interface ColumnChoice {
  readonly sheet: LedgerSheet;
  readonly column: string;
  /** null: the column is none of the fields. */
  readonly field: FieldId | null;
}

export interface ChooseColumns {
  readonly state: JobState<null>;
  readonly choose: (choices: readonly ColumnChoice[]) => void;
}

/** Keeps the user's choice of columns in the workbook, then checks anew. */
export function useChooseColumns(mapping: UserMapping, onChosen: () => void): ChooseColumns {
  const { port } = usePane();
  const { state, run } = useJob<null>();
  const choose = useCallback(
    (choices: readonly ColumnChoice[]) =>
      void run(async () => {
        const next = choices.reduce((all, { sheet, column, field }) => withColumn(all, sheet, column, field), mapping);
        await rememberMapping(port, next);
        onChosen();
        return null;
      }),
    [run, port, mapping, onChosen],
  );
  return { state, choose };
}
