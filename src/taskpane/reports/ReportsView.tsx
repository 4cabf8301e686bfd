import { useCallback, useMemo } from "react";
import { Text } from "@fluentui/react-components";
import { monthsWithPayments } from "../../app/monthly";
import { useReadAndCheck, type Checked } from "../check/useCheck";
import { IncomeHint } from "../monthly/IncomeHint";
import { LedgerPage } from "../parts/LedgerPage";
import type { JobTools } from "../useJob";
import { MonthLists } from "./MonthLists";
import { PanelList } from "./PanelList";

/** 更多报表: 评审会汇总表, 签收单, 公开名单 and an empty 资金收入 sheet. The ledger is read and checked first. */
export function ReportsView({ onBack }: { readonly onBack: () => void }) {
  const check = useReadAndCheck();
  const read = useCallback((tools: JobTools) => check(tools, false), [check]);
  return (
    <LedgerPage title="更多报表" cancelled="没有生成报表" read={read} onBack={onBack}>
      {(checked) => <Lists checked={checked} />}
    </LedgerPage>
  );
}

function Lists({ checked }: { readonly checked: Checked }) {
  const { loaded } = checked;
  const months = useMemo(() => monthsWithPayments(loaded), [loaded]);
  return (
    <>
      <PanelList checked={checked} />
      {months.length === 0 ? (
        <Text>台账里还没有发放记录，没有可以出签收单和公开名单的月份。请先在台账里填写发放日期，再按“返回”重新进来。</Text>
      ) : (
        <MonthLists loaded={loaded} months={months} />
      )}
      {loaded.income === null && <IncomeHint />}
    </>
  );
}
