import { useEffect, useMemo } from "react";
import { Button, Text } from "@fluentui/react-components";
import { monthsWithPayments } from "../../app/monthly";
import { NoLedger } from "../check/NoLedger";
import { useReadAndCheck, type Checked } from "../check/useCheck";
import { IncomeHint } from "../monthly/IncomeHint";
import { JobProgress } from "../parts/JobProgress";
import { Notice } from "../parts/Notice";
import { Page } from "../parts/Page";
import { useJob } from "../useJob";
import { MonthLists } from "./MonthLists";
import { PanelList } from "./PanelList";

/** 更多报表: 评审会汇总表, 签收单, 公开名单 and an empty 资金收入 sheet. The ledger is read and checked first. */
export function ReportsView({ onBack }: { readonly onBack: () => void }) {
  const check = useReadAndCheck();
  const { state, run, cancel } = useJob<Checked>();
  const start = () => void run((tools) => check(tools, false));
  useEffect(() => void run((tools) => check(tools, false)), [run, check]);
  const again = <Button onClick={start}>重新读取</Button>;
  return (
    <Page title="更多报表" onBack={onBack}>
      {state.phase === "running" && <JobProgress progress={state.progress} onCancel={cancel} />}
      {state.phase === "cancelled" && (
        <Notice intent="info" actions={again}>
          已取消，没有生成报表。
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
      {state.phase === "done" && state.value.loaded.ledger.sheets.length > 0 && <Lists checked={state.value} />}
    </Page>
  );
}

function Lists({ checked }: { readonly checked: Checked }) {
  const { loaded } = checked;
  const months = useMemo(() => monthsWithPayments(loaded), [loaded]);
  return (
    <>
      <PanelList checked={checked} />
      {months.length === 0 ? (
        <Text>台账里还没有发放记录，没有可以出签收单和公开名单的月份。</Text>
      ) : (
        <MonthLists loaded={loaded} months={months} />
      )}
      {loaded.income === null && <IncomeHint />}
    </>
  );
}
