import { useCallback } from "react";
import { loadLedger } from "../../app/loadLedger";
import { recordBookSteps } from "../../app/recordBook";
import type { TrialStart } from "../../app/trialOfRecord";
import { HostError } from "../../host/workbookPort";
import { LedgerPage } from "../parts/LedgerPage";
import { usePane } from "../paneContext";
import type { JobTools } from "../useJob";
import type { RecordPlace } from "./recordLink";
import { RecordSearch } from "./RecordSearch";

interface RecordViewProps {
  /** The row whose person is shown at once; null: the one that is selected in the sheet. */
  readonly row: RecordPlace | null;
  readonly onBack: () => void;
  /** 测算: of a new grant for somebody of the ledger, or null for somebody who is not in it yet. */
  readonly onTrial: (start: TrialStart | null) => void;
}

/** 帮扶档案: what a person and the household had, and whether they can be helped this year. Reads the ledger, writes nothing. */
export function RecordView({ row, onBack, onTrial }: RecordViewProps) {
  const { port, breathe } = usePane();
  const read = useCallback(
    async ({ signal, report }: JobTools) => {
      const onProgress = (done: number, total: number) => report({ doing: "正在读取台账", done, total });
      const loaded = await loadLedger([port], { signal, breathe, onProgress });
      const steps = recordBookSteps(loaded, loaded.policy);
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return { loaded, book: step.value };
        await breathe();
        if (signal.aborted) throw new HostError("cancelled", "读取已取消，没有结果。");
      }
    },
    [port, breathe],
  );
  return (
    <LedgerPage title="帮扶档案" cancelled="没有读取台账" read={read} onBack={onBack}>
      {({ book }) => <RecordSearch book={book} row={row} onTrial={onTrial} />}
    </LedgerPage>
  );
}
