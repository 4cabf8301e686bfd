import { useCallback, useEffect, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { LoadedLedger } from "../../app/loadLedger";
import { NoLedger } from "../check/NoLedger";
import { useJob, type JobTools } from "../useJob";
import { Failure } from "./Failure";
import { JobProgress } from "./JobProgress";
import { Notice } from "./Notice";
import { Page } from "./Page";

interface LedgerPageProps<T extends { readonly loaded: LoadedLedger }> {
  readonly title: string;
  /** What did not happen when the reading was cancelled, "没有生成预审表". */
  readonly cancelled: string;
  readonly read: (tools: JobTools) => Promise<T>;
  readonly onBack: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A view that reads the ledger when it opens: progress, cancelled, failed, no ledger, and then its content. */
export function LedgerPage<T extends { readonly loaded: LoadedLedger }>({ title, cancelled, read, onBack, children }: LedgerPageProps<T>) {
  const { state, run, cancel } = useJob<T>();
  const start = useCallback(() => void run(read), [run, read]);
  useEffect(start, [start]);
  const again = <Button onClick={start}>重新读取</Button>;
  return (
    <Page title={title} onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && <Notice intent="info" actions={again}>{`已取消，${cancelled}。`}</Notice>}
      {state.phase === "failed" && <Failure state={state} actions={again} />}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={state.value.loaded.ledger.others} again="重新读取" onRetry={start} />
      )}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length > 0 && children(state.value)}
    </Page>
  );
}
