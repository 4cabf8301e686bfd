import { readIdentity } from "../cells/readIdentity";
import { yuanFromFen } from "../core/fen";
import { maskIdentity } from "../core/identityNumber";
import { rmbUpper } from "../core/rmbUpper";
import { publishedPolicy } from "../policy/publishedPolicy";
import { adminFee } from "../policy/decisions/adminFee";
import { approvalLevel } from "../policy/decisions/approvalLevel";
import { capContribution } from "../policy/decisions/capContribution";
import { capEmergency } from "../policy/decisions/capEmergency";
import { capMedical } from "../policy/decisions/capMedical";
import { computedSelfPaid } from "../policy/decisions/selfPaidBase";
import { annualAnswers } from "./annualAnswers";
import { amountOf, amountOrBlank, categoryIn, cellOf, decideOn, yesNoOrBlank } from "./cellArguments";
import { FunctionError, madeOrError } from "./functionError";
import { grantDecision, grantExplanation } from "./grantDecision";
import { receiptAnswer } from "./receiptAnswer";
import { remainingFigure } from "./remainingFigure";

// The custom functions, one thin declaration each: cells in, a decision of src/policy, a value or an Excel error out.
// functions.json is generated from the comments below, so they are what a user reads in Excel; amounts are 元.

/**
 * 大重病医疗帮扶上限：自负医疗费用乘以对象比例，舍去分以下。不填日期按已载入的最新办法。
 * @customfunction CAP_MEDICAL
 * @param category 对象类别：低保、低收入、其他或其别名
 * @param selfPaid 个人实际承担的自负医疗费用（元）
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 上限（元）
 */
export function CAP_MEDICAL(category: unknown, selfPaid: unknown, date?: unknown): number {
  const input = { category: categoryIn(category), base: amountOf("自负医疗费用", selfPaid) };
  return yuanFromFen(decideOn(date, (day) => capMedical(publishedPolicy(), { ...input, date: day })).value);
}

/**
 * 个人实际承担的自负医疗费用：总费用减各项报销、救助和不予认定的费用。空白格不扣。
 * @customfunction SELF_PAID
 * @param totalFee 医疗总费用（元）
 * @param deductions 各项扣减：医保、大病统筹、商业保险、互助帮困、医疗救助、其他救助、不予认定、自费，可以是数字或区域
 * @returns 自负医疗费用（元）；低于 0 为 #NUM!
 */
export function SELF_PAID(totalFee: unknown, deductions: unknown[][][]): number {
  const amounts = [deductions]
    .flat(3)
    .map((cell, index) => ({ label: `扣减 ${index + 1}`, fen: amountOrBlank(`第 ${index + 1} 项扣减`, cell) }));
  const base = madeOrError(computedSelfPaid(publishedPolicy(), { totalFee: amountOf("医疗总费用", totalFee), deductions: amounts }));
  if (base.value < 0) throw new FunctionError("#NUM!", `${base.text}，低于 0`);
  return yuanFromFen(base.value);
}

/**
 * 补缴金帮扶上限：个人需补缴部分乘以比例，舍去分以下。不符合条件的对象为 #VALUE!，不以 0 表示。
 * @customfunction CAP_CONTRIBUTION
 * @param category 对象类别：低保、低收入或其别名
 * @param due 个人需补缴部分（元）
 * @param seriousIllness 是否大重病家庭：TRUE/FALSE 或 是/否，可不填
 * @param disabled 是否完全丧劳：TRUE/FALSE 或 是/否，可不填
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 上限（元）
 */
export function CAP_CONTRIBUTION(category: unknown, due: unknown, seriousIllness?: unknown, disabled?: unknown, date?: unknown): number {
  const input = {
    category: categoryIn(category),
    due: amountOf("个人需补缴部分", due),
    seriousIllness: yesNoOrBlank("大重病", seriousIllness),
    disabled: yesNoOrBlank("完全丧劳", disabled),
  };
  return yuanFromFen(decideOn(date, (day) => capContribution(publishedPolicy(), { ...input, date: day })).value);
}

/**
 * 突发事件一次性帮扶的一般上限。
 * @customfunction CAP_EMERGENCY
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 上限（元）
 */
export function CAP_EMERGENCY(date?: unknown): number {
  return yuanFromFen(decideOn(date, (day) => capEmergency(publishedPolicy(), { date: day })).value);
}

/**
 * 当年还可帮扶的金额：全年累计上限减去已用，最低为 0。身份证号和日期可以选整列，一次算出全部行。
 * @customfunction ANNUAL_REMAINING
 * @param key 要查的身份证号或家庭编号：一格或一列
 * @param date 判断日期：一格或一列，按其公历年度
 * @param keys 台账的身份证号或家庭编号列
 * @param dates 台账的日期列（发放日期）
 * @param amounts 台账的帮扶金额列（元），退款为负数
 * @param upTo TRUE 只算到判断日期当日为止的帮扶，其后的退款仍冲减它退的那一笔；不填算全年
 * @param counted 台账的状态列或 TRUE/FALSE 列：未通过、在办、项目、实物的行不计；不填则全部计入
 * @returns 尚余金额（元）
 */
export function ANNUAL_REMAINING(
  key: unknown[][],
  date: unknown[][],
  keys: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  upTo?: unknown,
  counted?: unknown[][],
): unknown[][] {
  return annualAnswers({ key, date, keys, dates, amounts, upTo, counted }, remainingFigure());
}

/**
 * 当年已帮扶的金额，退款已冲减。身份证号和日期可以选整列，一次算出全部行。
 * @customfunction ANNUAL_USED
 * @param key 要查的身份证号或家庭编号：一格或一列
 * @param date 判断日期：一格或一列，按其公历年度
 * @param keys 台账的身份证号或家庭编号列
 * @param dates 台账的日期列（发放日期）
 * @param amounts 台账的帮扶金额列（元），退款为负数
 * @param upTo TRUE 只算到判断日期当日为止的帮扶，其后的退款仍冲减它退的那一笔；不填算全年
 * @param counted 台账的状态列或 TRUE/FALSE 列：未通过、在办、项目、实物的行不计；不填则全部计入
 * @returns 已用金额（元）
 */
export function ANNUAL_USED(
  key: unknown[][],
  date: unknown[][],
  keys: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  upTo?: unknown,
  counted?: unknown[][],
): unknown[][] {
  return annualAnswers({ key, date, keys, dates, amounts, upTo, counted }, (used) => yuanFromFen(used));
}

/**
 * 当年已帮扶的次数（金额大于 0 的帮扶，全额退回的不算）。身份证号和日期可以选整列，一次算出全部行。
 * @customfunction ANNUAL_COUNT
 * @param key 要查的身份证号或家庭编号：一格或一列
 * @param date 判断日期：一格或一列，按其公历年度
 * @param keys 台账的身份证号或家庭编号列
 * @param dates 台账的日期列（发放日期）
 * @param amounts 台账的帮扶金额列（元），退款为负数
 * @param upTo TRUE 只算到判断日期当日为止的帮扶，其后的退款仍冲减它退的那一笔；不填算全年
 * @param counted 台账的状态列或 TRUE/FALSE 列：未通过、在办、项目、实物的行不计；不填则全部计入
 * @returns 次数
 */
export function ANNUAL_COUNT(
  key: unknown[][],
  date: unknown[][],
  keys: unknown[][],
  dates: unknown[][],
  amounts: unknown[][],
  upTo?: unknown,
  counted?: unknown[][],
): unknown[][] {
  return annualAnswers({ key, date, keys, dates, amounts, upTo, counted }, (_used, count) => count);
}

/**
 * 最高可帮扶金额：类别上限与当年尚余中较小的一个。
 * @customfunction MAX_GRANT
 * @param type 帮扶类别：大重病医疗、补缴金、突发事件、其他或其别名
 * @param category 对象类别：低保、低收入、其他或其别名；突发事件和其他帮扶可空
 * @param base 自负医疗费用或个人需补缴部分（元）；突发事件和其他帮扶可空
 * @param used 当年已用金额（元），可用 ANNUAL_USED 得出；空白表示未用
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 最高可帮扶金额（元）
 */
export function MAX_GRANT(type: unknown, category: unknown, base: unknown, used: unknown, date?: unknown): number {
  return yuanFromFen(grantDecision({ type, category, base, used, date }).value);
}

/**
 * 用一句话说明最高可帮扶金额怎样得出，注明条款、文件和有效期。
 * @customfunction EXPLAIN_CAP
 * @param type 帮扶类别：大重病医疗、补缴金、突发事件、其他或其别名
 * @param category 对象类别：低保、低收入、其他或其别名；突发事件和其他帮扶可空
 * @param base 自负医疗费用或个人需补缴部分（元）；突发事件和其他帮扶可空
 * @param used 当年已用金额（元），可用 ANNUAL_USED 得出；空白表示未用
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 说明
 */
export function EXPLAIN_CAP(type: unknown, category: unknown, base: unknown, used: unknown, date?: unknown): string {
  return grantExplanation({ type, category, base, used, date });
}

/**
 * 审批级别：街镇审批或区服务社审批。
 * @customfunction APPROVAL_LEVEL
 * @param amount 帮扶金额（元）
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 街镇审批 或 区服务社审批
 */
export function APPROVAL_LEVEL(amount: unknown, date?: unknown): string {
  const fen = amountOf("帮扶金额", amount);
  return decideOn(date, (day) => approvalLevel(publishedPolicy(), { amount: fen, date: day })).value;
}

/**
 * 医疗发票在申请时是否有效：不晚于申请日期，且申请日期不晚于次年的同一日。
 * @customfunction RECEIPT_VALID
 * @param receiptDate 发票日期；一段时间取最早一日
 * @param applicationDate 申请日期；办法有效期以外为 #N/A
 * @returns TRUE 或 FALSE
 */
export function RECEIPT_VALID(receiptDate: unknown, applicationDate: unknown): boolean {
  return receiptAnswer(receiptDate, applicationDate);
}

/**
 * 检查身份证号：正确为空文本，否则给出原因。以数字保存的 18 位号码末几位已丢失。
 * @customfunction ID_CHECK
 * @param id 身份证号（文本）
 * @returns 空文本，或原因
 */
export function ID_CHECK(id: unknown): string {
  const cell = cellOf(id);
  const reading = readIdentity(cell === 0 ? null : cell);
  if (reading.state === "value") return "";
  return reading.state === "blank" ? "身份证号未填" : reading.reason;
}

/**
 * 身份证号打码：保留前 6 位和后 4 位。
 * @customfunction ID_MASK
 * @param id 身份证号（文本）
 * @returns 打码后的身份证号
 */
export function ID_MASK(id: unknown): string {
  const cell = cellOf(id);
  const reading = readIdentity(cell === 0 ? null : cell);
  if (reading.state === "blank") return "";
  if (reading.state === "unreadable" && reading.code !== "C104" && reading.code !== "C105")
    throw new FunctionError("#VALUE!", reading.reason);
  return maskIdentity(String(cell));
}

/**
 * 人民币大写金额，用于单据。
 * @customfunction RMB_UPPER
 * @param amount 金额（元），最多两位小数
 * @returns 大写金额
 */
export function RMB_UPPER(amount: unknown): string {
  const fen = amountOf("金额", amount);
  if (!Number.isInteger(fen)) throw new FunctionError("#VALUE!", "金额有两位以上小数，大写只到分");
  return rmbUpper(fen);
}

/**
 * 工作经费上限：经基金会的定向、非定向捐赠资金当年实际使用额各乘以比例。未经基金会的资金不填入。
 * @customfunction ADMIN_FEE
 * @param targetedDonationUse 经基金会的定向捐赠资金当年实际使用额（元），不含工作经费
 * @param otherDonationUse 经基金会的非定向捐赠资金当年实际使用额（元），不含工作经费
 * @param date 判断日期；不填按已载入的最新办法，有效期以外为 #N/A
 * @returns 上限（元）
 */
export function ADMIN_FEE(targetedDonationUse: unknown, otherDonationUse: unknown, date?: unknown): number {
  const targeted = amountOrBlank("定向捐赠资金使用额", targetedDonationUse) ?? 0;
  const other = amountOrBlank("非定向捐赠资金使用额", otherDonationUse) ?? 0;
  return yuanFromFen(decideOn(date, (day) => adminFee(publishedPolicy(), { targeted, other, date: day })).value);
}
