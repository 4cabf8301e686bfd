import { coverageOf, expectMarked, found } from "./ledgerTable";

describe("补缴金", () => {
  test("P109: 50 % of 需补缴 is the most, one fen above it is found", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 个人需补缴部分 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低保     | 补缴金   | 30000.01       | 15000    | 2019-05-06 |      |
      | 王二 | @2       | 低保     | 补缴金   | 30000.01       | 15000.01 | 2019-05-06 | P109 |
      | 王三 | @3       | 低收入   | 补缴     | 30000          | 14999.99 | 2019-05-06 |      |
      | 王四 | @4       | 低收入   | 补缴     | 30000          | 15000.01 | 2019-05-06 | P109 |
      | 王五 | @5       | 低收入   | 补缴     |                | 15000    | 2019-05-06 |      |
      | 王六 | @6       | 低收入   | 其他     | 10             | 15000    | 2019-05-06 |      |
    `);
    expect(found(result, "P109")[0]?.message).toBe(
      "第三条（二）：补缴金最高 50%，需补缴 30,000.01 元，上限 15,000.00 元，本行 15,000.01 元，超出 0.01 元",
    );
    expect(coverageOf(result, "P109")).toMatchObject({ status: "partly", pass: 2, fail: 2, na: 1, unknown: 1 });
  });

  test("P108: 其他对象 has no claim, and P109 is not applicable there", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 个人需补缴部分 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | 补缴金   | 10             | 15000    | 2019-05-06 | P108 |
      | 王二 | @2       | 低保     | 补缴金   | 30000          | 15000    | 2019-05-06 |      |
      | 王三 | @3       | 低收入   | 补缴金   | 30000          | 15000    | 2019-05-06 |      |
      | 王四 | @4       | 其他     | 其他     |                | 15000    | 2019-05-06 |      |
      | 王五 | @5       | 特困     | 补缴金   | 30000          | 15000    | 2019-05-06 | C107 |
    `);
    expect(found(result, "P108")[0]).toMatchObject({ severity: "must", clause: "三(二)", cells: ["C2", "D2"] });
    expect(coverageOf(result, "P109")).toMatchObject({ pass: 2, fail: 0, na: 2, unknown: 1 });
  });

  test("P110 asks for 大重病 and 完全丧劳, P112 finds where the ledger says no", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 需补缴金额 | 是否大重病 | 丧劳鉴定     | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 低保     | 补缴金   | 30000      | 是         | 完全丧劳     | 100      | 2019-05-06 |           |
      | 王二 | @2       | 低保     | 补缴金   | 30000      |            | 完全丧劳     | 100      | 2019-05-06 | P110      |
      | 王三 | @3       | 低保     | 补缴金   | 30000      | 是         |              | 100      | 2019-05-06 | P110      |
      | 王四 | @4       | 低保     | 补缴金   | 30000      | 是         | 待鉴定       | 100      | 2019-05-06 | P110      |
      | 王五 | @5       | 低保     | 补缴金   | 30000      | 是         | 否           | 100      | 2019-05-06 | P112      |
      | 王六 | @6       | 低保     | 补缴金   | 30000      | 无         | 大部分丧劳   | 100      | 2019-05-06 | P112      |
      | 王七 | @7       | 低保     | 补缴金   | 30000      | 否         |              | 100      | 2019-05-06 | P110 P112 |
      | 王八 | @8       | 低保     | 其他     |            | 否         | 否           | 100      | 2019-05-06 |           |
    `);
    expect(found(result, "P112").map(({ cells, severity }) => [cells, severity])).toEqual([
      [["G6"], "must"],
      [["F7", "G7"], "must"],
      [["F8"], "must"],
    ]);
    expect(coverageOf(result, "P112")).toMatchObject({ pass: 1, fail: 3, na: 1, unknown: 3 });
  });

  test("with one of the two columns missing the rest is judged, and the coverage names what is missing", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 需补缴金额 | 是否大重病 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低保     | 补缴金   | 30000      | 是         | 100      | 2019-05-06 |      |
      | 王二 | @2       | 低保     | 补缴金   | 30000      |            | 100      | 2019-05-06 | P110 |
    `);
    expect(coverageOf(result, "P110")).toMatchObject({ status: "partly", missing: ["disabled"], pass: 1, fail: 1 });
    expect(coverageOf(result, "P110").why).toContain("丧劳");
  });
});
