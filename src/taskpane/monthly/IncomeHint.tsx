import { Button, Text } from "@fluentui/react-components";
import type { WrittenSheet } from "../../host/workbookPort";
import { incomeTemplateSheet } from "../../sheets/monthly/incomeTemplateSheet";
import { Notice } from "../parts/Notice";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";

/** Without a 资金收入 sheet the balances are not known: says so and makes an empty one on request. */
export function IncomeHint() {
  const { port } = usePane();
  const { state, run, reset } = useJob<WrittenSheet>();
  const put = (replaceTouched: boolean) => void run(() => port.writeOwnSheet(incomeTemplateSheet(), { activate: true, replaceTouched }));
  const create = () => put(false);
  const action = (
    <Button disabledFocusable={state.phase === "running"} onClick={create}>
      新建资金收入表
    </Button>
  );
  return (
    <>
      {state.phase !== "done" && (
        <Notice intent="info" actions={action}>
          没有找到资金收入表，月报中的结余和收入会写“未提供”，其余各项照常。
        </Notice>
      )}
      <WriteOutcome state={state} doing="正在新建资金收入表…" onReplace={() => put(true)} onKeep={reset} />
      {state.phase === "done" && <Text>请在表中填好期初结余、收入和月末账面结余，再生成月报。</Text>}
    </>
  );
}
