import type { RawSheet } from "../../src/ledger/rawSheet";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { check, coverageOf, expectMarked, found, ledgerOf, resultOf, sheetOf } from "./ledgerTable";

describe("G201 the person's year", () => {
  test("80,000.00 in a calendar year is silent; each row beyond it is found; the next year begins anew", () => {
    const result = expectMarked(
      `
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有           |
      | 王一 | @1       | 其他     | 60000    | 2019-01-01 |                |
      | 王一 | @1       | 其他     | 20000    | 2019-06-01 |                |
      | 王二 | @2       | 其他     | 60000    | 2019-01-01 |                |
      | 王二 | @2       | 其他     | 20000.01 | 2019-06-01 | G201           |
    `,
      `
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有           |
      | 王二 | @2       | 其他     | 0.01     | 2019-12-31 | G201 G203      |
      | 王二 | @2       | 其他     | 80000    | 2020-01-01 |                |
    `,
    );
    const [first, second] = found(result, "G201");
    expect(first).toMatchObject({
      severity: "must",
      clause: "三(四)",
      sheet: "1月",
      row: 5,
      args: { year: 2019, total: "80000.01", limit: "80000.00", over: "0.01" },
    });
    expect(second).toMatchObject({ sheet: "2月", row: 2, args: { total: "80000.02" } });
    // The steps lead back to the grants that used the year up, on whatever sheet they are.
    const priors = second!.decision!.steps.filter(({ kind }) => kind === "prior");
    expect(priors.map(({ refs }) => `${refs![0]!.sheet}!${refs![0]!.cell}`)).toEqual(["1月!D4", "1月!D5"]);
  });

  test("A5: all types count, the sentence says so, and tells when 其他帮扶 alone is within", () => {
    const result = check(`
      | 姓名 | 身份证号 | 帮扶类别 | 对象类别 | 自负   | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 大重病   | 低保     | 200000 | 70000    | 2019-01-01 |
      | 王一 | @1       | 其他     | 低保     |        | 20000    | 2019-06-01 |
    `);
    const [finding] = found(result, "G201");
    expect(finding?.args).toMatchObject({ total: "90000.00", otherTotal: "20000.00", otherWithin: true });
    expect(finding?.message).toBe(
      "第三条（四）：全年累计不超过 80,000.00 元，本人 2019年累计（含本行）90,000.00 元，超出 10,000.00 元（本程序按“限额约束全部个案帮扶”理解，不分类别；仅计其他帮扶为 20,000.00 元，未超出）",
    );
  });

  test("A5 is a value of the policy: with the scope 其他帮扶 only these count", () => {
    const document = builtInPolicy.documents[0]!;
    const scope = {
      ...document.parameters["annual.scope"],
      values: [{ from: document.from, to: document.to, value: "otherAidOnly" as const }],
    };
    const policy = { documents: [{ ...document, parameters: { ...document.parameters, "annual.scope": scope } }] };
    const ledger = ledgerOf(`
      | 姓名 | 身份证号 | 帮扶类别 | 对象类别 | 自负   | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 大重病   | 低保     | 200000 | 70000    | 2019-01-01 |
      | 王一 | @1       | 其他     | 低保     |        | 20000    | 2019-06-01 |
      | 王一 | @1       | 其他     | 低保     |        | 60000.01 | 2019-07-01 |
    `);
    expect(found(resultOf(ledger, {}, policy), "G201").map(({ row, args }) => [row, args["total"]])).toEqual([[4, "80000.01"]]);
  });

  test("A10, A11: 项目, 实物, rejected and older rows use nothing up", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶形式 | 发放形式 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态   | 应有 |
      | 王一 | @1       | 个案     | 资金     | 其他     | 80000    | 2019-01-01 | 已发放 |      |
      | 王一 | @1       | 项目     | 资金     | 其他     | 80000    | 2019-02-01 | 已发放 |      |
      | 王一 | @1       | 个案     | 实物     | 其他     | 80000    | 2019-03-01 | 已发放 |      |
      | 王一 | @1       | 个案     | 资金     | 其他     | 80000    | 2019-04-01 | 不予   |      |
      | 王一 | @1       | 个案     | 资金     | 其他     | 90000    | 2016-06-30 | 已发放 | P101 |
      | 王一 | @1       | 个案     | 资金     | 其他     | 80000    | 2016-07-01 | 已发放 |      |
    `);
  });

  test("A11: a refund nets the latest earlier grant of its type; what is refunded entirely is no time", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态   | 应有      |
      | 王一 | @1       | 其他     | 50000    | 2019-01-01 | 已发放 |           |
      | 王一 | @1       | 其他     | 30000    | 2019-02-01 | 已发放 |           |
      | 王一 | @1       | 其他     | -30000   | 2019-03-01 | 退款   |           |
      | 王一 | @1       | 其他     | 30000    | 2019-04-01 | 已发放 |           |
      | 王二 | @2       | 其他     | 50000    | 2019-01-01 | 已发放 |           |
      | 王二 | @2       | 其他     | 30000    | 2019-02-01 | 已发放 |           |
      | 王二 | @2       | 其他     | -10000   | 2019-03-01 | 退款   |           |
      | 王二 | @2       | 其他     | 10000    | 2019-04-01 | 已发放 | G203      |
      | 王二 | @2       | 其他     | 0.01     | 2019-05-01 | 已发放 | G201 G203 |
      | 王三 | @3       | 其他     | 80000    | 2019-01-01 | 已发放 |           |
      | 王三 | @3       | 突发     | -100     | 2019-03-01 | 退款   |           |
      | 王三 | @3       | 其他     | 100      | 2019-04-01 | 已发放 |           |
    `);
  });

  test("A13: a pending row is judged with the year's granted rows, before and after it, and uses nothing up", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | 30000.01   |          | 2019-01-01 |            | G201 |
      | 王一 | @1       | 其他     | 30000      |          | 2019-01-02 |            |      |
      | 王一 | @1       | 其他     |            | 50000    | 2019-02-01 | 2019-03-01 |      |
      | 王二 | @2       | 其他     | 100        |          | 2019-01-01 |            |      |
      | 王二 | @2       | 其他     | 100        |          | 2019-01-02 |            |      |
      | 王二 | @2       | 其他     | 100        |          | 2019-01-03 |            |      |
      | 王三 | @3       | 其他     | 100        |          | 2019-01-01 |            | G203 |
      | 王三 | @3       | 其他     |            | 101      | 2019-01-02 | 2019-03-01 |      |
      | 王三 | @3       | 其他     |            | 102      | 2019-01-03 | 2019-03-02 |      |
    `);
    expect(found(result, "G201")[0]).toMatchObject({ cells: ["D2", "F2"], args: { total: "80000.01", pending: true } });
    expect(found(result, "G201")[0]?.message).toContain("加上本行拟帮扶金额");
  });

  test("an earlier grant that cannot be read leaves the later rows unknown where it could decide, and only there", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态 | 应有 |
      | 王一 | @1       | 其他     | 若干     | 2019-01-01 |      | C102 |
      | 王一 | @1       | 其他     | 100      | 2019-02-01 |      |      |
      | 王二 | @2       | 其他     | 100      | 2019-01-01 | 办结 | C116 |
      | 王二 | @2       | 其他     | 100      | 2019-02-01 |      |      |
      | 王三 | @3       | 其他     | 80001    | 2019-01-01 |      | G201 |
      | 王三 | @3       | 其他     | 若干     | 2019-02-01 |      | C102 |
      | 王四 | @4       | 其他     | 79999    | '2019.2.30 |      | C101 |
      | 王四 | @4       | 其他     | 100      | 2019-02-01 |      |      |
    `);
    // Row 3 after an unknown sum; rows 2, 4, 7, 8 themselves; row 9 after a sum of an unknown day that could pass the limit.
    expect(coverageOf(result, "G201")).toMatchObject({ pass: 1, fail: 1, unknown: 6 });
  });
});

describe("G203 the person's times", () => {
  test("the third and later grant of a year needs a reason", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | 100      | 2019-04-01 | G203 |
      | 王一 | @1       | 其他     | 100      | 2019-01-01 |      |
      | 王一 | @1       | 其他     | 100      | 2019-03-01 | G203 |
      | 王一 | @1       | 其他     | 100      | 2019-02-01 |      |
      | 王一 | @1       | 其他     | 100      | 2018-12-31 |      |
    `);
    expect(found(result, "G203").map(({ row, args, severity }) => [row, args["count"], severity])).toEqual([
      [2, 4, "should"],
      [4, 3, "should"],
    ]);
  });

  test("of one day the sheet's order and then the row decides which is the third", () => {
    const table = (codes: readonly [string, string]) => `
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有        |
      | 王一 | @1       | 其他     | 101      | 2019-04-01 | ${codes[0]} |
      | 王一 | @1       | 大病     | 102      | 2019-04-01 | ${codes[1]} |
    `;
    expectMarked(table(["", ""]), table(["G205 G203", "G205 G203"]));
  });
});

describe("G202 and G204, the household's year", () => {
  test("is reported where the person's own is within, and nowhere else", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 户主身份证 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有           |
      | 王一 | @1       | @1         | 其他     | 50000    | 2019-01-01 |                |
      | 王二 | @2       | @1         | 其他     | 30000    | 2019-03-01 |                |
      | 王三 | @3       | @1         | 其他     | 0.01     | 2019-05-01 | G202 G204      |
      | 王一 | @1       | @1         | 其他     | 40000    | 2019-07-01 | G201 G204      |
      | 赵一 | @4       | @4         | 其他     | 80000    | 2019-07-01 |                |
    `);
    expect(found(result, "G202")[0]?.message).toContain("本户 2019年累计（含本行）80,000.01 元");
    expect(coverageOf(result, "G202")).toMatchObject({ pass: 3, fail: 1, na: 1, unknown: 0 });
  });

  test("A20: a 户号 counts within one file and street, a 低保证号 everywhere, and households that share a member are one", () => {
    const sheet = (file: string, index: number, heading: string, household: string, street: string, person: string, amount = 50000) =>
      sheetOf(
        `| 街道 | 姓名 | 身份证号 | ${heading} | 帮扶类别 | 帮扶金额 | 发放日期 |\n| ${street} | 王${person} | ${person} | ${household} | 其他 | ${amount} | 2019-01-0${index + 1} |`,
        { file, index, name: `${index}` },
      );
    const households = (...sheets: RawSheet[]) => found(check(...sheets), "G202").length;
    expect(households(sheet("a", 0, "户号", "1", "华阳路街道", "@1"), sheet("a", 1, "户号", "1", "华阳路街道", "@2"))).toBe(1);
    expect(households(sheet("a", 0, "户号", "1", "华阳路街道", "@1"), sheet("a", 1, "户号", "1", "新华路街道", "@2"))).toBe(0);
    expect(households(sheet("a", 0, "户号", "1", "华阳路街道", "@1"), sheet("b", 1, "户号", "1", "华阳路街道", "@2"))).toBe(0);
    expect(households(sheet("a", 0, "低保证号", "1", "华阳路街道", "@1"), sheet("b", 1, "低保证号", "1", "新华路街道", "@2"))).toBe(1);
    // 户号 1 of one street and 户号 7 of another are one household, since @2 is a member of both.
    const street1 = [sheet("a", 0, "户号", "1", "华阳路街道", "@1", 30000), sheet("a", 1, "户号", "1", "华阳路街道", "@2", 30000)];
    expect(
      households(...street1, sheet("a", 2, "户号", "7", "新华路街道", "@2", 30000), sheet("a", 3, "户号", "7", "新华路街道", "@3", 30000)),
    ).toBe(2);
    expect(
      households(...street1, sheet("a", 2, "户号", "7", "新华路街道", "@4", 30000), sheet("a", 3, "户号", "7", "新华路街道", "@3", 30000)),
    ).toBe(0);
  });

  test("A20: a 低保证号 goes before 户主身份证, and that before a 户号; an unreadable first one is no household", () => {
    const two = (heading: string, first: string, second: string) =>
      check(`
        | 姓名 | 身份证号 | ${heading} | 户主身份证 | 帮扶类别 | 帮扶金额 | 发放日期   |
        | 王一 | @1       | ${first} | 其他     | 50000    | 2019-01-01 |
        | 王二 | @2       | ${second} | 其他     | 50000    | 2019-01-02 |
      `);
    expect(found(two("低保证号", "D7 | @11", "D7 | @12"), "G202")).toHaveLength(1);
    expect(found(two("户号", "7 | @11", "7 | @12"), "G202")).toHaveLength(0);
    expect(found(two("户号", "7 | @11", "8 | @11"), "G202")).toHaveLength(1);
    expect(found(two("户号", "7 |", "7 |"), "G202")).toHaveLength(1);
    expect(coverageOf(two("户号", "7 | '310199", "7 |"), "G202")).toMatchObject({ pass: 1, unknown: 1 });
  });

  test("without a household key the household's rules are unknown, the person's are not", () => {
    const result = check(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 帮扶金额 | 发放日期   |
      | 王一 | @1       |      | 其他     | 100      | 2019-01-01 |
      | 王二 | @2       | 7    | 其他     | 100      | 2019-01-01 |
    `);
    expect(coverageOf(result, "G202")).toMatchObject({ status: "partly", pass: 1, unknown: 1 });
    expect(coverageOf(result, "G201")).toMatchObject({ status: "checked", pass: 2, unknown: 0 });
  });

  test("a person without a valid ID is unknown as a person and still counts for the household", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 |          | 7    | 其他     | 50000    | 2019-01-01 |           |
      | 王二 | '310199  | 7    | 其他     | 50000    | 2019-02-01 | C104 G202 |
    `);
    expect(coverageOf(result, "G201")).toMatchObject({ pass: 0, unknown: 2 });
  });
});
