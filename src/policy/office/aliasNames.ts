import type { Aliases } from "../aliases";

export type AliasTableName = keyof Aliases;

/** What the alias tables are called in front of people. */
export const ALIAS_TITLES: Readonly<Record<AliasTableName, string>> = {
  category: "对象类别",
  type: "帮扶类别",
  form: "帮扶形式",
  kind: "发放形式",
  status: "状态",
  method: "发放方式",
  source: "资金来源",
  relation: "与户主关系",
  yesNo: "是否",
  approver: "审批单位",
};

const WORD_NAMES: Readonly<Record<string, string>> = {
  granted: "已批准",
  rejected: "未批准",
  refund: "退款",
  pending: "在办",
  district: "区服务社",
  street: "街镇",
};

/** A word of the program as people write it: "granted" → "已批准"; most words are Chinese already. */
export const wordName = (word: string): string => WORD_NAMES[word] ?? word;
