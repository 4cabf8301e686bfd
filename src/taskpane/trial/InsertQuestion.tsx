import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { GrantInsertion } from "../../app/insertGrant";
import { yuanText } from "../../core/fen";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  formula: { overflowWrap: "anywhere", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface InsertQuestionProps {
  readonly insertion: GrantInsertion;
  readonly isReference: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** The question before the write: which cell, and exactly what will stand there. Esc says no. */
export function InsertQuestion({ insertion: { target, amount, formula }, isReference, onConfirm, onCancel }: InsertQuestionProps) {
  const styles = useStyles();
  const what = useId();
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), [target, formula, amount]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const place = `${target.sheet}!${target.address}`;
  return (
    <div className={styles.question} role="group" aria-label="确认插入" onKeyDown={press}>
      <div id={what}>
        {formula === null ? (
          <Text>{`将在 ${place} 写入数值 ${yuanText(amount)} 元${isReference ? "，只作参照" : ""}。`}</Text>
        ) : (
          <>
            <Text>{`将在 ${place} 写入下面的公式，现在的结果是 ${yuanText(amount)} 元。`}</Text>
            <div className={styles.formula}>{formula}</div>
          </>
        )}
      </div>
      <Text size={200}>写入会清空 Excel 自己的撤销记录；要恢复空白，请用插入后的“撤销上次插入”。</Text>
      <div className={styles.buttons}>
        <Button ref={yes} appearance="primary" aria-describedby={what} onClick={onConfirm}>
          确认插入
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
}
