import type { CaseFacts } from "./caseFacts";
import { bears, MARKS } from "./cellMarks";
import type { SheetFields } from "./columns";
import { judgeOf, verdictOf, type Judge } from "./judge";
import type { CheckContext, KindFigures, QuickContext, QuickLook, Rule, Verdict } from "./rule";
import { unreadNeed } from "./scope";
import { Tally } from "./tally";
import { unknown } from "./verdict";

export interface Tallied extends Judge {
  /** The rule's place in the list of rules. */
  readonly order: number;
  readonly tally: Tally;
}

/** Each rule with what the ledger's columns allow it; its tally is still empty. */
export function judgesOf(fields: SheetFields, rules: readonly Rule[]): readonly Tallied[] {
  return rules.map((rule, order) => ({ ...judgeOf(rule, fields), order, tally: new Tally() }));
}

/** What a rule says about a row; a rule that throws is a mistake of ours, which its tally names. */
export function judged(judge: Tallied, facts: CaseFacts, context: CheckContext): Verdict {
  try {
    return verdictOf(judge, facts, context);
  } catch (error) {
    return broken(judge, error);
  }
}

/** A rule that must look at the rows of some kind, with its quick look. */
export interface Asked {
  readonly judge: Tallied;
  readonly look: QuickLook | null;
}

/** A look that cannot be made (a survey failed) is left out: the rule then says so on each row. */
export function withLook(judge: Tallied, context: QuickContext): Asked {
  try {
    return { judge, look: judge.rule.quick?.(context) ?? null };
  } catch {
    return { judge, look: null };
  }
}

/** What a rule says about a row of its kind: the quick look first. */
export function judgedQuickly({ judge, look }: Asked, facts: CaseFacts, kind: KindFigures, context: CheckContext): Verdict {
  try {
    const unread = bears(kind.marks, MARKS.unreadable) ? unreadNeed(facts, judge.cells) : null;
    return unread ?? (look === null ? null : look(facts, kind)) ?? judge.rule.check(facts, context);
  } catch (error) {
    return broken(judge, error);
  }
}

function broken({ tally }: Tallied, error: unknown): Verdict {
  tally.breakBy(error);
  return unknown("broken");
}
