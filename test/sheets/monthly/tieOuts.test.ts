import { readCases } from "../../../src/checks/readCases";
import type { IncomeBook } from "../../../src/ledger/income";
import type { Ledger } from "../../../src/ledger/ledger";
import type { RawSheet } from "../../../src/ledger/rawSheet";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import type { Figures } from "../../../src/sheets/monthly/figure";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { monthlySheet } from "../../../src/sheets/monthly/monthlySheet";
import { recount } from "../../../src/sheets/monthly/tieOuts/recount";
import { judgeTieOuts } from "../../../src/sheets/monthly/tieOuts/tieOuts";
import { handLedger, type HandRow } from "./handLedger";
import { ROWS, allRows, income } from "./may2019";
import { rawOf, withNumber } from "./rawOf";

interface Run {
  readonly ledger?: Ledger;
  readonly book?: IncomeBook | null;
  readonly previous?: RawSheet;
  readonly month?: string;
}

const may = handLedger({ rows: allRows() });

function report({ ledger = may, book = income(), previous, month = "2019-05" }: Run = {}) {
  return monthlyReport({ ledger, cases: readCases(ledger, builtInPolicy), income: book, policy: builtInPolicy, month, previous });
}

const reportSheet = (run: Run): RawSheet => rawOf(monthlySheet(report(run), { now: new Date(2019, 4, 6) }));
const april = (run: Run = {}): RawSheet => reportSheet({ ...run, month: "2019-04" });

/** Status of one tie-out, and whether its finding is there. */
function tieOut(id: string, run: Run) {
  const { tieOuts, findings } = report(run);
  const found = tieOuts.find((item) => item.id === id);
  const code = `F3${id.slice(1).padStart(2, "0")}`;
  return { ...found, hasFinding: findings.some((finding) => finding.code === code) };
}

/** The same with figures that somebody's mistake has changed after they were computed. */
function tampered(id: string, change: Record<string, string>, ledger: Ledger = may) {
  const { figures } = report({ ledger });
  const changed: Figures = Object.fromEntries(
    Object.entries(figures).map(([key, figure]) => [key, { ...figure, month: change[key] ?? figure.month }]),
  );
  const severalLedgers = ledger.sheets.length > 1;
  return judgeTieOuts({
    month: "2019-05",
    figures: changed,
    recount: recount(ledger, builtInPolicy),
    income: income(),
    policy: builtInPolicy,
    previous: null,
    severalLedgers,
  }).find((item) => item.id === id);
}

const withRow = (row: HandRow | undefined): Ledger => handLedger({ rows: [...allRows(), row ?? {}] });
const replaced = (name: string, change: HandRow): Ledger =>
  handLedger({ rows: Object.entries({ ...ROWS, [name]: { ...ROWS[name], ...change } }).map(([, row]) => row) });

test("the hand-worked month ties out everywhere; only the transfer to the foundation has no record", () => {
  const { tieOuts, findings } = report({ previous: april() });
  expect(Object.fromEntries(tieOuts.map(({ id, status }) => [id, status]))).toEqual({
    T1: "ok",
    T2: "ok",
    T3: "ok",
    T4: "ok",
    T5: "ok",
    T6: "ok",
    T7: "ok",
    T8: "ok",
    T9: "ok",
    T10: "ok",
    T11: "ok",
    T13: "ok",
    T14: "unknown",
  });
  expect(findings).toEqual([]);
});

describe("T1 against the bank book", () => {
  const bank = (yuan: number) => income((all) => [...all.slice(0, -1), ["bankBalance", "2019-05-31", null, yuan]]);

  test("70,500.00 is ok, one fen less is broken by 0.01", () => {
    expect(tieOut("T1", { book: bank(70500) })).toMatchObject({ status: "ok", left: "70500.00", right: "70500.00", diff: "0.00" });
    expect(tieOut("T1", { book: bank(70499.99) })).toMatchObject({ status: "broken", diff: "0.01", hasFinding: true });
  });

  test("two accounts on the last day are added, an earlier line is not", () => {
    const book = income((all) => [
      ...all.slice(0, -1),
      ["bankBalance", "2019-05-30", null, 1],
      ["bankBalance", "2019-05-31", null, 70000],
      ["bankBalance", "2019-05-31", null, 500],
    ]);
    expect(tieOut("T1", { book }).status).toBe("ok");
  });

  test("unknown without a bank balance, and without an income sheet", () => {
    expect(tieOut("T1", { book: income((all) => all.slice(0, -1)) })).toMatchObject({
      status: "unknown",
      left: "70500.00",
      right: null,
      why: "资金收入表没有 2019年5月的账面结余",
    });
    expect(tieOut("T1", { book: null })).toMatchObject({ status: "unknown", why: "未提供：没有资金收入表", hasFinding: false });
  });

  test("a closing that its own lines do not lead to is broken", () => {
    expect(tampered("T1", { closing: "70500.01" })).toMatchObject({ status: "broken", diff: "-0.01" });
  });
});

describe("T2 against last month's report", () => {
  test("April's closing 92,500.00 is May's opening; 1 元 more on April's sheet is broken", () => {
    expect(tieOut("T2", { previous: april() })).toMatchObject({ status: "ok", left: "92500.00", right: "92500.00" });
    expect(tieOut("T2", { previous: withNumber(april(), 3, 92500, 92501) })).toMatchObject({
      status: "broken",
      diff: "-1.00",
      hasFinding: true,
    });
  });

  test("equal totals with different sources are broken", () => {
    expect(tieOut("T2", { previous: withNumber(april(), 3, 23000, 23001) })).toMatchObject({
      status: "broken",
      left: "23000.00",
      right: "23001.00",
    });
  });

  test("rows inserted above the table by hand do no harm", () => {
    const sheet = april();
    expect(tieOut("T2", { previous: { ...sheet, values: [["备注", null, null, null, null, null], ...sheet.values] } }).status).toBe("ok");
  });

  test("unknown without that sheet, or where it had no balance", () => {
    expect(tieOut("T2", {})).toMatchObject({ status: "unknown", why: "工作簿里没有 2019年4月的月报" });
    expect(tieOut("T2", { previous: april({ book: null }) })).toMatchObject({ status: "unknown", why: "2019年4月的月报没有期末结余数" });
  });
});

describe("T3 cumulative", () => {
  test("a row of January entered after April was reported is found, and 八 names 7,000.00", () => {
    const previous = april({ ledger: handLedger({ rows: allRows().filter((row) => row !== ROWS.decemberApproved) }) });
    expect(tieOut("T3", { previous })).toMatchObject({ status: "broken", left: "58000.00", right: "51000.00", hasFinding: true });
    expect(report({ previous }).notes).toContainEqual(expect.stringContaining("变动 7,000.00 元"));
  });

  test("January starts anew: cumulative = month, whatever December said", () => {
    const december = reportSheet({ month: "2018-12" });
    expect(tieOut("T3", { month: "2019-01", previous: december })).toMatchObject({ status: "ok", left: "17000.00", right: "17000.00" });
  });

  test("without last month's sheet the rows themselves serve", () => {
    expect(tieOut("T3", {})).toMatchObject({ status: "ok", left: "58000.00" });
    expect(tampered("T3", { "grants.total": "41000.01" })).toMatchObject({ status: "broken", diff: "-0.01" });
  });

  test("a new 居委 that last month's sheet did not have is no break", () => {
    expect(tieOut("T3", { ledger: withRow({ ...ROWS.may, committee: "丙居委" }), previous: april() }).status).toBe("ok");
  });
});

test("T4 finds an income total that its sources do not add up to, and one that the entries do not", () => {
  expect(tampered("T4", { "income.total": "20000.01" })).toMatchObject({ status: "broken", diff: "0.01" });
  expect(tampered("T4", { "income.total": "20001.00", "income.社会募集": "20001.00" })).toMatchObject({
    status: "broken",
    right: "20000.00",
  });
});

test.each([
  ["form", "grants.form.项目"],
  ["source", "grants.source.财政配套"],
  ["method", "grants.method.现金"],
  ["type", "grants.type.补缴金"],
  ["category", "grants.category.低收入"],
])("T5 finds a line by %s that is 0.01 off", (_, id) => {
  expect(tampered("T5", { [id]: "0.01" })?.status).toBe("broken");
});

describe("T6 against the rows", () => {
  test("a rejected row is in neither side, goods and a refund in both as they should", () => {
    expect(tieOut("T6", { ledger: withRow({ ...ROWS.may, status: "作废" }) })).toMatchObject({ status: "ok", left: "41000.00" });
    expect(tieOut("T6", { ledger: withRow({ ...ROWS.refund, amount: 0.5 }) })).toMatchObject({ status: "ok", left: "40999.50" });
    expect(tieOut("T6", { ledger: withRow({ ...ROWS.goods, amount: 1 }) })).toMatchObject({ status: "ok", left: "41000.00" });
  });

  test("a total 0.01 off the ledger is broken", () => {
    expect(tampered("T6", { "grants.total": "41000.01" })).toMatchObject({ status: "broken", right: "41000.00", diff: "0.01" });
  });

  test.each([
    ["an unreadable date", { payDate: "?" }],
    ["an unreadable amount", { amount: "?" }],
  ])("with %s the sum cannot be known", (_, change) => {
    expect(tieOut("T6", { ledger: withRow({ ...ROWS.may, ...change }) })).toMatchObject({
      status: "unknown",
      left: "41000.00",
      right: "41000.00",
    });
  });
});

describe.each([
  ["an unreadable date", { payDate: "?" }],
  ["an unreadable amount", { amount: "?" }],
  ["a blank amount", { amount: "" }],
])("a row paid in May with %s", (_, change) => {
  const ledger = withRow({ ...ROWS.may, ...change });

  test("leaves May's closing balances, T1 and T7 unknown: money has moved that no sum holds", () => {
    const { figures } = report({ ledger });
    for (const id of ["closing", "closing.财政配套"])
      expect([figures[id]?.month, figures[id]?.why]).toEqual([null, "1 行支出的金额或日期读不出，结余无法推算"]);
    for (const id of ["T1", "T7"]) expect(tieOut(id, { ledger })).toMatchObject({ status: "unknown", hasFinding: false });
  });
});

test("an unreadable amount of May leaves April's closing balance known", () => {
  const ledger = withRow({ ...ROWS.may, amount: "?" });
  expect(report({ ledger, month: "2019-04" }).figures["closing"]?.month).toBe(report({ month: "2019-04" }).figures["closing"]?.month);
});

describe("T7", () => {
  const opening = (yuan: number) =>
    income((all) =>
      all.map((entry) => (entry[0] === "opening" && entry[2] === "财政配套" ? ["opening", "2019", "财政配套", yuan] : entry)),
    );

  test("财政配套 used up to 0.00 is ok, overdrawn by 0.01 is broken", () => {
    expect(tieOut("T7", { book: opening(18000) }).status).toBe("ok");
    expect(tieOut("T7", { book: opening(17999.99) })).toMatchObject({ status: "broken", left: "-0.01", hasFinding: true });
  });

  test("unknown where a grant has no source, broken where the fund itself is below 0", () => {
    expect(tieOut("T7", { ledger: withRow({ ...ROWS.may, source: "" }) }).status).toBe("unknown");
    expect(tieOut("T7", { ledger: withRow({ ...ROWS.may, source: "", amount: 70500.01 }) }).status).toBe("broken");
  });

  test("sources that do not add up to the total are broken", () => {
    expect(tampered("T7", { "closing.社会募集": "15000.01" })).toMatchObject({ status: "broken", diff: "0.01" });
  });
});

test("T8 finds more households than persons, and more persons than grants", () => {
  expect(tampered("T8", { "count.households": "5" })).toMatchObject({ status: "broken", left: "5", right: "4", diff: "1" });
  expect(tampered("T8", { "count.persons": "5" })).toMatchObject({ status: "broken", left: "5", right: "4" });
});

describe("T9", () => {
  test("25,000.00 approved by the street is broken, by a person's name unknown", () => {
    expect(tieOut("T9", { ledger: replaced("mayDistrict", { approver: "虹桥街道工作组" }) })).toMatchObject({
      status: "broken",
      left: "1",
      right: "0",
      hasFinding: true,
    });
    expect(tieOut("T9", { ledger: replaced("mayDistrict", { approver: "张主任" }) })).toMatchObject({
      status: "unknown",
      left: "1",
      right: null,
    });
    expect(tieOut("T9", {})).toMatchObject({ status: "ok", left: "1", right: "1" });
  });

  test("20,000.00 by the street is in order, 20,000.01 is not", () => {
    expect(tieOut("T9", { ledger: replaced("mayDistrict", { approver: "街道", amount: 20000 }) }).status).toBe("ok");
    expect(tieOut("T9", { ledger: replaced("mayDistrict", { approver: "街道", amount: 20000.01 }) }).status).toBe("broken");
  });
});

describe("T10 admin cost of the year", () => {
  const used = (yuan: number) => income((all) => [...all, ["admin", "2019-05-31", "基金会下拨", yuan]]);

  test("3,250.00 is the ceiling: at it ok, 0.01 above broken", () => {
    expect(tieOut("T10", { book: used(1750) })).toMatchObject({ status: "ok", left: "3250.00", right: "3250.00" });
    expect(tieOut("T10", { book: used(1750.01) })).toMatchObject({ status: "broken", diff: "0.01", hasFinding: true });
  });

  test("above the ceiling, but with a grant of unknown source: unknown", () => {
    expect(tieOut("T10", { book: used(1750.01), ledger: withRow({ ...ROWS.may, source: "" }) }).status).toBe("unknown");
  });
});

test("T11 finds a grant paid in May and approved in June", () => {
  expect(tieOut("T11", { ledger: replaced("may", { approveDate: "2019-06-02" }) })).toMatchObject({
    status: "broken",
    diff: "-6000.50",
    hasFinding: true,
  });
  expect(tieOut("T11", {})).toMatchObject({ status: "ok", left: "5111.11", right: "5111.11" });
  expect(tieOut("T11", { ledger: handLedger({ rows: allRows(), without: ["payDate"] }) }).status).toBe("unknown");
});

test("T12 is there for several ledgers only, and finds a street that is 0.01 off", () => {
  const district = handLedger(
    { rows: [ROWS.may ?? {}], file: "甲.xlsx", street: "甲街道" },
    { rows: [ROWS.mayMember ?? {}], file: "乙.xlsx", street: "乙街道" },
  );
  expect(tieOut("T12", {}).status).toBeUndefined();
  expect(tieOut("T12", { ledger: district })).toMatchObject({ status: "ok", left: "9000.50", right: "9000.50" });
  expect(tampered("T12", { "street.甲街道": "6000.51" }, district)).toMatchObject({ status: "broken", diff: "0.01" });
});

test("T13: 41,000.00 元 are 4.10 万元; two parts of 0.14 and 0.14 do not make 0.29 into 0.28", () => {
  expect(tieOut("T13", {})).toMatchObject({ status: "ok", left: "4.10", right: "4.10" });
  const parts = handLedger({
    rows: [
      { ...ROWS.may, amount: 1449.99 },
      { ...ROWS.mayMember, amount: 1449.99 },
    ],
  });
  expect(tieOut("T13", { ledger: parts })).toMatchObject({ status: "ok", left: "0.29" });
  expect(tampered("T13", { "grants.totalInWan": "0.28" }, parts)).toMatchObject({
    status: "broken",
    left: "0.28",
    right: "0.29",
    diff: "-0.01",
  });
});

test("T14: 20,000.00 sent to the foundation and 20,000.00 returned is ok, 19,999.00 returned is broken", () => {
  const returned = (yuan: number) =>
    income((all) => [
      ...all,
      ["income", "2019-05-16", "社会募集", yuan, true, "基金会返还定向捐赠"],
      ["income", "2019-05-10", "社会募集", -20000, null, "转入市帮困互助基金会"],
    ]);
  expect(tieOut("T14", { book: returned(20000) })).toMatchObject({ status: "ok", left: "20000.00", right: "20000.00" });
  expect(tieOut("T14", { book: returned(19999) })).toMatchObject({ status: "broken", diff: "-1.00", hasFinding: true });
});

test("a broken tie-out is a finding of the whole report: must, clause 五, both sides in its arguments", () => {
  const { findings } = report({ book: income((all) => [...all.slice(0, -1), ["bankBalance", "2019-05-31", null, 70000]]) });
  expect(findings).toEqual([
    expect.objectContaining({
      code: "F301",
      severity: "must",
      clause: "五",
      row: null,
      sheet: "月报 2019年5月",
      args: { tieOut: "T1", month: "2019-05", left: "70500.00", right: "70000.00", diff: "500.00" },
    }),
  ]);
  expect(findings[0]?.message).toContain("相差 500.00 元");
});

test("lines of the income sheet that cannot be read leave T1 and T4 unknown, and 八 names them", () => {
  const book = { ...income(), problems: ["资金收入 第 9 行：金额读不出"] };
  expect(tieOut("T1", { book })).toMatchObject({ status: "unknown", left: null, right: null });
  expect(tieOut("T7", { book })).toMatchObject({ status: "unknown" });
  expect(report({ book }).figures["closing"]?.month).toBeNull();
  expect(tieOut("T4", { book }).status).toBe("unknown");
  expect(report({ book }).notes).toContain("资金收入表：资金收入 第 9 行：金额读不出");
});
