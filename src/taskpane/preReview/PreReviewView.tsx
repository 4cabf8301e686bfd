import { useEffect } from "react";
import { Button } from "@fluentui/react-components";
import { useReadAndCheck, type Checked } from "../check/useCheck";
import { NoLedger } from "../check/NoLedger";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { useJob } from "../useJob";
import { PreReviewForm } from "./PreReviewForm";

/** 预审表: the ledger is read and checked first, because each form prints the findings of its row. */
export function PreReviewView({ onBack }: { readonly onBack: () => void }) {
  const check = useReadAndCheck();
  const { state, run, cancel } = useJob<Checked>();
  const start = () => void run((tools) => check(tools, false));
  useEffect(() => void run((tools) => check(tools, false)), [run, check]);
  const again = <Button onClick={start}>重新读取</Button>;
  return (
    <Page title="预审表" onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && (
        <Notice intent="info" actions={again}>
          已取消，没有生成预审表。
        </Notice>
      )}
      {state.phase === "failed" && (
        <Notice intent="error" actions={again}>
          {state.message}
        </Notice>
      )}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={state.value.loaded.ledger.others} onRetry={start} />
      )}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length > 0 && <PreReviewForm checked={state.value} />}
    </Page>
  );
}
