import { useId, useState, type RefObject } from "react";
import {
  Button,
  Switch,
  Field,
  Input,
  Link,
  Select,
  Text,
  ToggleButton,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { FINDING_STATUSES, STATUS_WORD } from "../../checks/findingStatus";
import { SeverityMark } from "../look/SeverityMark";
import { useToolbar } from "../parts/useToolbar";
import { SEVERITIES, countText } from "../words";
import { NO_FILTER, type FindingCounts, type FindingFilter } from "./findingFilter";
import { GROUPINGS, GROUPING_WORD, type Grouping } from "./groupFindings";

const CHOSEN = {
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorNeutralForeground1,
  ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
};

/** In the narrowest pane the three severities still stand on one line. */
const NARROW = "@media (max-width: 359px)";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  toggles: { display: "flex", flexWrap: "wrap", gap: "8px", [NARROW]: { gap: "4px" } },
  toggle: {
    minWidth: "auto",
    minHeight: "28px",
    padding: "2px 8px",
    gap: "4px",
    fontSize: tokens.fontSizeBase300,
    [NARROW]: { padding: "2px 4px", gap: "2px", fontSize: tokens.fontSizeBase200 },
  },
  chosen: { ...CHOSEN, ":hover": CHOSEN, ":hover:active": CHOSEN },
  count: { fontVariantNumeric: "tabular-nums" },
  searching: { display: "flex", alignItems: "flex-end", gap: "8px" },
  /** May be narrower than Fluent draws it. */
  search: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0 },
  more: { flexShrink: 0, minWidth: "auto", minHeight: "32px", padding: "0 8px" },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  wide: { gridColumn: "1 / -1" },
  /** May be narrower than its longest option. */
  select: { minWidth: 0, width: "100%" },
});

interface FilterBarProps {
  readonly counts: FindingCounts;
  /** The field that searches, for the keys of the list. */
  readonly search: RefObject<HTMLInputElement | null>;
  readonly filter: FindingFilter;
  /** How many findings pass, and how many there are. */
  readonly shown: number;
  readonly total: number;
  readonly grouping: Grouping;
  readonly isFollowing: boolean;
  readonly onFollow: (isFollowing: boolean) => void;
  readonly onChange: (filter: FindingFilter) => void;
  readonly onGroup: (grouping: Grouping) => void;
}

/**
 * Severity, column, status and text, each with its counts; they intersect. What is hidden is always said, with the way back; where
 * nothing is left, the list says it in its place.
 */
export function FilterBar({ counts, search, filter, shown, total, grouping, isFollowing, onFollow, onChange, onGroup }: FilterBarProps) {
  const styles = useStyles();
  const { severities, column, status, text } = filter;
  const toggle = (severity: (typeof SEVERITIES)[number]) =>
    onChange({ ...filter, severities: SEVERITIES.filter((each) => severities.includes(each) !== (each === severity)) });
  // What is in use is in sight.
  const [isOpen, setOpen] = useState(column !== "" || status !== "" || grouping !== "rule");
  const fields = useId();
  const { bar, tool } = useToolbar();
  return (
    <div className={styles.bar} role="search" aria-label="筛选问题">
      <div className={styles.toggles} aria-label="程度" {...bar}>
        {SEVERITIES.map((severity, at) => {
          const chosen = severities.includes(severity);
          return (
            <ToggleButton
              key={severity}
              size="small"
              className={mergeClasses(styles.toggle, chosen && styles.chosen)}
              checked={chosen}
              {...tool(at)}
              onClick={() => toggle(severity)}
            >
              {chosen && <span aria-hidden="true">✓</span>}
              <SeverityMark severity={severity} plain={!chosen} />
              <span className={styles.count}>{countText(counts.severities[severity])}</span>
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.searching}>
        <Field className={styles.search} label="查找（姓名、单元格、内容）">
          <Input
            ref={search}
            className={styles.input}
            input={{ className: styles.input }}
            type="search"
            value={text}
            onChange={(_, data) => onChange({ ...filter, text: data.value })}
          />
        </Field>
        <Button className={styles.more} aria-expanded={isOpen} aria-controls={isOpen ? fields : undefined} onClick={() => setOpen(!isOpen)}>
          更多筛选
        </Button>
      </div>
      {isOpen && (
        <div id={fields} className={styles.fields}>
          <Field label="所在列">
            <Select
              className={styles.select}
              select={{ className: styles.select }}
              value={column}
              onChange={(_, data) => onChange({ ...filter, column: data.value })}
            >
              <option value="">全部列</option>
              {column !== "" && !counts.columns.has(column) && <option value={column}>{`${column}（0）`}</option>}
              {[...counts.columns].map(([name, count]) => (
                <option key={name} value={name}>{`${name}（${countText(count)}）`}</option>
              ))}
            </Select>
          </Field>
          <Field label="分组">
            <Select
              className={styles.select}
              select={{ className: styles.select }}
              value={grouping}
              onChange={(_, data) => onGroup(GROUPINGS.find((each) => each === data.value) ?? "rule")}
            >
              {GROUPINGS.map((each) => (
                <option key={each} value={each}>{`按${GROUPING_WORD[each]}`}</option>
              ))}
            </Select>
          </Field>
          <Field className={styles.wide} label="状态">
            <Select
              value={status}
              onChange={(_, data) => onChange({ ...filter, status: FINDING_STATUSES.find((each) => each === data.value) ?? "" })}
            >
              <option value="">全部状态</option>
              {FINDING_STATUSES.map((each) => (
                <option key={each} value={each}>{`${STATUS_WORD[each]}（${countText(counts.statuses[each])}）`}</option>
              ))}
            </Select>
          </Field>
          <Switch className={styles.wide} label="跟随所选单元格" checked={isFollowing} onChange={(_, data) => onFollow(data.checked)} />
        </div>
      )}
      {shown < total && (
        <Text size={200}>
          {`显示 ${countText(shown)} / ${countText(total)} 个。`}
          {shown > 0 && (
            <Link as="button" inline onClick={() => onChange(NO_FILTER)}>
              清除筛选
            </Link>
          )}
        </Text>
      )}
    </div>
  );
}
