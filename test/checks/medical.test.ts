import { changning2016 } from "../../src/policy/changning2016";
import { check, coverageOf, expectMarked, found, ledgerOf, resultOf } from "./ledgerTable";

describe("P103 medical grant over its cap", () => {
  test("at 60/50/40 % of the 自负 it is silent, one fen above it is found", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别   | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低保       | 大重病   | 10000        | 5999.99  | 2019-05-06 |      |
      | 王二 | @2       | 低保       | 大重病   | 10000        | 6000     | 2019-05-06 |      |
      | 王三 | @3       | 低保       | 大重病   | 10000        | 6000.01  | 2019-05-06 | P103 |
      | 王四 | @4       | 低收入家庭 | 医疗     | 10000        | 5000     | 2019-05-06 |      |
      | 王五 | @5       | 低收入家庭 | 医疗     | 10000        | 5000.01  | 2019-05-06 | P103 |
      | 王六 | @6       | 其他       | 重病     | 10000        | 4000     | 2019-05-06 |      |
      | 王七 | @7       | 其他       | 重病     | 10000        | 4000.01  | 2019-05-06 | P103 |
      | 王八 | @8       | 低保       | 大重病   | 0.01         | 0.01     | 2019-05-06 | P103 |
      | 王九 | @9       | 低保       | 其他     | 100          | 6000     | 2019-05-06 |      |
    `);
    expect(found(result, "P103")[0]).toMatchObject({
      severity: "must",
      clause: "三(一)1",
      sheet: "1月",
      row: 4,
      cells: ["F4", "E4", "C4"],
      person: "王三",
    });
  });

  test("the sentence names category, ratio, base, cap, amount and excess with the clause", () => {
    const { findings } = check(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 低收入   | 大重病   | 10000        | 6000     | 2019-05-06 |
    `);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toBe(
      "第三条（一）2：低收入对象最高 50%，自负 10,000.00 元，上限 5,000.00 元，本行 6,000.00 元，超出 1,000.00 元",
    );
    expect(findings[0]?.args).toMatchObject({ base: "10000.00", cap: "5000.00", amount: "6000.00", over: "1000.00" });
    expect(findings[0]?.decision?.steps.flatMap(({ refs }) => refs ?? []).map(({ cell }) => cell)).toEqual(
      expect.arrayContaining(["E2", "C2"]),
    );
  });

  test("the cap is rounded down to the fen: 50 % of 0.03 is 0.01", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 低收入   | 大重病   | 0.03         | 0.01     | 2019-05-06 |      |
      | 王二 | @2       | 低收入   | 大重病   | 0.03         | 0.02     | 2019-05-06 | P103 |
    `);
  });

  test("the base is 总费用 less the deductions, or the smaller of it and the stated 自负; a computed base below 0 caps at 0", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 总费用 | 医保支付 | 商业保险 | 自费 | 自负   | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 低保     | 大重病   | 20000  | 8000     | 1000     | 1000 |        | 6000     | 2019-05-06 |           |
      | 王二 | @2       | 低保     | 大重病   | 20000  | 8000     | 1000     | 1000 |        | 6000.01  | 2019-05-06 | P103      |
      | 王三 | @3       | 低保     | 大重病   | 20000  | 8000     | 1000     | 1000 | 10000  | 6000     | 2019-05-06 |           |
      | 王四 | @4       | 低保     | 大重病   | 20000  | 8000     | 1000     | 1000 | 9999   | 6000     | 2019-05-06 | P103 P104 |
      | 王五 | @5       | 低保     | 大重病   | 20000  | 8000     | 1000     | 1000 | 30000  | 6000     | 2019-05-06 | P104      |
      | 王六 | @6       | 低保     | 大重病   |        | 8000     |          |      | 10000  | 6000     | 2019-05-06 |           |
      | 王七 | @7       | 低保     | 大重病   | 20000  |          |          |      |        | 12000    | 2019-05-06 |           |
      | 王八 | @8       | 低保     | 大重病   | 100    | 200      |          |      |        | 0.01     | 2019-05-06 | P103      |
    `);
  });

  test("an unreadable base, category or amount leaves the row unknown, with its own finding alone", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 总费用 | 医保支付 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | 低保     | 大重病   | 100    | 不详     | 6000     | 2019-05-06 | C102      |
      | 王二 | @2       | 特困     | 大重病   | 100    |          | 6000     | 2019-05-06 | C107      |
      | 王三 | @3       | 低保     | 大重病   | 100    |          | 六千     | 2019-05-06 | C102      |
      | 王四 | @4       |          | 大重病   | 100    |          | 6000     | 2019-05-06 |           |
      | 王五 | @5       | 低保     |          | 100    |          | 6000     | 2019-05-06 |           |
      | 王六 | @6       | 低保     | 大重病   |        |          | 6000     | 2019-05-06 |           |
      | 王七 | @7       | 低保     | 大重病   | 100    |          | 60       | 2019-05-06 |           |
    `);
    expect(result.coverage.find(({ code }) => code === "P103")).toMatchObject({ status: "partly", pass: 1, fail: 0, na: 0, unknown: 6 });
    expect(result.headline).not.toContain("通过");
  });
});

describe("P105 and P106, the receipt's date", () => {
  test("a receipt is good from the same day a year before up to the day of the application", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 发票日期   | 申请日期   | 帮扶金额 | 发放日期   | 应有 |
      | 王一 | @1       | 2018-03-05 | 2019-03-05 | 100      | 2019-05-06 |      |
      | 王二 | @2       | 2018-03-05 | 2019-03-06 | 100      | 2019-05-06 | P105 |
      | 王三 | @3       | 2018-03-05 | 2019-03-04 | 100      | 2019-05-06 |      |
      | 王四 | @4       | 2016-02-29 | 2017-02-28 | 100      | 2019-05-06 |      |
      | 王五 | @5       | 2016-02-29 | 2017-03-01 | 100      | 2019-05-06 | P105 |
      | 王六 | @6       | 2019-03-05 | 2019-03-05 | 100      | 2019-05-06 |      |
      | 王七 | @7       | 2019-03-06 | 2019-03-05 | 100      | 2019-05-06 | P106 |
    `);
  });

  test("of several receipts the oldest counts, and a month is judged only where both its ends agree", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 发票日期                  | 申请日期   | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | @1       | '2019.2.1、2018.3.1       | 2019-03-05 | 100      | 2019-05-06 | C112 P105 |
      | 王二 | @2       | '2019.2.1⏎2018.3.6        | 2019-03-05 | 100      | 2019-05-06 | C112      |
      | 王三 | @3       | '2018.3.1-3.12            | 2019-03-05 | 100      | 2019-05-06 | C112 P105 |
      | 王四 | @4       | '2018年2月                | 2019-03-05 | 100      | 2019-05-06 | C112 P105 |
      | 王五 | @5       | '2018年3月                | 2019-03-05 | 100      | 2019-05-06 | C112      |
      | 王六 | @6       | '2018年4月                | 2019-03-05 | 100      | 2019-05-06 | C112      |
      | 王七 | @7       | '2019年4月                | 2019-03-05 | 100      | 2019-05-06 | C112 P106 |
    `);
    expect(result.coverage.find(({ code }) => code === "P105")).toMatchObject({ pass: 3, fail: 3, na: 0, unknown: 1 });
  });
});

describe("P107 陪护费 and 营养费", () => {
  test("named and not deducted is found; deducted, said to be deducted, or named in a case of another type is silent", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 对象类别 | 自负  | 不予认定 | 帮扶金额 | 发放日期   | 备注                 | 应有 |
      | 王一 | @1       | 大重病   | 低保     | 10000 |          | 100      | 2019-05-06 | 发票含陪护费300元    | P107 |
      | 王二 | @2       | 大重病   | 低保     | 10000 | 0        | 100      | 2019-05-06 | 含营养费             | P107 |
      | 王三 | @3       | 大重病   | 低保     | 10000 | 300      | 100      | 2019-05-06 | 发票含陪护费300元    |      |
      | 王四 | @4       | 大重病   | 低保     | 10000 |          | 100      | 2019-05-06 | 已扣除陪护费、营养费 |      |
      | 王五 | @5       | 大重病   | 低保     | 10000 |          | 100      | 2019-05-06 | 不含陪护费           |      |
      | 王六 | @6       | 大重病   | 低保     | 10000 |          | 100      | 2019-05-06 | 陪护费不予认定       |      |
      | 王七 | @7       | 其他     | 低保     | 10000 |          | 100      | 2019-05-06 | 陪护费支出大         |      |
      | 王八 | @8       | 大重病   | 低保     | 10000 |          | 100      | 2019-05-06 | 住院                 |      |
    `);
  });
});

test("P107 by an office's own list: an item in Latin letters is found in a receipt of digits and letters, a Chinese one in the remark", () => {
  const ledger = ledgerOf(`
    | 姓名 | 身份证号 | 帮扶类别 | 对象类别 | 自负  | 帮扶金额 | 发放日期   | 发票号  | 备注     |
    | 王一 | @1       | 大重病   | 低保     | 10000 | 100      | 2019-05-06 | VIP1001 |          |
    | 王二 | @2       | 大重病   | 低保     | 10000 | 100      | 2019-05-06 | F1002   |          |
    | 王三 | @3       | 大重病   | 低保     | 10000 | 100      | 2019-05-06 | F1003   | 含陪护费 |
  `);
  const items = changning2016.parameters["receipt.excludedItems"];
  const values = items.values.map((dated) => ({ ...dated, value: ["VIP", "陪护费"] }));
  const parameters = { ...changning2016.parameters, "receipt.excludedItems": { ...items, values } };
  const result = resultOf(ledger, {}, { documents: [{ ...changning2016, parameters }] });
  expect(found(result, "P107").map(({ row }) => row)).toEqual([2, 4]);
});

describe("a deduction below 0", () => {
  test("raises no cap: it is C102, and whatever rests on the computed base is unknown", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 总费用 | 医保支付 | 不予认定 | 自负  | 帮扶金额 | 发放日期   | 状态 | 备注     | 应有 |
      | 王一 | @1       | 低保     | 大重病   | 10000  | 0        | -100     |       | 6060     | 2019-05-06 |      |          | C102 |
      | 王二 | @2       | 低保     | 大重病   | 10000  | -0.01    |          | 9000  | 6000     | 2019-05-06 |      | 含陪护费 | C102 P107 |
      | 王三 | @3       | 低保     | 大重病   | 10000  | 0        | -100     |       | 6000     | 2019-05-06 |      | 含陪护费 | C102 |
      | 王四 | @4       | 低保     | 大重病   | 10000  | 0        | 100      |       | 5940     | 2019-05-06 |      |          |      |
      | 王四 | @4       | 低保     | 大重病   | -10000 | 0        | -100     |       | -5940    | 2019-05-08 | 退款 |          |      |
    `);
    expect(found(result, "C102")[0]).toMatchObject({ cells: ["G2"], args: { field: "excludedFee", amount: "-100.00" } });
    expect(found(result, "C102")[0]?.message).toBe("“不予认定”为 -100.00 元，扣减项不能低于 0，自负医疗费用无法计算");
    expect(coverageOf(result, "P103")).toMatchObject({ pass: 1, fail: 0, unknown: 3, na: 1 });
    expect(coverageOf(result, "P104")).toMatchObject({ fail: 0, unknown: 1 });
  });
});
