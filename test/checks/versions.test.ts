import { changning2016 } from "../../src/policy/changning2016";
import { lookup } from "../../src/policy/lookup";
import type { DatedValue, Parameters, PolicyDocument, PolicySet } from "../../src/policy/policyDocument";
import { coverageOf, expectMarks, found, ledgerOf, resultOf } from "./ledgerTable";

/** The document before 2016: its name and days are known, its figures are not. */
const stub2008: PolicyDocument = {
  ...changning2016,
  id: "changning-2008-10",
  number: "长民发[2008]10号",
  from: "2008-01-01",
  to: "2016-06-30",
  onlyNamed: true,
  parameters: withValues(() => []),
};

const CHANGED: Readonly<Record<string, number>> = {
  "medical.ratio.低保": 0.7,
  "annual.count": 3,
  "annual.amount": 100000,
  "approval.streetLimit": 30000,
};

/** A made-up renewal: 70 % instead of 60 % for 低保, three times and 100,000 a year, the street up to 30,000. */
const renewal2022: PolicyDocument = {
  ...changning2016,
  id: "renewal-2022",
  number: "长民发〔2022〕1号",
  from: "2022-01-01",
  to: "2026-12-31",
  predecessor: changning2016.number,
  parameters: withValues((id, values) => [{ from: "2022-01-01", to: "2026-12-31", value: CHANGED[id] ?? values[0]?.value }]),
};

const policy: PolicySet = { documents: [stub2008, changning2016, renewal2022] };

function withValues(valuesOf: (id: string, values: readonly DatedValue<unknown>[]) => readonly DatedValue<unknown>[]): Parameters {
  const entries = Object.entries(changning2016.parameters).map(([id, parameter]) => [
    id,
    { ...parameter, values: valuesOf(id, parameter.values) },
  ]);
  return Object.fromEntries(entries) as unknown as Parameters;
}

const judged = (table: string, asReference = false) => {
  const result = resultOf(ledgerOf(table), { asReference }, policy);
  expectMarks(result, [table]);
  return result;
};

describe("three documents in a row", () => {
  test("the day before and the day of each change: nobody's figures, 60 %, 70 %, nobody's again", () => {
    const result = judged(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低保     | 大重病   | 10000        | 6000.01  | 2016-06-30 | P101 |
      | 王二 | @2       | 低保     | 大重病   | 10000        | 6000.01  | 2016-07-01 | P103 |
      | 王三 | @3       | 低保     | 大重病   | 10000        | 6000     | 2016-07-01 |      |
      | 王四 | @4       | 低保     | 大重病   | 10000        | 6000.01  | 2021-12-31 | P103 |
      | 王五 | @5       | 低保     | 大重病   | 10000        | 6000.01  | 2022-01-01 |      |
      | 王六 | @6       | 低保     | 大重病   | 10000        | 7000     | 2022-01-01 |      |
      | 王七 | @7       | 低保     | 大重病   | 10000        | 7000.01  | 2022-01-01 | P103 |
      | 王八 | @8       | 低保     | 大重病   | 10000        | 7000.01  | 2026-12-31 | P103 |
      | 王九 | @9       | 低保     | 大重病   | 10000        | 7000.01  | 2027-01-01 | P101 |
    `);
    expect(found(result, "P103").map(({ args }) => [args.ratio, args.cap])).toEqual([
      ["60%", "6000.00"],
      ["60%", "6000.00"],
      ["70%", "7000.00"],
      ["70%", "7000.00"],
    ]);
    expect(coverageOf(result, "P103")).toMatchObject({ pass: 3, fail: 4, unknown: 2 });
    expect(result.notJudged).toBe(2);
  });

  test("a document whose figures are not known is named, and its rows are left to a person", () => {
    const text = "2016-06-30 适用长民发[2008]10号，它的标准没有录入，须由人工判断";
    expect(lookup(policy, "annual.amount", "2016-06-30", { asReference: true })).toEqual({ ok: false, why: "before", text });
    const result = judged(`
      | 姓名 | 身份证号 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 90000    | 2016-06-30 | P101 |
    `);
    expect(found(result, "P101")[0]?.message).toContain("长民发[2008]10号");
  });

  test("a case that straddles two documents is judged by its basis date, which is the day of payment", () => {
    judged(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 申请日期   | 审批日期   | 发放日期   | 应有 |
      | 王一 | @1       | 低保     | 大重病   | 10000        | 6500     | 2021-12-01 | 2021-12-30 | 2022-01-01 |      |
      | 王二 | @2       | 低保     | 大重病   | 10000        | 6500     | 2021-12-01 | 2021-12-30 | 2021-12-31 | P103 |
      | 王三 | @3       | 低保     | 大重病   | 10000        | 6500     | 2021-12-01 | 2021-12-31 |            | P103 |
      | 王四 | @4       | 低保     | 大重病   | 10000        | 6500     | 2021-12-01 | 2022-01-01 |            |      |
    `);
  });

  test("the year's limits are those of the row's own day: the third grant and 100,000 from 2022 on", () => {
    const result = judged(`
      | 姓名 | 身份证号 | 帮扶金额 | 审批单位 | 发放日期   | 应有      |
      | 王一 | @1       | 20000    | 街道     | 2021-03-01 |           |
      | 王一 | @1       | 20000    | 街道     | 2021-05-01 |           |
      | 王一 | @1       | 10000    | 街道     | 2021-12-31 | G203      |
      | 王一 | @1       | 30000    | 街道     | 2022-01-01 |           |
      | 王一 | @1       | 30000.01 | 街道     | 2022-03-01 | P113      |
      | 王一 | @1       | 39999.99 | 服务社   | 2022-05-01 |           |
      | 王一 | @1       | 0.01     | 街道     | 2022-07-01 | G201 G203 |
    `);
    expect(found(result, "G201")[0]?.args).toMatchObject({ limit: "100000.00", total: "100000.01" });
    expect(found(result, "G203").map(({ args }) => [args.limit, args.count])).toEqual([
      [2, 3],
      [3, 4],
    ]);
  });

  test("after the last document its figures are a reference on request only", () => {
    const table = `
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 低保     | 大重病   | 10000        | 7000     | 2027-01-01 | P101      |
      | 王二 | @2       | 低保     | 大重病   | 10000        | 7000.01  | 2027-01-01 | P101 P103 |
    `;
    const [finding] = found(judged(table, true), "P103");
    expect(finding).toMatchObject({ severity: "should", args: { ratio: "70%" } });
    expect(finding?.message).toContain("参照");
  });
});

describe("a document of another shape", () => {
  const with2016 = (changes: Readonly<Record<string, unknown>>): PolicySet => ({
    documents: [
      {
        ...changning2016,
        parameters: withValues((id, values) => values.map((value) => ({ ...value, value: id in changes ? changes[id] : value.value }))),
      },
    ],
  });

  test("bands with a deductible judge a row like a plain ratio does", () => {
    const bands = {
      bands: [
        { upTo: 3000, ratio: 0 },
        { upTo: null, ratio: 0.7 },
      ],
    };
    const table = `
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低收入   | 大重病   | 10000        | 4900     | 2019-05-06 |      |
      | 王二 | @2       | 低收入   | 大重病   | 10000        | 4900.01  | 2019-05-06 | P103 |
      | 王三 | @3       | 低收入   | 大重病   | 3000         | 0.01     | 2019-05-06 | P103 |
    `;
    const result = resultOf(ledgerOf(table), {}, with2016({ "medical.ratio.低收入": bands }));
    expectMarks(result, [table]);
    expect(found(result, "P103")[0]?.message).toContain("3,000.00 元以内 0%，超过部分 70%");
  });

  test("a ladder of three levels finds a level too low by one or by two, and one too high", () => {
    const ladder = [
      { upTo: 5000, level: "街镇审批", names: ["街道"] },
      { upTo: 20000, level: "区服务社审批", names: ["服务社"] },
      { upTo: null, level: "区民政局审批", names: ["民政局"] },
    ];
    const table = `
      | 姓名 | 身份证号 | 帮扶金额 | 审批单位 | 发放日期   | 应有 |
      | 王一 | @1       | 5000     | 街道     | 2019-05-06 |      |
      | 王二 | @2       | 5000.01  | 街道     | 2019-05-06 | P113 |
      | 王三 | @3       | 20000.01 | 街道     | 2019-05-06 | P113 |
      | 王四 | @4       | 20000.01 | 服务社   | 2019-05-06 | P113 |
      | 王五 | @5       | 20000.01 | 民政局   | 2019-05-06 |      |
      | 王六 | @6       | 20000    | 民政局   | 2019-05-06 | P122 |
      | 王七 | @7       | 5000     | 民政局   | 2019-05-06 | P122 |
      | 王八 | @8       | 5000     | 张主任   | 2019-05-06 |      |
    `;
    const result = resultOf(ledgerOf(table), {}, with2016({ "approval.streetLimit": ladder }));
    expectMarks(result, [table]);
    expect(found(result, "P113").map(({ args }) => [args.limit, args.required])).toEqual([
      ["5000.00", "区服务社审批"],
      ["20000.00", "区民政局审批"],
      ["20000.00", "区民政局审批"],
    ]);
    expect(found(result, "P122").map(({ args }) => args.limit)).toEqual(["20000.00", "5000.00"]);
  });

  test.each([
    [
      "several limits",
      {
        "annual.amount": [
          { amount: 20000, of: "household" },
          { amount: 8000, of: "person" },
        ],
      },
      ["G201", "G202"],
    ],
    ["a rolling year", { "annual.year": "rolling" }, ["G201", "G202", "G203", "G204"]],
  ])("%s of the year are not judged by the calendar year's total: unknown, and said so", (_what, changes, codes) => {
    const table = `
      | 姓名 | 户号 | 身份证号 | 帮扶金额 | 发放日期   |
      | 王一 | 1    | @1       | 90000    | 2019-05-06 |
    `;
    const result = resultOf(ledgerOf(table), {}, with2016(changes));
    for (const code of codes) {
      expect(coverageOf(result, code)).toMatchObject({ fail: 0, unknown: 1, status: "partly" });
      expect(coverageOf(result, code).why).toContain("须由人核对 1 行");
    }
  });
});
