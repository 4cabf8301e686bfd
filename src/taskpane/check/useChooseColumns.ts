import { useCallback } from "react";
import { recallMapping, rememberMapping } from "../../app/rememberMapping";
import type { FieldId } from "../../ledger/fieldId";
import type { LedgerSheet } from "../../ledger/ledger";
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

/** Keeps the user's choice of columns in the workbook, then does what follows from it: the choice is under way until that is done. */
export function useChooseColumns(onChosen: () => void | Promise<void>): ChooseColumns {
  const { port } = usePane();
  const { state, run } = useJob<null>();
  const choose = useCallback(
    (choices: readonly ColumnChoice[]) =>
      void run(async () => {
        // As it is now, not as it was read: another column may have been chosen since.
        const kept = await recallMapping(port);
        const next = choices.reduce((all, { sheet, column, field }) => withColumn(all, sheet, column, field), kept);
        await rememberMapping(port, next);
        await onChosen();
        return null;
      }),
    [run, port, onChosen],
  );
  return { state, choose };
}
