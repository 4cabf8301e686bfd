import { call, column, reason, shown } from "./callFunction";

/** 2019-03-05, 2016-06-30, 2016-07-01, 2021-12-31 and 2022-01-01 as Excel counts days. */
const DAY = 43529;
const [BEFORE, FIRST, LAST, AFTER] = [42551, 42552, 44561, 44562];

describe("CAP_MEDICAL", () => {
  test.each([
    [["低保", 12345.67, null], 7407.4],
    [["低收入", 10000, DAY], 5000],
    [["其他", 10000, DAY], 4000],
    [["低保户", "1,234.50", DAY], 740.7],
    [["低保", "0.8万", DAY], 4800],
    [["低保", "１２３４．５元", DAY], 740.7],
    [["低保", 0.1 + 0.2, DAY], 0.18],
    [["低保", 0, DAY], 0],
    [["低保", 100, FIRST], 60],
    [["低保", 100, LAST], 60],
    [["低保", 100, 0], 60],
    [["低保", 100, "2019.3.5"], 60],
    [["低保", 100, "2019年3月"], 60],
    [["低保", 100, BEFORE], "#N/A"],
    [["低保", 100, AFTER], "#N/A"],
    [["特困", 100, DAY], "#VALUE!"],
    [["", 100, DAY], "#VALUE!"],
    [["低保", -0.01, DAY], "#NUM!"],
    [["低保", "约一万", DAY], "#VALUE!"],
    [["低保", null, DAY], "#VALUE!"],
    [["低保", 100, "去年"], "#VALUE!"],
    [["低保", true, DAY], "#VALUE!"],
  ])("%j is %s", (args, expected) => {
    expect(shown("CAP_MEDICAL", ...args)).toBe(expected);
  });

  test("every refusal says why in Chinese", () => {
    expect(reason("CAP_MEDICAL", "特困", 100, DAY)).toBe("对象类别“特困”不是规定的叫法");
    expect(reason("CAP_MEDICAL", "低保", -1, DAY)).toBe("自负医疗费用不能低于 0");
    expect(reason("CAP_MEDICAL", "低保", 100, AFTER)).toBe("2022-01-01 晚于长民发〔2016〕31号的有效期 2021-12-31，没有现行规定");
    expect(reason("CAP_MEDICAL", "低保", null, DAY)).toBe("自负医疗费用未填");
  });
});

describe("SELF_PAID", () => {
  test.each([
    [[30000, [[[12000]], [[3000.5]]]], 14999.5],
    [
      [
        30000,
        [
          [
            [12000, null, ""],
            [0, "500元", "—"],
          ],
        ],
      ],
      17500,
    ],
    [["3万", [[[12000]]]], 18000],
    [[100, [[[100]]]], 0],
    [[100, [[[100.01]]]], "#NUM!"],
    [[100, [[[-1]]]], "#NUM!"],
    [[-100, [[[0]]]], "#NUM!"],
    [[100, [[["见附件"]]]], "#VALUE!"],
    [[null, [[[1]]]], "#VALUE!"],
    [[100, null], 100],
    [[100, []], 100],
  ])("%j is %s", (args, expected) => {
    expect(shown("SELF_PAID", ...args)).toBe(expected);
  });
});

describe("CAP_CONTRIBUTION", () => {
  test.each([
    [["低保", 40000, null, null, null], 20000],
    [["低收入", 33333.33, true, true, DAY], 16666.66],
    [["低收入", 40000, "是", "有", DAY], 20000],
    [["低保", 40000, 0, 0, DAY], 20000],
    [["其他", 40000, null, null, DAY], "#VALUE!"],
    [["低保", 40000, false, null, DAY], "#VALUE!"],
    [["低保", 40000, "是", "否", DAY], "#VALUE!"],
    [["低保", 40000, "不详", null, DAY], "#VALUE!"],
    [["低保", -1, null, null, DAY], "#NUM!"],
    [["低保", 40000, null, null, AFTER], "#N/A"],
    [["低保", 0, null, null, DAY], 0],
  ])("%j is %s", (args, expected) => {
    expect(shown("CAP_CONTRIBUTION", ...args)).toBe(expected);
  });
});

test.each([
  [[null], 20000],
  [[DAY], 20000],
  [[BEFORE], "#N/A"],
  [[FIRST], 20000],
  [[LAST], 20000],
  [[AFTER], "#N/A"],
])("CAP_EMERGENCY %j is %s", (args, expected) => {
  expect(shown("CAP_EMERGENCY", ...args)).toBe(expected);
});

describe("MAX_GRANT", () => {
  test.each([
    [["大重病医疗", "低收入", 10000, 0, DAY], 5000],
    [["大重病医疗", "低收入", 10000, 76000, DAY], 4000],
    [["大病", "低收入", "10,000", "7.6万", DAY], 4000],
    [["补缴金", "低保", 40000, 0, null], 20000],
    [["补缴金", "其他", 40000, 0, DAY], "#VALUE!"],
    [["突发事件", null, null, 65000, DAY], 15000],
    [["其他", null, null, null, DAY], 80000],
    [["其他", "", 0, 90000, DAY], 0],
    [["助学", "低保", 10000, 0, DAY], "#VALUE!"],
    [[null, "低保", 10000, 0, DAY], "#VALUE!"],
    [["大重病医疗", null, 10000, 0, DAY], "#VALUE!"],
    [["大重病医疗", "低保", null, 0, DAY], "#VALUE!"],
    [["大重病医疗", "低保", 10000, -1, DAY], "#NUM!"],
    [["大重病医疗", "低保", 10000, 0, BEFORE], "#N/A"],
  ])("%j is %s", (args, expected) => {
    expect(shown("MAX_GRANT", ...args)).toBe(expected);
  });
});

test("EXPLAIN_CAP is the same decision as a sentence, with its clauses, its document and that document's end", () => {
  expect(call("EXPLAIN_CAP", "大重病医疗", "低收入", 10000, 76000, DAY)).toBe(
    "第三条（一）2：低收入对象最高 50%，自负 10,000.00 元，上限 5,000.00 元；第三条（四）：全年累计不超过 80,000.00 元，2019年已用 76,000.00 元，尚余 4,000.00 元；最多 4,000.00 元（按长民发〔2016〕31号，有效期至 2021-12-31）",
  );
  expect(shown("EXPLAIN_CAP", "大重病医疗", "低收入", 10000, 0, AFTER)).toBe("#N/A");
  expect(shown("EXPLAIN_CAP", "大重病医疗", "特困", 10000, 0, DAY)).toBe("#VALUE!");
});

test.each([
  [[19999.99, null], "街镇审批"],
  [[20000, null], "街镇审批"],
  [[20000.01, null], "区服务社审批"],
  [["2万", DAY], "街镇审批"],
  [[-1, DAY], "#NUM!"],
  [[null, DAY], "#VALUE!"],
  [[100, AFTER], "#N/A"],
])("APPROVAL_LEVEL %j is %s", (args, expected) => {
  expect(shown("APPROVAL_LEVEL", ...args)).toBe(expected);
});

describe("RECEIPT_VALID", () => {
  test.each([
    [DAY, 43895, true],
    [DAY, 43896, false],
    [DAY, DAY, true],
    [DAY + 1, DAY, false],
    ["2020-02-29", "2021-02-28", true],
    ["2020-02-29", "2021-03-01", false],
    ["2019.3.5-2019.3.12", "2020-03-06", false],
    ["2019.3.6-2019.3.12", "2020-03-06", true],
    ["2019年3月", "2020-03-01", true],
    ["2019年3月", "2020-03-15", "#VALUE!"],
    ["2019年3月", "2020-04-01", false],
    [null, DAY, "#VALUE!"],
    [0, DAY, "#VALUE!"],
    [DAY, "不详", "#VALUE!"],
    [DAY, AFTER, "#N/A"],
  ])("%j for %j is %s", (receipt, application, expected) => {
    expect(shown("RECEIPT_VALID", receipt, application)).toBe(expected);
  });
});

describe("ID_CHECK and ID_MASK", () => {
  test.each([
    ["31019919500101001X", "", "310199********001X"],
    [" 31019919500101001x ", "", "310199********001X"],
    ["310199500101001", "", "310199******001"],
    [310199500101001, "", "310199******001"],
    ["310199195001010018", "身份证号校验码不符，请核对是否录错", "310199********0018"],
    ["31019919500101001", "身份证号应为 18 位，此处 17 位", "310199*******1001"],
    [310199195001010000, "号码以数字格式保存，15 位之后已丢失，请对照证件以文本重新录入", "#VALUE!"],
    ["", "身份证号未填", ""],
    [null, "身份证号未填", ""],
    [0, "身份证号未填", ""],
    ["310199********001X", "身份证号已打码，不完整", "310199********001X"],
  ])("%j: %s", (id, why, masked) => {
    expect([shown("ID_CHECK", id), shown("ID_MASK", id)]).toEqual([why, masked]);
  });
});

test.each([
  [20000, "人民币贰万元整"],
  [20000.01, "人民币贰万元零壹分"],
  ["1,409.50", "人民币壹仟肆佰零玖元伍角整"],
  [10, "人民币壹拾元整"],
  [0, "人民币零元整"],
  [-1, "#NUM!"],
  [0.005, "#VALUE!"],
  ["贰万", "#VALUE!"],
  [null, "#VALUE!"],
])("RMB_UPPER %j is %s", (amount, expected) => {
  expect(shown("RMB_UPPER", amount)).toBe(expected);
});

test.each([
  [[100000, 50000, null], 12500],
  [[100000, null, DAY], 10000],
  [[0.19, 0.19, DAY], 0.02],
  [[-1, 0, DAY], "#NUM!"],
  [["x", 0, DAY], "#VALUE!"],
  [[1, 1, AFTER], "#N/A"],
])("ADMIN_FEE %j is %s", (args, expected) => {
  expect(shown("ADMIN_FEE", ...args)).toBe(expected);
});

test("an argument that no cell can hold is refused", () => {
  expect(shown("APPROVAL_LEVEL", {}, null)).toBe("#VALUE!");
  expect(shown("ANNUAL_USED", column("户1"), column(DAY), column({}), column(DAY), column(1), null, null)).toBe("#VALUE!");
});
