import { Field, Input, Link, Text, ToggleButton, makeStyles } from "@fluentui/react-components";
import type { CheckResult } from "../../checks/finding";
import { SeverityMark } from "../look/SeverityMark";
import { SEVERITIES, countText } from "../words";
import { NO_FILTER, type FindingFilter } from "./findingFilter";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  toggles: { display: "flex", flexWrap: "wrap", gap: "8px" },
  toggle: { minWidth: "auto" },
});

interface FilterBarProps {
  readonly result: CheckResult;
  readonly filter: FindingFilter;
  /** How many findings pass. */
  readonly shown: number;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Severities with their counts and a text search; what is hidden is always said, with the way back. */
export function FilterBar({ result: { counts, findings }, filter, shown, onChange }: FilterBarProps) {
  const styles = useStyles();
  const { severities, text } = filter;
  const toggle = (severity: (typeof SEVERITIES)[number]) =>
    onChange({ ...filter, severities: SEVERITIES.filter((each) => severities.includes(each) !== (each === severity)) });
  return (
    <div className={styles.bar} role="search" aria-label="筛选问题">
      <div className={styles.toggles}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            checked={severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityMark severity={severity} plain />
            &nbsp;{countText(counts[severity])}
          </ToggleButton>
        ))}
      </div>
      <Field label="查找（姓名、单元格、内容）">
        <Input type="search" value={text} onChange={(_, data) => onChange({ ...filter, text: data.value })} />
      </Field>
      {shown < findings.length && (
        <Text size={200} role="status">
          {`显示 ${countText(shown)} / ${countText(findings.length)} 个。`}
          <Link as="button" inline onClick={() => onChange(NO_FILTER)}>
            清除筛选
          </Link>
        </Text>
      )}
    </div>
  );
}
