import type { CellValue } from "../../cells/reading";
import type { Resident } from "./people";
import type { SteadyChoice } from "./steadyChoice";

/** A calendar day as [year, month, day], before anybody decided how to spell it. */
export type Day = readonly [number, number, number];

/** What one cell of the sample holds: a plain value, a day to be spelled by the sheet, or an amount in fen. */
export type SampleValue = CellValue | { readonly day: Day } | { readonly fen: number };

/** One row of the sample by column key; the keys are those of `COLUMNS` in `ledgerColumns.ts`. */
export type SampleCase = Record<string, SampleValue>;

export const day = (year: number, month: number, date: number): { readonly day: Day } => ({ day: [year, month, date] });
export const yuan = (amount: number): { readonly fen: number } => ({ fen: Math.round(amount * 100) });

const CATEGORIES = ["低保", "低收入", "其他", "低保", "低收入", "低保户", "低收入家庭"] as const;
const RATIO: Readonly<Record<string, number>> = { 低保: 0.6, 低保户: 0.6, 低收入: 0.5, 低收入家庭: 0.5, 其他: 0.4 };
const ILLNESSES = [
  "肺癌术后化疗",
  "尿毒症血透",
  "乳腺癌放疗",
  "冠心病支架术后",
  "脑梗后遗症",
  "肝硬化失代偿",
  "白血病化疗",
  "糖尿病足截肢",
] as const;
const ACCIDENTS = ["家中失火，家具电器烧毁", "车祸致右腿骨折", "厨房起火，房屋受损", "车祸重伤住院"] as const;
const HARDSHIPS = ["丧偶后独自抚养未成年子女", "失业期满，两位老人长期卧床", "失独老人，无子女照料", "子女患罕见病，长期康复"] as const;

export interface CaseFrame {
  readonly resident: Resident;
  /** Month of 2019 in which the money was paid. */
  readonly month: number;
  /** Order within the year, for receipt and form numbers. */
  readonly number: number;
}

/** A row without any fault, of a type that fits the number: mostly 大重病医疗, as in life. */
export function faultlessCase(frame: CaseFrame, choose: SteadyChoice): SampleCase {
  const type = choose.of([
    "大重病医疗",
    "大重病医疗",
    "大重病医疗",
    "大重病医疗",
    "大重病医疗",
    "大重病医疗",
    "大病",
    "补缴金",
    "突发事件",
    "其他",
  ]);
  return caseOfType(type, frame, choose);
}

export function caseOfType(type: string, frame: CaseFrame, choose: SteadyChoice): SampleCase {
  if (type === "补缴金") return { ...procedure(frame, choose), ...contribution(choose) };
  if (type === "突发事件") return { ...procedure(frame, choose), ...emergency(frame, choose) };
  if (type === "其他")
    return granted(
      { ...procedure(frame, choose), category: choose.of(CATEGORIES), type, reason: choose.of(HARDSHIPS) },
      choose.between(10, 60) * 10_000,
    );
  return { ...procedure(frame, choose), ...medical(type, frame, choose) };
}

/** Sets what the panel proposed and what was paid; above the street's limit the district approves. */
export function granted(row: SampleCase, fen: number): SampleCase {
  return { ...row, applyAmount: { fen }, amount: { fen }, approver: fen > 2_000_000 ? "区服务社" : "街道综合帮扶工作组" };
}

/** Costs and receipts of an illness: 自负 = 总费用 less every deduction, and a grant within the ratio of the category. */
export function medicalCosts(category: string, totalFen: number, choose: SteadyChoice): SampleCase {
  const share = (least: number, most: number): number => Math.round((totalFen * choose.between(least, most)) / 100_000) * 1000;
  const insurance = Math.round((totalFen * choose.between(40, 55)) / 100);
  const serious = choose.chance(40) ? share(3, 9) : null;
  const commercial = choose.chance(12) ? share(3, 8) : null;
  const mutual = choose.chance(25) ? share(1, 3) : null;
  const aid = category.startsWith("低保") && choose.chance(60) ? share(2, 6) : null;
  const outside = choose.chance(50) ? share(1, 5) : null;
  const selfPaid = totalFen - [insurance, serious, commercial, mutual, aid, outside].reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return {
    totalFee: { fen: totalFen },
    insurancePaid: { fen: insurance },
    seriousPaid: amountOrBlank(serious),
    commercialPaid: amountOrBlank(commercial),
    mutualAid: amountOrBlank(mutual),
    medicalAid: amountOrBlank(aid),
    selfExpense: amountOrBlank(outside),
    selfPaid: { fen: selfPaid },
  };
}

/** The most that the category allows on this 自负, in fen. */
export const mostFor = (category: string, costs: SampleCase): number =>
  Math.floor(fenOf(costs["selfPaid"]) * (RATIO[category] ?? 0.4) + 1e-6);

export function fenOf(value: SampleValue | undefined): number {
  return typeof value === "object" && value !== null && "fen" in value ? value.fen : 0;
}

function medical(type: string, { number }: CaseFrame, choose: SteadyChoice): SampleCase {
  const category = choose.of(CATEGORIES);
  const costs = medicalCosts(category, choose.between(180, 900) * 10_000 + choose.below(10_000), choose);
  const most = mostFor(category, costs);
  const fen = Math.max(50_000, Math.floor((most * choose.between(55, 97)) / 100 / 10_000) * 10_000);
  return granted(
    {
      ...costs,
      category,
      type,
      reason: choose.of(ILLNESSES),
      invoiceNo: `F19${String(40_000 + number * 7)}`,
      invoiceDate: day(2018, choose.between(8, 12), choose.between(1, 28)),
    },
    Math.min(fen, most),
  );
}

function contribution(choose: SteadyChoice): SampleCase {
  const due = choose.between(90, 300) * 10_000;
  const row = {
    category: choose.of(["低保", "低收入"]),
    type: "补缴金",
    reason: "完全丧劳，需一次性补缴社保办理退休",
    contributionDue: { fen: due },
    seriousIllness: "是",
    disabled: "是",
  };
  return granted(row, Math.floor(due * 0.45));
}

function emergency({ month }: CaseFrame, choose: SteadyChoice): SampleCase {
  const row = {
    category: choose.of(CATEGORIES),
    type: "突发事件",
    reason: choose.of(ACCIDENTS),
    eventDate: day(2019, month - 3, choose.between(1, 14)),
  };
  return granted(row, choose.between(6, 20) * 100_000);
}

/** Everything that the procedure of clause 四 leaves in a ledger, its dates in order. */
function procedure({ resident, month, number }: CaseFrame, choose: SteadyChoice): SampleCase {
  const paid = choose.between(20, 28);
  const method = choose.of(["现金", "银行转账", "转账"]);
  return {
    committee: resident.committee,
    name: resident.name,
    idNo: resident.id,
    householdId: resident.householdNo,
    relation: choose.of(["本人", "户主", "本人"]),
    hukouAddress: resident.hukouAddress,
    address: resident.address,
    phone: resident.phone,
    form: "个案",
    applyDate: day(2019, month - 2, choose.between(16, 28)),
    surveyDate: day(2019, month - 1, choose.between(1, 9)),
    preReviewNo: `YS2019-${String(number).padStart(3, "0")}`,
    preReviewDate: day(2019, month - 1, choose.between(10, 20)),
    panelDate: day(2019, month, choose.between(3, 9)),
    panelSize: choose.between(7, 9),
    approveDate: day(2019, month, choose.between(10, 18)),
    payDate: day(2019, month, paid),
    payMethod: method,
    receiver: resident.name,
    source: choose.of(["基金会下拨", "财政配套", "社会募集", "基金会下拨"]),
    status: choose.of(["已发放", "已发放", "同意"]),
  };
}

const amountOrBlank = (fen: number | null): SampleValue => (fen === null ? null : { fen });
