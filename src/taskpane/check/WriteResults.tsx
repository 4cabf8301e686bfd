import type { ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { writeResults } from "../../app/writeResults";
import type { WrittenSheet } from "../../host/workbookPort";
import { WriteOutcome } from "../parts/WriteOutcome";
import { usePane } from "../paneContext";
import { useJob } from "../useJob";
import type { Checked } from "./useCheck";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface WriteResultsProps {
  readonly checked: Checked;
  /** False where something else should come first. */
  readonly isPrimary: boolean;
  /** What else can be done with the results. */
  readonly beside: ReactNode;
}

/** Writes the 校验结果 sheet, only when asked to. */
export function WriteResults({ checked, isPrimary, beside }: WriteResultsProps) {
  const styles = useStyles();
  const { port } = usePane();
  const { state, run, reset } = useJob<WrittenSheet>();
  const put = (replaceTouched: boolean) =>
    void run(() => writeResults(port, checked.loaded, checked.result, checked.at, { replaceTouched }));
  const write = () => put(false);
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance={isPrimary ? "primary" : "secondary"} disabledFocusable={state.phase === "running"} onClick={write}>
          写出校验结果表
        </Button>
        {beside}
      </div>
      <WriteOutcome state={state} doing="正在写出校验结果表…" onReplace={() => put(true)} onKeep={reset} />
    </>
  );
}
