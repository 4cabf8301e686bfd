import { isPivotMark } from "./pivotMark";
import { textKey } from "../core/textKey";
import type { FieldId } from "./fieldId";
import { FIELDS } from "./fields";
import { headingKey, trailingNote } from "./heading";
import { ambiguousHeading, doubtfulCandidates, foreignModifier, harmlessTail, ofTheHead, otherPersonsColumn } from "./headingTraps";

/**
 * What a heading says of its column. Strength 3: the whole heading is a usual one; 2: its last level alone is
 * ("基本情况 / 姓名"); 1: it contains one. A question lists what the column may be; no claim is null.
 */
export type HeadingClaim =
  | { readonly is: "field"; readonly field: FieldId; readonly strength: 1 | 2 | 3 }
  | { readonly is: "question"; readonly candidates: readonly FieldId[] };

interface Synonym {
  readonly key: string;
  readonly field: FieldId;
}

const SYNONYMS: readonly Synonym[] = Object.values(FIELDS)
  .flatMap(({ id, headings }) => headings.map((heading) => ({ key: textKey(heading), field: id })))
  .sort((a, b) => b.key.length - a.key.length);
const EXACT: ReadonlyMap<string, FieldId> = new Map(SYNONYMS.map(({ key, field }) => [key, field]));
/** Too general to be looked for inside a heading: 证件编号 is no sequence, 报销比例 no ratio of ours. */
const WHOLE_ONLY = new Set(["no", "编号", "序号", "排序", "关系", "比例", "称谓"]);
const CONTAINABLE = SYNONYMS.filter(({ key }) => !WHOLE_ONLY.has(key));
const PARENT_TAIL = /(?:情况|信息|意见|阶段|环节|结果|登记|记录|明细|部分|栏)$/;

/** Understands a heading given as its levels, parent first: ["医疗费用", "自负"]. */
export function claimOf(levels: readonly string[]): HeadingClaim | null {
  const keys = levels.map(headingKey).filter((key) => key !== "");
  const whole = keys.join("");
  if (whole === "" || levels.some(isPivotMark)) return null;
  return (
    exactClaim(keys) ?? notedClaim(levels) ?? containedClaim(whole, keys.at(-1) ?? "") ?? question(ambiguousHeading(keys.at(-1) ?? ""))
  );
}

function exactClaim(keys: readonly string[]): HeadingClaim | null {
  for (let from = 0; from < keys.length; from++) {
    const field = EXACT.get(keys.slice(from).join(""));
    if (field === undefined) continue;
    if (from === 0) return { is: "field", field, strength: 3 };
    const parents = keys.slice(0, from).join("");
    return otherPersonsColumn(parents, field) ? null : { is: "field", field: ofTheHead(parents, field), strength: 2 };
  }
  const parent = keys.at(-2)?.replace(PARENT_TAIL, "");
  const field = parent ? EXACT.get(parent + (keys.at(-1) ?? "")) : undefined;
  return field === undefined
    ? question(keys.length === 1 ? ambiguousHeading(keys[0] ?? "") : undefined)
    : { is: "field", field, strength: 2 };
}

/**
 * A usual heading with a note in brackets behind it: 姓名（患者）, 帮扶类别（大病/突发/其他）. The note is no part of the name, unless it
 * makes another thing of it: 姓名（配偶）, 帮扶金额（累计）, or names another field.
 */
function notedClaim(levels: readonly string[]): HeadingClaim | null {
  const noted = trailingNote(levels.at(-1) ?? "");
  if (noted === null) return null;
  const claim = exactClaim([...levels.slice(0, -1), noted.heading].map(headingKey).filter((key) => key !== ""));
  if (claim?.is !== "field") return null;
  const words = noted.note.split(/[/、,;|\s]+/).map(headingKey);
  const { field } = claim;
  if (otherPersonsColumn(noted.note, field) || ofTheHead(noted.note, field) !== field) return null;
  // Several words are the answers that the column takes.
  if (words.length === 1 && foreignModifier(words[0] ?? "", field)) return null;
  return words.some((word) => (EXACT.get(word) ?? field) !== field) ? null : { is: "field", field, strength: 1 };
}

/** The longest usual heading contained in this one; a rival elsewhere in it, or words that change its meaning, make a question. */
function containedClaim(whole: string, leaf: string): HeadingClaim | null {
  const found = CONTAINABLE.filter(({ key }) => whole.includes(key));
  const longest = found[0];
  if (longest === undefined) return null;
  const at = whole.lastIndexOf(longest.key);
  const before = whole.slice(0, at);
  const after = whole.slice(at + longest.key.length);
  if (otherPersonsColumn(before, longest.field)) return null;
  const rivals = found.filter(
    ({ key, field }) => field !== longest.field && (key.length === longest.key.length || before.includes(key) || after.includes(key)),
  );
  const tied = rivals.filter(({ key }) => key.length === longest.key.length || after !== "");
  if (tied.length > 0) return question(distinct([longest.field, ...tied.map(({ field }) => field)]));
  if (foreignModifier(before, longest.field) || !harmlessTail(after, longest.field)) {
    return question(doubtfulCandidates(leaf, before, longest.field));
  }
  return { is: "field", field: ofTheHead(before, longest.field), strength: 1 };
}

const question = (candidates: readonly FieldId[] | undefined): HeadingClaim | null => (candidates ? { is: "question", candidates } : null);
const distinct = (fields: readonly FieldId[]): readonly FieldId[] => [...new Set(fields)];
