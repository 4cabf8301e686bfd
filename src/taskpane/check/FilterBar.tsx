import { Field, Input, Link, Text, ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../checks/finding";
import { SeverityMark } from "../look/SeverityMark";
import { SEVERITIES, countText } from "../words";
import { NO_FILTER, type FindingFilter } from "./findingFilter";

const CHOSEN = {
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorNeutralForeground1,
  ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
};

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  toggles: { display: "flex", flexWrap: "wrap", gap: "8px" },
  toggle: { minWidth: "auto", minHeight: "28px", padding: "2px 8px", gap: "4px", fontSize: tokens.fontSizeBase300 },
  chosen: { ...CHOSEN, ":hover": CHOSEN, ":hover:active": CHOSEN },
  count: { fontVariantNumeric: "tabular-nums" },
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
        {SEVERITIES.map((severity) => {
          const chosen = severities.includes(severity);
          return (
            <ToggleButton
              key={severity}
              size="small"
              className={mergeClasses(styles.toggle, chosen && styles.chosen)}
              checked={chosen}
              onClick={() => toggle(severity)}
            >
              {chosen && <span aria-hidden="true">✓</span>}
              <SeverityMark severity={severity} plain={!chosen} />
              <span className={styles.count}>{countText(counts[severity])}</span>
            </ToggleButton>
          );
        })}
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
