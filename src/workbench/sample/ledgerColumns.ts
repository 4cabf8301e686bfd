/** A column of the sample ledgers: its key, the parent heading over it (if any), its heading and its width in characters. */
export interface LedgerColumn {
  readonly key: string;
  readonly parent?: string;
  readonly heading: string;
  readonly width: number;
  readonly kind: "text" | "amount" | "date" | "number";
}

const text = (key: string, heading: string, width: number, parent?: string): LedgerColumn => ({
  key,
  heading,
  width,
  parent,
  kind: "text",
});
const amount = (key: string, heading: string, parent?: string): LedgerColumn => ({ key, heading, width: 12, parent, kind: "amount" });
const date = (key: string, heading: string, parent?: string): LedgerColumn => ({ key, heading, width: 12, parent, kind: "date" });

const APPLICANT = "申请人基本情况";
const COSTS = "医疗费用情况（元）";
const MAKE_UP = "补缴社会保险";
const REVIEW = "评审审批";
const PAYMENT = "签收发放";

/** Columns from A on; a parent heading stands merged over its neighbours. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { key: "seq", heading: "序号", width: 6, kind: "number" },
  text("committee", "居委", 12),
  text("name", "姓名", 14, APPLICANT),
  text("idNo", "身份证号", 21, APPLICANT),
  text("householdId", "户号", 9, APPLICANT),
  text("relation", "与户主关系", 11, APPLICANT),
  text("hukouAddress", "户籍地址", 28, APPLICANT),
  text("address", "居住地址", 28, APPLICANT),
  text("phone", "联系电话", 13, APPLICANT),
  text("category", "对象类别", 11),
  text("form", "帮扶形式", 9),
  text("type", "帮扶类别", 12),
  text("reason", "困难情况", 30),
  amount("totalFee", "总费用", COSTS),
  amount("insurancePaid", "医保支付", COSTS),
  amount("seriousPaid", "大病报销", COSTS),
  amount("commercialPaid", "商业保险", COSTS),
  amount("mutualAid", "互助帮困", COSTS),
  amount("medicalAid", "医疗救助", COSTS),
  amount("otherAid", "其他救助金额", COSTS),
  amount("excludedFee", "剔除金额", COSTS),
  amount("selfExpense", "自费", COSTS),
  amount("selfPaid", "自负费用", COSTS),
  amount("contributionDue", "需补缴金额", MAKE_UP),
  text("seriousIllness", "是否大重病", 11, MAKE_UP),
  text("disabled", "是否丧劳", 10, MAKE_UP),
  date("eventDate", "事发日期"),
  text("invoiceNo", "发票号", 12),
  date("invoiceDate", "发票日期"),
  date("applyDate", "申请日期"),
  date("surveyDate", "调查日期"),
  text("preReviewNo", "预审表编号", 14),
  date("preReviewDate", "预审日期"),
  amount("applyAmount", "拟帮扶金额（元）"),
  date("panelDate", "评审日期", REVIEW),
  { key: "panelSize", heading: "评审人数", width: 9, parent: REVIEW, kind: "number" },
  text("approver", "审批单位", 20, REVIEW),
  date("approveDate", "审批日期", REVIEW),
  amount("amount", "帮扶金额（元）"),
  date("payDate", "发放日期", PAYMENT),
  text("payMethod", "发放方式", 10, PAYMENT),
  text("receiver", "签收人", 12, PAYMENT),
  text("source", "资金来源", 12),
  text("status", "状态", 9),
  text("remark", "备注", 24),
];

/** Column number (from 1) of a key. */
export function columnOf(key: string): number {
  const index = LEDGER_COLUMNS.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`The sample has no column "${key}".`);
  return index + 1;
}
