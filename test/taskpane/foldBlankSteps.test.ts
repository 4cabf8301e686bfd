import type { Step } from "../../src/policy/decision";
import { foldBlankSteps, withoutRepeats } from "../../src/taskpane/parts/foldBlankSteps";

const input = (label: string, text: string): Step => ({ kind: "input", label, text });
const lines = (steps: readonly Step[]) => foldBlankSteps(steps).map(({ label, text }) => `${label} ${text}`);

test("3 blank deductions in a row are one line that names them", () => {
  expect(
    lines([input("总费用", "100.00 元"), input("减：医保支付", "未填"), input("减：商业保险", "未填"), input("减：自费", "未填")]),
  ).toEqual(["总费用 100.00 元", "未填 医保支付、商业保险、自费"]);
});

test("1 blank input stays as it is, and two that stand apart are not put together", () => {
  const steps = [input("减：医保支付", "未填"), input("减：商业保险", "5.00 元"), input("减：自费", "未填")];
  expect(foldBlankSteps(steps)).toEqual(steps);
});

test("a computed line that says 未填 is not folded", () => {
  const steps: Step[] = [input("对象类别", "未填"), { kind: "compute", label: "上限", text: "未填" }];
  expect(foldBlankSteps(steps)).toEqual(steps);
});

test("a base of 27,040.00 that was just worked out is not listed again as an input; another amount is, and an input alone stays", () => {
  const worked = { kind: "choose", label: "自负医疗费用", text: "", fen: 2_704_000 } as const;
  const input = (fen: number) => ({ kind: "input", label: "自负医疗费用", text: "", fen }) as const;
  expect(withoutRepeats([worked, input(2_704_000)])).toEqual([worked]);
  expect(withoutRepeats([worked, input(2_704_001)])).toHaveLength(2);
  expect(withoutRepeats([input(2_704_000)])).toHaveLength(1);
});
