import { textKey } from "../core/textKey";
import type { AliasTable } from "./aliases";
import type { PolicySet } from "./policyDocument";

export type Category = "低保" | "低收入" | "其他";
export type GrantType = "大重病医疗" | "补缴金" | "突发事件" | "其他";
export type GrantForm = "个案" | "项目" | "特定";
export type GrantKind = "资金" | "实物" | "劳务";
export type StatusWord = "granted" | "rejected" | "refund" | "pending";
export type PayMethod = "现金" | "转账";
export type FundSource = "基金会下拨" | "财政配套" | "社会募集" | "其他";
export type RelationWord = "本人" | "户主" | "配偶" | "子女";
export type ApproverLevel = "district" | "street";

/** Each reads one word of a ledger by the alias tables, whole words only; null: in no table, so never a guess. */
export const categoryOf = (policy: PolicySet, text: string): Category | null => wordOf(policy, "category", text);
export const typeOf = (policy: PolicySet, text: string): GrantType | null => wordOf(policy, "type", text);
export const formOf = (policy: PolicySet, text: string): GrantForm | null => wordOf(policy, "form", text);
export const kindOf = (policy: PolicySet, text: string): GrantKind | null => wordOf(policy, "kind", text);
export const statusOf = (policy: PolicySet, text: string): StatusWord | null => wordOf(policy, "status", text);
export const methodOf = (policy: PolicySet, text: string): PayMethod | null => wordOf(policy, "method", text);
export const sourceOf = (policy: PolicySet, text: string): FundSource | null => wordOf(policy, "source", text);
export const relationOf = (policy: PolicySet, text: string): RelationWord | null => wordOf(policy, "relation", text);

/** 是 → true, 否 → false, anything else null. */
export function yesNoOf(policy: PolicySet, text: string): boolean | null {
  const word = wordOf(policy, "yesNo", text);
  return word === null ? null : word === "是";
}

/** Who approved, by the parts of the name in their order (服务社 … before 街道 …); a person's name leaves it open. */
export function approverLevelOf(policy: PolicySet, text: string): ApproverLevel | null {
  const key = textKey(text);
  for (const { aliases } of newestFirst(policy)) {
    for (const { level, part } of partsOf(aliases.approver)) if (key.includes(part)) return level;
  }
  return null;
}

interface ApproverPart {
  readonly level: ApproverLevel;
  readonly part: string;
}

const approverParts = new WeakMap<object, readonly ApproverPart[]>();

/** Keys of the parts of names, district first; built once per table. */
function partsOf(table: AliasTable<ApproverLevel>): readonly ApproverPart[] {
  let parts = approverParts.get(table);
  if (!parts) {
    parts = (["district", "street"] as const).flatMap((level) => table[level].map((part) => ({ level, part: textKey(part) })));
    approverParts.set(table, parts);
  }
  return parts;
}

type WordTables = {
  category: Category;
  type: GrantType;
  form: GrantForm;
  kind: GrantKind;
  status: StatusWord;
  method: PayMethod;
  source: FundSource;
  relation: RelationWord;
  yesNo: "是" | "否";
};

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

function wordOf<Table extends keyof WordTables>(policy: PolicySet, table: Table, text: string): WordTables[Table] | null {
  const key = textKey(text);
  if (key === "") return null;
  for (const { aliases } of newestFirst(policy)) {
    const word = indexOf(aliases[table]).get(key);
    if (word !== undefined) return word as WordTables[Table];
  }
  return null;
}

/** Key of every alias → word; built once per table, since a ledger asks for each of its rows. */
function indexOf(table: AliasTable<string>): ReadonlyMap<string, string> {
  const known = indexes.get(table);
  if (known) return known;
  const index = new Map(
    Object.entries(table).flatMap(([word, others]) => [word, ...others].map((other) => [textKey(other), word] as const)),
  );
  indexes.set(table, index);
  return index;
}

const newestFirst = ({ documents }: PolicySet) => (documents.length === 1 ? documents : [...documents].reverse());
