import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import { useKept } from "../kept";
import { monthText } from "../words";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  month: { flexGrow: 1, minWidth: "140px" },
});

interface MonthPickerProps {
  /** Newest last. */
  readonly months: readonly string[];
  readonly busy: boolean;
  readonly onBuild: (month: string) => void;
}

/** The months with payments; the newest is chosen until another one is. */
export function MonthPicker({ months, busy, onBuild }: MonthPickerProps) {
  const styles = useStyles();
  const [chosen, setMonth] = useKept("month", (kept) => kept ?? "");
  const month = months.includes(chosen) ? chosen : (months.at(-1) ?? "");
  return (
    <div className={styles.row}>
      <Field label="月份" className={styles.month}>
        <Select value={month} onChange={(_, data) => setMonth(data.value)}>
          {[...months].reverse().map((each) => (
            <option key={each} value={each}>
              {monthText(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => onBuild(month)}>
        生成月报
      </Button>
    </div>
  );
}
