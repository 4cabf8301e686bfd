import { readAmount } from "../cells/readAmount";
import { readDate } from "../cells/readDate";
import type { Reading } from "../cells/reading";
import { yuanPlain, type Fen } from "../core/fen";
import type { IsoDate } from "../core/isoDate";
import type { Decision } from "../policy/decision";
import { maxGrant } from "../policy/decisions/maxGrant";
import { forceOn } from "../policy/lookup";
import type { PolicySet } from "../policy/policyDocument";
import type { Category, GrantType } from "../policy/words";

/** What a person types to try a case out: amounts in 元 and a day, as they would stand in a cell. */
export interface TrialInput {
  readonly type: GrantType;
  readonly category: Category | null;
  /** 自负医疗费用 or 个人需补缴部分; not read for the other types. */
  readonly base: string;
  /** What the person or household has had this year; blank: nothing. */
  readonly used: string;
  readonly date: string;
}

export type TrialProblems = Partial<Record<"base" | "used" | "date", string>>;

export interface Trial {
  readonly decision: Decision<Fen>;
  /** Our own formula with the same answer, null where the function would give none: it never judges by way of reference. */
  readonly formula: string | null;
}

/** True for the types whose ceiling is a share of an amount. */
export const needsBase = (type: GrantType): boolean => type === "大重病医疗" || type === "补缴金";

/**
 * The most that such a case may get (maxGrant, as MAX_GRANT), or what is wrong with the fields. A day after the last document is
 * answered by way of reference, worded 参照 (A22).
 */
export function trialGrant(policy: PolicySet, input: TrialInput): Trial | TrialProblems {
  const { type, category } = input;
  const base = needsBase(type) ? amountOf(input.base, null) : { value: null };
  const used = amountOf(input.used, 0);
  const date = trialDay(input.date);
  if ("problem" in base || "problem" in used || "problem" in date) {
    return { ...problem("base", base), ...problem("used", used), ...problem("date", date) };
  }
  const decision = maxGrant(policy, { type, category, base: base.value, used: used.value, date: date.value, asReference: true });
  const isInForce = forceOn(policy, date.value) === "inForce";
  const answers = { base: base.value, used: used.value, date: date.value };
  return { decision, formula: decision.ok && isInForce ? formulaOf(type, category, answers) : null };
}

export const isTrial = (trial: Trial | TrialProblems): trial is Trial => "decision" in trial;

export type Field<T> = { readonly value: T } | { readonly problem: string };

function amountOf(text: string, blank: Fen | null): Field<Fen | null> {
  const reading = readAmount(text, 1);
  if (reading.state === "unreadable") return { problem: reading.reason };
  if (reading.state === "blank") return { value: blank };
  return reading.value < 0 ? { problem: "不能小于 0" } : { value: reading.value };
}

/** An Excel serial, as a date becomes where a cell is copied as a number. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** The day that is typed, in any spelling that a cell may have, or what is wrong with it. */
export function trialDay(typed: string): Field<IsoDate> {
  const text = typed.normalize("NFKC").trim();
  return dayOf(readDate(text === "" ? null : SERIAL.test(text) ? Number(text) : text, { date1904: false }));
}

function dayOf(reading: Reading<{ readonly first: IsoDate; readonly last: IsoDate }>): Field<IsoDate> {
  if (reading.state === "blank") return { problem: "请填判断日期，例如 2019-07-01" };
  if (reading.state === "unreadable") return { problem: "请写成日期，例如 2019-07-01" };
  const { first, last } = reading.value;
  return first === last ? { value: first } : { problem: "请写到某一天，例如 2019-07-01" };
}

const problem = (name: keyof TrialProblems, field: Field<unknown>): TrialProblems => ("problem" in field ? { [name]: field.problem } : {});

interface Answers {
  readonly base: Fen | null;
  readonly used: Fen | null;
  readonly date: IsoDate;
}

/** The day is a text: a serial number would be another day in a workbook that counts from 1904. */
function formulaOf(type: GrantType, category: Category | null, { base, used, date }: Answers): string {
  const amount = (fen: Fen | null): string => (fen === null ? "" : String(Number(yuanPlain(fen))));
  const word = category === null ? "" : `"${category}"`;
  return `=BANGFU.MAX_GRANT("${type}",${word},${amount(base)},${amount(used)},"${date}")`;
}
