import { useMemo, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { LoadedLedger } from "../../app/loadLedger";
import { NoLedger } from "../check/NoLedger";
import type { JobTools } from "../useJob";
import { Failure } from "./Failure";
import { JobProgress } from "./JobProgress";
import { KeptView } from "./KeptView";
import { Notice } from "./Notice";
import { Page } from "./Page";
import { StillHolds } from "./stillHolds";
import { useReading } from "./useReading";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 } });

interface LedgerPageProps<T extends { readonly loaded: LoadedLedger }> {
  readonly title: string;
  /** What did not happen when the reading was cancelled, "没有生成预审表". */
  readonly cancelled: string;
  readonly read: (tools: JobTools) => Promise<T>;
  readonly onBack: () => void;
  /** Stays as it is while the ledger is read anew: what was typed and ticked is kept. */
  readonly children: (value: T) => ReactNode;
}

/** A view that reads the ledger when it opens: progress, cancelled, failed, no ledger, and then its content, which says when it is outdated. */
export function LedgerPage<T extends { readonly loaded: LoadedLedger }>({ title, cancelled, read, onBack, children }: LedgerPageProps<T>) {
  const styles = useStyles();
  const reading = useReading(read);
  const { state, value, confirm } = reading;
  const holding = useMemo(() => ({ confirm, read: value }), [confirm, value]);
  const again = <Button onClick={reading.read}>重新读取</Button>;
  const isRunning = state.phase === "running";
  return (
    <Page title={title} onBack={onBack}>
      {isRunning && <JobProgress progress={state.progress} onCancel={reading.cancel} />}
      {state.phase === "cancelled" && value === null && <Notice intent="info" actions={again}>{`已取消，${cancelled}。`}</Notice>}
      {state.phase === "failed" && <Failure state={state} actions={again} />}
      {value !== null && !isRunning && value.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={value.loaded.ledger.others} again="重新读取" onRetry={reading.read} />
      )}
      {value !== null && value.loaded.ledger.sheets.length > 0 && (
        <>
          {reading.edited.ledger && state.phase !== "running" && state.phase !== "failed" && (
            <Notice intent="warning" actions={again}>
              台账已改动，以下内容是改动之前的。
            </Notice>
          )}
          <KeptView isShown={!isRunning}>
            <div className={styles.content}>
              <StillHolds.Provider value={holding}>{children(value)}</StillHolds.Provider>
            </div>
          </KeptView>
        </>
      )}
    </Page>
  );
}
