import type { CaseFacts } from "../checks/caseFacts";
import { basisOf } from "../checks/caseScope";
import { doubtOf } from "../checks/surveys/doubt";
import type { YearStanding } from "../checks/surveys/standing";
import { yuanText, type Fen } from "../core/fen";
import { yearOf } from "../core/isoDate";
import { clauseText } from "../policy/clauseText";
import type { Step } from "../policy/decision";
import { annualCount, annualRemaining } from "../policy/decisions/annualLimit";
import type { RecordBook, RecordSubject } from "./recordBook";

/** What a row does in the year: counted, open (在办), rejected or outside the limits, or nobody can say. */
export type RecordRowKind = "counted" | "pending" | "notCounted" | "unreadable";

export interface RecordRow {
  readonly facts: CaseFacts;
  readonly kind: RecordRowKind;
  /** Less its refunds; null where it is not counted. */
  readonly net: Fen | null;
  readonly isOwn: boolean;
  /** Granted, and no 发放日期 yet. */
  readonly isUnpaid: boolean;
}

/** Times and money of a person or household in the year, and what is left; `left` null where that cannot be told. */
export interface YearUseOf {
  readonly used: Fen;
  readonly count: number;
  readonly left: { readonly fen: Fen; readonly times: number } | null;
  readonly steps: readonly Step[];
}

export type Verdict = "yes" | "generallyNot" | "no" | "unknown";

export interface HouseholdRecord {
  readonly year: number;
  /** Years with rows, newest first, and the asked one. */
  readonly years: readonly number[];
  readonly person: YearUseOf | null;
  readonly household: YearUseOf | null;
  readonly verdict: Verdict;
  /** "这户今年还能帮扶吗": one or two Chinese sentences with clause and arithmetic, or why nobody can say. */
  readonly answer: string;
  readonly rows: readonly RecordRow[];
}

/** The year that is asked about unless the user chooses: that of the newest counted grant, else today's. */
export function defaultYear(book: RecordBook, subject: RecordSubject, today: Date): number {
  const granted = familyOf(book, subject).filter((facts) => facts.status === "granted" && book.annual.netOf(facts) !== null);
  const years = granted.map((facts) => yearOf(basisOf(facts) ?? "0000"));
  return years.length === 0 ? today.getFullYear() : Math.max(...years);
}

/** The record of a person and the household in a calendar year, by the same count as the check (三(四), A5-A7, A11, A13). */
export function householdRecord(book: RecordBook, subject: RecordSubject, year: number): HouseholdRecord {
  const family = familyOf(book, subject);
  const person = subject.person === null ? null : useOf(book, book.annual.personYear(subject.person, year), year);
  const household = subject.household === null ? null : useOf(book, book.annual.householdYear(subject.household, year), year);
  const dated = family.flatMap((facts) => (basisOf(facts) === null ? [] : [yearOf(basisOf(facts) ?? "0000")]));
  return {
    year,
    years: [...new Set([...dated, year])].sort((a, b) => b - a),
    person,
    household,
    ...answerOf(book, year, person, household),
    rows: family
      .filter((facts) => mayBeIn(facts, year))
      .map((facts) => ({
        facts,
        kind: kindOf(book, facts),
        net: book.annual.netOf(facts),
        isOwn: subject.cases.includes(facts),
        isUnpaid: facts.status === "granted" && facts.row.read.payDate?.state !== "value",
      })),
  };
}

/** All rows of the household; of a person without one, the own rows. */
function familyOf({ cases }: RecordBook, { household, cases: own }: RecordSubject): readonly CaseFacts[] {
  return household === null ? own : cases.filter((facts) => facts.household === household);
}

/** A row whose date cannot be read may belong to any year. */
function mayBeIn(facts: CaseFacts, year: number): boolean {
  const basis = basisOf(facts);
  if (basis !== null) return yearOf(basis) === year;
  const { basisSpan } = facts;
  return basisSpan === undefined || (yearOf(basisSpan.first) <= year && year <= yearOf(basisSpan.last));
}

function kindOf({ annual }: RecordBook, facts: CaseFacts): RecordRowKind {
  if (annual.netOf(facts) !== null) return "counted";
  if (facts.status === "pending") return "pending";
  return doubtOf(facts) === null ? "notCounted" : "unreadable";
}

function useOf({ policy }: RecordBook, { total, count, doubt, grants }: YearStanding, year: number): YearUseOf {
  const asked = { date: lastDay(year), asReference: true };
  const prior = grants.map(({ facts, net }) => {
    const { sheet, row, at } = facts.row;
    const ref = { file: sheet.file, sheet: sheet.sheet, row, cell: at[facts.amountField] };
    return { date: basisOf(facts) ?? "", fen: net, label: facts.name || "姓名未填", refs: [ref] };
  });
  const money = annualRemaining(policy, { ...asked, used: total, prior });
  const times = annualCount(policy, { ...asked, count });
  const isClear = doubt.more === 0 && doubt.less === 0 && doubt.times === 0;
  const left = isClear && money.ok && times.ok ? { fen: money.value, times: times.value } : null;
  return { used: total, count, left, steps: [...money.steps, ...times.steps] };
}

/** The limits of the year's last day: a year that the document ends or begins in has its whole caps (A9). */
const lastDay = (year: number): string => `${year}-12-31`;

function answerOf(
  { policy }: RecordBook,
  year: number,
  person: YearUseOf | null,
  household: YearUseOf | null,
): Pick<HouseholdRecord, "verdict" | "answer"> {
  const limit = annualRemaining(policy, { date: lastDay(year), used: 0, asReference: true });
  const times = annualCount(policy, { date: lastDay(year), count: 0, asReference: true });
  if (!limit.ok || !times.ok) return { verdict: "unknown", answer: `无法判断：${limit.ok ? "" : limit.text}。` };
  const inForce = annualRemaining(policy, { date: lastDay(year), used: 0 });
  const reference = inForce.ok ? "" : `${inForce.text}，以下只供参考，参照`;
  const clause = `${reference}${clauseText(limit.clause)}`;
  const both = [
    { who: "本人", use: person },
    { who: "全户", use: household },
  ];
  const full = both.find(({ use }) => use !== null && use.left !== null && use.left.fen === 0);
  if (full?.use)
    return {
      verdict: "no",
      answer: `不可以：${clause}，全年累计不超过 ${yuanText(limit.value)} 元，${full.who} ${year} 年已用 ${yuanText(full.use.used)} 元，没有剩余。`,
    };
  const known = both.flatMap(({ who, use }) => (use === null ? [] : [`${who}已知 ${use.count} 次、${yuanText(use.used)} 元`])).join("，");
  if (both.some(({ use }) => use !== null && use.left === null))
    return { verdict: "unknown", answer: `无法判断：${year} 年有的行金额、日期或状态无法识别，请先改正。${known}。` };
  if (person === null)
    return { verdict: "unknown", answer: `无法判断：身份证号缺失或有误，不能统计本人的次数和金额${known === "" ? "" : `，${known}`}。` };
  const [own, family] = [person.left, household?.left ?? null];
  if (own === null || (household !== null && family === null)) return { verdict: "unknown", answer: `无法判断：${known}。` };
  const binding =
    family !== null && household !== null && family.fen <= own.fen ? { who: "全户", use: household } : { who: "本人", use: person };
  const left = Math.min(own.fen, family?.fen ?? own.fen);
  const timesLeft = Math.min(own.times, family?.times ?? own.times);
  const sum = `${yuanText(limit.value)} − ${binding.who}已用 ${yuanText(binding.use.used)} = ${yuanText(left)} 元`;
  if (timesLeft === 0) {
    const most = family !== null && household !== null && family.times === 0 ? household.count : person.count;
    return {
      verdict: "generallyNot",
      answer: `一般不再帮扶：${clause}，每年一般不超过 ${times.value} 次，${year} 年已 ${most} 次。确需帮扶的写明理由，金额最多 ${sum}。`,
    };
  }
  const may = `还可帮扶 ${timesLeft} 次，金额最多 ${left === limit.value ? `${yuanText(left)} 元` : sum}`;
  if (household === null)
    return { verdict: "unknown", answer: `无法判断全户：台账没有户号，不能统计家庭的次数和金额。只看本人，${clause}，${year} 年${may}。` };
  return { verdict: "yes", answer: `可以：${clause}，${year} 年${may}。` };
}
