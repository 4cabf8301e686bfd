import { useEffect, useRef, type ReactNode } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useToolbar } from "../parts/useToolbar";
import { useClearOf } from "./useClearOf";
import type { FindingSteps } from "./useFindingSteps";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  steps: { display: "flex", gap: "8px" },
  step: { minWidth: "auto" },
});

/** Tab leads to 下一个 first. */
const NEXT = 1;

interface StepBarProps {
  readonly steps: FindingSteps;
  /** What is said beside the buttons. */
  readonly children: ReactNode;
}

/** Goes through the findings without leaving the bottom edge; always in sight. F8 and Shift+F8 do the same from anywhere in the view but a form. */
export function StepBar({ steps, children }: StepBarProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { bar: toolbar, tool } = useToolbar(NEXT);
  const { step } = steps;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || bar.current?.closest("[hidden]") !== null) return;
      // In the middle of writing a key that leads away is a slip.
      if (event.target instanceof Element && event.target.closest("form") !== null) return;
      event.preventDefault();
      void step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [step]);
  useClearOf(bar);
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="逐个查看问题">
      <div className={styles.steps} aria-label="上一个和下一个" {...toolbar}>
        <Button className={styles.step} {...tool(0)} title="Shift+F8" aria-keyshortcuts="Shift+F8" onClick={() => void step(-1)}>
          上一个
        </Button>
        <Button className={styles.step} {...tool(NEXT)} title="F8" aria-keyshortcuts="F8" onClick={() => void step(1)}>
          下一个
        </Button>
      </div>
      <Text size={200}>{steps.text}</Text>
      {children}
    </div>
  );
}
