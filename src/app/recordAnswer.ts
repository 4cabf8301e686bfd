import { yuanText, type Fen } from "../core/fen";
import { clauseText } from "../policy/clauseText";
import { annualCount, annualRemaining } from "../policy/decisions/annualLimit";
import type { PolicySet } from "../policy/policyDocument";
import { lastDayOf, type YearUseOf } from "./yearUse";

export type Verdict = "yes" | "generallyNot" | "no" | "unknown";

/** Of whom the answer speaks: a person and the household around, or a whole household. */
export interface Asked {
  readonly year: number;
  readonly person: YearUseOf | null;
  readonly household: YearUseOf | null;
  readonly isWhole: boolean;
  /** Rows that nobody can place can only take away from what is left. */
  readonly isMost?: boolean;
}

export interface Answer {
  readonly verdict: Verdict;
  /** "可以", "无法判断全户" */
  readonly lead: string;
  /** The answer by itself, with its times and its amount, without a full stop: "可以。还可帮扶 1 次，最多 32,000.00 元". */
  readonly headline: string;
  /** The clause and the sum, without a full stop. */
  readonly reason: string;
  /** Times and fen that may still be granted; null where nobody can say. */
  readonly left: { readonly times: number; readonly fen: Fen } | null;
}

/** The year's limits by the standards in use; null where no document has any. */
export interface YearLimits {
  readonly fen: Fen;
  readonly times: number;
}

export function limitsOfYear(policy: PolicySet, year: number): YearLimits | null {
  const asked = { date: lastDayOf(year), asReference: true };
  const [money, times] = [annualRemaining(policy, { ...asked, used: 0 }), annualCount(policy, { ...asked, count: 0 })];
  return money.ok && times.ok ? { fen: money.value, times: times.value } : null;
}

/** Whether somebody can still be helped in the year, by 三(四) as the standards in use have it, with clause and arithmetic. */
export function answerOf(policy: PolicySet, asked: Asked): Answer {
  const { year, person, household, isWhole, isMost = false } = asked;
  const limit = annualRemaining(policy, { date: lastDayOf(year), used: 0, asReference: true });
  const limits = limitsOfYear(policy, year);
  if (!limit.ok || limits === null) return cannotTell("无法判断", limit.ok ? "文件没有规定每年的次数" : limit.text);
  const inForce = annualRemaining(policy, { date: lastDayOf(year), used: 0 });
  const clause = `${inForce.ok ? "" : `${inForce.text}，以下只供参考，参照`}${clauseText(limit.clause)}`;
  const both = [
    { who: "本人", use: person },
    { who: "全户", use: household },
  ].flatMap(({ who, use }) => (use === null ? [] : [{ who, use }]));
  const full = both.find(({ use }) => use.left?.fen === 0);
  if (full !== undefined) {
    const used = `${full.who} ${year}年已用 ${yuanText(full.use.used)} 元，没有剩余`;
    return {
      verdict: "no",
      lead: "不可以",
      headline: `不可以。${full.who} ${year}年的限额已用完`,
      reason: `${clause}，全年累计不超过 ${yuanText(limits.fen)} 元，${used}`,
      left: { times: 0, fen: 0 },
    };
  }
  const known = both.map(({ who, use }) => `${who}已知 ${use.count} 次、${yuanText(use.used)} 元`).join("，");
  const sums = both.flatMap(({ who, use: { count, used, left } }) => (left === null ? [] : [{ who, count, used, left }]));
  if (sums.length < both.length) return cannotTell("无法判断", `${year}年有的行金额、日期或状态无法识别，请先改正。${known}`);
  if (person === null && !isWhole)
    return cannotTell("无法判断", `身份证号缺失或有误，不能统计本人的次数和金额${known === "" ? "" : `，${known}`}`);
  const [first, ...others] = sums;
  if (first === undefined) return cannotTell("无法判断", "台账没有户号，不能统计家庭的次数和金额");
  const least = others.reduce((best, each) => (each.left.fen <= best.left.fen ? each : best), first);
  const left = { fen: least.left.fen, times: Math.min(...sums.map((each) => each.left.times)) };
  const sum = `${yuanText(limits.fen)} − ${least.who}已用 ${yuanText(least.used)} = ${yuanText(left.fen)} 元`;
  if (left.times === 0) {
    const most = Math.max(...sums.map(({ count }) => count));
    const reason = `${clause}，每年一般不超过 ${limits.times} 次，${year}年已 ${most} 次。确需帮扶的写明理由，金额最多 ${sum}`;
    const headline = `一般不再帮扶。次数已用完，确需帮扶的最多 ${yuanText(left.fen)} 元`;
    return { verdict: "generallyNot", lead: "一般不再帮扶", headline, reason, left };
  }
  const short = `${isMost ? "最多还可" : "还可"}帮扶 ${left.times} 次，${isMost ? "" : "最多 "}${yuanText(left.fen)} 元`;
  const may = `${isMost ? "最多还可" : "还可"}帮扶 ${left.times} 次，金额最多 ${left.fen === limits.fen ? `${yuanText(left.fen)} 元` : sum}`;
  if (household === null) {
    const reason = `台账没有户号，不能统计家庭的次数和金额。只看本人，${clause}，${year}年${may}`;
    return { verdict: "unknown", lead: "无法判断全户", headline: `无法判断全户。只看本人，${short}`, reason, left };
  }
  return {
    verdict: "yes",
    lead: "可以",
    headline: `${isMost ? "不能确定" : "可以"}。${short}`,
    reason: `${clause}，${year}年${may}`,
    left,
  };
}

const cannotTell = (lead: string, reason: string): Answer => ({ verdict: "unknown", lead, headline: lead, reason, left: null });
