import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { ScopeChoice } from "../../app/listedScope";

const NAMES: Readonly<Record<ScopeChoice, string>> = { all: "全部台账表", sheet: "当前工作表", rows: "选定的行" };
const CHOICES = Object.keys(NAMES) as readonly ScopeChoice[];

const useStyles = makeStyles({
  /** May be narrower than its longest option. */
  select: { minWidth: 0, width: "100%" },
});

interface ScopeFieldProps {
  readonly value: ScopeChoice;
  readonly onChange: (choice: ScopeChoice) => void;
}

/** Whose findings the next check lists. */
export function ScopeField({ value, onChange }: ScopeFieldProps) {
  const styles = useStyles();
  return (
    <Field label="列出哪里的问题" hint={value === "all" ? undefined : "全年累计仍按全部台账表计算。"}>
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={value}
        onChange={(_, data) => onChange(CHOICES.find((choice) => choice === data.value) ?? "all")}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {NAMES[choice]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
