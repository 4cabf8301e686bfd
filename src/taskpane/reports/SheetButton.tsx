import { Button } from "@fluentui/react-components";
import type { WriteOptions, WrittenSheet } from "../../host/workbookPort";
import { WriteOutcome } from "../parts/WriteOutcome";
import { useJob } from "../useJob";

interface SheetButtonProps {
  /** What the button says, "生成签收单". */
  readonly name: string;
  /** The sheet's own name for what is under way, "签收单". */
  readonly sheet: string;
  readonly disabled?: boolean;
  /** Answers null where something has to be chosen first. */
  readonly write: (options: Pick<WriteOptions, "replaceTouched">) => Promise<WrittenSheet> | null;
}

/** A button that writes one sheet of ours, and what came of it. */
export function SheetButton({ name, sheet, disabled = false, write }: SheetButtonProps) {
  const { state, run, reset } = useJob<WrittenSheet>();
  const put = (replaceTouched: boolean) => {
    const writing = write({ replaceTouched });
    if (writing !== null) void run(() => writing);
  };
  return (
    <>
      <div>
        <Button disabled={disabled} disabledFocusable={state.phase === "running"} onClick={() => put(false)}>
          {name}
        </Button>
      </div>
      <WriteOutcome state={state} doing={`正在生成${sheet}…`} onReplace={() => put(true)} onKeep={reset} />
    </>
  );
}
