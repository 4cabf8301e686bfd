import type { IncomeBook } from "../../../src/ledger/income";
import { fenFromYuan } from "../../../src/core/fen";
import type { HandRow } from "./handLedger";

export const WANG = "31019919500101001X";
export const LI = "310199195506150026";
export const ZHAO = "31019919480229007X";
export const QIAN = "310199195001025000";

const wang: HandRow = {
  idNo: WANG,
  name: "王一",
  householdId: "户1",
  committee: "甲居委",
  category: "低保",
  type: "大重病医疗",
  source: "基金会下拨",
  directed: "非定向",
  payMethod: "转账",
};

/** The hand-worked ledger of the tests: every sum in them was added on paper. */
export const ROWS: Readonly<Record<string, HandRow>> = {
  january: { ...wang, amount: 10000, approveDate: "2019-01-08", payDate: "2019-01-10", approver: "街道工作组" },
  decemberApproved: {
    idNo: QIAN,
    name: "钱一",
    committee: "乙居委",
    category: "低收入",
    type: "其他",
    source: "财政配套",
    payMethod: "现金",
    amount: 7000,
    approveDate: "2018-12-28",
    payDate: "2019-01-04",
    approver: "街道工作组",
  },
  may: { ...wang, amount: 6000.5, approveDate: "2019-05-03", payDate: "2019-05-05", approver: "街道工作组" },
  mayMember: {
    idNo: LI,
    name: "李一",
    householdId: "户1",
    committee: "甲居委",
    category: "低收入",
    type: "补缴金",
    source: "财政配套",
    payMethod: "现金",
    amount: 3000,
    approveDate: "2019-05-04",
    payDate: "2019-05-06",
    approver: "街道工作组",
  },
  mayDistrict: {
    idNo: ZHAO,
    name: "赵一",
    committee: "乙居委",
    category: "其他",
    type: "突发事件",
    source: "社会募集",
    directed: "定向",
    payMethod: "转账",
    amount: 25000,
    approveDate: "2019-05-05",
    payDate: "2019-05-07",
    approver: "区服务社",
  },
  refund: { ...wang, amount: -1000.5, status: "退款", payDate: "2019-05-20" },
  project: {
    name: "助餐项目",
    form: "项目",
    source: "财政配套",
    payMethod: "现金",
    amount: 8000,
    approveDate: "2019-05-06",
    payDate: "2019-05-08",
    approver: "街道工作组",
  },
  goods: { ...wang, kind: "实物", amount: 500, approveDate: "2019-05-06", payDate: "2019-05-09" },
  rejected: { idNo: ZHAO, name: "赵一", amount: 9000, status: "不予", applyDate: "2019-05-02" },
  approvedUnpaid: { idNo: ZHAO, name: "赵一", amount: 4000, approveDate: "2019-05-25", approver: "街道工作组" },
  pending: { idNo: LI, name: "李一", applyAmount: 2000, applyDate: "2019-05-28" },
  june: {
    idNo: QIAN,
    name: "钱一",
    committee: "乙居委",
    category: "低收入",
    type: "其他",
    source: "财政配套",
    payMethod: "现金",
    amount: 1111.11,
    approveDate: "2019-05-30",
    payDate: "2019-06-03",
  },
  may2018: { ...wang, amount: 2222.22, approveDate: "2018-05-10", payDate: "2018-05-12" },
};

export const allRows = (): HandRow[] => Object.values(ROWS);

type Entry = IncomeBook["entries"][number];
type HandEntry = [kind: Entry["kind"], date: string, source: string | null, yuan: number, directed?: boolean | null, note?: string];

const ENTRIES: readonly HandEntry[] = [
  ["opening", "2019", "基金会下拨", 50000],
  ["opening", "2019", "财政配套", 30000],
  ["opening", "2019", "社会募集", 20000],
  ["income", "2019-01-20", "基金会下拨", 10000],
  ["admin", "2019-02-28", "基金会下拨", 500],
  ["income", "2019-05-15", "社会募集", 20000, true],
  ["admin", "2019-05-31", "基金会下拨", 1000],
  ["bankBalance", "2019-05-31", null, 70500],
];

/** The 资金收入 sheet that belongs to the ledger; `change` edits its entries. */
export function income(change: (entries: readonly HandEntry[]) => readonly HandEntry[] = (entries) => entries): IncomeBook {
  const entries = change(ENTRIES).map(([kind, date, source, yuan, directed = null, note = ""], row) => ({
    kind,
    date: date.length === 4 ? null : date,
    year: Number(date.slice(0, 4)),
    source,
    directed,
    fen: fenFromYuan(yuan),
    note,
    at: { file: "", sheet: "资金收入", row: row + 2, cell: `D${row + 2}` },
  }));
  return { entries, problems: [], sheet: "资金收入", file: "" };
}
