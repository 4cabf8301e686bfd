import { fenFromYuan } from "../../src/core/fen";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Decision } from "../../src/policy/decision";
import { adminFee } from "../../src/policy/decisions/adminFee";
import { annualCount, annualRemaining } from "../../src/policy/decisions/annualLimit";
import { approvalLevel } from "../../src/policy/decisions/approvalLevel";
import { capContribution } from "../../src/policy/decisions/capContribution";
import { capEmergency } from "../../src/policy/decisions/capEmergency";
import { capMedical } from "../../src/policy/decisions/capMedical";
import { maxGrant } from "../../src/policy/decisions/maxGrant";
import { panelMinimum } from "../../src/policy/decisions/panelMinimum";
import { receiptValid } from "../../src/policy/decisions/receiptValid";
import { selfPaidBase } from "../../src/policy/decisions/selfPaidBase";
import { contributionCases } from "./cases/contributionCases";
import { maxGrantCases } from "./cases/maxGrantCases";
import { medicalCases } from "./cases/medicalCases";
import { receiptCases } from "./cases/receiptCases";
import { selfPaidCases } from "./cases/selfPaidCases";

const DAY = "2019-03-05";
const fen = (yuan: number | null): number | null => (yuan === null ? null : fenFromYuan(yuan));
const outcome = <T>(decision: Decision<T>): T | string => (decision.ok ? decision.value : decision.why);
const expectedFen = (expected: number | string): number | string => (typeof expected === "number" ? fenFromYuan(expected) : expected);

describe("大重病医疗", () => {
  test.each(medicalCases)("$says: $category, $base 元 on $date gives $cap", ({ category, base, date, cap }) => {
    expect(outcome(capMedical(builtInPolicy, { category, base: fenFromYuan(base), date }))).toBe(expectedFen(cap));
  });

  test("the sentence names ratio, base, ceiling and clause", () => {
    const decision = capMedical(builtInPolicy, { category: "低收入", base: 1000000, date: DAY });
    expect(decision.text).toBe("第三条（一）2：低收入对象最高 50%，自负 10,000.00 元，上限 5,000.00 元");
  });

  test("the steps are the inputs with their cells, the dated parameter, and the sum", () => {
    const ref = { file: "", sheet: "1月", row: 5, cell: "K5" };
    const decision = capMedical(builtInPolicy, { category: "低保", base: 1234567, date: DAY, refs: { base: [ref] } });
    expect(decision.steps).toEqual([
      { kind: "input", label: "对象类别", text: "低保" },
      { kind: "input", label: "自负医疗费用", text: "12,345.67 元", fen: 1234567, refs: [ref] },
      {
        kind: "parameter",
        label: "低保对象比例",
        text: "60%",
        clause: "三(一)1",
        parameter: { id: "medical.ratio.低保", from: "2016-07-01", to: "2021-12-31" },
      },
      { kind: "compute", label: "计算上限", text: "12,345.67 × 60% = 7,407.402，舍去分以下 = 7,407.40 元", fen: 740740 },
    ]);
  });

  test("a word of no alias table and a blank base give no ceiling, and never 0", () => {
    expect(outcome(capMedical(builtInPolicy, { category: null, base: 1, date: DAY }))).toBe("unknownWord");
    expect(outcome(capMedical(builtInPolicy, { category: "低保", base: null, date: DAY }))).toBe("missing");
  });

  test("after the end it answers on request only, worded 参照 and never above should", () => {
    const decision = capMedical(builtInPolicy, { category: "低保", base: 1000000, date: "2022-01-01", asReference: true });
    expect(decision).toMatchObject({ ok: true, value: 600000, strength: "should" });
    expect(decision.text).toBe("参照第三条（一）1：低保对象最高 60%，自负 10,000.00 元，上限 6,000.00 元");
    expect(decision.steps.at(-2)?.text).toBe("60%（参照，有效期至 2021-12-31）");
    expect(outcome(capMedical(builtInPolicy, { category: "低保", base: 1000000, date: "2016-06-30", asReference: true }))).toBe("before");
  });
});

describe("自负医疗费用 (A1)", () => {
  const stated = (yuan: number | null | "unreadable") => (yuan === "unreadable" ? yuan : fen(yuan));

  test.each(selfPaidCases)("$says: $base", ({ total, deductions, stated: own, base }) => {
    const input = {
      totalFee: stated(total),
      deductions: deductions.map((yuan, index) => ({ label: `扣减${index}`, fen: stated(yuan) })),
      statedSelfPaid: stated(own),
    };
    expect(outcome(selfPaidBase(builtInPolicy, input))).toBe(expectedFen(base));
  });

  test("the steps say which deductions are 未填 and which candidate won", () => {
    const decision = selfPaidBase(builtInPolicy, {
      totalFee: 3000000,
      deductions: [
        { label: "医保支付", fen: 1200000 },
        { label: "商业保险", fen: null },
      ],
      statedSelfPaid: 1799999,
    });
    expect(decision.steps.map(({ label, text }) => `${label} ${text}`)).toEqual([
      "总费用 30,000.00 元",
      "减：医保支付 12,000.00 元",
      "减：商业保险 未填",
      "计算自负 总费用 30,000.00 − 各项扣减 12,000.00 = 18,000.00 元",
      "台账所填自负 17,999.99 元",
      "自负医疗费用 计算所得 18,000.00 元，台账所填 17,999.99 元，取较小数（台账所填）= 17,999.99 元",
    ]);
  });
});

describe("补缴金", () => {
  test.each(contributionCases)("$says: $category, $due 元 on $date gives $cap", ({ cap, due, ...input }) => {
    expect(outcome(capContribution(builtInPolicy, { ...input, due: fenFromYuan(due) }))).toBe(expectedFen(cap));
  });

  test("the refusal names who is entitled", () => {
    const decision = capContribution(builtInPolicy, { category: "其他", due: 1, date: DAY });
    expect(decision.text).toBe("第三条（二）：补缴金帮扶只适用于低保、低收入对象，此处为其他对象");
  });

  test("a condition that the ledger leaves blank is said in the steps", () => {
    const decision = capContribution(builtInPolicy, { category: "低保", due: 1, date: DAY });
    expect(decision.steps.filter(({ text }) => text === "未填，须核实").map(({ label }) => label)).toEqual(["大重病", "完全丧劳"]);
  });
});

describe("突发事件", () => {
  test.each([
    ["2016-06-30", "before"],
    ["2016-07-01", 20000],
    ["2021-12-31", 20000],
    ["2022-01-01", "after"],
  ] as const)("on %s: %s", (date, cap) => {
    expect(outcome(capEmergency(builtInPolicy, { date }))).toBe(expectedFen(cap));
  });

  test("its ceiling is 一般, so it binds as should", () => {
    expect(capEmergency(builtInPolicy, { date: DAY })).toMatchObject({
      strength: "should",
      text: "第三条（三）：突发事件一次性帮扶一般不超过 20,000.00 元",
    });
  });
});

describe("the year's limits", () => {
  test.each([
    [0, 80000],
    [79999.99, 0.01],
    [80000, 0],
    [80000.01, 0],
    [-5000, 80000],
  ])("of 80,000 with %d 元 used, %d 元 are left", (used, left) => {
    expect(outcome(annualRemaining(builtInPolicy, { used: fenFromYuan(used), date: DAY }))).toBe(fenFromYuan(left));
  });

  test.each([
    [0, 2],
    [1, 1],
    [2, 0],
    [3, 0],
  ])("after %d times, %d are left", (count, left) => {
    expect(outcome(annualCount(builtInPolicy, { count, date: DAY }))).toBe(left);
  });

  test("earlier grants stand in the steps with their rows", () => {
    const ref = { file: "", sheet: "1月", row: 7 };
    const decision = annualRemaining(builtInPolicy, {
      used: 1200000,
      date: DAY,
      prior: [{ date: "2019-01-08", fen: 1200000, label: "大重病医疗", refs: [ref] }],
    });
    expect(decision.steps[0]).toEqual({ kind: "prior", label: "大重病医疗", text: "2019-01-08 12,000.00 元", fen: 1200000, refs: [ref] });
    expect(decision.text).toBe("第三条（四）：全年累计不超过 80,000.00 元，2019年已用 12,000.00 元，尚余 68,000.00 元");
  });
});

describe("the most that a grant may be", () => {
  test.each(maxGrantCases)("$says: $most", ({ most, base, used, clause, ...input }) => {
    const decision = maxGrant(builtInPolicy, { ...input, base: fen(base), used: fen(used) });
    expect(outcome(decision)).toBe(expectedFen(most));
    if (decision.ok && clause !== undefined) expect(decision.clause).toBe(clause);
  });

  test("the last step lists every candidate and the winner", () => {
    const decision = maxGrant(builtInPolicy, { type: "大重病医疗", category: "低收入", base: 1000000, used: 7600000, date: DAY });
    expect(decision.steps.at(-1)).toEqual({
      kind: "choose",
      label: "最高可帮扶",
      fen: 400000,
      clause: "三(四)",
      text: "大重病医疗上限 5,000.00 元，年度尚余 4,000.00 元，取较小者：年度尚余 4,000.00 元",
    });
    expect(decision.text).toBe(
      "第三条（一）2：低收入对象最高 50%，自负 10,000.00 元，上限 5,000.00 元；第三条（四）：全年累计不超过 80,000.00 元，2019年已用 76,000.00 元，尚余 4,000.00 元；最多 4,000.00 元",
    );
  });
});

describe("审批级别", () => {
  test.each([
    [19999.99, "街镇审批"],
    [20000, "街镇审批"],
    [20000.001, "区服务社审批"],
    [20000.01, "区服务社审批"],
    [0, "街镇审批"],
    [-1, "negative"],
  ])("%d 元: %s", (amount, level) => {
    expect(outcome(approvalLevel(builtInPolicy, { amount: fenFromYuan(amount), date: DAY }))).toBe(level);
  });

  test.each([
    ["2016-06-30", "before"],
    ["2016-07-01", "街镇审批"],
    ["2021-12-31", "街镇审批"],
    ["2022-01-01", "after"],
  ])("on %s: %s", (date, level) => {
    expect(outcome(approvalLevel(builtInPolicy, { amount: 1, date }))).toBe(level);
  });

  test("the sentence compares the two amounts", () => {
    expect(approvalLevel(builtInPolicy, { amount: 2000001, date: DAY }).text).toBe(
      "第四条（三）：20,000.01 元超过 20,000.00 元，由区服务社审批",
    );
  });
});

describe("发票", () => {
  test.each(receiptCases)("of $receipt for an application of $application: $valid", ({ receipt, application, valid }) => {
    expect(outcome(receiptValid(builtInPolicy, { receipt, application }))).toBe(valid);
  });

  test("the rules are those of the basis date where that is known", () => {
    const input = { receipt: "2021-12-01", application: "2021-12-31" };
    expect(outcome(receiptValid(builtInPolicy, { ...input, date: "2022-01-10" }))).toBe("after");
    expect(outcome(receiptValid(builtInPolicy, { receipt: "2016-06-01", application: "2016-06-20", date: "2016-07-05" }))).toBe(true);
  });
});

describe("工作经费 and 评审小组", () => {
  test.each([
    [100000, 0, 10000],
    [0, 100000, 5000],
    [100000, 100000, 15000],
    [0.19, 0.19, 0.02],
    [0.1, 0.1, 0.01],
    [0, 0, 0],
    [-1, 0, "negative"],
    [0, -1, "negative"],
  ])("定向 %d 元 and 非定向 %d 元 allow %s 元", (targeted, other, most) => {
    expect(outcome(adminFee(builtInPolicy, { targeted: fenFromYuan(targeted), other: fenFromYuan(other), date: DAY }))).toBe(
      expectedFen(most),
    );
  });

  test("a panel generally has 7 people", () => {
    expect(panelMinimum(builtInPolicy, { date: DAY })).toMatchObject({
      value: 7,
      strength: "should",
      text: "第四条（三）：评审小组一般在 7 人及以上",
    });
    expect(outcome(panelMinimum(builtInPolicy, { date: "2022-01-01" }))).toBe("after");
  });
});
