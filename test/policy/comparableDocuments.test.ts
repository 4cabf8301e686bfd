import { fenFromYuan } from "../../src/core/fen";
import type { AnnualPart } from "../../src/policy/annualLimits";
import { annualUse, type AnnualGrant } from "../../src/policy/annualUse";
import { approverRankOf, isAboveStreet, streetLimitOf } from "../../src/policy/approvalLadder";
import { annualRemaining } from "../../src/policy/decisions/annualLimit";
import { approvalLevel } from "../../src/policy/decisions/approvalLevel";
import { capEmergency } from "../../src/policy/decisions/capEmergency";
import { capMedical } from "../../src/policy/decisions/capMedical";
import { maxGrant } from "../../src/policy/decisions/maxGrant";
import { lookup } from "../../src/policy/lookup";
import type { PolicySet } from "../../src/policy/policyDocument";
import type { GrantType } from "../../src/policy/words";
import { fengze } from "./comparable/fengze";
import { shanghai2018 } from "./comparable/shanghai2018";
import { suqian2024 } from "./comparable/suqian2024";

const yuan = fenFromYuan;
const setOf = (...documents: PolicySet["documents"]): PolicySet => ({ documents });
const part = (of: AnnualPart["of"], type: GrantType | null, amount: number): AnnualPart => ({ of, type, fen: yuan(amount) });

describe("宿迁 2024: a deductible and sub-limits by type", () => {
  const policy = setOf(suqian2024);
  const date = "2024-06-01";

  test.each([
    ["低保", 10000, 8000],
    ["低收入", 2999.99, 0],
    ["低收入", 3000, 0],
    ["低收入", 3000.01, 0],
    ["低收入", 3000.02, 0.01],
    ["低收入", 10000, 4900],
    ["低收入", 12345.67, 6541.96],
  ] as const)("%s of %d 元: at most %d 元", (category, base, cap) => {
    expect(capMedical(policy, { category, base: yuan(base), date })).toMatchObject({ ok: true, value: yuan(cap) });
  });

  test("the sum is shown band by band, and rounded down once", () => {
    const decision = capMedical(policy, { category: "低收入", base: yuan(12345.67), date });
    expect(decision.steps.at(-1)?.text).toBe("3,000.00 × 0% + 9,345.67 × 70% = 6,541.969，舍去分以下 = 6,541.96 元");
    expect(decision.text).toContain("3,000.00 元以内 0%，超过部分 70%");
  });

  test("a category that the document does not name has no ceiling rather than 0", () => {
    expect(capMedical(policy, { category: "其他", base: yuan(10000), date })).toMatchObject({ ok: false, why: "gap" });
  });

  test.each([
    ["大重病医疗", 85000, 0, 5000, "每人（大重病医疗）"],
    ["大重病医疗", 85000, 10000, 5000, "每人"],
    ["大重病医疗", 90000, 0, 0, "每人（大重病医疗）"],
    ["其他", 85000, 9999, 1, "每人（其他）"],
    ["其他", 95000, 4000, 1000, "每人"],
    ["突发事件", 60000, 10000, 30000, "每人"],
  ] as const)("%s with 住院 %d and 门诊 %d used: %d 元 are left, by the limit of %s", (type, inpatient, outpatient, left, limit) => {
    const parts = [part("person", "大重病医疗", inpatient), part("person", "其他", outpatient), part("household", "大重病医疗", 500000)];
    const decision = annualRemaining(policy, { date, used: null, type, parts });
    expect(decision).toMatchObject({ ok: true, value: yuan(left) });
    expect(decision.text).toContain(`${limit}全年累计不超过`);
  });

  test("one total of the year cannot answer for several limits", () => {
    expect(annualRemaining(policy, { date, used: yuan(5000) })).toMatchObject({ ok: false, why: "missing" });
  });

  test("the most for one case is the smaller of its ceiling and the tightest limit", () => {
    const parts = [part("person", "大重病医疗", 88000)];
    const most = maxGrant(policy, { type: "大重病医疗", category: "低收入", base: yuan(10000), used: null, parts, date });
    expect(most).toMatchObject({ ok: true, value: yuan(2000) });
  });
});

describe("丰泽 and 与儿街: limits by person and household, a ladder of three levels", () => {
  const policy = setOf(fengze);
  const date = "2020-03-01";
  const ladder = lookup(policy, "approval.streetLimit", date);

  test.each([
    [1999.99, "乡镇审批", "1,999.99 元低于 2,000.00 元"],
    [2000, "民政局审批", "2,000.00 元未超过 10,000.00 元"],
    [10000, "民政局审批", "10,000.00 元未超过 10,000.00 元"],
    [10000.01, "分管领导审批", "10,000.01 元超过 10,000.00 元"],
  ])("%d 元: %s", (amount, level, why) => {
    const decision = approvalLevel(policy, { amount: yuan(amount), date });
    expect(decision).toMatchObject({ ok: true, value: level });
    expect(decision.text).toContain(why);
    expect(ladder.ok && isAboveStreet(ladder.value, yuan(amount))).toBe(amount >= 2000);
  });

  test("who signed is known by the names of each level, the highest first; a person's name tells none", () => {
    if (!ladder.ok) throw new Error("the ladder holds on that day");
    expect(["李镇政府", "区民政局", "民政局报分管领导", "王主任"].map((name) => approverRankOf(policy, ladder.value, name))).toEqual([
      0,
      1,
      2,
      null,
    ]);
    expect(streetLimitOf(ladder.value)).toBe(yuan(2000));
  });

  test.each([
    [0, 0, 12000, "每人"],
    [9000, 9000, 3000, "每人"],
    [3000, 18000, 2000, "每户"],
    [12000, 12000, 0, "每人"],
    [0, 25000, 0, "每户"],
  ])("person %d, household %d used: %d 元 are left (%s)", (person, household, left, limit) => {
    const parts = [part("person", "突发事件", person), part("household", "突发事件", household)];
    const decision = annualRemaining(policy, { date, used: null, type: "突发事件", parts });
    expect(decision).toMatchObject({ ok: true, value: yuan(left) });
    expect(decision.text).toContain(limit);
    expect(capEmergency(policy, { date })).toMatchObject({ value: yuan(10000) });
  });
});

describe("上海 2018: a year that rolls", () => {
  const policy = setOf(shanghai2018);
  const grant = (date: string, amount: number, type: GrantType = "大重病医疗"): AnnualGrant => ({
    key: "甲",
    date,
    fen: yuan(amount),
    type,
    order: 0,
  });

  test("the twelve months end with the day: the grant of the same day last year has just left them", () => {
    const use = annualUse(
      [grant("2019-03-10", 60000), grant("2019-11-01", 50000), grant("2020-03-09", 10000), grant("2020-03-10", 5000)],
      "rolling",
    );
    expect(use.grants.map(({ totalAfter, countAfter }) => [totalAfter, countAfter])).toEqual([
      [yuan(60000), 1],
      [yuan(110000), 2],
      [yuan(120000), 3],
      [yuan(65000), 3],
    ]);
    expect(use.asOf("甲", "2020-03-09")).toEqual({ used: yuan(120000), count: 3 });
    expect(use.asOf("甲", "2020-03-11")).toEqual({ used: yuan(65000), count: 3 });
    expect(use.asOf("甲", "2020-10-31")).toEqual({ used: yuan(65000), count: 3 });
    expect(use.asOf("甲", "2020-11-01")).toEqual({ used: yuan(15000), count: 2 });
    expect(use.of("甲", 2019)).toEqual({ used: yuan(110000), count: 2 });
  });

  test("a refund takes back a grant of the last twelve months, over the turn of the year too, and none that is older", () => {
    const use = annualUse([grant("2018-12-20", 20000), grant("2019-01-15", -20000)], "rolling");
    expect(use.asOf("甲", "2019-01-15")).toEqual({ used: 0, count: 0 });
    const older = annualUse([grant("2018-12-20", 20000), grant("2019-12-20", -20000)], "rolling");
    expect(older.grants.map(({ net }) => net)).toEqual([yuan(20000), yuan(-20000)]);
    expect(older.asOf("甲", "2019-12-20")).toEqual({ used: yuan(-20000), count: 0 });
    const calendar = annualUse([grant("2018-12-20", 20000), grant("2019-01-15", -20000)]);
    expect(calendar.of("甲", 2018)).toEqual({ used: yuan(20000), count: 1 });
  });

  test("what is left of 130,000 on a day follows the window", () => {
    const use = annualUse([grant("2019-03-10", 60000), grant("2019-11-01", 50000)], "rolling");
    const left = (date: string) =>
      annualRemaining(policy, {
        date,
        used: null,
        type: "大重病医疗",
        parts: [{ of: "person", type: "大重病医疗", fen: use.asOf("甲", date).used }],
      });
    expect(left("2020-03-09")).toMatchObject({ value: yuan(20000) });
    expect(left("2020-03-10")).toMatchObject({ value: yuan(80000) });
    expect(left("2020-11-01")).toMatchObject({ value: yuan(130000) });
    expect(capMedical(policy, { category: "其他", base: yuan(1000), date: "2020-03-10" })).toMatchObject({ value: yuan(700) });
  });
});
