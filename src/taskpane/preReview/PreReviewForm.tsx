import { useMemo, useState } from "react";
import { Button, Field, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { pendingRows } from "../../app/preReviewRows";
import { writePreReview } from "../../app/writePreReview";
import type { WrittenSheet } from "../../host/workbookPort";
import type { Checked } from "../check/useCheck";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import { countText } from "../words";
import { CaseList } from "./CaseList";
import { IdChoice, type IdForm } from "./IdChoice";
import { useSelectedCases } from "./useSelectedCases";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "12px" } });

/** Which cases, how IDs are written, the list of what will be printed, and the button that writes it. */
export function PreReviewForm({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { port, now } = usePane();
  const { policy } = checked.loaded;
  const pending = useMemo(() => pendingRows(checked.loaded, policy), [checked, policy]);
  const selected = useSelectedCases(checked);
  const [which, setWhich] = useState(pending.length > 0 ? "pending" : "selected");
  const [ids, setIds] = useState<IdForm | null>(null);
  const [asked, setAsked] = useState(false);
  const { state, run, reset } = useJob<WrittenSheet>();
  const cases = which === "pending" ? pending : selected;
  const put = (replaceTouched: boolean) => {
    setAsked(ids === null);
    if (ids === null) return;
    const options = { policy, fullIds: ids === "full", now: now(), replaceTouched };
    void run(() => writePreReview(port, checked.loaded, checked.result, cases, options));
  };
  const write = () => put(false);
  return (
    <div className={styles.form}>
      <Field label="打印哪些个案">
        <RadioGroup value={which} onChange={(_, data) => setWhich(data.value)}>
          <Radio value="pending" label={`全部待预审的个案（${countText(pending.length)} 件）`} />
          <Radio value="selected" label={`表格中选中的行（${countText(selected.length)} 件）`} />
        </RadioGroup>
      </Field>
      <CaseList cases={cases} empty={which === "pending" ? "没有待预审的个案。" : "请在台账中选中要打印的行，可以选多行。"} />
      <IdChoice value={ids} missing={asked && ids === null} onChange={setIds} />
      <div>
        <Button appearance="primary" disabled={cases.length === 0} disabledFocusable={state.phase === "running"} onClick={write}>
          {`生成预审表（${countText(cases.length)} 件）`}
        </Button>
      </div>
      <WriteOutcome state={state} doing="正在生成预审表…" onReplace={() => put(true)} onKeep={reset} />
    </div>
  );
}
