import type { CaseFacts } from "./caseFacts";
import { MARKS } from "./cellMarks";
import type { SheetFields } from "./columns";
import { judgeOf, verdictOf, type Judge } from "./judge";
import type { CheckContext, QuickContext, Rule, Verdict } from "./rule";
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

/** The same for a rule that must look at a row of its kind: the quick look first. */
export function judgedQuickly(judge: Tallied, facts: CaseFacts, context: QuickContext): Verdict {
  try {
    const unread = (context.marks & MARKS.unreadable) === 0 ? null : unreadNeed(facts, judge.cells);
    return unread ?? judge.rule.quick?.(facts, context) ?? judge.rule.check(facts, context);
  } catch (error) {
    return broken(judge, error);
  }
}

function broken({ tally }: Tallied, error: unknown): Verdict {
  tally.breakBy(error);
  return unknown("broken");
}
