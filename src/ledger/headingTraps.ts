import type { FieldId } from "./fieldId";
import { FIELDS, type FieldKind } from "./fields";

/** Headings that may be several things (spec/2.1 "traps"): they are asked, never guessed. */
const AMBIGUOUS: Readonly<Record<string, readonly FieldId[]>> = {
  金额: ["applyAmount", "amount"],
  金额合计: ["applyAmount", "amount"],
  合计金额: ["applyAmount", "amount", "totalFee"],
  救助时间: ["approveDate", "payDate"],
  救助日期: ["approveDate", "payDate"],
  帮扶时间: ["approveDate", "payDate"],
  帮扶日期: ["approveDate", "payDate"],
  日期: ["applyDate", "approveDate", "payDate"],
  时间: ["applyDate", "approveDate", "payDate"],
  类别: ["category", "type"],
  类型: ["category", "type"],
  家庭地址: ["address", "hukouAddress"],
  地址: ["address", "hukouAddress"],
};

export function ambiguousHeading(key: string): readonly FieldId[] | undefined {
  return Object.hasOwn(AMBIGUOUS, key) ? AMBIGUOUS[key] : undefined;
}

/** What a question about a column may be answered with, where the words around `field` have made its meaning doubtful. */
export function doubtfulCandidates(leaf: string, before: string, field: FieldId): readonly FieldId[] {
  const named = ambiguousHeading(leaf) ?? (field === "amount" && PROPOSED.test(before) ? (["applyAmount", "amount"] as const) : [field]);
  return field === "amount" && OTHER_PROGRAMME.test(before) ? [...named, "otherAid"] : named;
}

/** Applied for or planned, not yet paid: 申请救助金额, 拟发放金额. */
const PROPOSED = /申请(?!人|对象)|拟|建议|计划|预计|预估/;

const OTHER_PERSON = /配偶|子女|家属|亲属|监护人|代办人|代领人|代理人|联系人|经办人|调查人|成员|父亲|母亲|紧急/;
const OF_A_PERSON: ReadonlySet<FieldId> = new Set<FieldId>([
  "name",
  "idNo",
  "idType",
  "phone",
  "relation",
  "address",
  "hukouAddress",
  "hukouDistrict",
  "category",
  "headName",
]);

/** True for "配偶情况 / 姓名": the heading names somebody else than the row's person, so it claims none of the person's fields. */
export function otherPersonsColumn(words: string, field: FieldId): boolean {
  return OF_A_PERSON.has(field) && OTHER_PERSON.test(words);
}

/** Usual headings that are answers in a row too: type 大重病, relation 户主, 突发事件 … */
const ANSWERS =
  /^(?:户主|大重病|突发事件|慈善|定向|非定向|医疗救助|其他救助|自费|自负|综合减负|互助帮困|社区|街道|商业保险|大病保险|完全丧劳|其他|身份证|编号)$/;

/** True for a usual heading that may as well be what a cell of a row answers; it proves no header. */
export const isAnswerWord = (key: string): boolean => ANSWERS.test(key);

const COUNTS =
  /^.{0,16}(?:户数|人数|人次|户次|户次数|人次数|笔数|件数|数量|救助次数|帮扶次数|占比|同比|环比)(?:户|人|次|人次|户次|件|笔|个)?$|^(?:指标名称|计量单位)$/;
const PEOPLE_AT_A_MEETING = /评审|参会|到会|家庭|保障|在册|户内/;

/** True for a heading that counts people or cases: 户数, 本月救助人次. A ledger may have 家庭人数 or 评审人数; those count nobody's grants. */
export const isCountHeading = (key: string): boolean => COUNTS.test(key) && !PEOPLE_AT_A_MEETING.test(key);

/** Headings whose columns hold IDs, days or such words and are no field of ours. */
const KNOWN_OTHERS =
  /出生|生日|年月日|入院|出院|就诊|有效期|到期|截止|起始|开始|结束|上次|打印|填表|更新|回访|性别|年龄|账号|卡号|残疾|序|编号/;

/** True where a column is known to be something else by its heading, whatever its cells look like. */
export function notASuggestion(key: string): boolean {
  return KNOWN_OTHERS.test(key) || OTHER_PERSON.test(key);
}

const OTHER_TIME_OR_SUM = /累计|合计|小计|总计|历年|历次|历史|上年|去年|往年|上次|前次|以往|余额|剩余|人均|平均/;
const NOT_THE_THING = /是否|原|旧|银行|开户|卡号/;
const OTHER_PROGRAMME = /已|临时|低保|慈善|教育|住房|红十字|红会|街道补|其他|生活补|医保|残疾|居住证/;
const YES_NO_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>(["seriousIllness", "disabled", "hukouDistrict", "directed", "status"]);
const THE_PERSON = /^(?:申请|患者|本人|人员|救助|帮扶|困难|受助|受援|对象|群众|居民|家庭|户主|病人|者|人|的|信息|情况|基本|\d)*$/;
/** Which phone of the person it is; anybody else's is not his. */
const OWN_PHONE = /联系|移动|固定|常用|住宅|居住地?|本地/g;
/** Words before a usual heading that make another thing of it, for single fields. */
const FOREIGN: Partial<Record<FieldId, RegExp>> = {
  amount: OTHER_PROGRAMME,
  applyAmount: OTHER_PROGRAMME,
  approver: OTHER_PROGRAMME,
  address: /户籍|户口|单位/,
  street: /户籍|户口|居住|现住|工作/,
  committee: /户籍|户口|现住|工作/,
  householdId: /[客账租用商开专储]$/,
  status: /健康|婚姻|就业|参保|户口|户籍|身体|在校|学籍|居住|劳动/,
  type: OTHER_PROGRAMME,
  remark: /困难|申请/,
};

/** True where the words before a usual heading make another thing of it: 累计帮扶金额, 上次发放日期, 临时救助金额, 健康状态. */
export function foreignModifier(before: string, field: FieldId): boolean {
  if (before === "") return false;
  if (OTHER_TIME_OR_SUM.test(before)) return true;
  if (field === "amount" && PROPOSED.test(before)) return true;
  if (NOT_THE_THING.test(before)) return !(before.startsWith("是否") && YES_NO_FIELDS.has(field));
  if (field === "name" || field === "idNo") return !THE_PERSON.test(before);
  if (field === "phone") return !THE_PERSON.test(before.replace(OWN_PHONE, ""));
  const foreign = FIELDS[field].kind === "date" ? OTHER_PROGRAMME : FOREIGN[field];
  return foreign !== undefined && foreign.test(before);
}

const ANY_TAIL = /^(?:必填|选填|填写|[\da-z]*|万?元|人民币|栏|列|核对用)$/;
const TAILS: Readonly<Record<FieldKind, RegExp>> = {
  amount: /^(?:金额|医疗费|费用|费|额|总额|数额|数|款|资金|部分|报销|支付|理赔|补助|补偿|待遇|万?元)+$/,
  date: /^(?:日期|时间|年月日|年月|日)+$/,
  id: /^(?:号码|号|件号)$/,
  count: /^(?:数|人数)$/,
  text: /^(?:全称|信息|情况)$/,
};
const NUMBER_TAIL = /^(?:号码|号|码|编号)$/;
const NAME_TAIL = /^(?:名称|姓名|名)$/;
const NUMBERS: ReadonlySet<FieldId> = new Set<FieldId>(["caseNo", "householdId", "phone", "invoiceNo", "preReviewNo"]);
const NAMES: ReadonlySet<FieldId> = new Set<FieldId>(["street", "committee", "name", "headName", "disease", "approver", "receiver"]);

/** True where the words after a usual heading leave its meaning alone: 商业保险(金额), 发票号(码) … but not 居委会(意见). */
export function harmlessTail(after: string, field: FieldId): boolean {
  if (ANY_TAIL.test(after) || TAILS[FIELDS[field].kind].test(after)) return true;
  return (NUMBERS.has(field) && NUMBER_TAIL.test(after)) || (NAMES.has(field) && NAME_TAIL.test(after));
}

/** "户主信息 / 姓名" is the head's name, not the row's person's. */
export function ofTheHead(words: string, field: FieldId): FieldId {
  if (!words.includes("户主")) return field;
  return field === "name" ? "headName" : field === "idNo" ? "headId" : field;
}
