import { check, coverageOf, expectMarked, found } from "./ledgerTable";

describe("G205 the same grant twice", () => {
  test("same person, day, type and amount, on each row after the first; any difference is silent", () => {
    const result = expectMarked(
      `
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |      |
      | 王二 | @2       | 其他     | 100      | 2019-05-06 |      |
      | 王二 | @2       | 其他     | 100.01   | 2019-05-06 |      |
      | 王三 | @3       | 其他     | 100      | 2019-05-06 |      |
      | 王三 | @3       | 其他     | 100      | 2019-05-07 |      |
      | 王四 | @4       | 其他     | 100      | 2019-05-06 |      |
      | 王四 | @4       | 大病     | 100      | 2019-05-06 |      |
      | 王五 |          | 其他     | 100      | 2019-05-06 |      |
      | 王五 |          | 其他     | 100      | 2019-05-06 |      |
    `,
      `
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 | G205      |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 | G203 G205 |
    `,
    );
    expect(found(result, "G205")[0]).toMatchObject({ severity: "must", cells: ["B2", "D2", "E2", "C2"], args: { first: "'1月'!2" } });
    expect(coverageOf(result, "G205")).toMatchObject({ fail: 2, unknown: 2 });
  });

  test("an application entered twice is found; two applications may name one receipt and one event, of which neither is used up yet", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 事发日期   | 发票号    | 拟帮扶金额 | 帮扶金额 | 申请日期   | 应有 |
      | 王一 | @1       | 火灾     | 2019-04-01 | '00112233 | 100        |          | 2019-05-01 |      |
      | 王一 | @1       | 火灾     | 2019-04-01 | '00112233 | 100        |          | 2019-05-01 | G205 |
      | 王一 | @1       | 火灾     | 2019-04-01 | '00112233 | 101        |          | 2019-05-01 |      |
    `);
  });

  test("what was paid back in between is no repetition", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态 | 应有 |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |      |      |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |      |      |
      | 王一 | @1       | 其他     | -100     | 2019-05-08 | 退款 |      |
    `);
  });
});

describe("G206 the same receipt twice", () => {
  test("several numbers in a cell are taken apart; a count of papers and 见附件 are no number", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 发票号                | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | '00112233、00112244   | 100      | 2019-05-01 |      |
      | 王二 | @2       | 其他     | '00112255             | 100      | 2019-05-02 |      |
      | 王三 | @3       | 其他     | '00112266⏎00112244    | 100      | 2019-05-03 | G206 |
      | 王四 | @4       | 其他     | '００１１２２３３     | 100      | 2019-05-04 | G206 |
      | 王五 | @5       | 其他     | '00112299；00112255   | 100      | 2019-05-05 | G206 |
      | 王六 | @6       | 其他     | 3张                   | 100      | 2019-05-06 |      |
      | 王七 | @7       | 其他     | 3张                   | 100      | 2019-05-07 |      |
      | 王八 | @8       | 其他     | 见附件                | 100      | 2019-05-08 |      |
      | 王九 | @9       | 其他     | 见附件                | 100      | 2019-05-09 |      |
      | 王十 | @10      | 其他     | '00119999、00119999   | 100      | 2019-05-10 |      |
    `);
    expect(found(result, "G206")[0]).toMatchObject({
      severity: "must",
      clause: "四(一)",
      cells: ["D4"],
      args: { numbers: ["00112244"], first: ["'1月'!2"] },
    });
  });

  test("a space or / between complete numbers parts them; a code and its number, or a number with / in it, are one", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 发票号                                | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | '00112233 00112244/00112255           | 100      | 2019-05-01 |      |
      | 王二 | @2       | 其他     | '00112244                             | 100      | 2019-05-02 | G206 |
      | 王三 | @3       | 其他     | '00112299／00112255                   | 100      | 2019-05-03 | G206 |
      | 王四 | @4       | 其他     | '031001900111 00223301                | 100      | 2019-05-04 |      |
      | 王五 | @5       | 其他     | '031001900111 00223302                | 100      | 2019-05-05 |      |
      | 王六 | @6       | 其他     | '031001900111 00223301                | 100      | 2019-05-06 | G206 |
      | 王七 | @7       | 其他     | '031001900111 00223302/031001900111 00223303 | 100 | 2019-05-07 | G206 |
      | 王八 | @8       | 其他     | '2019/00445566                        | 100      | 2019-05-08 |      |
      | 王九 | @9       | 其他     | '2018/00445566                        | 100      | 2019-05-09 |      |
      | 王十 | @10      | 其他     | 'No 00112299                          | 100      | 2019-05-10 |      |
    `);
    expect(found(result, "G206").map(({ args }) => args["numbers"])).toEqual([
      ["00112244"],
      ["00112255"],
      ["031001900111 00223301"],
      ["031001900111 00223302"],
    ]);
    expect(coverageOf(result, "G206")).toMatchObject({ pass: 6, fail: 4, unknown: 0 });
  });

  test.each([
    ["'00112233-00112240", "unknown"],
    ["'00112233-40", "unknown"],
    ["'00112233～00112235", "unknown"],
    ["'00112233至35", "unknown"],
    ["'00112233/34", "unknown"],
    ["'00112233等3张", "unknown"],
    ["'00112233 等", "unknown"],
    ["'00112233（共3张）", "unknown"],
    ["'00112233、00112240等", "unknown"],
    ["'2019-00112233", "pass"],
    ["'031001900111-00112233", "pass"],
    ["'YB-2019-00012", "pass"],
    ["'00112238-1", "pass"],
    ["3张", "na"],
    ["见附件", "na"],
  ])("the receipts %s are %s: what cannot be compared is not passed", (receipts, verdict) => {
    const result = check(`
      | 姓名 | 身份证号 | 帮扶类别 | 发票号      | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 其他     | ${receipts} | 100      | 2019-05-01 |
    `);
    expect(coverageOf(result, "G206")).toMatchObject({ pass: 0, fail: 0, na: 0, unknown: 0, [verdict]: 1 });
  });

  test("the number that such a cell does name is compared", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 发票号            | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 其他     | '00112233等3张    | 100      | 2019-05-01 |      |
      | 王二 | @2       | 其他     | '00112233         | 100      | 2019-05-02 | G206 |
      | 王三 | @3       | 其他     | '00112233-00112240 | 100     | 2019-05-03 | G206 |
    `);
  });

  test("rejected and older rows do not use a receipt up; a pending row is compared with granted ones only", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 发票号   | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期   | 状态 | 应有 |
      | 王一 | @1       | 其他     | '0000001 |            | 100      | 2016-06-30 | 2016-06-30 |      | P101 |
      | 王二 | @2       | 其他     | '0000001 |            | 100      | 2019-05-02 | 2019-05-02 | 不予 |      |
      | 王三 | @3       | 其他     | '0000001 | 100        |          | 2019-05-01 |            |      | G206 |
      | 王四 | @4       | 其他     | '0000001 |            | 100      | 2019-05-02 | 2019-05-04 |      |      |
      | 王五 | @5       | 其他     | '0000005 | 100        |          | 2019-05-01 |            |      |      |
      | 王六 | @6       | 其他     | '0000005 | 100        |          | 2019-05-01 |            |      |      |
    `);
  });

  test("G205 suppresses G206 and G207 on its row", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 事发日期   | 发票号    | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 突发     | 2019-04-01 | '00112233 | 100      | 2019-05-01 |           |
      | 王一 | @1       | 突发     | 2019-04-01 | '00112233 | 100      | 2019-05-01 | G205      |
      | 王一 | @1       | 突发     | 2019-04-01 | '00112233 | 100      | 2019-05-02 | G203 G206 G207 |
    `);
    expect(coverageOf(result, "G206")).toMatchObject({ pass: 1, fail: 1, na: 1 });
    expect(coverageOf(result, "G207")).toMatchObject({ pass: 1, fail: 1, na: 1 });
  });
});

describe("G207 the same event twice", () => {
  test("the household's second claim of one day's event; the person's where there is no household", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 事发日期   | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 7    | 火灾     | 2019-04-01 | 100      | 2019-05-01 |      |
      | 王二 | @2       | 7    | 火灾     | 2019-04-01 | 100      | 2019-05-02 | G207 |
      | 王三 | @3       | 8    | 火灾     | 2019-04-01 | 100      | 2019-05-03 |      |
      | 王三 | @3       | 8    | 火灾     | 2019-04-02 | 100      | 2019-05-04 |      |
      | 赵一 | @4       |      | 车祸     | 2019-04-01 | 100      | 2019-05-05 |      |
      | 赵一 | @4       |      | 车祸     | 2019-04-01 | 101      | 2019-05-06 | G207 |
      | 钱一 |          |      | 车祸     | 2019-04-01 | 101      | 2019-05-06 |      |
      | 孙一 | @5       | 9    | 火灾     |            | 101      | 2019-05-06 |      |
      | 李一 | @6       | 10   | 其他     | 2019-04-01 | 101      | 2019-05-06 |      |
      | 李一 | @6       | 10   | 其他     | 2019-04-01 | 102      | 2019-05-06 |      |
    `);
    expect(found(result, "G207")[0]).toMatchObject({ severity: "should", clause: "三(三)" });
    expect(coverageOf(result, "G207")).toMatchObject({ fail: 2, na: 2, unknown: 2 });
  });
});

describe("G208 splitting", () => {
  test("within 30 days, each within 20,000 and together beyond it, on the row that passes it", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 1    | 其他     | 10000    | 2019-05-01 |           |
      | 王二 | @2       | 1    | 其他     | 10000.01 | 2019-05-31 | G208      |
      | 赵一 | @3       | 2    | 其他     | 10000    | 2019-05-01 |           |
      | 赵二 | @4       | 2    | 其他     | 10000.01 | 2019-06-01 |           |
      | 钱一 | @5       | 3    | 其他     | 10000    | 2019-05-01 |           |
      | 钱二 | @6       | 3    | 其他     | 10000    | 2019-05-02 |           |
      | 孙一 | @7       | 4    | 其他     | 100      | 2019-05-01 |           |
      | 孙二 | @8       | 4    | 其他     | 20000.01 | 2019-05-02 |           |
      | 李一 | @9       | 5    | 其他     | 15000    | 2019-05-01 |           |
      | 李二 | @10      | 5    | 其他     | 15000    | 2019-05-02 | G208      |
      | 李三 | @11      | 5    | 其他     | 15000    | 2019-05-03 | G204      |
      | 周一 | @12      | 6    | 其他     | 15000    | 2018-12-20 |           |
      | 周二 | @13      | 6    | 其他     | 15000    | 2019-01-10 | G208      |
      | 吴一 | @14      |      | 其他     | 15000    | 2019-01-10 |           |
      | 吴一 | @14      |      | 其他     | 15000    | 2019-01-11 |           |
    `);
    expect(found(result, "G208")[0]).toMatchObject({
      severity: "note",
      clause: "四(三)",
      args: { total: "20000.01", limit: "20000.00", days: 30, rows: ["'1月'!2"] },
    });
    expect(coverageOf(result, "G208")).toMatchObject({ unknown: 2 });
  });

  test("a pending row is compared with grants before and after it, and with no other pending row", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 户号 | 帮扶类别 | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期   | 应有 |
      | 王一 | @1       | 1    | 其他     | 15000      |          | 2019-05-01 |            | G208 |
      | 王二 | @2       | 1    | 其他     |            | 15000    | 2019-05-01 | 2019-05-31 |      |
      | 赵一 | @3       | 2    | 其他     | 15000      |          | 2019-05-01 |            |      |
      | 赵二 | @4       | 2    | 其他     | 15000      |          | 2019-05-02 |            |      |
    `);
  });
});

describe("G209 and G210, one person told differently", () => {
  test("spaces and bracketed notes are no other name; rows without a date come last", () => {
    const result = expectMarked(`
      | 姓名           | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态 | 应有      |
      | 王二           | @1       | 其他     | 100      |            | 同意 | C110 G209 |
      | 王一           | @1       | 其他     | 100      | 2019-05-02 |      |           |
      | 王  一（户主） | @1       | 其他     | 100      | 2019-05-03 |      |           |
      | 王壹           | @1       | 其他     | 100      | 2019-05-04 | 不予 | G209      |
      | 赵一           | @2       | 其他     | 100      | 2019-05-04 |      |           |
      | 王一           | @3       | 其他     | 100      | 2019-05-05 |      |           |
    `);
    expect(found(result, "G209")[0]).toMatchObject({
      severity: "should",
      cells: ["A2", "B2"],
      args: { firstName: "王一", first: "'1月'!3" },
    });
  });

  test("another category within one year is noted, in another year it is not", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态 | 应有 |
      | 王一 | @1       | 低保     | 其他     | 100      | 2019-05-01 |      |      |
      | 王一 | @1       | 低收入   | 其他     | 100      | 2019-06-01 |      | G210 |
      | 王一 | @1       | 低收入   | 其他     | 100      | 2020-06-01 |      |      |
      | 王一 | @1       |          | 其他     | 100      | 2020-07-01 |      |      |
      | 王二 | @2       | 其他     | 其他     | 100      | 2019-05-01 | 不予 |      |
      | 王二 | @2       | 低保     | 其他     | 100      | 2019-06-01 |      |      |
    `);
    expect(found(result, "G210")[0]).toMatchObject({ severity: "note", clause: "三(一)", cells: ["C3", "B3"] });
  });
});

test("the sentence of a finding never shows a full ID", () => {
  const { findings } = check(`
    | 姓名 | 身份证号 | 户主身份证 | 发票号 | 帮扶类别 | 帮扶金额 | 发放日期 |
    | 王一 | @1 | @1 | 123456 | 突发 | 90000 | 2019-05-01 |
    | 王二 | @1 | @1 | 123456 | 突发 | 90000 | 2019-05-01 |
    | @1 | @2 | @1 | 123456 | 突发 | 90000 | 2019-05-01 |
  `);
  expect(findings.length).toBeGreaterThan(4);
  expect(JSON.stringify(findings)).not.toMatch(/\d{15}/);
});
