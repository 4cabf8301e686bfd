import { makeStyles, tokens } from "@fluentui/react-components";
import type { RecordRow } from "../../app/householdRecord";
import { yuanText } from "../../core/fen";
import { CellLink } from "../parts/CellLink";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 8px",
    minHeight: "24px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface RecordRowsProps {
  readonly title: string;
  readonly rows: readonly RecordRow[];
  /** Says of each row what it is as well, where rows of several kinds stand together. */
  readonly withKind?: boolean;
}

/** Rows of one kind, each with its day, person, type, amount and the link to it; nothing where there is none. */
export function RecordRows({ title, rows, withKind = false }: RecordRowsProps) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {rows.map((each) => {
          const { sheet, row, at } = each.facts.row;
          return (
            <li key={`${sheet.sheet}!${row}`} className={styles.row}>
              <span>{withKind ? `${describe(each)}，${kindText(each)}` : describe(each)}</span>
              <CellLink sheet={sheet.sheet} address={at[each.facts.amountField] ?? `A${row}`}>{`${sheet.sheet} 第 ${row} 行`}</CellLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function describe({ facts: { basis, type, amount, name }, net, isOwn }: RecordRow): string {
  const stated = amount.is === "known" ? `${yuanText(amount.value)} 元` : amount.is === "absent" ? "金额未填" : "金额无法识别";
  const after = net !== null && amount.is === "known" && net !== amount.value ? `（退款冲减后 ${yuanText(net)} 元）` : "";
  return [
    basis.is === "known" ? basis.value : "日期无法识别",
    isOwn ? "本人" : name || "同户",
    type.is === "known" ? type.value : "类别未填",
    stated + after,
  ].join("，");
}

function kindText({ kind, isUnpaid }: RecordRow): string {
  if (kind === "counted") return isUnpaid ? "已批未发" : "已帮扶";
  return kind === "pending" ? "在办" : kind === "unreadable" ? "无法识别" : "不计入";
}
