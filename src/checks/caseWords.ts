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

/** What each word of a row counts for in the one number that stands for all of them. */
const WORTH = { category: 1, type: 5, kind: 30, form: 150, force: 750, status: 3750, isUnplaced: 18_750 } as const;

/** All words together stay below this. */
export const MOST_WORDS = 2 * WORTH.isUnplaced;

/** What the code of one word adds to the row's words. */
export const wordsOfCode = (word: "category" | "type" | "kind" | "form" | "status", code: number): number => code * WORTH[word];

/** What the row's date adds. */
export const wordsOfDate = (facts: Pick<CaseFacts, "force" | "basis" | "basisSpan">): number =>
  FORCE[facts.force] * WORTH.force + (isUnplaced(facts) ? WORTH.isUnplaced : 0);

/** Everything that scope.ts asks of a row besides its sheet, as one number below MOST_WORDS. */
export function wordsOf(facts: CaseFacts): number {
  return (
    wordsOfDate(facts) +
    wordsOfCode("status", STATUS_CODE[facts.status]) +
    wordsOfCode("form", codeOf(facts.form, FORM_CODE)) +
    wordsOfCode("kind", codeOf(facts.kind, KIND_CODE)) +
    wordsOfCode("type", codeOf(facts.type, TYPE_CODE)) +
    wordsOfCode("category", codeOf(facts.category, CATEGORY_CODE))
  );
}

/** The codes of the type and the category within the row's words. */
export const typeCode = (words: number): number => ((words / WORTH.type) | 0) % 6;
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
  let rest = Math.floor(words / WORTH.kind);
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
