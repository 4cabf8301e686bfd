import { check, coverageOf, expectMarked, expectMarks, found, ledgerOf, resultOf } from "./ledgerTable";

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

describe("a span that crosses a year or a boundary of the document cannot be placed", () => {
  test("its limits are unknown, never decided by its first day; the headline and the coverage tell it", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负 | 帮扶金额 | 发放日期              | 应有      |
      | 王一 | @1       | 低保     | 大重病   | 100  | 6000     | '2016.6.25-7.3        | C112      |
      | 王二 | @2       | 低保     | 大重病   | 100  | 6000     | '2021.12.30-2022.1.3  | C112      |
      | 王三 | @3       | 低保     | 大重病   | 100  | 6000     | '2018.12.30-2019.1.2  | C112      |
      | 王四 | @4       | 低保     | 大重病   | 100  | 6000     | '2018.12.30-12.31     | C112 P103 |
      | 王五 | @5       | 低保     | 大重病   | 100  | 6000     | '2015.12.30-2016.1.2  | C112 P101 |
      | 王六 | @6       | 低保     | 大重病   | 100  | 6000     | '2022.12.30-2023.1.2  | C112 P101 |
    `);
    for (const code of ["P103", "G201", "G205", "P101"]) expect(coverageOf(result, code).why).toContain("日期不够精确 3 行");
    expect(coverageOf(result, "P103")).toMatchObject({ pass: 0, fail: 1, unknown: 5 });
    expect(coverageOf(result, "P101")).toMatchObject({ pass: 1, fail: 2, unknown: 3 });
    expect(result.notJudged).toBe(5);
    expect(result.headline).toContain("5 行的政策限额未判断（日期不在文件有效期内、跨年度，或日期、办理结果读不出）");
  });

  test("参照执行 does not place it either, and a span inside one year after the end is judged by reference", () => {
    const table = `
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负 | 帮扶金额 | 发放日期              | 应有           |
      | 王一 | @1       | 低保     | 大重病   | 100  | 6000     | '2021.12.30-2022.1.3  | C112           |
      | 王二 | @2       | 低保     | 大重病   | 100  | 6000     | '2022.12.30-2023.1.2  | C112           |
      | 王三 | @3       | 低保     | 大重病   | 100  | 6000     | '2022.12.30-12.31     | C112 P101 P103 |
    `;
    expectMarks(resultOf(ledgerOf(table), { asReference: true }), [table]);
  });

  test("it leaves in doubt both of its years, and no other year of the person", () => {
    const result = check(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期             |
      | 王一 | @1       | 其他     | 50000    | '2018.12.30-2019.1.2 |
      | 王一 | @1       | 其他     | 50000    | 2017-05-06           |
      | 王一 | @1       | 其他     | 50000    | 2018-05-06           |
      | 王一 | @1       | 其他     | 50000    | 2019-05-06           |
      | 王一 | @1       | 其他     | 50000    | 2020-05-06           |
    `);
    expect(found(result, "G201")).toEqual([]);
    expect(coverageOf(result, "G201")).toMatchObject({ pass: 2, unknown: 3 });
    expect(coverageOf(result, "G201").why).toContain("同一人或同一户的其他行读不出 2 行");
  });
});
