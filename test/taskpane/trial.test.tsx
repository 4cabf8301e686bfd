/** @jest-environment jsdom */
import userEvent from "@testing-library/user-event";
import { isTrial, trialDay, trialGrant, type TrialInput } from "../../src/app/trialGrant";
import { fenFromYuan } from "../../src/core/fen";
import { MAX_GRANT } from "../../src/functions/functions";
import { serialFromDate } from "../../src/core/excelSerial";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { choose, openPaneOn, press, screen } from "./pane";

const LEDGER = { name: "台账", rows: [["姓名", "身份证号", "帮扶金额", "发放日期"]] };
const CASE: TrialInput = { type: "大重病医疗", category: "低收入", base: "10000", used: "", date: "2019-05-06" };
const tried = (change: Partial<TrialInput>) => trialGrant(builtInPolicy, { ...CASE, ...change });
const made = (change: Partial<TrialInput>) => {
  const trial = tried(change);
  if (!isTrial(trial)) throw new Error(JSON.stringify(trial));
  return trial;
};

describe("trialGrant", () => {
  test.each([
    [{}, 5000, '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,0,"2019-05-06")'],
    [{ base: "12,345.67" }, 6172.83, '=BANGFU.MAX_GRANT("大重病医疗","低收入",12345.67,0,"2019-05-06")'],
    [{ used: "74999.99" }, 5000, '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,74999.99,"2019-05-06")'],
    [{ used: "75000.01" }, 4999.99, '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,75000.01,"2019-05-06")'],
    [{ used: "80000" }, 0, '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,80000,"2019-05-06")'],
    [{ type: "突发事件", category: null, base: "" }, 20000, '=BANGFU.MAX_GRANT("突发事件",,,0,"2019-05-06")'],
    [{ date: "2016年7月1日" }, 5000, '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,0,"2016-07-01")'],
  ] as const)("%j: %d 元, and the formula that says the same", (change, most, formula) => {
    const { decision, formula: written } = made(change);
    expect(decision).toMatchObject({ ok: true, value: fenFromYuan(most) });
    expect(written).toBe(formula);
  });

  test("the function itself gives the same amount", () => {
    expect(MAX_GRANT("大重病医疗", "低收入", 10000, 75000.01, serialFromDate("2019-05-06", false))).toBe(4999.99);
  });

  test("after the last document the answer is a reference, and there is no formula; before it there is no answer", () => {
    const after = made({ date: "2022-01-01" });
    expect(after).toMatchObject({ decision: { ok: true, value: fenFromYuan(5000) }, formula: null });
    expect(after.decision.text).toContain("参照");
    expect(made({ date: "2016-06-30" })).toMatchObject({ decision: { ok: false, why: "before" }, formula: null });
  });

  test("what cannot be read is named at its field, and nothing is worked out", () => {
    const problems = tried({ base: "一万左右", used: "-1", date: "2019-05" });
    expect(isTrial(problems)).toBe(false);
    expect(Object.keys(problems).sort()).toEqual(["base", "date", "used"]);
    expect(problems).toMatchObject({ used: "不能小于 0", date: "请写到某一天，例如 2019-07-01" });
    expect(tried({ date: "明天" })).toEqual({ date: "请写成日期，例如 2019-07-01" });
  });

  test.each([
    ["43529", "2019-03-05"],
    ["43529.6", "2019-03-05"],
    ["４３５２９", "2019-03-05"],
    ["2019.3.5", "2019-03-05"],
    ["2019/3/5", "2019-03-05"],
    ["20190305", "2019-03-05"],
    ["2019年3月5日", "2019-03-05"],
  ])("the day %s is %s", (typed, day) => {
    expect(trialDay(typed)).toEqual({ value: day });
    expect(made({ date: typed }).formula).toContain(`"${day}"`);
  });

  test.each(["2019年3月", "12345", "99999", "435", "明天", ""])("“%s” is no day", (typed) => {
    expect(trialDay(typed)).toHaveProperty("problem");
  });

  test("补缴金 of a category that is not entitled is no 0 but a refusal with its clause", () => {
    expect(made({ type: "补缴金", category: "其他" })).toMatchObject({ decision: { ok: false, why: "notEntitled" }, formula: null });
  });
});

test("in the pane: 低收入 with 10,000 元 gets at most 5,000 元, with steps and formula; 突发事件 asks for no base", async () => {
  await openPaneOn(LEDGER);
  await press(/^测算/);
  await choose("对象类别", "低收入");
  const user = userEvent.setup();
  await user.type(await screen.findByRole("textbox", { name: "自负医疗费用（元）" }), "10000");
  await screen.findByText("最多可帮扶 5,000.00 元。");
  expect(screen.getByRole("table", { name: "计算过程" }).textContent).toContain("10,000.00 × 50% = 5,000.00 元");
  expect((screen.getByRole("textbox", { name: /^公式/ }) as HTMLInputElement).value).toContain('"低收入",10000,0,"2019-06-03"');
  await choose("帮扶类别", "突发事件");
  await screen.findByText("最多可帮扶 20,000.00 元。");
  expect(screen.queryByRole("combobox", { name: "对象类别" })).toBeNull();
});

test("nobody is 低保 before somebody says so: with an amount alone nothing is worked out, and what is missing is named", async () => {
  await openPaneOn(LEDGER);
  await press(/^测算/);
  const category = await screen.findByRole<HTMLSelectElement>("combobox", { name: "对象类别" });
  expect([category.value, [...category.options].map(({ text }) => text)]).toEqual(["", ["请选择", "低保", "低收入", "其他"]]);
  await screen.findByText("选好对象类别、填好金额就算出结果。");
  await screen.findByText("选好对象类别、填好金额，算出结果后可以插入。");
  await userEvent.setup().type(screen.getByRole("textbox", { name: "自负医疗费用（元）" }), "10000");
  await screen.findByText("选好对象类别就算出结果。");
  expect(screen.queryByText(/^最多可帮扶 /)).toBeNull();
  await choose("对象类别", "其他");
  await screen.findAllByText("最多可帮扶 4,000.00 元。");
  expect([...category.options].map(({ text }) => text)).toEqual(["低保", "低收入", "其他"]);
});

test("the day that is understood is shown beside what was typed, and not where both are the same", async () => {
  await openPaneOn(LEDGER);
  await press(/^测算/);
  const user = userEvent.setup();
  const date = await screen.findByRole("textbox", { name: /^判断日期/ });
  for (const typed of ["43529", "2019.3.5"]) {
    await user.clear(date);
    await user.type(date, typed);
    await screen.findByText("识别为 2019年3月5日");
  }
  await user.clear(date);
  await user.type(date, "2019-03-05");
  await screen.findByText("例如 2019-07-01");
  await user.clear(date);
  await user.type(date, "2019年3月");
  await screen.findByText("请写到某一天，例如 2019-07-01");
});
