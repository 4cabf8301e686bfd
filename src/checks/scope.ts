import type { FieldId } from "../ledger/fieldId";
import type { CaseFacts } from "./caseFacts";
import { isUnplaced } from "./caseScope";
import type { Rule, Verdict } from "./rule";
import { na, unknown } from "./verdict";

/** Whether a rule speaks about a row at all; null: it does, as far as can be told without its columns. */
export function outOfScope(rule: Rule, facts: CaseFacts): Verdict | null {
  if (rule.scope === "every") return null;
  if (facts.status === "rejected") return na;
  if (rule.scope === "live") return null;
  if (facts.status === "refund") return na;
  if (facts.form.is === "known" && facts.form.value !== "个案") return na;
  if (facts.kind.is === "known" && facts.kind.value !== "资金") return na;
  if (rule.types && facts.type.is === "known" && !rule.types.includes(facts.type.value)) return na;
  return null;
}

/** The columns that a rule needs singly. */
export const singleNeeds = ({ needs }: Rule): readonly FieldId[] => needs.filter((need) => typeof need === "string");

/** What the row's date, status and words leave open, so that the rule cannot be judged; null: nothing. */
export function leftOpen(rule: Rule, facts: CaseFacts): Verdict | null {
  if (rule.scope !== "every") {
    if (facts.force !== "inForce" && facts.force !== "reference") return unknown(isUnplaced(facts) ? "precision" : "force");
    if (facts.status === "unknown") return unknown("status");
    if (rule.scope === "case" && (facts.form.is === "unreadable" || facts.kind.is === "unreadable")) return unknown("word");
    if (rule.types && facts.type.is !== "known") return unknown(facts.type.is === "absent" ? "blank" : "word");
  }
  return null;
}

/** A needed cell that cannot be read; `cells` are the rule's single needs. */
export function unreadNeed(facts: CaseFacts, cells: readonly FieldId[]): Verdict | null {
  for (const field of cells) if (facts.row.read[field]?.state === "unreadable") return unknown("unreadable");
  return null;
}
