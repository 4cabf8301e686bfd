import { useState } from "react";
import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  defaultYear,
  householdRecord,
  type HouseholdRecord,
  type RecordRow,
  type Verdict,
  type YearUseOf,
} from "../../app/householdRecord";
import type { RecordBook, RecordSubject } from "../../app/recordBook";
import { yuanText } from "../../core/fen";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { StepList } from "../parts/StepList";
import { usePane } from "../paneContext";
import { RecordRows } from "./RecordRows";

const useStyles = makeStyles({
  record: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "4px", textAlign: "right", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    "& th:first-child": { textAlign: "left" },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
});

const INTENT: Readonly<Record<Verdict, "success" | "warning" | "info">> = {
  yes: "success",
  generallyNot: "warning",
  no: "warning",
  unknown: "info",
};

interface RecordSheetProps {
  readonly book: RecordBook;
  readonly subject: RecordSubject;
  readonly name: string;
}

/** One person's and household's year: the answer first, then times and money, then the rows. */
export function RecordSheet({ book, subject, name }: RecordSheetProps) {
  const styles = useStyles();
  const { now } = usePane();
  const [year, setYear] = useState(() => defaultYear(book, subject, now()));
  const record = householdRecord(book, subject, year);
  const home = subject.cases[0]?.row.sheet.sheet ?? "";
  const steps = (record.household ?? record.person)?.steps ?? [];
  const of = (...kinds: readonly RecordRow["kind"][]) => record.rows.filter(({ kind }) => kinds.includes(kind));
  const paid = of("counted").filter(({ isUnpaid }) => !isUnpaid);
  const unpaid = of("counted").filter(({ isUnpaid }) => isUnpaid);
  return (
    <section className={styles.record} aria-label="帮扶档案">
      <h2 className={styles.heading}>{name.split("，")[0]}</h2>
      <Field label="年份">
        <Select value={String(year)} onChange={(_, data) => setYear(Number(data.value))}>
          {yearsOf(record, now().getFullYear()).map((each) => (
            <option key={each} value={each}>{`${each} 年`}</option>
          ))}
        </Select>
      </Field>
      <Notice intent={INTENT[record.verdict]}>
        <Text weight="semibold" block>
          {`这户 ${year} 年还能帮扶吗？`}
        </Text>
        {record.answer}
      </Notice>
      <table className={styles.table} aria-label={`${year} 年的次数和金额`}>
        <thead>
          <tr>
            <th scope="col">{`${year} 年`}</th>
            <th scope="col">本人</th>
            <th scope="col">全户</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{record.person === null ? "无法统计" : text(record.person)}</td>
              <td>{record.household === null ? "无法统计" : text(record.household)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RecordRows title="已帮扶（计入次数和金额）" rows={paid} />
      <RecordRows title="已批未发（计入次数和金额）" rows={unpaid} />
      <RecordRows title="在办（不占额度）" rows={of("pending")} />
      <RecordRows title="无法识别（先改正）" rows={of("unreadable")} />
      <RecordRows title="不计入" rows={of("notCounted")} />
      {record.rows.length === 0 && <Text>{`${year} 年台账里没有这户的记录。`}</Text>}
      {steps.length > 0 && (
        <Disclosure level={3} title={record.household === null ? "本人的计算过程" : "全户的计算过程"}>
          <StepList steps={steps} home={home} />
        </Disclosure>
      )}
    </section>
  );
}

const FIGURES: readonly { readonly label: string; readonly text: (use: YearUseOf) => string }[] = [
  { label: "已帮扶次数", text: ({ count }) => `${count} 次` },
  { label: "已用（元）", text: ({ used }) => yuanText(used) },
  { label: "剩余次数", text: ({ left }) => (left === null ? "无法判断" : `${left.times} 次`) },
  { label: "剩余（元）", text: ({ left }) => (left === null ? "无法判断" : yuanText(left.fen)) },
];

/** The years of the rows and this year, newest first. */
const yearsOf = ({ years }: HouseholdRecord, thisYear: number): readonly number[] =>
  [...new Set([...years, thisYear])].sort((a, b) => b - a);
