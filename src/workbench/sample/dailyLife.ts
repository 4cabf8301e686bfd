import { samePersonAs, type Plant } from "./plant";
import { emergencyGrant, medicalGrant, medicalGrantOf, otherGrant, contributionGrant } from "./plantedGrants";
import { day, type SampleCase } from "./sampleCase";

/** What the panel has not decided yet: no form, no meeting, no money. */
const PENDING: SampleCase = {
  amount: null,
  preReviewNo: null,
  preReviewDate: null,
  panelDate: null,
  panelSize: null,
  approver: null,
  approveDate: null,
  payDate: null,
  payMethod: null,
  receiver: null,
  source: null,
  status: "在办",
};

function pending(row: SampleCase, date: number): SampleCase {
  return { ...row, ...PENDING, applyDate: day(2019, 6, date), surveyDate: day(2019, 6, date + 4) };
}

/** What a real ledger also holds and what is no fault: a refund, projects, and cases still under way for the 预审表. */
export const DAILY_LIFE: readonly Plant[] = [
  {
    code: null,
    month: 5,
    at: 60,
    what: "退回 4 月多发的帮扶金",
    change: (row, rowAt) => ({
      ...samePersonAs(otherGrant(row, 500), rowAt(4, 47)),
      applyAmount: null,
      amount: { fen: -50_000 },
      status: "退款",
      remark: "退回4月多发部分",
    }),
  },
  ...[58, 59].map((at): Plant => ({
    code: null,
    month: 4,
    at,
    what: "项目帮扶，不是个案",
    change: (row) => ({
      ...otherGrant(row, 12_000),
      name: at === 58 ? "独居老人助浴项目" : "重残家庭暑托项目",
      idNo: null,
      householdId: null,
      relation: null,
      hukouAddress: null,
      category: "其他",
      form: "项目",
      receiver: "社区服务站",
    }),
  })),
  { code: null, month: 4, at: 3, what: "本年第一次", change: (row) => medicalGrant(row, "低保", 3_600_000, -100_000, "F1990200") },
  {
    code: null,
    month: 6,
    at: 61,
    what: "在办：第二次申请，本年已有 4 月一次",
    change: (row, rowAt) => pending(medicalGrant(samePersonAs(row, rowAt(4, 3)), "低保", 5_600_000, -10_000, "F1990201"), 3),
  },
  {
    code: null,
    month: 6,
    at: 62,
    what: "在办：2 万元以上，报区服务社",
    change: (row) => pending(medicalGrantOf(row, 2_450_000, "F1990202"), 4),
  },
  {
    code: "P103",
    month: 6,
    at: 63,
    what: "在办：拟帮扶金额超过上限 800 元",
    change: (row) => pending(medicalGrant(row, "低收入", 4_200_000, 80_000, "F1990203"), 5),
  },
  {
    code: null,
    month: 6,
    at: 64,
    what: "在办：没有费用资料，上限算不出",
    change: (row) => ({ ...pending(medicalGrant(row, "其他", 2_000_000, -10_000, "F1990204"), 6), ...NO_COSTS }),
  },
  { code: null, month: 6, at: 65, what: "在办：突发事件", change: (row) => pending(emergencyGrant(row, 15_000, [2019, 5, 28]), 6) },
  { code: null, month: 6, at: 66, what: "在办：补缴金", change: (row) => pending(contributionGrant(row, 24_600, 12_300), 10) },
  {
    code: null,
    month: 6,
    at: 67,
    what: "在办：没有户号，情况说明很长",
    change: (row) => ({ ...pending(otherGrant(row, 5_000), 11), householdId: null, reason: LONG_REASON }),
  },
  { code: null, month: 6, at: 68, what: "在办", change: (row) => pending(otherGrant(row, 3_000), 12) },
];

const NO_COSTS: SampleCase = {
  totalFee: null,
  insurancePaid: null,
  seriousPaid: null,
  commercialPaid: null,
  mutualAid: null,
  medicalAid: null,
  otherAid: null,
  selfExpense: null,
  selfPaid: null,
};

const LONG_REASON =
  "申请人独居，丧偶十年，独子三年前因病去世，无其他赡养人。本人患高血压、糖尿病和膝关节重度退变，行动不便，每月药费约 600 元，" +
  "养老金 3,120 元，除房租和药费外所余无几。今年 5 月在家中跌倒致髋部骨折，住院三周后回家休养，需请人照料三个月，已花费积蓄，亲友无力相助，居委已上门核实，情况属实。";
