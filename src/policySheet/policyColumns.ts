import { textKey } from "../core/textKey";
import type { AliasColumn, DocumentColumn, ValueColumn } from "../policy/office/policyLines";

/** Headings of the three tables of 帮扶标准, by column; a table is found by all of its headings in one row. */
export const DOCUMENT_HEADINGS: Readonly<Record<DocumentColumn, string>> = {
  title: "题名",
  number: "文号",
  issuer: "发文机关",
  from: "施行日期",
  to: "有效期至",
};
export const VALUE_HEADINGS: Readonly<Record<ValueColumn, string>> = {
  name: "参数",
  appliesTo: "适用对象",
  value: "数值",
  unit: "单位",
  from: "起",
  to: "止",
  basis: "依据（文号、条款）",
  note: "说明",
};
export const ALIAS_HEADINGS: Readonly<Record<AliasColumn, string>> = { table: "栏目", word: "词", others: "别名（用顿号隔开）" };

/** Headings as they are compared, without what stands in brackets: an office may shorten them. */
export const headingKeyOf = (text: string): string => textKey(text.replace(/[（(].*?[）)]/g, ""));
