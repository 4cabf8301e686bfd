import { useState } from "react";
import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import type { LedgerSheet, UserMapping } from "../../ledger/ledger";
import { Notice } from "../parts/Notice";
import { FieldSelect, type FieldAnswer } from "./FieldSelect";
import { useChooseColumns } from "./useChooseColumns";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  /** May be narrower than its longest option. */
  select: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface CorrectColumnProps {
  readonly sheet: LedgerSheet;
  readonly mapping: UserMapping;
  readonly onChosen: () => void;
}

/** Gives one column of a sheet another meaning; remembered in the workbook. */
export function CorrectColumn({ sheet, mapping, onChosen }: CorrectColumnProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [column, setColumn] = useState("");
  const [field, setField] = useState<FieldAnswer>(null);
  const { state, choose } = useChooseColumns(mapping, onChosen);
  if (!open) {
    return (
      <div>
        <Button size="small" onClick={() => setOpen(true)}>
          更正列的含义…
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Field label="列">
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={column}
          onChange={(_, data) => setColumn(data.value)}
        >
          <option value="">请选择</option>
          {[...sheet.mapping, ...sheet.unmapped].map(({ column: letters, heading }) => (
            <option key={letters} value={letters}>{`${letters} 列“${heading}”`}</option>
          ))}
        </Select>
      </Field>
      <FieldSelect label="应识别为" candidates={[]} value={field} onChange={setField} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={column === "" || field === null}
          onClick={() => choose([{ sheet, column, field: field === "none" ? null : field }])}
        >
          记住并重新校验
        </Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
      {state.phase === "failed" && <Notice intent="error">{state.message}</Notice>}
    </div>
  );
}
