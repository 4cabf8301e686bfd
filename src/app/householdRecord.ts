import type { CaseFacts } from "../checks/caseFacts";
import { basisOf } from "../checks/caseScope";
import { doubtOf } from "../checks/surveys/doubt";
import { yuanText, type Fen } from "../core/fen";
import { isoDate, yearOf } from "../core/isoDate";
import { forceOn } from "../policy/lookup";
import { namesakesOf, supposedYear } from "./namesakes";
import { answerOf, limitsOfYear, type Answer, type Verdict, type YearLimits } from "./recordAnswer";
import type { RecordBook, RecordSubject } from "./recordBook";
import { yearUseOf, type YearUseOf } from "./yearUse";

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

export interface HouseholdRecord {
  readonly year: number;
  /** Years with rows, newest first, and the asked one. */
  readonly years: readonly number[];
  /** By the standards in use; null where they have none for the year. */
  readonly limits: YearLimits | null;
  readonly person: YearUseOf | null;
  readonly household: YearUseOf | null;
  readonly verdict: Verdict;
  /** The answer by itself: "可以。还可帮扶 1 次，最多 32,000.00 元". */
  readonly headline: string;
  /** Why, with clause and arithmetic. */
  readonly reason: string;
  /** "这户今年还能帮扶吗": some Chinese sentences with clause and arithmetic, or why nobody can say. */
  readonly answer: string;
  readonly rows: readonly RecordRow[];
  /** Rows of all years that bear the name and no ID that can be read: not counted, and shown apart. */
  readonly namesakes: readonly RecordRow[];
}

/**
 * "This year": that of today while a document is in force; afterwards that of the ledger's newest rows, since an old ledger is
 * asked about its own year.
 */
export function defaultYear({ policy, years }: RecordBook, today: Date): number {
  const now = today.getFullYear();
  const day = isoDate(now, today.getMonth() + 1, today.getDate());
  return day !== null && forceOn(policy, day) === "inForce" ? now : (years.find((year) => year <= now) ?? now);
}

/** The record of a person and the household in a calendar year, by the same count as the check (三(四), A5-A7, A11, A13). */
export function householdRecord(book: RecordBook, subject: RecordSubject, year: number): HouseholdRecord {
  const { policy, annual } = book;
  const family = familyOf(book, subject);
  const person = subject.person === null ? null : yearUseOf(policy, annual.personYear(subject.person, year), year);
  const household = subject.household === null ? null : yearUseOf(policy, annual.householdYear(subject.household, year), year);
  const namesakes = namesakesOf(book, subject, family);
  const own = new Set(subject.number === undefined ? subject.cases : []);
  const rowOf = (facts: CaseFacts): RecordRow => ({
    facts,
    kind: kindOf(book, facts),
    net: annual.netOf(facts),
    isOwn: own.has(facts),
    isUnpaid: facts.status === "granted" && facts.row.read.payDate?.state !== "value",
  });
  const dated = family.map(basisOf).flatMap((basis) => (basis === null ? [] : [yearOf(basis)]));
  return {
    year,
    years: [...new Set([...dated, year])].sort((a, b) => b - a),
    limits: limitsOfYear(policy, year),
    person,
    household,
    ...answered(book, subject, { year, person, household, family, namesakes }),
    rows: family.filter((facts) => mayBeIn(facts, year)).map(rowOf),
    namesakes: namesakes.map(rowOf),
  };
}

/** All rows of the household; of a person without one, the own rows. */
function familyOf({ households }: RecordBook, { household, cases: own }: RecordSubject): readonly CaseFacts[] {
  return household === null ? own : (households.get(household) ?? own);
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

interface Counted {
  readonly year: number;
  readonly person: YearUseOf | null;
  readonly household: YearUseOf | null;
  readonly family: readonly CaseFacts[];
  readonly namesakes: readonly CaseFacts[];
}

/** The answer of what is counted; where namesakes could change it, what it is at most and what it would be with them. */
function answered(
  book: RecordBook,
  subject: RecordSubject,
  { year, person, household, family, namesakes }: Counted,
): Pick<HouseholdRecord, "verdict" | "headline" | "reason" | "answer"> {
  const { policy } = book;
  const isWhole = subject.number !== undefined;
  const asked = { year, person, household, isWhole };
  const plain = answerOf(policy, asked);
  const settled = () => ({
    verdict: plain.verdict,
    headline: plain.headline,
    reason: `${plain.reason}。`,
    answer: `${plain.lead}：${plain.reason}。`,
  });
  if (namesakes.length === 0) return settled();
  const supposed = supposedYear(book, subject, family, namesakes, year);
  const all = answerOf(policy, {
    year,
    person: supposed.person && yearUseOf(policy, supposed.person, year),
    household: supposed.household && yearUseOf(policy, supposed.household, year),
    isWhole,
  });
  if (isSame(plain, all)) return settled();
  const isMost = !namesakes.some(mayGiveBack);
  const { reason, headline } = answerOf(policy, { ...asked, isMost });
  const others = `另有 ${namesakes.length} 行同名，证件号读不出或未填，未计入；都算上的话，${leftText(all)}`;
  const why = `${reason}。${others}。请先核对证件号。`;
  return {
    verdict: "unknown",
    headline: isMost && headline.startsWith("不能确定") ? headline : "不能确定",
    reason: why,
    answer: `不能确定：${why}`,
  };
}

const isSame = (a: Answer, b: Answer): boolean => a.left?.times === b.left?.times && a.left?.fen === b.left?.fen;

/** A refund, or what is below 0: with it more may be left than without. */
const mayGiveBack = ({ status, amount }: CaseFacts): boolean => status === "refund" || (amount.is === "known" && amount.value < 0);

function leftText({ left }: Answer): string {
  if (left === null) return "算不出还剩多少";
  if (left.fen === 0) return "没有剩余";
  return left.times === 0
    ? `次数已用完，金额最多 ${yuanText(left.fen)} 元`
    : `还可帮扶 ${left.times} 次，金额最多 ${yuanText(left.fen)} 元`;
}
