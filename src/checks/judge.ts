import type { FieldId } from "../ledger/fieldId";
import type { CaseFacts } from "./caseFacts";
import { columnGaps, type ColumnGaps, type SheetFields } from "./columns";
import type { CheckContext, Rule, Verdict } from "./rule";
import { leftOpen, outOfScope, singleNeeds, unreadNeed } from "./scope";
import { unknown } from "./verdict";

/** A rule beside what it lacks on this ledger. */
export interface Judge {
  readonly rule: Rule;
  readonly gaps: ColumnGaps;
  /** Columns that the rule needs singly. */
  readonly cells: readonly FieldId[];
}

export const judgeOf = (rule: Rule, fields: SheetFields): Judge => ({ rule, gaps: columnGaps(fields, rule), cells: singleNeeds(rule) });

/** Each rule with what the ledger's columns allow it. */
export const judgesOf = (fields: SheetFields, rules: readonly Rule[]): readonly Judge[] => rules.map((rule) => judgeOf(rule, fields));

/** What is said of every row of this one's sheet, date, status and words alike; null: the rule must look at the row itself. */
export function verdictOfKind({ rule, gaps }: Judge, facts: CaseFacts): Verdict | null {
  const outside = outOfScope(rule, facts);
  if (outside) return outside;
  if (gaps.blocked.has(facts.row.sheet)) return unknown("column");
  return leftOpen(rule, facts);
}

/** What a rule says about a row; what is not applicable or cannot be known is decided here, the same way for every rule. */
export function verdictOf(judge: Judge, facts: CaseFacts, context: CheckContext): Verdict {
  return verdictOfKind(judge, facts) ?? unreadNeed(facts, judge.cells) ?? judge.rule.check(facts, context);
}
