import type { CellValue } from "../../../src/cells/reading";
import type { FieldId } from "../../../src/ledger/fieldId";
import type { Random } from "./random";
import { amountCell, countCell, dateCell, idCell, nameCell, phoneCell, textCell, type DateStyle, type Spelled } from "./spellings";

export interface CellStyle extends DateStyle {
  readonly tenThousands: boolean;
}

/** How the program must take a column: read it, ask about it, or leave its cells alone: "left" is no field, "hidden" one whose heading says nothing. */
export type Expectation = "read" | "ask" | "left" | "hidden";

/** A column of a made-up ledger: what it truly is, how it is headed, and its cells. */
export interface MadeUpColumn {
  /** null: something that is no field of ours. */
  readonly field: FieldId | null;
  readonly parent?: string;
  /** Between parent and heading, in a header of three rows. */
  readonly middle?: string;
  readonly heading: string;
  readonly expect: Expectation;
  cell(random: Random, style: CellStyle): Spelled;
}

type Maker = MadeUpColumn["cell"];
const texts =
  (...words: readonly string[]): Maker =>
  (random) =>
    textCell(random, words);
const amount: Maker = (random, style) => amountCell(random, style.tenThousands);
const date: Maker = (random, style) => dateCell(random, style);
const numbered =
  (prefix: string): Maker =>
  (random) =>
    textCell(random, [`${prefix}${1000 + random.below(9000)}`]);

const COMMITTEES = [..."天虹新周江仙程"].flatMap((name) => [`${name}一居委`, `${name}二居委`, `${name}三居民区`]);
const YES_NO: Maker = texts("是", "否");

/** Every field with headings of real ledgers (spec/2.1, reference), not all of which the dictionary has word for word, and its cells. */
const SPECS: Readonly<Record<Exclude<FieldId, "seq" | "idType" | "eventType" | "eventDate">, readonly [string, Maker]>> = {
  caseNo: ["个案编号 档案号 受理编号 案号", numbered("CN2019-")],
  street: ["街道 街镇 所属街道 受理街镇 街道（镇）", texts("天山路街道", "新泾镇", "虹桥街道")],
  committee: ["居委 居委会 居（村）委 社区 居民区 所属居委 所属社区名称", texts(...COMMITTEES)],
  name: ["姓名 申请人 申请人姓名 帮扶对象 对象姓名 受助人 患者姓名 人员姓名 姓名（必填）", nameCell],
  idNo: ["身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 身份证件号码 证件号码 证件号 身份证号（必填） 身份证号码（18位）", idCell],
  headName: ["户主 户主姓名", nameCell],
  headId: ["户主身份证 户主身份证号 户主身份证号码", idCell],
  householdId: ["户号 家庭编号 家庭户编号 低保证号 救助证编号", numbered("H")],
  relation: ["与户主关系 户主关系 与申请人关系 关系 称谓", texts("本人", "配偶", "子", "女")],
  hukouAddress: ["户籍地址 户籍所在地 户口所在地 户籍地 申请人户籍地址", texts("上海市长宁区某路1弄2号", "安徽省某县")],
  hukouDistrict: ["户籍区 是否本区户籍", texts("长宁", "是", "否")],
  address: ["居住地址 现居住地 家庭住址 现住址 住址 实际居住地", texts("某路3弄5号601室", "某新村8号")],
  phone: ["联系电话 联系方式 手机 手机号码 电话 申请人联系电话 联系电话（必填） 手机号", phoneCell],
  category: ["对象类别 人员类别 救助类别 救助对象类别 困难类型 身份类别 家庭类别", texts("低保", "低收入", "其他", "低保户")],
  form: ["帮扶形式 帮扶方式", texts("个案", "项目", "特定")],
  type: ["帮扶类别 帮扶项目 帮扶类型 救助类型", texts("大重病医疗", "补缴金", "突发事件", "其他")],
  kind: ["发放形式 物资形式", texts("资金", "实物")],
  reason: ["困难情况 致困原因 申请理由 申请事由", texts("患病住院，费用高", "家庭火灾", "失业，无收入来源")],
  disease: ["病种 疾病名称 疾病诊断", texts("尿毒症", "恶性肿瘤")],
  totalFee: ["医疗总费用 总费用 费用总额 医药费总额 发票金额 住院总费用", amount],
  insurancePaid: ["医保支付 医保报销 统筹支付 统筹报销金额 保险支付金额 基本医保报销", amount],
  seriousPaid: ["大病报销 大病保险 大额报销 大病统筹 综合减负", amount],
  commercialPaid: ["商业保险 商保理赔 商业保险报销 保险理赔", amount],
  mutualAid: ["互助帮困 互助保障 单位补助 工会互助 社会互助帮困", amount],
  medicalAid: ["医疗救助 医疗救助金额", amount],
  otherAid: ["其他救助金额 已接受捐赠 已享受救助", amount],
  excludedFee: ["不予认定 剔除金额 陪护费 营养费", amount],
  selfExpense: ["自费 自费部分 目录外费用", amount],
  selfPaid: ["自负医疗费用 自负费用 个人自负 自付 自付费用 个人自付 个人承担 个人实际承担 个人自付医疗费", amount],
  contributionDue: ["补缴金额 个人补缴 需补缴金额 个人需补缴部分", amount],
  seriousIllness: ["大重病 是否大重病", YES_NO],
  disabled: ["完全丧劳 是否丧劳", YES_NO],
  ratio: ["帮扶比例 救助比例 比例", texts("50%", "60%", "0.4")],
  applyAmount: ["申请金额 建议金额 拟帮扶金额", amount],
  amount: ["帮扶金额 帮扶额 帮扶资金 救助金额 核定金额 审批金额 批准金额 实发金额 发放金额 本次帮扶金额", amount],
  applyDate: ["申请日期 申请时间 受理日期 登记日期 申请日期（YYYYMMDD）", date],
  surveyDate: ["调查日期 走访日期", date],
  invoiceNo: ["发票号 票据号 发票号码", numbered("0012")],
  invoiceDate: ["发票日期 开票日期 票据日期 结算时间", date],
  preReviewNo: ["预审表编号 预审编号", numbered("YS-")],
  preReviewDate: ["预审日期", date],
  panelDate: ["评审日期 评审时间 会议日期", date],
  panelSize: ["评审人数 参会人数 到会人数", countCell],
  approver: ["审批单位 审批级别 批准机关", texts("街道工作组", "区服务社")],
  approveDate: ["审批日期 批准日期 街道审批日期", date],
  payDate: ["发放日期 发放时间 领款时间 支付日期", date],
  payMethod: ["发放方式 支付方式", texts("现金", "转账", "银行转账")],
  receiver: ["签收人 领款人 领款人签字 签收", texts("王芳", "代领：李国")],
  source: ["资金来源 经费渠道 列支渠道", texts("基金会下拨", "财政配套")],
  directed: ["是否定向 定向/非定向", texts("定向", "非定向")],
  status: ["状态 办理结果 评审结论 审批结果 是否通过", texts("同意", "已发放", "不予")],
  remark: ["备注 说明 附注", texts("补", "第二次", "合计两次", "另给实物300元")],
};

export type SpecField = keyof typeof SPECS;
export const SPEC_FIELDS = Object.keys(SPECS) as readonly SpecField[];

export const column = (field: SpecField, random: Random): MadeUpColumn => ({
  field,
  heading: random.pick(SPECS[field][0].split(" ")),
  expect: "read",
  cell: SPECS[field][1],
});

/** Columns of real workbooks that are no field of ours, some of which look like one. */
const OTHERS: readonly (readonly [string, Maker])[] = [
  ["性别", texts("男", "女")],
  ["年龄", (random) => ({ cell: 20 + random.below(70), shown: "" })],
  ["民族", texts("汉族")],
  ["出生日期", date],
  ["出生年月", date],
  ["开户银行", texts("某银行")],
  ["开户行", texts("某银行")],
  ["银行账号", numbered("6217000000001")],
  ["银行卡号", numbered("6217000000001")],
  ["户名", nameCell],
  ["医院名称", texts("某医院")],
  ["入院时间", date],
  ["出院时间", date],
  ["经办人", nameCell],
  ["紧急联系人姓名", nameCell],
  ["紧急联系人电话", phoneCell],
  ["监护人姓名", nameCell],
  ["配偶身份证号", idCell],
  ["身份证有效期", date],
  ["身份证复印件", texts("有", "无")],
  ["累计帮扶金额", amount],
  ["上次发放日期", date],
  ["低保金额", amount],
  ["临时救助金额", amount],
  ["家庭人口数", (random) => ({ cell: 1 + random.below(6), shown: "" })],
  ["月收入", amount],
  ["健康状况", texts("良好", "患病")],
  ["婚姻状况", texts("已婚")],
  ["文化程度", texts("高中")],
  ["残疾等级", texts("二级")],
  ["公示情况", texts("已公示")],
  ["回访日期", date],
  ["户籍街道", texts("天山路街道")],
  ["居委会意见", texts("情况属实")],
  ["救助金额大写", texts("伍佰元整")],
  ["部门负责人手机号", phoneCell],
  ["咨询人联系电话", phoneCell],
  ["客户号", numbered("K")],
  ["残疾证号", numbered("C")],
  ["社保局身份证号", idCell],
  ["开户名称", nameCell],
  ["账户余额（元）", amount],
  ["审批意见", texts("同意补助")],
  ["报销比例", texts("70%")],
  ["参加险种", texts("职保", "居保")],
  ["保障人数", (random) => ({ cell: 1 + random.below(6), shown: "" })],
  ["医院减免", amount],
  ["补缴年限", texts("3年")],
  ["低保类别", texts("A类", "B类")],
  ["低保批准日期", date],
  ["缴费区间", texts("2019.1-2019.12")],
  ["年月", texts("201906")],
  ["经办人签字", nameCell],
  ["代领人身份证号", idCell],
  ["证件到期日", date],
];

export function otherColumn(random: Random): MadeUpColumn {
  const [heading, cell] = random.pick(OTHERS);
  return { field: null, heading, expect: "left", cell };
}

/** A heading that may be several things; the program must ask. */
const TRAPS: Readonly<Partial<Record<SpecField, readonly string[]>>> = {
  amount: ["金额"],
  applyAmount: ["金额"],
  payDate: ["救助时间", "日期", "时间"],
  approveDate: ["救助时间"],
  category: ["类别"],
  type: ["类型"],
  address: ["家庭地址", "地址"],
};

/** The column under an ambiguous heading, or as it is where its field has none. */
export function trapped(made: MadeUpColumn, random: Random): MadeUpColumn {
  const headings = made.field === null ? undefined : TRAPS[made.field as SpecField];
  return headings ? { ...made, heading: random.pick(headings), expect: "ask" } : made;
}

/** A column that only its cells give away. */
export const hidden = (made: MadeUpColumn): MadeUpColumn => ({ ...made, heading: "核对栏", expect: "hidden" });

/** Groups under which leaf headings repeat. */
const GROUPS: Readonly<Record<string, readonly (readonly [string, SpecField, string?])[]>> = {
  申请: [
    ["日期", "applyDate"],
    ["金额", "applyAmount"],
  ],
  审批: [
    ["日期", "approveDate"],
    ["金额", "amount"],
    ["单位", "approver"],
  ],
  评审情况: [
    ["日期", "panelDate"],
    ["人数", "panelSize"],
  ],
  医疗费用: [
    ["总费用", "totalFee"],
    ["医保支付", "insurancePaid"],
    ["自负", "selfPaid"],
  ],
  医疗支出: [
    ["总费用", "totalFee"],
    ["医保支付", "insurancePaid", "减免"],
    ["大病报销", "seriousPaid", "减免"],
    ["个人自负", "selfPaid"],
  ],
};

export function groupOf(parent: string): readonly MadeUpColumn[] {
  return (GROUPS[parent] ?? []).map(([heading, field, middle]) => ({
    field,
    parent,
    middle,
    heading,
    expect: "read",
    cell: SPECS[field][1],
  }));
}

export const GROUP_NAMES = Object.keys(GROUPS);

/** The heading as offices write it: spaced out, broken over lines, starred, with hints and units. */
export function decorated({ heading, field }: MadeUpColumn, random: Random, unit: string | null): string {
  const isAmount = field !== null && SPECS[field as SpecField]?.[1] === amount;
  let text = heading;
  if (text.length === 2 && random.chance(0.2)) text = `${text.slice(0, 1)} ${text.slice(1)}`;
  else if (text.length > 3 && !/[（(]/.test(text) && random.chance(0.19)) text = `${text.slice(0, 2)}\n${text.slice(2)}`;
  if (isAmount && unit !== null && !/[（(]/.test(text)) text += unit;
  else if (random.chance(0.07) && !/[（(]/.test(text)) text += random.pick(["（必填）", "(选填)", "（填写）"]);
  if (random.chance(0.05)) text = `*${text}`;
  return random.chance(0.15) ? ` ${text}\u3000` : text;
}

export const isAmountColumn = ({ field }: MadeUpColumn): boolean => field !== null && SPECS[field as SpecField]?.[1] === amount;
export const isDateColumn = ({ cell }: MadeUpColumn): boolean => cell === date;
export type { CellValue };
