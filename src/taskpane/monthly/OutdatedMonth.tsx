import { Button } from "@fluentui/react-components";
import { Notice } from "../parts/Notice";
import type { MonthlyRun } from "./useMonthly";

/** That the report below, or else the choice of months, is older than an edit, and the way to a new one. */
export function OutdatedMonth({ monthly: { source, report, build } }: { readonly monthly: MonthlyRun }) {
  const { edited, read } = source;
  if (report.state.phase === "running") return null;
  if (report.state.phase === "done") {
    const { month } = report.state.value.report;
    if (!edited.ledger && !edited.income) return null;
    return (
      <Notice intent="warning" actions={<Button onClick={() => build(month)}>重新生成月报</Button>}>
        {edited.ledger ? "台账已改动" : "资金收入表已改动"}，以下月报是改动之前的。
      </Notice>
    );
  }
  if (!edited.ledger) return null;
  return (
    <Notice intent="warning" actions={<Button onClick={read}>重新读取</Button>}>
      台账已改动，可选的月份是改动之前的。
    </Notice>
  );
}
