import { check, coverageOf, expectMarks, expectMarked, found, ledgerOf, resultOf } from "./ledgerTable";

const OVER = "| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负 | 帮扶金额 | 发放日期 | 应有 |";

describe("P101 the document's dates", () => {
  test("2016-07-01 and 2021-12-31 are inside, the day before and the day after are not, and nothing else is judged there", () => {
    const result = expectMarked(`
      ${OVER}
      | 王一 | @1 | 低保 | 大重病 | 100 | 6000 | 2016-06-30 | P101 |
      | 王二 | @2 | 低保 | 大重病 | 100 | 6000 | 2016-07-01 | P103 |
      | 王三 | @3 | 低保 | 大重病 | 100 | 6000 | 2021-12-31 | P103 |
      | 王四 | @4 | 低保 | 大重病 | 100 | 6000 | 2022-01-01 | P101 |
      | 王五 | @5 | 低保 | 大重病 | 100 | 0    | 2022-01-01 | P101 C115 |
    `);
    expect(found(result, "P101").map(({ severity, clause }) => [severity, clause])).toEqual(Array(3).fill(["note", "末段"]));
    expect(found(result, "P101")[0]?.message).toContain("长民发[2008]10号");
    expect(coverageOf(result, "P103")).toMatchObject({ status: "partly", pass: 0, fail: 2, na: 0, unknown: 3 });
    expect(result.notJudged).toBe(3);
    expect(result.headline).toContain("3 行的政策限额未判断");
  });

  test("A8: 发放 before 审批 before 评审 before 申请; an unreadable earlier choice makes the date unknown", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶金额 | 申请日期   | 评审日期   | 审批日期   | 发放日期   | 应有 |
      | 王一 | @1       | 100      | 2021-12-01 | 2021-12-02 | 2021-12-03 | 2022-01-04 | P101 |
      | 王二 | @2       | 100      | 2021-12-01 | 2021-12-02 | 2022-01-03 |            | P101 |
      | 王三 | @3       | 100      | 2021-12-01 | 2022-01-02 |            |            | P101 |
      | 王四 | @4       | 100      | 2022-01-01 |            |            |            | P101 |
      | 王五 | @5       | 100      | 2021-12-01 | 2021-12-02 | 2021-12-03 | 待定       | C101 |
      | 王六 | @6       | 100      | 2021-12-01 | 2021-12-02 | 2021-12-03 | 2021-12-31 |      |
    `);
    expect(found(result, "P101").map(({ cells }) => cells[0])).toEqual(["G2", "F3", "E4", "D5"]);
    expect(coverageOf(result, "P101")).toMatchObject({ pass: 1, fail: 4, unknown: 1 });
    expect(result.notJudged).toBe(5);
  });

  test("on rejected rows only C-codes, P101 and G209 are judged", () => {
    const table = `
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负 | 评审人数 | 帮扶金额 | 发放日期   | 状态   | 应有 |
      | 王一 | @1       | 低保     | 大重病   | 100  | 3        | 6000     | 2019-05-06 | 不同意 |      |
      | 王二 | @1       | 特困     | 大重病   | 100  | 3        | 6000     | 2022-05-06 | 撤回   | C107 P101 G209 |
    `;
    expect(expectMarked(table).notJudged).toBe(0);
  });
});

describe("A22 参照执行", () => {
  const table = `
    ${OVER}
    | 王一 | @1 | 低保 | 大重病 | 100    | 6000    | 2022-01-01 | P101 P103 |
    | 王二 | @2 | 低保 | 大重病 | 200000 | 80000   | 2022-01-01 | P101 |
    | 王二 | @2 | 低保 | 其他   |        | 0.01    | 2022-02-01 | P101 G201 |
    | 王三 | @3 | 低保 | 大重病 | 100    | 6000    | 2016-06-30 | P101 |
    | 王四 | @4 | 低保 | 大重病 | 100    | 6000    | 2021-12-31 | P103 |
    |      | @5 | 低保 | 大重病 | 100    | 60      | 2022-01-01 | P101 C110 |
  `;
  const result = resultOf(ledgerOf(table), { asReference: true });

  test("rows after the end are judged, never above should and worded 参照; rows before the start and inside are as ever", () => {
    expectMarks(result, [table]);
    const [outside, inside] = found(result, "P103");
    expect(outside).toMatchObject({ severity: "should", asReference: true });
    expect(outside?.message).toMatch(/^参照长民发〔2016〕31号，第三条（一）1：/);
    expect(inside).toMatchObject({ severity: "must" });
    expect(inside?.asReference).toBeUndefined();
    expect(found(result, "G201")[0]).toMatchObject({ severity: "should", asReference: true });
    // A blank name is a blank name, whatever policy is in force.
    expect(found(result, "C110")[0]).toMatchObject({ severity: "must" });
    expect(result).toMatchObject({ asReference: true, notJudged: 1 });
  });

  test("without the request they are not judged at all", () => {
    expect(found(check(table), "P103").map(({ row }) => row)).toEqual([6]);
  });

  test("a ledger that is fine by reference has not passed", () => {
    const fine = resultOf(ledgerOf("| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 100 | 2022-01-01 |"), { asReference: true });
    expect(fine.headline).toContain("1 行只按参照执行判断");
    expect(fine.headline).not.toContain("通过");
  });
});
