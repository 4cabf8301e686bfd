import type { CaseFacts, Category, Fact, GrantForm, GrantKind, GrantStatus, GrantType } from "./caseFacts";
import { isUnplaced } from "./caseScope";

/** Codes of words: of a blank cell or none, of one that cannot be read, and of each word that is known. */
export const ABSENT = 0;
export const UNREADABLE = 1;
const STATUS: Readonly<Record<GrantStatus, number>> = { granted: 0, pending: 1, rejected: 2, refund: 3, unknown: 4 };
const FORCE: Readonly<Record<CaseFacts["force"], number>> = { inForce: 0, before: 1, after: 2, reference: 3, unknown: 4 };
const FORM: Readonly<Record<GrantForm, number>> = { 个案: 2, 项目: 3, 特定: 4 };
const KIND: Readonly<Record<GrantKind, number>> = { 资金: 2, 实物: 3, 劳务: 4 };
export const TYPE_CODE: Readonly<Record<GrantType, number>> = { 大重病医疗: 2, 补缴金: 3, 突发事件: 4, 其他: 5 };
const CATEGORY: Readonly<Record<Category, number>> = { 低保: 2, 低收入: 3, 其他: 4 };

/** All words together stay below this. */
export const MOST_WORDS = 2 * 5 * 5 * 5 * 5 * 6 * 5;

/** Everything that scope.ts asks of a row besides its sheet, as one number below MOST_WORDS. */
export function wordsOf(facts: CaseFacts): number {
  let code = isUnplaced(facts) ? 1 : 0;
  code = code * 5 + STATUS[facts.status];
  code = code * 5 + FORCE[facts.force];
  code = code * 5 + codeOf(facts.form, FORM);
  code = code * 5 + codeOf(facts.kind, KIND);
  code = code * 6 + codeOf(facts.type, TYPE_CODE);
  return code * 5 + codeOf(facts.category, CATEGORY);
}

/** The codes of the type and the category within the row's words. */
export const typeCode = (words: number): number => Math.floor(words / 5) % 6;
export const categoryCode = (words: number): number => words % 5;

function codeOf<Word extends string>(fact: Fact<Word>, codes: Readonly<Record<Word, number>>): number {
  return fact.is === "known" ? codes[fact.value] : fact.is === "absent" ? ABSENT : UNREADABLE;
}
