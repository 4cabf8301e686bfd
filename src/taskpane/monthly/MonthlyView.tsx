import { Button } from "@fluentui/react-components";
import { NoLedger } from "../check/NoLedger";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { IncomeHint } from "./IncomeHint";
import { MonthPicker } from "./MonthPicker";
import { MonthlyResult } from "./MonthlyResult";
import { useMonthly } from "./useMonthly";

/** 月报: which month, then its figures and tie-outs. */
export function MonthlyView({ onBack }: { readonly onBack: () => void }) {
  const monthly = useMonthly();
  const { state, cancel } = monthly.source;
  const again = <Button onClick={monthly.read}>重新读取</Button>;
  return (
    <Page title="月报" onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && (
        <Notice intent="info" actions={again}>
          已取消，没有生成月报。
        </Notice>
      )}
      {state.phase === "failed" && <Failure state={state} actions={again} />}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={state.value.loaded.ledger.others} again="重新读取" onRetry={monthly.read} />
      )}
      {state.phase === "done" && state.value.loaded.ledger.sheets.length > 0 && state.value.months.length === 0 && (
        <Notice intent="info" actions={again}>
          台账里还没有发放记录，没有可以出月报的月份。月报按发放日期归月，请先填写发放日期。
        </Notice>
      )}
      {state.phase === "done" && state.value.months.length > 0 && (
        <>
          {state.value.loaded.income === null && <IncomeHint />}
          <MonthPicker months={state.value.months} busy={monthly.report.state.phase === "running"} onBuild={monthly.build} />
          <MonthlyResult monthly={monthly} />
        </>
      )}
    </Page>
  );
}
