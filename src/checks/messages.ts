import type { FieldId } from "../ledger/fieldId";
import { FIELDS } from "../ledger/fields";
import { clauseText } from "../policy/clauseText";
import type { Finding } from "./finding";

type Args = Finding["args"];

export interface Message {
  /** Short title of the rule. */
  readonly title: string;
  /** One sentence with the numbers; the clause is put before it. */
  readonly says: (args: Args) => string;
}

const NUMBER_NAME = "身份证号";

const text = (args: Args, name: string): string => {
  const value = args[name];
  return Array.isArray(value) ? value.join("、") : String(value ?? "");
};
/** "10000.00" → "10,000.00 元" */
const yuan = (args: Args, name: string): string => `${text(args, name).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",")} 元`;
/** 1 → "一年", 2 → "两年" */
const years = (args: Args): string =>
  `${["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"][Number(args["years"])] ?? text(args, "years")}年`;
const label = (field: string): string => FIELDS[field as FieldId]?.label ?? field;
const column = (args: Args): string => `“${label(text(args, "field"))}”`;
const columns = (args: Args): string =>
  ([] as unknown[])
    .concat(args["fields"] ?? [])
    .map((field) => `“${label(String(field))}”`)
    .join("、");
/** "身份证号校验码不符" is what a number is said to be; beside the column's own name it would be said twice. */
const idFault = (args: Args): string => {
  const reason = text(args, "reason");
  return reason.startsWith(NUMBER_NAME) ? `${column(args)}${reason.slice(NUMBER_NAME.length)}` : `${column(args)}：${reason}`;
};
/** A pending row asks what would be; a granted one tells what is. */
const row = (args: Args): string => (args["pending"] === true ? "加上本行拟帮扶金额" : "含本行");
/** Reading A5: which grants the limit binds, and how the 其他帮扶 grants alone would stand. */
const limitScope = (args: Args, other: string): string =>
  args["scope"] === "otherAidOnly"
    ? ""
    : `（本程序按“限额约束全部个案帮扶”理解，不分类别；仅计其他帮扶为 ${other}${args["otherWithin"] === true ? "，未超出" : ""}）`;

/** Titles and sentences of all findings, by code: the one place where they are worded. */
export const MESSAGES: Readonly<Record<string, Message>> = {
  C101: { title: "日期无法识别", says: (a) => `${column(a)}无法识别为日期：${text(a, "reason")}` },
  C102: {
    title: "金额无法识别",
    says: (a) =>
      a["amount"] === undefined
        ? `${column(a)}无法识别为数字：${text(a, "reason")}`
        : `${column(a)}为 ${yuan(a, "amount")}，${text(a, "reason")}，自负医疗费用无法计算`,
  },
  C103: { title: "身份证号末位丢失", says: (a) => `${column(a)}：${text(a, "reason")}` },
  C104: { title: "身份证号格式不对", says: idFault },
  C105: { title: "身份证号校验码不符", says: idFault },
  C106: { title: "15 位身份证号", says: (a) => `${column(a)}是 15 位旧号码，已换算为 18 位比对，请核对现用证件` },
  C107: { title: "对象类别不认识", says: (a) => `对象类别“${text(a, "word")}”不是规定的叫法，无法确定属于低保、低收入还是其他对象` },
  C108: { title: "帮扶类别或形式不认识", says: (a) => `${column(a)}“${text(a, "word")}”不是规定的叫法，请改正` },
  C109: { title: "错误值", says: (a) => `${column(a)}${text(a, "reason")}，请检查公式` },
  C110: { title: "必填项空白", says: (a) => `缺${columns(a)}` },
  C111: { title: "文本型金额", says: (a) => `${column(a)}是文本，不能参加合计，读作 ${yuan(a, "amount")}` },
  C112: {
    title: "文本型日期",
    says: (a) =>
      `${column(a)}是文本，不能排序筛选，读作 ${a["first"] === a["last"] ? text(a, "first") : `${text(a, "first")} 至 ${text(a, "last")}`}`,
  },
  C113: {
    title: "金额单位可疑",
    says: (a) =>
      `“${text(a, "title")}”列按${text(a, "unit")}读，${text(a, "values")} 个数最大为 ${yuan(a, "largest")}，请核对单位是元还是万元`,
  },
  C114: { title: "金额超过两位小数", says: (a) => `${column(a)} ${yuan(a, "amount")}，超过两位小数` },
  C115: { title: "金额不是正数", says: (a) => `金额 ${yuan(a, "amount")}不大于 0，且本行未注明退款或冲销` },
  C116: { title: "办理结果不认识", says: (a) => `办理结果“${text(a, "word")}”不是规定的叫法，本行是否已批准无法判断` },
  P101: {
    title: "不在文件有效期内",
    says: (a) => `${column(a)} ${text(a, "why")}，${p101(a)}`,
  },
  P102: { title: "户籍不在本区", says: (a) => `帮扶对象须有本区户籍，本行${text(a, "relation")}户籍为“${text(a, "place")}”` },
  P103: {
    title: "医疗帮扶超上限",
    says: (a) =>
      `${text(a, "category")}对象最高 ${text(a, "ratio")}，自负 ${yuan(a, "base")}，上限 ${yuan(a, "cap")}，本行 ${yuan(a, "amount")}，超出 ${yuan(a, "over")}`,
  },
  P104: {
    title: "自负与计算不符",
    says: (a) =>
      `台账所填自负 ${yuan(a, "stated")}，按总费用减各项计算为 ${yuan(a, "computed")}，相差 ${yuan(a, "difference")}，上限按较小数计算`,
  },
  P105: {
    title: "发票过期",
    says: (a) => `发票须在申请前${years(a)}以内，发票 ${text(a, "receipt")}，申请 ${text(a, "application")}，已超过${years(a)}`,
  },
  P106: { title: "发票晚于申请", says: (a) => `发票 ${text(a, "receipt")} 晚于申请 ${text(a, "application")}，请核对日期` },
  P107: { title: "不予认定的费用未扣除", says: (a) => `${column(a)}提到${text(a, "item")}，该项不予认定，但本行没有扣除` },
  P108: { title: "补缴金对象不符", says: (a) => `补缴金帮扶只适用于${text(a, "entitled")}对象，本行为${text(a, "category")}对象` },
  P109: {
    title: "补缴金超上限",
    says: (a) =>
      `补缴金最高 ${text(a, "ratio")}，需补缴 ${yuan(a, "due")}，上限 ${yuan(a, "cap")}，本行 ${yuan(a, "amount")}，超出 ${yuan(a, "over")}`,
  },
  P110: { title: "补缴金依据未填明", says: (a) => `补缴金帮扶限大重病家庭中完全丧劳的对象，${columns(a)}未填或填法不明` },
  P111: {
    title: "突发事件超一般标准",
    says: (a) => `突发事件一般不超过 ${yuan(a, "cap")}，本行 ${yuan(a, "amount")}，超出 ${yuan(a, "over")}，须写明理由`,
  },
  P112: { title: "补缴金条件不符", says: (a) => `补缴金帮扶限大重病家庭中完全丧劳的对象，台账${columns(a)}填为否` },
  P113: {
    title: "审批级别不够",
    says: (a) => `${yuan(a, "amount")}超过 ${yuan(a, "limit")}，须报${text(a, "required")}，本行由“${text(a, "approver")}”审批`,
  },
  P114: { title: "评审人数不足", says: (a) => `评审小组一般 ${text(a, "minimum")} 人及以上，本行 ${text(a, "size")} 人` },
  P115: { title: "未签收", says: (a) => `${text(a, "date")} 已发放，${columns(a)}未填` },
  P116: { title: "日期先后颠倒", says: (a) => `日期先后不对：${p116(a)}` },
  P117: { title: "受理街镇不是户籍街镇", says: (a) => `应向户籍所在街镇申请，受理为${text(a, "accepting")}，户籍在${text(a, "hukou")}` },
  P118: { title: "预审表未填", says: (a) => `已审批或发放，${columns(a)}为空，请核对《综合帮扶预审表》是否提交` },
  P119: {
    title: "亲属户籍需人工判断",
    says: (a) => `${text(a, "relation")}的户籍为“${text(a, "place")}”，是否属于帮扶范围需人工判断并说明`,
  },
  P122: {
    title: "高于规定级别审批",
    says: (a) => `${yuan(a, "amount")}未超过 ${yuan(a, "limit")}，可由${text(a, "required")}，本行由“${text(a, "approver")}”审批`,
  },
  G201: {
    title: "个人全年金额超限",
    says: (a) =>
      `全年累计不超过 ${yuan(a, "limit")}，本人 ${text(a, "year")}年累计（${row(a)}）${yuan(a, "total")}，超出 ${yuan(a, "over")}${limitScope(a, yuan(a, "otherTotal"))}`,
  },
  G202: {
    title: "家庭全年金额超限",
    says: (a) =>
      `全年累计不超过 ${yuan(a, "limit")}，本户 ${text(a, "year")}年累计（${row(a)}）${yuan(a, "total")}，超出 ${yuan(a, "over")}${limitScope(a, yuan(a, "otherTotal"))}`,
  },
  G203: {
    title: "个人全年次数超限",
    says: (a) =>
      `每年一般不超过 ${text(a, "limit")} 次，本行是本人 ${text(a, "year")}年第 ${text(a, "count")} 次，须写明理由${limitScope(a, `${text(a, "otherCount")} 次`)}`,
  },
  G204: {
    title: "家庭全年次数超限",
    says: (a) =>
      `每年一般不超过 ${text(a, "limit")} 次，本行是本户 ${text(a, "year")}年第 ${text(a, "count")} 次，须写明理由${limitScope(a, `${text(a, "otherCount")} 次`)}`,
  },
  G205: {
    title: "重复帮扶",
    says: (a) => `与${text(a, "place")}同一人、同日（${text(a, "date")}）、同类别、同金额（${yuan(a, "amount")}），疑为重复`,
  },
  G206: { title: "发票重复使用", says: (a) => `发票号 ${text(a, "numbers")} 已用于${text(a, "places")}` },
  G207: { title: "同一事件重复帮扶", says: (a) => `突发事件为一次性帮扶，本户 ${text(a, "event")} 的事件已在${text(a, "place")}帮扶` },
  G208: {
    title: "疑似拆分",
    says: (a) =>
      `本户 ${text(a, "days")} 日内 ${text(a, "count")} 笔（另见${text(a, "places")}），每笔不超过 ${yuan(a, "limit")}，合计 ${yuan(a, "total")}，请核对是否拆分报批`,
  },
  G209: {
    title: "同一身份证号两个姓名",
    says: (a) => `姓名“${text(a, "name")}”与${text(a, "place")}同一证件号的“${text(a, "firstName")}”不同`,
  },
  G210: {
    title: "同年对象类别不同",
    says: (a) =>
      `本人 ${text(a, "year")}年在${text(a, "place")}为${text(a, "firstCategory")}对象，本行为${text(a, "category")}对象，请核对`,
  },
  G211: {
    title: "疑似同一人",
    says: (a) =>
      `“${text(a, "name")}”与${text(a, "place")}的“${text(a, "otherName")}”${a["name"] === a["otherName"] ? "同名" : "姓名相近"}，${text(a, "evidence")}，请核对是否为同一人`,
  },
};

/** The sentence of a finding: "第三条（一）2：低收入对象最高 50%，…". */
export function messageOf(code: string, clause: string, args: Args): string {
  const message = MESSAGES[code];
  if (!message) throw new Error(`no message for ${code}`);
  const cited = clauseText(clause);
  return `${cited === "" ? "" : `${cited}：`}${message.says(args)}`;
}

function p101(args: Args): string {
  if (args["reference"] === true) return `本行按${text(args, "document")}参照判断`;
  return args["side"] === "before" ? `适用旧办法（${text(args, "predecessor")}），本行限额未判断` : "本行限额未判断";
}

/** "panelDate 2019-03-05 > payDate 2019-03-01" with the fields' Chinese names. */
function p116(args: Args): string {
  return ([] as unknown[])
    .concat(args["pairs"] ?? [])
    .map((pair) =>
      String(pair)
        .replace(/[a-z][A-Za-z]+/g, label)
        .replace(" > ", " 晚于"),
    )
    .join("；");
}
