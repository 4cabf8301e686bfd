import { Field, Select, makeStyles } from "@fluentui/react-components";
import { FIELD_IDS, type FieldId } from "../../ledger/fieldId";
import { FIELDS } from "../../ledger/fields";

const useStyles = makeStyles({
  /** May be narrower than its longest option. */
  select: { minWidth: 0, width: "100%" },
});

/** A field, "none" for a column that is none of them, null while nothing is chosen. */
export type FieldAnswer = FieldId | "none" | null;

interface FieldSelectProps {
  readonly label: string;
  /** Why the candidates are offered, below the list. */
  readonly hint?: string;
  /** The likely fields, offered first. */
  readonly candidates: readonly FieldId[];
  readonly value: FieldAnswer;
  readonly onChange: (field: FieldAnswer) => void;
}

/** Which field a column is: the likely ones first, then all others. */
export function FieldSelect({ label, hint, candidates, value, onChange }: FieldSelectProps) {
  const styles = useStyles();
  const others = FIELD_IDS.filter((id) => !candidates.includes(id));
  return (
    <Field label={label} hint={hint}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value ?? ""}
        onChange={(_, data) => onChange(data.value === "none" ? "none" : (FIELD_IDS.find((id) => id === data.value) ?? null))}
      >
        <option value="">暂不使用</option>
        {candidates.length > 0 && <optgroup label="可能是">{candidates.map(optionOf)}</optgroup>}
        <optgroup label="其他字段">{others.map(optionOf)}</optgroup>
        <option value="none">都不是，不用这一列</option>
      </Select>
    </Field>
  );
}

const optionOf = (id: FieldId) => (
  <option key={id} value={id}>
    {FIELDS[id].label}
  </option>
);
