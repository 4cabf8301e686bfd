import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface ForgetQuestionProps {
  readonly onForget: () => void;
  readonly onKeep: () => void;
}

/** The question before the record goes by which corrections can be taken back. Esc says no, and so does Enter pressed in haste. */
export function ForgetQuestion({ onForget, onKeep }: ForgetQuestionProps) {
  const styles = useStyles();
  const what = useId();
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onKeep();
  };
  return (
    <div className={styles.question} role="group" aria-label="确认清除更正记录" onKeyDown={press}>
      <Text id={what}>清除后，之前的更正和插入不能再撤销。台账里的内容不变。</Text>
      <div className={styles.buttons}>
        <Button ref={no} appearance="primary" aria-describedby={what} onClick={onKeep}>
          保留记录
        </Button>
        <Button aria-describedby={what} onClick={onForget}>
          确认清除
        </Button>
      </div>
    </div>
  );
}
