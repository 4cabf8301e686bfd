import { check, coverageOf, expectMarked, found } from "./ledgerTable";

describe("months and spans of days: what may be one day is unknown, what cannot be one passes", () => {
  test("G205: a month may hold the other row's day; the later line of the ledger is the one left open", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期        | 应有 |
      | 王一 | @1       | 其他     | 100      | '2019年5月      | C112 |
      | 王一 | @1       | 其他     | 100      | 2019-05-01      |      |
      | 王二 | @2       | 其他     | 100      | 2019-05-20      |      |
      | 王二 | @2       | 其他     | 100      | '2019年5月      | C112 |
      | 王三 | @3       | 其他     | 100      | '2019年5月      | C112 |
      | 王三 | @3       | 其他     | 100      | '2019年5月      | C112 |
      | 王四 | @4       | 其他     | 100      | '2019年5月      | C112 |
      | 王四 | @4       | 其他     | 100      | '2019年6月      | C112 |
      | 王五 | @5       | 其他     | 100      | '2019.5.1-5.6   | C112 |
      | 王五 | @5       | 其他     | 100      | '2019.5.6-5.8   | C112 |
      | 王六 | @6       | 其他     | 100      | '2019.5.1-5.6   | C112 |
      | 王六 | @6       | 其他     | 100      | 2019-05-07      |      |
      | 王七 | @7       | 其他     | 100      | '2019年5月      | C112 |
      | 王七 | @7       | 其他     | 101      | '2019年5月      | C112 |
    `);
    expect(coverageOf(result, "G205")).toMatchObject({ pass: 10, fail: 0, na: 0, unknown: 4, status: "partly" });
    expect(coverageOf(result, "G205").why).toContain("日期不够精确 4 行");
  });

  test("G205: beside a month, the same day twice is still a repetition", () => {
    const result = check(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 其他     | 100      | '2019年5月 |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |
    `);
    expect(found(result, "G205")).toMatchObject([{ row: 4, args: { first: "'1月'!3" } }]);
    expect(coverageOf(result, "G205")).toMatchObject({ pass: 1, fail: 1, unknown: 1 });
  });

  test("G207: the month of an event may be the day that another claim names", () => {
    const result = check(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 事发日期   | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期   |
      | 王一 | @1       | 7    | 火灾     | '2019年4月 |            | 100      |            | 2019-05-01 |
      | 王二 | @2       | 7    | 火灾     | 2019-04-30 |            | 100      |            | 2019-05-02 |
      | 王三 | @3       | 8    | 火灾     | '2019年4月 |            | 100      |            | 2019-05-01 |
      | 王四 | @4       | 8    | 火灾     | '2019年4月 |            | 100      |            | 2019-05-02 |
      | 王五 | @5       | 9    | 火灾     | '2019年4月 |            | 100      |            | 2019-05-01 |
      | 王六 | @6       | 9    | 火灾     | 2019-05-01 |            | 100      |            | 2019-05-02 |
      | 王七 | @7       | 9    | 火灾     | 2019-05-01 |            | 100      |            | 2019-05-03 |
      | 王八 | @8       | 9    | 火灾     | '2019年5月 | 100        |          | 2019-04-01 |            |
    `);
    expect(found(result, "G207").map(({ row }) => row)).toEqual([8]);
    expect(coverageOf(result, "G207")).toMatchObject({ pass: 4, fail: 1, unknown: 3 });
  });

  test("G208: decided only if both the nearest and the farthest days lie on one side of the 30 days", () => {
    const result = check(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期      |
      | 王一 | @1       | 1    | 其他     |            | 15000    |            | '2019年5月    |
      | 王二 | @2       | 1    | 其他     |            | 15000    |            | '2019年5月    |
      | 王三 | @3       | 2    | 其他     |            | 15000    |            | '2019年5月    |
      | 王四 | @4       | 2    | 其他     |            | 15000    |            | 2019-06-01    |
      | 王五 | @5       | 3    | 其他     |            | 15000    |            | '2019年5月    |
      | 王六 | @6       | 3    | 其他     |            | 15000    |            | 2019-07-01    |
      | 王七 | @7       | 4    | 其他     |            | 15000    |            | '2019.5.3-5.6 |
      | 王八 | @8       | 4    | 其他     |            | 15000    |            | 2019-06-02    |
      | 赵一 | @9       | 5    | 其他     |            | 15000    |            | '2019.5.3-5.6 |
      | 赵二 | @10      | 5    | 其他     |            | 15000    |            | 2019-06-03    |
      | 赵三 | @11      | 6    | 其他     |            | 5000     |            | '2019年5月    |
      | 赵四 | @12      | 6    | 其他     |            | 15000    |            | 2019-06-01    |
      | 赵五 | @13      | 7    | 其他     | 15000      |          | 2019-05-02 |               |
      | 赵六 | @14      | 7    | 其他     |            | 15000    |            | '2019年6月    |
    `);
    expect(found(result, "G208").map(({ row }) => row)).toEqual([3, 9]);
    // 2: from 1 to 31 days; 5: from 28 to 31; 7: the pending row lies 30 to 59 days before the grant.
    expect(coverageOf(result, "G208")).toMatchObject({ pass: 9, fail: 2, unknown: 3 });
  });
});
