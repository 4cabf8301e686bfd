import { useCallback } from "react";
import { chooseSelectedHeader } from "../../app/chooseSelectedHeader";
import type { OtherSheet } from "../../ledger/ledger";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";

export interface ChooseHeader {
  readonly choose: () => void;
  readonly isBusy: boolean;
  /** Why the selected rows were not taken, and what to do; "" while there is nothing to say. */
  readonly why: string;
}

/** 用选中行作表头: remembers the selected rows in the workbook, then reads anew. */
export function useChooseHeader(others: readonly OtherSheet[], onChosen: () => void): ChooseHeader {
  const { port } = usePane();
  const { state, run } = useJob<string>();
  const choose = useCallback(
    () =>
      void run(async () => {
        const why = await chooseSelectedHeader(port, others);
        if (why === "") onChosen();
        return why;
      }),
    [run, port, others, onChosen],
  );
  const why = state.phase === "done" ? state.value : state.phase === "failed" ? state.message : "";
  return { choose, isBusy: state.phase === "running", why };
}
