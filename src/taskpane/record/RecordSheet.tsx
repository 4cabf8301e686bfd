import { useMemo, useState } from "react";
import { Button, Field, Link, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { defaultYear, householdRecord, type HouseholdRecord } from "../../app/householdRecord";
import type { Verdict } from "../../app/recordAnswer";
import { householdOf, membersOf, type RecordBook, type RecordSubject } from "../../app/recordBook";
import { trialOfRecord, type TrialStart } from "../../app/trialOfRecord";
import type { YearUseOf } from "../../app/yearUse";
import { yuanText } from "../../core/fen";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { StepList } from "../parts/StepList";
import { usePane } from "../paneContext";
import { RecordRows } from "./RecordRows";
import { subjectTitle } from "./subjectWords";
import { YearRows } from "./YearRows";
import { YearTable } from "./YearTable";

const useStyles = makeStyles({
  record: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  /** Fluent gives it a width of its own, wider than the pane. */
  select: { minWidth: 0, width: "100%" },
  family: { display: "flex", flexWrap: "wrap", gap: "4px 12px", alignItems: "baseline" },
  link: { minHeight: "24px" },
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
  /** Asks for somebody else of the household, or for all of it. */
  readonly onOpen: (subject: RecordSubject) => void;
  /** 测算 of a new grant. */
  readonly onTrial: (start: TrialStart) => void;
}

/** One person's and household's year: the answer first, then times and money, then the rows, then the other years. */
export function RecordSheet({ book, subject, onOpen, onTrial }: RecordSheetProps) {
  const styles = useStyles();
  const { now } = usePane();
  const [year, setYear] = useState(() => defaultYear(book, now()));
  const record = useMemo(() => householdRecord(book, subject, year), [book, subject, year]);
  const home = subject.cases[0]?.row.sheet.sheet ?? "";
  const steps = (record.household ?? record.person)?.steps ?? [];
  const namesakes = `另有 ${record.namesakes.length} 行同名，证件号读不出或未填，未计入`;
  return (
    <section className={styles.record} aria-label="帮扶档案">
      <h2 className={styles.heading}>{subjectTitle(subject)}</h2>
      <Family book={book} subject={subject} onOpen={onOpen} />
      <Notice key={record.answer} intent={INTENT[record.verdict]}>
        <Text size={200} block>{`这户 ${year}年还能帮扶吗？`}</Text>
        <Text weight="semibold" block>
          {record.headline}
        </Text>
        {record.reason}
      </Notice>
      <div>
        <Button onClick={() => onTrial(trialOfRecord(subjectTitle(subject), subject, record, now()))}>测算新的一笔</Button>
      </div>
      <Field label="年份">
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={String(year)}
          onChange={(_, data) => setYear(Number(data.value))}
        >
          {yearsOf(record, now().getFullYear()).map((each) => (
            <option key={each} value={each}>{`${each}年`}</option>
          ))}
        </Select>
      </Field>
      <YearTable record={record} isWhole={subject.number !== undefined} />
      <YearRows record={record} />
      <RecordRows title={namesakes} rows={record.namesakes} withKind />
      {steps.length > 0 && (
        <Disclosure level={3} title={record.household === null ? "本人的计算过程" : "全户的计算过程"}>
          <StepList steps={steps} home={home} />
        </Disclosure>
      )}
      <OtherYears book={book} subject={subject} shown={record} />
    </section>
  );
}

/** The way from a person to the household and from the household to each of its persons. */
function Family({ book, subject, onOpen }: Omit<RecordSheetProps, "onTrial">) {
  const styles = useStyles();
  const home = subject.number === undefined ? householdOf(book, subject) : null;
  const others = subject.number === undefined ? (home === null ? [] : [home]) : membersOf(book, subject);
  if (others.length === 0) return null;
  return (
    <div className={styles.family}>
      <Text>{home === null ? "只看一人：" : "只看全户："}</Text>
      {others.map((other) => (
        <Link key={other.id} as="button" inline className={styles.link} onClick={() => onOpen(other)}>
          {subjectTitle(other)}
        </Link>
      ))}
    </div>
  );
}

interface OtherYearsProps {
  readonly book: RecordBook;
  readonly subject: RecordSubject;
  readonly shown: HouseholdRecord;
}

/** Every other year with rows, newest first: its sum in one line, its rows when it is opened. */
function OtherYears({ book, subject, shown }: OtherYearsProps) {
  const records = useMemo(
    () => shown.years.filter((year) => year !== shown.year).map((year) => householdRecord(book, subject, year)),
    [book, subject, shown],
  );
  return (
    <div>
      {records.map((record) => (
        <Disclosure key={record.year} level={3} title={`${record.year}年：${sumText(record)}`}>
          <YearRows record={record} />
        </Disclosure>
      ))}
    </div>
  );
}

function sumText({ person, household }: HouseholdRecord): string {
  const of = (who: string, use: YearUseOf | null) => (use === null ? [] : [`${who} ${use.count} 次 ${yuanText(use.used)} 元`]);
  return [...of("本人", person), ...of("全户", household)].join("，") || "无法统计";
}

/** The years of the rows and this year, newest first. */
const yearsOf = ({ years }: HouseholdRecord, thisYear: number): readonly number[] =>
  [...new Set([...years, thisYear])].sort((a, b) => b - a);
