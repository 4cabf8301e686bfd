import { useEffect, useRef, type ReactNode } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
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
  step: { minWidth: "auto" },
});

interface StepBarProps {
  readonly steps: FindingSteps;
  /** What is said beside the buttons. */
  readonly children: ReactNode;
}

/** Goes through the findings without leaving the bottom edge; always in sight. F8 and Shift+F8 do the same from anywhere in the view. */
export function StepBar({ steps, children }: StepBarProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const { step } = steps;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || bar.current?.closest("[hidden]") !== null) return;
      event.preventDefault();
      void step(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [step]);
  useClearOf(bar);
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label="逐个查看问题">
      <Button className={styles.step} title="Shift+F8" aria-keyshortcuts="Shift+F8" onClick={() => void step(-1)}>
        上一个
      </Button>
      <Button className={styles.step} title="F8" aria-keyshortcuts="F8" onClick={() => void step(1)}>
        下一个
      </Button>
      <Text size={200}>{steps.text}</Text>
      {children}
    </div>
  );
}
