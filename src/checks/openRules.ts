import type { CaseFacts } from "./caseFacts";
import { sheetFields } from "./columns";
import { judgeOf, verdictOf, type Judge } from "./judge";
import { MESSAGES } from "./messages";
import type { CheckContext, UnknownWhy, Verdict } from "./rule";
import { RULES } from "./rules";
import { unknown } from "./verdict";

/** A rule about a 违规 that the check could not judge on a row. */
export interface OpenRule {
  readonly code: string;
  readonly title: string;
  readonly why: UnknownWhy;
}

/** Tells of single rows which `must` rules stayed open on them: a row without findings is clean only where none did. */
export function openRulesOf(context: CheckContext): (facts: CaseFacts) => readonly OpenRule[] {
  const fields = sheetFields(context.ledger);
  const judges = RULES.filter(({ severity }) => severity === "must").map((rule) => judgeOf(rule, fields));
  return (facts) =>
    judges.flatMap((judge) => {
      const verdict = verdictOrBroken(judge, facts, context);
      const { code } = judge.rule;
      return verdict.is === "unknown" ? [{ code, title: MESSAGES[code]?.title ?? code, why: verdict.why }] : [];
    });
}

/** A rule that throws is named in the coverage by the run itself. */
function verdictOrBroken(judge: Judge, facts: CaseFacts, context: CheckContext): Verdict {
  try {
    return verdictOf(judge, facts, context);
  } catch {
    return unknown("broken");
  }
}
