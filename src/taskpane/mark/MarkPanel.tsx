import { useEffect, useMemo, useState } from "react";
import { Button, Spinner, Text, makeStyles } from "@fluentui/react-components";
import { clearMarks } from "../../app/clearMarks";
import { markedCells, markFindings, MOST_MARKS } from "../../app/markFindings";
import { attempt } from "../../app/outcome";
import type { UnmarkedSheet } from "../../host/workbookPort";
import type { Checked } from "../check/useCheck";
import { Disclosure } from "../parts/Disclosure";
import { Failure } from "../parts/Failure";
import { Notice } from "../parts/Notice";
import { usePane } from "../paneContext";
import { useJob, type JobState } from "../useJob";
import { countText } from "../words";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface MarkOutcome {
  readonly text: string;
  readonly left: readonly UnmarkedSheet[];
}

/** 在台账上标记: off until it is asked for, removable without a trace, and left out where Excel has crashed on it. */
export function MarkPanel({ checked: { result } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { port } = usePane();
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const { state, run } = useJob<MarkOutcome>();
  useEffect(() => {
    void attempt(() => port.whyNoMarks()).then((outcome) => setWhyNot(outcome.ok ? outcome.value : outcome.message));
  }, [port]);
  const isBusy = state.phase === "running";
  const mark = () =>
    void run(async () => {
      const { marked, beyond, left } = await markFindings(port, result);
      const rest = beyond > 0 ? `另有 ${countText(beyond)} 处没有标记（最多 ${countText(MOST_MARKS)} 处）。` : "";
      return { text: `已标记 ${countText(marked)} 处。${rest}`, left };
    });
  const clear = () =>
    void run(async () => {
      const { cleared, left } = await clearMarks(port);
      const nothing = left.length > 0 ? "" : "没有需要清除的标记。";
      return { text: cleared > 0 ? `已清除 ${countText(cleared)} 张工作表上的标记。` : nothing, left };
    });
  return (
    <Disclosure level={2} title="在台账上标记">
      <div className={styles.panel}>
        {whyNot !== null ? (
          <Text>{whyNot}</Text>
        ) : (
          <Text size={200}>
            标记是条件格式，不改单元格的内容和格式：违规为红底粗体，需说明为黄底斜体，提示为蓝底下划线。标记不随台账的改动更新，报送前请清除；标记和清除都会清空
            Excel 自己的撤销记录。
          </Text>
        )}
        <div className={styles.buttons}>
          {whyNot === null && <MarkButton result={result} isBusy={isBusy} onMark={mark} />}
          <Button disabledFocusable={isBusy} onClick={clear}>
            清除标记
          </Button>
        </div>
        <Outcome state={state} />
      </div>
    </Disclosure>
  );
}

interface MarkButtonProps extends Pick<Checked, "result"> {
  readonly isBusy: boolean;
  readonly onMark: () => void;
}

/** A component of its own: cells are counted only once the panel is open. */
function MarkButton({ result, isBusy, onMark }: MarkButtonProps) {
  const cells = useMemo(() => markedCells(result), [result]);
  return (
    <Button disabledFocusable={isBusy || cells.length === 0} onClick={onMark}>
      {`标记问题单元格（${countText(Math.min(cells.length, MOST_MARKS))} 处）`}
    </Button>
  );
}

function Outcome({ state }: { readonly state: JobState<MarkOutcome> }) {
  if (state.phase === "running") return <Spinner size="tiny" label="正在处理标记…" />;
  if (state.phase === "failed") return <Failure state={state} />;
  if (state.phase !== "done") return null;
  const { text, left } = state.value;
  return (
    <Notice intent={left.length === 0 ? "success" : "warning"}>
      {text}
      {left.map(({ sheet, why }) => `工作表“${sheet}”没有处理：${why}。`).join("")}
    </Notice>
  );
}
