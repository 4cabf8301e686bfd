import { useEffect, useMemo, useRef, useState } from "react";
import { Button, Field, Radio, RadioGroup, Text, makeStyles } from "@fluentui/react-components";
import { carriedTicks, tickOf } from "../../app/carriedTicks";
import { findableCases } from "../../app/caseSearch";
import { PreReviewForms } from "../../app/preReviewForms";
import { writeForms } from "../../app/writePreReview";
import type { WrittenSheet } from "../../host/workbookPort";
import type { Checked } from "../check/useCheck";
import { useKept, type Kept } from "../kept";
import { Disclosure } from "../parts/Disclosure";
import { useStillHolds } from "../parts/stillHolds";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import { countText } from "../words";
import { CaseList } from "./CaseList";
import { CaseSearch } from "./CaseSearch";
import { FormPreview } from "./FormPreview";
import { IdChoice, type IdForm } from "./IdChoice";
import { useSelectedCases } from "./useSelectedCases";

type Which = NonNullable<Kept["which"]>;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  hint: { paddingBottom: "8px" },
});

/** Which cases, how IDs are written, what will be printed, and the button that writes it. */
export function PreReviewForm({ checked }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { port, breathe } = usePane();
  const { confirm } = useStillHolds();
  const { loaded, result } = checked;
  const all = useMemo(() => findableCases(loaded, loaded.policy), [loaded]);
  const forms = useMemo(() => new PreReviewForms(loaded, result, loaded.policy, breathe), [loaded, result, breathe]);
  const pending = useMemo(() => all.filter(({ state }) => state === "pending").map(({ facts }) => facts), [all]);
  const selected = useSelectedCases(checked);
  const [ticks, setTicks] = useKept("ticks", (kept) => kept ?? []);
  const { keys: ticked, lost } = useMemo(() => carriedTicks(ticks, all), [ticks, all]);
  const tick = (keys: ReadonlySet<string>) => setTicks(all.filter(({ key }) => keys.has(key)).map(tickOf));
  const found = useMemo(() => all.filter(({ key }) => ticked.has(key)).map(({ facts }) => facts), [all, ticked]);
  const [chosen, setWhich] = useKept("which", (kept) => kept ?? null);
  const [first] = useState<Which>(pending.length > 0 ? "pending" : "selected");
  const which = chosen ?? first;
  const [ids, setIds] = useState<IdForm | null>(null);
  const [asked, setAsked] = useState(false);
  const { state, run, reset } = useJob<WrittenSheet>();
  const cases = { pending, selected, found }[which];
  const isSettled = useRef(false);
  isSettled.current = state.phase === "done" || state.phase === "failed";
  // What was written was written of other cases.
  useEffect(() => {
    if (isSettled.current) reset();
  }, [cases, reset]);
  const put = (replaceTouched: boolean) => {
    setAsked(ids === null);
    if (ids === null) return;
    const drawing = { fullIds: ids === "full" };
    void run(async ({ signal }) => {
      await confirm();
      return writeForms(port, await forms.draw(cases, { ...drawing, signal }), { replaceTouched });
    });
  };
  const write = () => put(false);
  return (
    <div className={styles.form}>
      <Field label="打印哪些个案">
        <RadioGroup value={which} onChange={(_, data) => setWhich(WHICH.find((each) => each === data.value) ?? "pending")}>
          <Radio value="pending" label={`全部待预审的个案（${countText(pending.length)} 件）`} />
          <Radio value="selected" label={`表格中选中的行（${countText(selected.length)} 件）`} />
          <Radio value="found" label={`查找并勾选（已勾选 ${countText(found.length)} 件）`} />
        </RadioGroup>
      </Field>
      {which === "found" ? (
        <>
          {lost > 0 && <Text role="status">{`原来勾选的 ${countText(lost)} 件，台账改动后对不上了，没有勾选，请重新查找。`}</Text>}
          <CaseSearch all={all} chosen={ticked} onChoose={tick} />
        </>
      ) : (
        <CaseList cases={cases} empty={which === "pending" ? "没有待预审的个案。" : "请在台账中选中要打印的行，可以选多行。"} />
      )}
      <IdChoice value={ids} missing={asked && ids === null} onChange={setIds} />
      <Disclosure level={2} title={`预览（${countText(cases.length)} 张）`}>
        {ids === null && (
          <Text block size={200} className={styles.hint}>
            还没有选身份证号的写法，预览中先隐去中间八位。
          </Text>
        )}
        <FormPreview forms={forms} cases={cases} fullIds={ids === "full"} />
      </Disclosure>
      <div>
        <Button appearance="primary" disabledFocusable={cases.length === 0 || state.phase === "running"} onClick={write}>
          {`生成预审表（${countText(cases.length)} 件）`}
        </Button>
      </div>
      <WriteOutcome state={state} doing="正在生成预审表…" onReplace={() => put(true)} onKeep={reset} />
    </div>
  );
}

const WHICH: readonly Which[] = ["pending", "selected", "found"];
