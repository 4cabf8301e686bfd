import { useEffect, useMemo, useState } from "react";
import { Button, Spinner, Text, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import type { PreReviewForms } from "../../app/preReviewForms";
import type { CaseFacts } from "../../checks/caseFacts";
import { paperOf } from "../../sheets/paper";
import type { SheetModel } from "../../sheets/sheetModel";
import { sheetPages } from "../../sheets/sheetPages";
import { PaperFrame } from "../paper/PaperFrame";
import { PaperPage } from "../paper/PaperPage";
import { openBoxes } from "../paper/openBoxes";
import { CellLink } from "../parts/CellLink";
import { Failure } from "../parts/Failure";
import { useJob } from "../useJob";
import { countText } from "../words";
import { addressOf, caseText, placeText } from "./caseWords";

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px" },
  steps: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  step: { minWidth: "auto" },
  place: { display: "block", fontSize: tokens.fontSizeBase200 },
  open: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface FormPreviewProps {
  readonly forms: PreReviewForms;
  readonly cases: readonly CaseFacts[];
  readonly fullIds: boolean;
}

interface Drawn {
  readonly cases: readonly CaseFacts[];
  readonly model: SheetModel;
}

/** The forms as they will be printed, one by one, of the very sheet that is then written. */
export function FormPreview({ forms, cases, fullIds }: FormPreviewProps) {
  const { state, run } = useJob<Drawn>();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (cases.length === 0) return;
    void run(async ({ signal, report }) => {
      const onProgress = (done: number, total: number) => report({ doing: "正在填写", done, total });
      return { cases, model: await forms.draw(cases, { fullIds, signal, onProgress }) };
    });
  }, [forms, cases, fullIds, run]);
  // The last one stays in sight while the next is drawn, so that nothing flickers and the focus is kept.
  if (state.phase === "done" && state.value !== drawn) setDrawn(state.value);
  if (cases.length === 0) return <Text>还没有选个案，没有可以预览的。</Text>;
  if (state.phase === "failed") return <Failure state={state} />;
  if (drawn === null) {
    const progress = state.phase === "running" ? state.progress : null;
    return (
      <Spinner
        size="tiny"
        label={progress === null ? "正在准备预览…" : `正在填写：${countText(progress.done)} / ${countText(progress.total)} 张`}
      />
    );
  }
  return <Pages {...drawn} />;
}

function Pages({ cases, model }: Drawn) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [wanted, setWanted] = useState(0);
  const pages = useMemo(() => sheetPages(model), [model]);
  const at = Math.min(wanted, pages.length - 1);
  const [page, facts] = [pages[at], cases[at]];
  const open = useMemo(() => (page ? openBoxes(page) : []), [page]);
  if (page === undefined || facts === undefined) return null;
  const place = (index: number): string => `第 ${countText(index + 1)} 张，共 ${countText(pages.length)} 张`;
  const goTo = (index: number) => {
    setWanted(index);
    const next = cases[index];
    if (next) announce(`${place(index)}：${caseText(next)}`);
  };
  return (
    <div className={styles.preview}>
      <div className={styles.steps} role="group" aria-label="逐张查看">
        <Button className={styles.step} disabledFocusable={at === 0} onClick={() => goTo(at - 1)}>
          上一张
        </Button>
        <Button className={styles.step} disabledFocusable={at === pages.length - 1} onClick={() => goTo(at + 1)}>
          下一张
        </Button>
        <Text size={200}>{place(at)}</Text>
      </div>
      <Text>
        {`${caseText(facts)} `}
        <span className={styles.place}>
          <CellLink sheet={facts.row.sheet.sheet} address={addressOf(facts)}>
            {placeText(facts)}
          </CellLink>
        </span>
      </Text>
      {open.length > 0 && (
        <div>
          <Text block size={200}>{`这一张有 ${open.length} 处无法判断，纸上已用“？”标出（不会印出）：`}</Text>
          <ol className={styles.open}>
            {open.map(({ label, why }, index) => (
              <li key={index}>{`${label}：${why}`}</li>
            ))}
          </ol>
        </div>
      )}
      <PaperFrame name={`预审表${place(at)}`} width={paperOf(model).width}>
        {(scale) => <PaperPage name={`预审表${place(at)}`} model={model} page={page} scale={scale} marked={open.map((box) => box.place)} />}
      </PaperFrame>
    </div>
  );
}
