import { makeStyles, tokens } from "@fluentui/react-components";
import type { HouseholdRecord } from "../../app/householdRecord";
import type { YearLimits } from "../../app/recordAnswer";
import type { YearUseOf } from "../../app/yearUse";
import { yuanText } from "../../core/fen";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "4px", textAlign: "right", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& th:first-child": { textAlign: "left" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  limit: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface YearTableProps {
  readonly record: HouseholdRecord;
  /** A whole household was asked for: there is nobody of its own. */
  readonly isWhole: boolean;
}

/** Times and money of the year and what is left of its limits, of the person and of the household. */
export function YearTable({ record: { year, limits, person, household }, isWhole }: YearTableProps) {
  const styles = useStyles();
  const columns = [...(isWhole ? [] : [{ name: "本人", use: person }]), { name: "全户", use: household }];
  return (
    <table className={styles.table} aria-label={`${year}年的次数和金额`}>
      <thead>
        <tr>
          <th scope="col">{`${year}年`}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIGURES.map(({ label, text, limit }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              {limit !== undefined && limits !== null && <span className={styles.limit}>{limit(limits)}</span>}
            </th>
            {columns.map(({ name, use }) => (
              <td key={name}>{use === null ? "无法统计" : text(use)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Figure {
  readonly label: string;
  readonly text: (use: YearUseOf) => string;
  readonly limit?: (limits: YearLimits) => string;
}

const FIGURES: readonly Figure[] = [
  { label: "已帮扶次数", text: ({ count }) => `${count} 次` },
  {
    label: "剩余次数",
    text: ({ left }) => (left === null ? "无法判断" : `${left.times} 次`),
    limit: ({ times }) => `一般不超过 ${times} 次`,
  },
  { label: "已用（元）", text: ({ used }) => yuanText(used) },
  {
    label: "剩余（元）",
    text: ({ left }) => (left === null ? "无法判断" : yuanText(left.fen)),
    limit: ({ fen }) => `全年不超过 ${yuanText(fen)}`,
  },
];
