import { Button } from "@fluentui/react-components";
import { DeskProvider } from "../overrides/desk";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import type { CheckRun } from "./useCheck";
import { NoLedger } from "./NoLedger";
import { CheckResults } from "./CheckResults";
import { useListPlace } from "./useListPlace";

interface CheckViewProps {
  readonly check: CheckRun;
  readonly asReference: boolean;
  readonly onAsReference: (asReference: boolean) => void;
  readonly onBack: () => void;
}

/** 校验, from the running check to its results; what the user filtered and opened holds for the next check too. */
export const CheckView = (props: CheckViewProps) => (
  <DeskProvider>
    <CheckPage {...props} />
  </DeskProvider>
);

function CheckPage({ check, asReference, onAsReference, onBack }: CheckViewProps) {
  const { state, start, cancel } = check;
  const place = useListPlace();
  const restart = () => start(asReference);
  const again = <Button onClick={restart}>重新校验</Button>;
  return (
    <Page title="校验" onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && (
        <Notice intent="info" actions={again}>
          校验已取消，没有得出结果，台账没有被改动。
        </Notice>
      )}
      {state.phase === "failed" && <Failure state={state} actions={again} />}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={state.value.loaded.ledger.others} again="重新校验" onRetry={restart} />
      )}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length > 0 && (
        <CheckResults
          checked={state.value}
          place={place}
          asReference={asReference}
          onAsReference={onAsReference}
          onRestart={restart}
          onFollowed={check.onFollowed}
        />
      )}
    </Page>
  );
}
