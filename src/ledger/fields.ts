import type { FieldId } from "./fieldId";

/** How the cells of a column are read. */
export type FieldKind = "text" | "amount" | "date" | "count" | "id";

/**
 * What a cell that is merged downward says of the rows beneath its first. "household": it holds for every one of them. "batch"
 * (a name beside two grants, one pay day beside several people): it holds for each row with an amount of its own.
 * "never": it belongs to its first row alone; an amount is not paid twice because its cell is tall.
 */
export type MergedDown = "household" | "batch" | "never";

export interface Field {
  readonly id: FieldId;
  /** What users call it, in messages and lists. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Usual headings (spec/2.1), compared by their key. */
  readonly headings: readonly string[];
  readonly mergedDown: MergedDown;
}

function field(id: FieldId, label: string, kind: FieldKind, mergedDown: MergedDown, headings: string): Field {
  return { id, label, kind, mergedDown, headings: headings.split(" ") };
}

/** The field dictionary: every field that a ledger column can be, with the headings that offices use for it. */
export const FIELDS: Readonly<Record<FieldId, Field>> = {
  seq: field("seq", "序号", "text", "never", "序号 编号 排序 顺序号 No"),
  caseNo: field("caseNo", "个案编号", "text", "batch", "个案编号 档案号 受理编号 申请编号 案号"),
  street: field("street", "街镇", "text", "household", "街道 街镇 镇街 街道（镇） 所属街道 受理街镇"),
  committee: field("committee", "居委", "text", "household", "居委 居委会 居（村）委 社区 居民区 所属居委"),
  name: field("name", "姓名", "text", "batch", "姓名 申请人 申请人姓名 帮扶对象 对象姓名 受助人 患者姓名 人员姓名"),
  idType: field("idType", "证件类型", "text", "batch", "证件类型"),
  idNo: field("idNo", "身份证号", "id", "batch", "身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 身份证件号码 证件号码 证件号"),
  headName: field("headName", "户主姓名", "text", "household", "户主 户主姓名"),
  headId: field("headId", "户主身份证号", "id", "household", "户主身份证 户主身份证号 户主身份证号码"),
  householdId: field("householdId", "户号", "text", "household", "户号 家庭编号 家庭户编号 家庭户号 低保证号 低保证编号 救助证编号"),
  relation: field("relation", "与户主关系", "text", "batch", "与户主关系 户主关系 与申请人关系 关系 称谓"),
  hukouAddress: field("hukouAddress", "户籍地址", "text", "household", "户籍地址 户籍所在地 户口所在地 户籍地 户籍住址"),
  hukouDistrict: field("hukouDistrict", "户籍区", "text", "household", "户籍区 户籍性质 是否本区户籍"),
  address: field("address", "居住地址", "text", "household", "居住地址 现居住地 家庭住址 现住址 住址 实际居住地"),
  phone: field("phone", "联系电话", "text", "batch", "联系电话 联系方式 手机 手机号码 电话"),
  category: field("category", "对象类别", "text", "household", "对象类别 人员类别 救助类别 救助对象类别 困难类型 身份类别 家庭类别"),
  form: field("form", "帮扶形式", "text", "batch", "帮扶形式 帮扶方式"),
  type: field("type", "帮扶类别", "text", "batch", "帮扶类别 帮扶项目 帮扶类型 救助类型"),
  kind: field("kind", "发放形式", "text", "batch", "发放形式 物资形式"),
  reason: field("reason", "困难情况", "text", "batch", "困难情况 致困原因 申请理由 申请事由"),
  disease: field("disease", "病种", "text", "batch", "病种 疾病名称 疾病诊断"),
  totalFee: field("totalFee", "医疗总费用", "amount", "never", "医疗总费用 总费用 费用总额 医药费总额 发票金额 住院总费用"),
  insurancePaid: field("insurancePaid", "医保支付", "amount", "never", "医保支付 医保报销 统筹支付 统筹报销金额 报销金额 保险支付金额"),
  seriousPaid: field("seriousPaid", "大病报销", "amount", "never", "大病报销 大病保险 大额报销 大病统筹 综合减负"),
  commercialPaid: field("commercialPaid", "商业保险", "amount", "never", "商业保险 商保理赔 商业保险报销 保险理赔"),
  mutualAid: field("mutualAid", "互助帮困", "amount", "never", "互助帮困 互助保障 单位补助 工会互助"),
  medicalAid: field("medicalAid", "医疗救助", "amount", "never", "医疗救助 医疗救助金额"),
  otherAid: field("otherAid", "其他救助", "amount", "never", "其他救助 其他救助金额 已接受捐赠 慈善 已享受救助"),
  excludedFee: field("excludedFee", "不予认定", "amount", "never", "不予认定 剔除金额 陪护费 营养费"),
  selfExpense: field("selfExpense", "自费", "amount", "never", "自费 自费部分 目录外费用"),
  selfPaid: field(
    "selfPaid",
    "自负医疗费用",
    "amount",
    "never",
    "自负医疗费用 自负费用 个人自负 自负 自付 自付费用 个人自付 个人承担 个人实际承担 实际自负",
  ),
  contributionDue: field("contributionDue", "需补缴金额", "amount", "never", "补缴金额 个人补缴 需补缴金额 个人需补缴金额 个人需补缴部分"),
  seriousIllness: field("seriousIllness", "大重病", "text", "batch", "大重病 是否大重病"),
  disabled: field("disabled", "完全丧劳", "text", "batch", "完全丧劳 丧劳鉴定 是否丧劳"),
  eventType: field("eventType", "事件类型", "text", "batch", "事件类型 突发事件"),
  eventDate: field("eventDate", "事发日期", "date", "batch", "事发日期 发生时间 出险日期"),
  ratio: field("ratio", "帮扶比例", "text", "never", "帮扶比例 救助比例 比例"),
  applyAmount: field("applyAmount", "拟帮扶金额", "amount", "never", "申请金额 建议金额 拟帮扶金额"),
  amount: field("amount", "帮扶金额", "amount", "never", "帮扶金额 帮扶额 帮扶资金 救助金额 核定金额 审批金额 批准金额 实发金额 发放金额"),
  applyDate: field("applyDate", "申请日期", "date", "batch", "申请日期 申请时间 受理日期 登记日期"),
  surveyDate: field("surveyDate", "调查日期", "date", "batch", "调查日期 走访日期"),
  invoiceNo: field("invoiceNo", "发票号", "text", "never", "发票号 票据号"),
  invoiceDate: field("invoiceDate", "发票日期", "date", "never", "发票日期 开票日期 票据日期 结算时间"),
  preReviewNo: field("preReviewNo", "预审表编号", "text", "batch", "预审表编号 预审编号"),
  preReviewDate: field("preReviewDate", "预审日期", "date", "batch", "预审日期"),
  panelDate: field("panelDate", "评审日期", "date", "batch", "评审日期 评审时间 会议日期"),
  panelSize: field("panelSize", "评审人数", "count", "batch", "评审人数 参会人数 到会人数"),
  approver: field("approver", "审批单位", "text", "batch", "审批单位 审批级别 审批人 批准机关"),
  approveDate: field("approveDate", "审批日期", "date", "batch", "审批日期 批准日期"),
  payDate: field("payDate", "发放日期", "date", "batch", "发放日期 发放时间 领款时间 支付日期"),
  payMethod: field("payMethod", "发放方式", "text", "batch", "发放方式 支付方式"),
  receiver: field("receiver", "签收人", "text", "never", "签收人 领款人 领款人签字 签收"),
  source: field("source", "资金来源", "text", "batch", "资金来源 经费渠道 列支渠道"),
  directed: field("directed", "定向", "text", "batch", "定向 非定向 是否定向"),
  status: field("status", "状态", "text", "batch", "状态 办理结果 评审结论 审批结果 是否通过"),
  remark: field("remark", "备注", "text", "never", "备注 说明 附注"),
};
