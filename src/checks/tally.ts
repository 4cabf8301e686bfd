import { FIELDS } from "../ledger/fields";
import type { Coverage, CoverageStatus } from "./finding";
import type { Rule, UnknownWhy, Verdict } from "./rule";
import type { ColumnGaps } from "./columns";
import { MESSAGES } from "./messages";

/** Why a row could not be judged, in the users' words. */
export const UNKNOWN_WHY: Readonly<Record<UnknownWhy, string>> = {
  column: "缺列",
  force: "日期不在文件有效期内或读不出",
  limits: "年度限额分人、分户、分类别或按连续十二个月计算，须由人核对",
  unreadable: "所需单元格读不出",
  blank: "所需单元格空白",
  word: "用词不认识",
  status: "办理结果不认识",
  key: "无有效身份证号或户号",
  others: "同一人或同一户的其他行读不出",
  precision: "日期不够精确",
  conflict: "所填互相矛盾",
  stopped: "校验已取消，尚未判断",
  broken: "程序出错",
};

/** Reasons are told in this order, so that the text does not hang on the order of the rows. */
const REASONS = Object.keys(UNKNOWN_WHY) as readonly UnknownWhy[];

/** Counts one rule's verdicts; in the end they add up to the rows of the ledger. */
export class Tally {
  private readonly counts = { pass: 0, fail: 0, na: 0, unknown: 0 };
  private readonly reasons = new Map<UnknownWhy, number>();
  private brokenBy: string | null = null;

  /** `rows`: on how many rows the rule says so. */
  add(verdict: Verdict, rows = 1): void {
    if (rows === 0) return;
    // Written out: a property by a name that is only known when it runs takes longer than the rule.
    if (verdict.is === "pass") this.counts.pass += rows;
    else if (verdict.is === "na") this.counts.na += rows;
    else if (verdict.is === "fail") this.counts.fail += rows;
    else {
      this.counts.unknown += rows;
      this.reasons.set(verdict.why, (this.reasons.get(verdict.why) ?? 0) + rows);
    }
  }

  /** Counts in, or with -1 out again, all that another tally of this rule has counted. */
  join(other: Tally, sign: 1 | -1): void {
    for (const is of ["pass", "fail", "na", "unknown"] as const) this.counts[is] += sign * other.counts[is];
    for (const [why, rows] of other.reasons) {
      const left = (this.reasons.get(why) ?? 0) + sign * rows;
      if (left === 0) this.reasons.delete(why);
      else this.reasons.set(why, left);
    }
  }

  /** Whether the rule threw on some row. */
  get isBroken(): boolean {
    return this.brokenBy !== null;
  }

  /** The rule threw: a mistake of ours, named in the coverage. */
  breakBy(error: unknown): void {
    this.brokenBy ??= error instanceof Error ? error.message : String(error);
  }

  coverage(rule: Rule, gaps: ColumnGaps, sheets: number, notes: readonly string[]): Coverage {
    const isBlocked = sheets > 0 && gaps.blocked.size === sheets;
    const isPartly = gaps.groups.length > 0 || this.counts.unknown > 0;
    const status: CoverageStatus = this.brokenBy !== null ? "broken" : isBlocked ? "notChecked" : isPartly ? "partly" : "checked";
    const texts = [this.brokenText(), this.columnText(gaps, sheets, isBlocked), ...(isBlocked ? [] : [this.unknownText(), ...notes])];
    const why = texts.filter((text) => text !== "").join("；");
    return {
      code: rule.code,
      title: MESSAGES[rule.code]?.title ?? rule.code,
      status,
      missing: [...new Set(gaps.groups.flat())],
      why,
      ...this.counts,
    };
  }

  private brokenText(): string {
    return this.brokenBy === null ? "" : `程序内部出错，本条不可作准（${this.brokenBy}）`;
  }

  private columnText({ groups, blocked }: ColumnGaps, sheets: number, isBlocked: boolean): string {
    if (groups.length === 0) return "";
    const columns = `缺${groups.map((group) => group.map((field) => `“${FIELDS[field].label}”`).join("或")).join("、")}列`;
    if (isBlocked) return `${columns}，未核`;
    return blocked.size > 0 ? `${sheets} 张表中 ${blocked.size} 张${columns}，未核` : `${columns}，只核了一部分`;
  }

  private unknownText(): string {
    const reasons = REASONS.filter((why) => why !== "column" && this.reasons.has(why)).map(
      (why) => `${UNKNOWN_WHY[why]} ${this.reasons.get(why) ?? 0} 行`,
    );
    return reasons.length === 0 ? "" : `无法判断：${reasons.join("，")}`;
  }
}
