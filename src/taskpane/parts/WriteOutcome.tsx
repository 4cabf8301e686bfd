import { Button, Spinner } from "@fluentui/react-components";
import type { WrittenSheet } from "../../host/workbookPort";
import type { JobState } from "../useJob";
import { Failure } from "./Failure";
import { Notice } from "./Notice";
import { WaitingHint } from "./WaitingHint";

interface WriteOutcomeProps {
  readonly state: JobState<WrittenSheet>;
  /** What is under way, e.g. "正在写出月报…". */
  readonly doing: string;
  /** Writes in place of the earlier sheet although the user added to it. */
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** How the writing of a sheet of ours went: under way, its name, why not, or whether what the user added to it may go. */
export function WriteOutcome({ state, doing, onReplace, onKeep }: WriteOutcomeProps) {
  if (state.phase === "running") {
    return (
      <>
        <Spinner size="tiny" label={doing} />
        <WaitingHint sign={doing} />
      </>
    );
  }
  if (state.phase === "failed" && state.kind === "touched") {
    const actions = (
      <>
        <Button appearance="primary" onClick={onKeep}>
          保留原表
        </Button>
        <Button onClick={onReplace}>仍然替换</Button>
      </>
    );
    return (
      <Notice intent="warning" actions={actions}>
        {state.message}
      </Notice>
    );
  }
  if (state.phase === "failed") return <Failure state={state} />;
  if (state.phase !== "done") return null;
  const { name, renamed, remark } = state.value;
  return (
    <Notice intent="success">
      {`已写出工作表“${name}”。`}
      {renamed && "原来的名称已被本工作簿中另一张工作表使用，所以换了一个名称。"}
      {remark}
    </Notice>
  );
}
