import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import type { FieldId } from "../../ledger/fieldId";
import type { LedgerSheet } from "../../ledger/ledger";
import { Notice } from "../parts/Notice";
import { FieldSelect, type FieldAnswer } from "./FieldSelect";
import { useChooseColumns } from "./useChooseColumns";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 0" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface CorrectColumnProps {
  readonly sheet: LedgerSheet;
  /** Letters of the column, its heading, and what it was understood as. */
  readonly column: string;
  readonly heading: string;
  readonly field: FieldId | null;
  /** What the button says that remembers the answer. */
  readonly save: string;
  readonly onChosen: () => void | Promise<void>;
  readonly onCancel: () => void;
}

/** Gives one column of a sheet another meaning; remembered in the workbook. Esc closes it. */
export function CorrectColumn({ sheet, column, heading, field, save, onChosen, onCancel }: CorrectColumnProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [answer, setAnswer] = useState<FieldAnswer>(field);
  const { state, choose } = useChooseColumns(onChosen);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const isReady = answer !== null && answer !== field && state.phase !== "running";
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={`更正 ${column} 列“${heading}”`}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) choose([{ sheet, column, field: answer === "none" ? null : answer }]);
      }}
    >
      <FieldSelect label={`${column} 列“${heading}”应识别为`} candidates={[]} value={answer} onChange={setAnswer} />
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isReady}>
          {save}
        </Button>
        <Button size="small" onClick={onCancel}>
          取消
        </Button>
      </div>
      {state.phase === "failed" && <Notice intent="error">{state.message}</Notice>}
    </form>
  );
}
