import { readCases } from "../../../src/checks/readCases";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import type { IncomeBook } from "../../../src/ledger/income";
import type { Ledger } from "../../../src/ledger/ledger";
import { handLedger, type HandRow } from "./handLedger";
import { LI, ROWS, WANG, allRows, income } from "./may2019";

function report(ledger: Ledger, month = "2019-05", book: IncomeBook | null = income()) {
  return monthlyReport({ ledger, cases: readCases(ledger, builtInPolicy), income: book, policy: builtInPolicy, month });
}

const of = (ledger: Ledger, id: string, month?: string, book?: IncomeBook | null) => {
  const figure = report(ledger, month, book).figures[id];
  return figure && [figure.month, figure.year, figure.lastYear];
};

const may = handLedger({ rows: allRows() });
const ledgerOf = (...rows: HandRow[]): Ledger => handLedger({ rows });

describe("三 支出 of the hand-worked ledger, May 2019", () => {
  test.each([
    ["grants.total", "41000.00", "58000.00", "2222.22"],
    ["grants.form.个案", "33000.00", "50000.00", "2222.22"],
    ["grants.form.项目", "8000.00", "8000.00", "0.00"],
    ["grants.form.特定", "0.00", "0.00", "0.00"],
    ["grants.form.未填", "0.00", "0.00", "0.00"],
    ["grants.type.大重病医疗", "5000.00", "15000.00", "2222.22"],
    ["grants.type.补缴金", "3000.00", "3000.00", "0.00"],
    ["grants.type.突发事件", "25000.00", "25000.00", "0.00"],
    ["grants.type.其他", "0.00", "7000.00", "0.00"],
    ["grants.category.低保", "5000.00", "15000.00", "2222.22"],
    ["grants.category.低收入", "3000.00", "10000.00", "0.00"],
    ["grants.category.其他", "25000.00", "25000.00", "0.00"],
    ["grants.source.基金会下拨", "5000.00", "15000.00", "2222.22"],
    ["grants.source.财政配套", "11000.00", "18000.00", "0.00"],
    ["grants.source.社会募集", "25000.00", "25000.00", "0.00"],
    ["grants.method.现金", "11000.00", "18000.00", "0.00"],
    ["grants.method.转账", "30000.00", "40000.00", "2222.22"],
    ["inKind.total", "500.00", "500.00", "0.00"],
    ["committee.甲居委", "8000.00", "18000.00", "2222.22"],
    ["committee.乙居委", "25000.00", "32000.00", "0.00"],
    ["committee.未填", "8000.00", "8000.00", "0.00"],
  ])("%s is %s in the month, %s in the year, %s a year earlier", (id, month, year, lastYear) => {
    expect(of(may, id)).toEqual([month, year, lastYear]);
  });
});

describe("一 二 四 五: balances of the hand-worked ledger", () => {
  test.each([
    ["opening", "92500.00", "100000.00", null],
    ["opening.基金会下拨", "49500.00", "50000.00", null],
    ["opening.财政配套", "23000.00", "30000.00", null],
    ["income.total", "20000.00", "30000.00", null],
    ["income.社会募集", "20000.00", "20000.00", null],
    ["income.directed", "20000.00", "20000.00", null],
    ["admin.used", "1000.00", "1500.00", null],
    ["admin.ceiling", "2750.00", "3250.00", "111.11"],
    ["closing", "70500.00", "70500.00", null],
    ["closing.基金会下拨", "43500.00", "43500.00", null],
    ["closing.财政配套", "12000.00", "12000.00", null],
    ["closing.社会募集", "15000.00", "15000.00", null],
    ["closing.其他", "0.00", "0.00", null],
  ])("%s is %s in the month, %s in the year, %s a year earlier", (id, month, year, lastYear) => {
    expect(of(may, id)).toEqual([month, year, lastYear]);
  });

  test("without an income sheet the balances are null with their reason, and 支出 is still 41,000.00", () => {
    const { figures, notes } = report(may, "2019-05", null);
    for (const id of ["opening", "income.total", "admin.used", "closing", "closing.财政配套"]) {
      expect([figures[id]?.month, figures[id]?.year, figures[id]?.why]).toEqual([null, null, "未提供：没有资金收入表"]);
    }
    expect(figures["grants.total"]?.month).toBe("41000.00");
    expect(notes).toContain("没有资金收入表，期初结余、收入、工作经费和期末结余未提供。");
  });

  test("one grant without a source makes every source's closing unknown, but not the total", () => {
    const { figures } = report(handLedger({ rows: [...allRows(), { ...ROWS.may, source: "" }] }));
    expect(figures["closing"]?.month).toBe("64499.50");
    expect(figures["closing.财政配套"]?.month).toBeNull();
    expect(figures["closing.财政配套"]?.why).toBe("1 笔支出未填资金来源，分不出各来源结余");
  });

  test("a year whose 期初结余 is missing has no balance", () => {
    const { figures } = report(
      may,
      "2019-05",
      income((all) => all.filter(([kind]) => kind !== "opening")),
    );
    expect(figures["opening"]?.why).toBe("未提供：资金收入表没有 2019年期初结余");
    expect(figures["income.total"]?.month).toBe("20000.00");
  });

  test("a source that no list knows is 其他, and is named in 八", () => {
    const { figures, notes } = report(ledgerOf({ ...ROWS.may, source: "福彩公益金" }));
    expect(figures["grants.source.其他"]?.month).toBe("6000.50");
    expect(notes).toContainEqual(expect.stringContaining("“福彩公益金”"));
  });

  test("财政配套 brings no admin cost; 基金会下拨 5 %, 定向 10 %", () => {
    expect(of(ledgerOf({ ...ROWS.mayMember }), "admin.ceiling")?.[1]).toBe("0.00");
    expect(of(ledgerOf({ ...ROWS.mayMember, source: "基金会下拨" }), "admin.ceiling")?.[1]).toBe("150.00");
    expect(of(ledgerOf({ ...ROWS.mayMember, source: "基金会下拨", directed: "定向" }), "admin.ceiling")?.[1]).toBe("300.00");
    expect(of(ledgerOf({ ...ROWS.mayMember, source: "" }), "admin.ceiling")?.[1]).toBeNull();
  });
});

describe("六: people and cases", () => {
  test.each([
    ["count.households", "3", "4", "1"],
    ["count.persons", "4", "5", "1"],
    ["count.grants", "4", "6", "1"],
    ["district.count", "1", "1", "0"],
    ["district.amount", "25000.00", "25000.00", "0.00"],
    ["pending.count", "1", "1", "0"],
    ["approvedUnpaid.amount", "5111.11", "5111.11", "0.00"],
  ])("%s is %s in the month, %s in the year, %s a year earlier", (id, month, year, lastYear) => {
    expect(of(may, id)).toEqual([month, year, lastYear]);
  });

  test("a person helped in January and May counts once in the year and twice in 人次", () => {
    const ledger = ledgerOf(ROWS.january ?? {}, ROWS.may ?? {});
    expect(of(ledger, "count.persons")?.slice(0, 2)).toEqual(["1", "1"]);
    expect(of(ledger, "count.grants")?.slice(0, 2)).toEqual(["1", "2"]);
  });

  test("a grant that is refunded whole in its month is no 人次; its 支出 is 0.00", () => {
    const ledger = ledgerOf(ROWS.may ?? {}, { ...ROWS.refund, amount: -6000.5 });
    expect(of(ledger, "count.grants")?.[0]).toBe("0");
    expect(of(ledger, "grants.total")?.[0]).toBe("0.00");
  });

  test("rows without an ID count as a person each, and 八 says so", () => {
    const { figures, notes } = report(ledgerOf({ ...ROWS.mayDistrict, idNo: "" }, { ...ROWS.mayDistrict, idNo: "?" }));
    expect([figures["count.persons"]?.month, figures["count.households"]?.month]).toEqual(["2", "2"]);
    expect(notes).toContainEqual(expect.stringMatching(/^2 行没有可用的证件号码/));
  });

  test("a person whose household stands on another row only is that household", () => {
    const ledger = ledgerOf(
      { ...ROWS.may, idNo: WANG },
      { ...ROWS.mayMember, idNo: LI },
      { ...ROWS.mayMember, idNo: LI, householdId: "", amount: 1 },
    );
    expect(of(ledger, "count.households")?.[0]).toBe("1");
  });

  test("20,000.00 is the street's, 20,000.01 the district's", () => {
    expect(of(ledgerOf({ ...ROWS.mayDistrict, amount: 20000 }), "district.count")?.[0]).toBe("0");
    expect(of(ledgerOf({ ...ROWS.mayDistrict, amount: 20000.01 }), "district.count")?.[0]).toBe("1");
  });

  test("a pending case of June is not in May's report, and one approved in June was 在办 at the end of May", () => {
    expect(of(ledgerOf({ ...ROWS.may }, { ...ROWS.pending, applyDate: "2019-06-01" }), "pending.count")?.[0]).toBe("0");
    expect(of(ledgerOf({ ...ROWS.may }, { ...ROWS.june, applyDate: "2019-05-20", approveDate: "2019-06-01" }), "pending.count")?.[0]).toBe(
      "1",
    );
  });
});

describe("cash basis", () => {
  test("approved in December and paid in January is January's money, and 已批未发 at the end of December", () => {
    const ledger = ledgerOf(ROWS.decemberApproved ?? {}, ROWS.may2018 ?? {});
    expect(of(ledger, "grants.total", "2018-12")).toEqual(["0.00", "2222.22", null]);
    expect(of(ledger, "approvedUnpaid.amount", "2018-12")?.[0]).toBe("7000.00");
    expect(of(ledger, "grants.total", "2019-01")).toEqual(["7000.00", "7000.00", "0.00"]);
    expect(of(ledger, "approvedUnpaid.amount", "2019-01")?.[0]).toBe("0.00");
    expect(report(ledger, "2019-01").notes).toContain("上年批准、本月发放 1 笔 7,000.00 元，计入本月支出。");
  });

  test("a sheet without 发放日期 goes by the date of approval, and 八 says so", () => {
    const ledger = handLedger({ rows: [ROWS.may ?? {}, ROWS.rejected ?? {}, ROWS.pending ?? {}], without: ["payDate"], name: "5月" });
    const { figures, notes } = report(ledger);
    expect(figures["grants.total"]?.month).toBe("6000.50");
    expect(figures["approvedUnpaid.amount"]?.month).toBeNull();
    expect(notes).toContain("“5月”没有发放日期列，已批准的行按审批、评审或申请日期计入。");
  });

  test("a row paid after the policy's end still counts, and 八 says how many", () => {
    const { figures, notes } = report(ledgerOf({ ...ROWS.may, approveDate: "2022-01-05", payDate: "2022-01-06" }), "2022-01");
    expect(figures["grants.total"]?.month).toBe("6000.50");
    expect(notes).toContain("发放日期在文件有效期以外的：本月 1 行，本年累计 1 笔 6,000.50 元，均已计入支出。");
    expect(figures["admin.ceiling"]?.why).not.toBe("");
  });

  test("2016-06-30 counts in 支出 but not in the admin ceiling of 2016; 2016-07-01 does", () => {
    const ledger = ledgerOf({ ...ROWS.may, amount: 1000, payDate: "2016-06-30" }, { ...ROWS.may, amount: 2000, payDate: "2016-07-01" });
    expect(of(ledger, "grants.total", "2016-07")?.slice(0, 2)).toEqual(["2000.00", "3000.00"]);
    expect(of(ledger, "admin.ceiling", "2016-07")?.[1]).toBe("100.00");
  });

  test("a month without a day is enough; a span over two months goes by its first day, and 八 says so", () => {
    expect(of(ledgerOf({ ...ROWS.may, payDate: "2019-05" }), "grants.total")?.[0]).toBe("6000.50");
    const { figures, notes } = report(ledgerOf({ ...ROWS.may, payDate: "2019-05-30/2019-06-02" }));
    expect(figures["grants.total"]?.month).toBe("6000.50");
    expect(notes).toContainEqual(expect.stringMatching(/^1 行的发放日期跨月/));
  });

  test.each([
    ["an unreadable date", { payDate: "?" }, "1 行发放日期读不出"],
    ["an unreadable amount", { amount: "?" }, "1 行已发放但金额读不出"],
    ["a blank amount", { amount: "" }, "1 行已发放但金额为空"],
    ["a rejected row with a payment date", { status: "作废" }, "1 行状态为不予或作废却填了发放日期"],
    ["a refund without a date", { status: "退款", payDate: "" }, "1 行退款没有发放日期"],
    ["an unknown status without a date", { status: "再议", payDate: "" }, "1 行状态认不出"],
  ] as const)("%s is left out and named in 八 with its cell", (_, change, sentence) => {
    const { figures, notes } = report(ledgerOf(ROWS.mayMember ?? {}, { ...ROWS.may, ...change }));
    expect(figures["grants.total"]?.month).toBe("3000.00");
    expect(notes).toContainEqual(expect.stringMatching(new RegExp(`^${sentence}.*台账!AM3`)));
  });

  test("a refund written as a positive amount still brings money back", () => {
    expect(of(ledgerOf(ROWS.may ?? {}, { ...ROWS.refund, amount: 1000.5 }), "grants.total")?.[0]).toBe("5000.00");
  });

  test("a figure leads to its rows: May's 低保 to the grant and its refund", () => {
    expect(report(may).figures["grants.category.低保"]?.rows.map(({ row }) => row)).toEqual([4, 7]);
  });
});

test("去年同期 is null where nothing was paid in that year, 0.00 where only other months were", () => {
  expect(of(ledgerOf(ROWS.may ?? {}), "grants.total")?.[2]).toBeNull();
  expect(of(ledgerOf(ROWS.may ?? {}, { ...ROWS.may2018, payDate: "2018-03-01" }), "grants.total")?.[2]).toBe("0.00");
});

test("several ledgers are split by street", () => {
  const ledger = handLedger(
    { rows: [ROWS.may ?? {}], file: "甲.xlsx", street: "甲街道" },
    { rows: [ROWS.mayMember ?? {}], file: "乙.xlsx", street: "乙街道" },
  );
  expect(of(ledger, "street.甲街道")?.[0]).toBe("6000.50");
  expect(of(ledger, "street.乙街道")?.[0]).toBe("3000.00");
});
