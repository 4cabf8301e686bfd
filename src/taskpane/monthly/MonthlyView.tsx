import { useMemo } from "react";
import { Button } from "@fluentui/react-components";
import { NoLedger } from "../check/NoLedger";
import { Failure } from "../parts/Failure";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { StillHolds } from "../parts/stillHolds";
import { IncomeHint } from "./IncomeHint";
import { MonthPicker } from "./MonthPicker";
import { MonthlyResult } from "./MonthlyResult";
import { OutdatedMonth } from "./OutdatedMonth";
import { useMonthly } from "./useMonthly";

/** 月报: which month, then its figures and tie-outs. */
export function MonthlyView({ onBack }: { readonly onBack: () => void }) {
  const monthly = useMonthly();
  const { state, value, read, cancel, confirm } = monthly.source;
  const holding = useMemo(() => ({ confirm, read: value }), [confirm, value]);
  const again = <Button onClick={read}>重新读取</Button>;
  const source = state.phase === "running" || state.phase === "failed" || state.phase === "cancelled" ? null : value;
  return (
    <Page title="月报" onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && (
        <Notice intent="info" actions={again}>
          已取消，没有生成月报。
        </Notice>
      )}
      {state.phase === "failed" && <Failure state={state} actions={again} />}
      {source !== null && source.loaded.ledger.sheets.length === 0 && (
        <NoLedger others={source.loaded.ledger.others} again="重新读取" onRetry={read} />
      )}
      {source !== null && source.loaded.ledger.sheets.length > 0 && source.months.length === 0 && (
        <Notice intent="info" actions={again}>
          台账里还没有发放记录，没有可以出月报的月份。月报按发放日期归月，请先填写发放日期。
        </Notice>
      )}
      {source !== null && source.months.length > 0 && (
        <StillHolds.Provider value={holding}>
          <OutdatedMonth monthly={monthly} />
          {source.loaded.income === null && <IncomeHint />}
          <MonthPicker months={source.months} busy={monthly.report.state.phase === "running"} onBuild={monthly.build} />
          <MonthlyResult monthly={monthly} />
        </StillHolds.Provider>
      )}
    </Page>
  );
}
