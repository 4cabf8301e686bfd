import { useEffect, useRef } from "react";
import { Button } from "@fluentui/react-components";
import type { WriteOptions, WrittenSheet } from "../../host/workbookPort";
import { useStillHolds } from "../parts/stillHolds";
import { WriteOutcome } from "../parts/WriteOutcome";
import { useJob } from "../useJob";

interface SheetButtonProps {
  /** What the button says, "生成签收单". */
  readonly name: string;
  /** The sheet's own name for what is under way, "签收单". */
  readonly sheet: string;
  readonly disabled?: boolean;
  /** False where something has to be chosen first, which it then says. */
  readonly mayWrite?: () => boolean;
  readonly write: (options: Pick<WriteOptions, "replaceTouched">) => Promise<WrittenSheet>;
}

/** A button that writes one sheet of ours, of a ledger that still holds, and what came of it. */
export function SheetButton({ name, sheet, disabled = false, mayWrite = () => true, write }: SheetButtonProps) {
  const { confirm, read } = useStillHolds();
  const { state, run, reset } = useJob<WrittenSheet>();
  const isSettled = useRef(false);
  isSettled.current = state.phase === "done" || state.phase === "failed";
  // What came of it came of another reading.
  useEffect(() => {
    if (isSettled.current) reset();
  }, [read, reset]);
  const put = (replaceTouched: boolean) => {
    if (!mayWrite()) return;
    void run(async () => {
      await confirm();
      return write({ replaceTouched });
    });
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
