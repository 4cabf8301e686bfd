import type { CaseFacts, Category, Fact, GrantForm, GrantKind, GrantStatus, GrantType } from "./caseFacts";
import { isUnplaced } from "./caseScope";

type Force = CaseFacts["force"];

/** Codes of words: of a blank cell or none, of one that cannot be read, and of each word that is known. */
export const ABSENT = 0;
export const UNREADABLE = 1;
const ABSENT_FACT = { is: "absent" } as const;
export const STATUS_CODE: Readonly<Record<GrantStatus, number>> = { granted: 0, pending: 1, rejected: 2, refund: 3, unknown: 4 };
const FORCE: Readonly<Record<Force, number>> = { inForce: 0, before: 1, after: 2, reference: 3, unknown: 4 };
export const FORM_CODE: Readonly<Record<GrantForm, number>> = { 个案: 2, 项目: 3, 特定: 4 };
export const KIND_CODE: Readonly<Record<GrantKind, number>> = { 资金: 2, 实物: 3, 劳务: 4 };
export const TYPE_CODE: Readonly<Record<GrantType, number>> = { 大重病医疗: 2, 补缴金: 3, 突发事件: 4, 其他: 5 };
export const CATEGORY_CODE: Readonly<Record<Category, number>> = { 低保: 2, 低收入: 3, 其他: 4 };

/** All words together stay below this. */
export const MOST_WORDS = 2 * 5 * 5 * 5 * 5 * 6 * 5;

/** The codes of a row's words. */
export interface WordCodes {
  readonly isUnplaced: boolean;
  readonly status: number;
  readonly force: Force;
  readonly form: number;
  readonly kind: number;
  readonly type: number;
  readonly category: number;
}

/** Everything that scope.ts asks of a row besides its sheet, as one number below MOST_WORDS. */
export function wordsOfCodes({ isUnplaced, status, force, form, kind, type, category }: WordCodes): number {
  return ((((((isUnplaced ? 1 : 0) * 5 + status) * 5 + FORCE[force]) * 5 + form) * 5 + kind) * 6 + type) * 5 + category;
}

/** The same of facts. */
export function wordsOf(facts: CaseFacts): number {
  return wordsOfCodes({
    isUnplaced: isUnplaced(facts),
    status: STATUS_CODE[facts.status],
    force: facts.force,
    form: codeOf(facts.form, FORM_CODE),
    kind: codeOf(facts.kind, KIND_CODE),
    type: codeOf(facts.type, TYPE_CODE),
    category: codeOf(facts.category, CATEGORY_CODE),
  });
}

/** The codes of the type and the category within the row's words. */
export const typeCode = (words: number): number => Math.floor(words / 5) % 6;
export const categoryCode = (words: number): number => words % 5;

const STATUSES = named<GrantStatus>(STATUS_CODE);
const FORCES = named<Force>(FORCE);
const FORMS = facts(FORM_CODE);
const KINDS = facts(KIND_CODE);
const TYPES = facts(TYPE_CODE);
const CATEGORIES = facts(CATEGORY_CODE);

/** What a row's words say; one shared object for each number. */
export interface Words extends Pick<CaseFacts, "status" | "force" | "form" | "kind" | "type" | "category"> {
  readonly isUnplaced: boolean;
}

/** The status that has this code. */
export const statusBy = (code: number): GrantStatus => STATUSES[code] ?? "unknown";

const said: (Words | undefined)[] = [];

/** What the words say that have this number. */
export const saidBy = (words: number): Words => (said[words] ??= say(words));

function say(words: number): Words {
  const [category, type] = [categoryCode(words), typeCode(words)];
  let rest = Math.floor(words / 30);
  const next = (): number => {
    const code = rest % 5;
    rest = Math.floor(rest / 5);
    return code;
  };
  const [kind, form, force, status] = [next(), next(), next(), next()];
  return {
    isUnplaced: rest === 1,
    status: statusBy(status),
    force: FORCES[force] ?? "unknown",
    form: FORMS[form] ?? ABSENT_FACT,
    kind: KINDS[kind] ?? ABSENT_FACT,
    type: TYPES[type] ?? ABSENT_FACT,
    category: CATEGORIES[category] ?? ABSENT_FACT,
  };
}

/** The code of a fact. */
export function codeOf<Word extends string>(fact: Fact<Word>, codes: Readonly<Record<Word, number>>): number {
  return fact.is === "known" ? codes[fact.value] : fact.is === "absent" ? ABSENT : UNREADABLE;
}

/** The words by their codes. */
function named<Word extends string>(codes: Readonly<Record<Word, number>>): readonly Word[] {
  const words: Word[] = [];
  for (const [word, code] of Object.entries(codes) as [Word, number][]) words[code] = word;
  return words;
}

/** The facts by their codes. */
function facts<Word extends string>(codes: Readonly<Record<Word, number>>): readonly Fact<Word>[] {
  return [
    ABSENT_FACT,
    { is: "unreadable" },
    ...named(codes)
      .slice(2)
      .map((value): Fact<Word> => ({ is: "known", value })),
  ];
}
