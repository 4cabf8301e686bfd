import { coverageOf, expectMarked, found } from "./ledgerTable";

describe("P111 突发事件", () => {
  test("20,000.00 is silent, 20,000.01 needs a reason; other types are not bound", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 突发事件 | 19999.99 | 2019-05-06 |      |
      | 王二 | @2       | 火灾     | 20000    | 2019-05-06 |      |
      | 王三 | @3       | 车祸     | 20000.01 | 2019-05-06 | P111 |
      | 王四 | @4       | 其他     | 20000.01 | 2019-05-06 |      |
      | 王五 | @5       |          | 20000.01 | 2019-05-06 |      |
    `);
    expect(found(result, "P111")[0]).toMatchObject({ severity: "should", clause: "三(三)", args: { cap: "20000.00", over: "0.01" } });
    expect(coverageOf(result, "P111")).toMatchObject({ pass: 2, fail: 1, na: 1, unknown: 1 });
  });
});

describe("P113 and P122, who approves", () => {
  test("the street up to and including 20,000.00, the district above; a person's name leaves both open, whatever the amount", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶金额 | 审批单位               | 发放日期   | 应有 |
      | 王一 | @1       | 20000    | 华阳路街道             | 2019-05-06 |      |
      | 王二 | @2       | 20000.01 | 华阳路街道             | 2019-05-06 | P113 |
      | 王三 | @3       | 20000.01 | 长宁区华阳路街道工作组 | 2019-05-06 | P113 |
      | 王四 | @4       | 20000.01 | 区服务社               | 2019-05-06 |      |
      | 王五 | @5       | 20000    | 区服务社               | 2019-05-06 | P122 |
      | 王六 | @6       | 19999.99 | 区民政局               | 2019-05-06 | P122 |
      | 王七 | @7       | 20000.01 | 张主任                 | 2019-05-06 |      |
      | 王八 | @8       | 20000    | 张主任                 | 2019-05-06 |      |
      | 王九 | @9       | 20000.01 |                        | 2019-05-06 |      |
    `);
    expect(found(result, "P113")[0]).toMatchObject({ severity: "must", clause: "四(三)", cells: ["D3", "C3"] });
    expect(found(result, "P122")[0]).toMatchObject({ severity: "note" });
    expect(coverageOf(result, "P113")).toMatchObject({ pass: 4, fail: 2, unknown: 3 });
    expect(coverageOf(result, "P122")).toMatchObject({ pass: 5, fail: 2, unknown: 2 });
    expect(coverageOf(result, "P122").why).toContain("用词不认识 2 行");
  });

  test("nobody has approved a pending row yet", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 拟帮扶金额 | 帮扶金额 | 审批单位   | 申请日期   | 发放日期 | 应有 |
      | 王一 | @1       | 30000      |          | 华阳路街道 | 2019-05-06 |          |      |
    `);
  });
});

describe("P114 the panel", () => {
  test("six people are too few, seven are enough; a row before its panel is left alone", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 拟帮扶金额 | 帮扶金额 | 评审人数 | 申请日期   | 发放日期   | 应有 |
      | 王一 | @1       |            | 100      | 6        | 2019-05-01 | 2019-05-06 | P114 |
      | 王二 | @2       |            | 100      | 7        | 2019-05-01 | 2019-05-06 |      |
      | 王三 | @3       |            | 100      | 8        | 2019-05-01 | 2019-05-06 |      |
      | 王四 | @4       |            | 100      |          | 2019-05-01 | 2019-05-06 |      |
      | 王五 | @5       | 100        |          |          | 2019-05-01 |            |      |
    `);
    expect(found(result, "P114")[0]?.message).toBe("第四条（三）：评审小组一般 7 人及以上，本行 6 人");
    expect(coverageOf(result, "P114")).toMatchObject({ pass: 2, fail: 1, na: 1, unknown: 1 });
  });
});

describe("P115 签收", () => {
  test("a paid row needs a receiver and a way of payment; an unpaid one does not", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶金额 | 审批日期   | 发放日期   | 发放方式 | 签收人 | 应有 |
      | 王一 | @1       | 100      | 2019-05-01 | 2019-05-06 | 转账     | 王一   |      |
      | 王二 | @2       | 100      | 2019-05-01 | 2019-05-06 |          | 王二   | P115 |
      | 王三 | @3       | 100      | 2019-05-01 | 2019-05-06 | 现金     |        | P115 |
      | 王四 | @4       | 100      | 2019-05-01 |            |          |        |      |
    `);
  });
});

describe("P116 the order of the dates", () => {
  test("each date is on or after the one before it; blanks are skipped, and a row shows it once", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 帮扶金额 | 申请日期   | 调查日期   | 评审日期   | 审批日期   | 发放日期   | 应有      |
      | 王一 | @1       | 100      | 2019-05-01 | 2019-05-01 | 2019-05-01 | 2019-05-01 | 2019-05-01 |           |
      | 王二 | @2       | 100      | 2019-05-02 | 2019-05-01 | 2019-05-03 | 2019-05-04 | 2019-05-05 | P116      |
      | 王三 | @3       | 100      | 2019-05-02 |            |            |            | 2019-05-01 | P116      |
      | 王四 | @4       | 100      | 2019-05-05 | 2019-05-04 | 2019-05-03 | 2019-05-02 | 2019-05-01 | P116      |
      | 王五 | @5       | 100      |            |            |            |            | 2019-05-01 |           |
      | 王六 | @6       | 100      | '2019年5月 | '2019年5月 | 2019-06-01 | 2019-06-01 | 2019-06-01 | C112 C112 |
      | 王七 | @7       | 100      | '2019年5月 | 2019-04-30 |            |            | 2019-06-01 | C112 P116 |
      | 王八 | @8       | 100      | '2019年5月 | 2019-05-20 |            |            | 2019-06-01 | C112      |
    `);
    expect(found(result, "P116")[0]).toMatchObject({
      cells: ["E3", "D3"],
      message: "第四条：日期先后不对：申请日期 2019-05-02 晚于调查日期 2019-05-01",
    });
    expect(coverageOf(result, "P116")).toMatchObject({ pass: 2, fail: 4, na: 1, unknown: 1 });
  });
});

describe("P117 the street of the hukou", () => {
  test("the accepting street is compared with the hukou address where both are known; 北新泾 is not 新泾镇", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 街道       | 户籍地址                       | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 华阳路街道 | 长宁区华阳路街道某路1号        | 100      | 2019-05-06 |      |
      | 王二 | @2       | 华阳       | 长宁区华阳街道某路1号          | 100      | 2019-05-06 |      |
      | 王三 | @3       | 新泾镇     | 长宁区北新泾街道某路1号        | 100      | 2019-05-06 | P117 |
      | 王四 | @4       | 北新泾街道 | 上海市长宁区新泾镇某路1号      | 100      | 2019-05-06 | P117 |
      | 王五 | @5       | 天山       | 长宁区天山路1号                | 100      | 2019-05-06 |      |
      | 王六 | @6       | 某街道     | 长宁区华阳路街道               | 100      | 2019-05-06 |      |
    `);
    expect(coverageOf(result, "P117")).toMatchObject({ pass: 2, fail: 2, unknown: 2 });
  });
});

describe("P118 预审表", () => {
  test("granted with the pre-review columns blank is found; filled by half, or still pending, is silent", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶金额 | 预审编号 | 预审日期   | 申请日期   | 发放日期   | 应有 |
      | 王一 | @1       | 100      | Y1       | 2019-05-02 | 2019-05-01 | 2019-05-06 |      |
      | 王二 | @2       | 100      | Y2       |            | 2019-05-01 | 2019-05-06 |      |
      | 王三 | @3       | 100      |          |            | 2019-05-01 | 2019-05-06 | P118 |
      | 王四 | @4       | 100      |          |            | 2019-05-01 |            |      |
    `);
  });
});
