import type { Plant } from "./plant";
import { otherGrant } from "./plantedGrants";
import { day, yuan, type SampleCase } from "./sampleCase";

const changed =
  (change: SampleCase) =>
  (row: SampleCase): SampleCase => ({ ...row, ...change });

/** Faults of a single cell: what somebody typed cannot be read, or is missing (codes C1xx). */
export const CELL_PLANTS: readonly Plant[] = [
  { code: "C101", month: 5, at: 4, what: "评审日期写成“5月上旬”", change: changed({ panelDate: "5月上旬" }) },
  { code: "C102", month: 5, at: 7, what: "医保支付写成“见附件”", change: changed({ insurancePaid: "见附件" }) },
  { code: "C103", month: 4, at: 9, what: "身份证号存成数字，末三位已经丢失", change: changed({ idNo: 310199195001010000 }) },
  { code: "C104", month: 4, at: 15, what: "身份证号少一位", change: (row) => ({ ...row, idNo: String(row["idNo"]).slice(0, 17) }) },
  {
    code: "C105",
    month: 5,
    at: 11,
    what: "身份证号末位校验码不对",
    change: (row) => ({ ...row, idNo: wrongCheckDigit(String(row["idNo"])) }),
  },
  { code: "C107", month: 6, at: 5, what: "对象类别写成“边缘户”，不是三类对象之一", change: changed({ category: "边缘户" }) },
  { code: "C108", month: 6, at: 8, what: "帮扶类别写成“助学”，不在四类之内", change: changed({ type: "助学" }) },
  { code: "C109", month: 5, at: 14, what: "自负费用是公式错误 #N/A", change: changed({ selfPaid: { error: "#N/A" } }) },
  { code: "C110", month: 5, at: 17, what: "姓名空白", change: changed({ name: null }) },
  {
    code: "C114",
    month: 6,
    at: 12,
    what: "帮扶金额有三位小数",
    change: (row) => ({ ...otherGrant(row, 1_234.5), amount: { fen: 123_456.7 } }),
  },
  { code: "C115", month: 6, at: 15, what: "帮扶金额是 0", change: changed({ amount: yuan(0) }) },
  { code: "C116", month: 6, at: 18, what: "状态写成“转下月”，看不出是否同意", change: changed({ status: "转下月" }) },
  { code: "C106", month: 4, at: 20, what: "15 位旧身份证号", change: (row) => ({ ...row, idNo: oldNumber(String(row["idNo"])) }) },
  { code: null, month: 6, at: 21, what: "已批未发", change: changed({ payDate: null, payMethod: null, receiver: null, status: "同意" }) },
  { code: null, month: 6, at: 22, what: "已批未发", change: changed({ payDate: null, payMethod: null, receiver: null, status: "同意" }) },
  {
    code: null,
    month: 5,
    at: 21,
    what: "评审不予帮扶",
    change: changed({ ...unpaid(), amount: null, approveDate: day(2019, 5, 16), status: "不予", remark: "家庭收入超标" }),
  },
  {
    code: null,
    month: 5,
    at: 22,
    what: "申请人撤回",
    change: changed({ ...unpaid(), amount: null, approveDate: null, status: "撤回", remark: "本人撤回申请" }),
  },
];

function unpaid(): SampleCase {
  return { payDate: null, payMethod: null, receiver: null, source: null };
}

function wrongCheckDigit(id: string): string {
  return id.slice(0, 17) + (id.endsWith("3") ? "4" : "3");
}

/** The number as it was before 1999: without the century and without the check digit. */
const oldNumber = (id: string): string => id.slice(0, 6) + id.slice(8, 17);
