import type { CheckResult } from "../../src/checks/finding";
import { attachOverrides, attachSteps } from "../../src/checks/overrides/attachOverrides";
import type { Override } from "../../src/checks/overrides/override";
import { statusOf } from "../../src/checks/findingStatus";
import type { Ledger } from "../../src/ledger/ledger";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { PolicySet } from "../../src/policy/policyDocument";
import { bookOf, explained, overridesOn, told } from "./explained";
import { found, ledgerOf, resultOf, sheetOf } from "./ledgerTable";

const HEAD = "| 序号 | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 申请日期 | 发放日期 | 评审人数 | 备注 |";
const OVER = "| 1 | 王一 | @1 | 低收入 | 大重病 | 10000 | 6000 | 2019-05-01 | 2019-05-20 | 7 | |";
const FINE = "| 2 | 李二 | @2 | 低收入 | 大重病 | 10000 | 5000 | 2019-05-01 | 2019-05-20 | 7 | |";
const table = (...rows: readonly string[]): string => [HEAD, ...rows].join("\n");

const NUMBER_OF = "数值已变";
const ROW_OF = "本行的日期、类别、金额、姓名或证件号已变";
const SEVERAL = "台账中有几行像原来的那一行，无法确定是哪一行";

/** Explains the findings of a rule on one ledger and looks what is left of it on another. */
function after(before: Ledger, now: Ledger, code: string, policy: PolicySet = builtInPolicy): CheckResult {
  return explained(resultOf(now, {}, policy), now, written(before, code));
}
const written = (ledger: Ledger, code: string): readonly Override[] => overridesOn(ledger, found(resultOf(ledger), code));
const lines = (before: Ledger, now: Ledger, code = "P103"): readonly string[] => told(after(before, now, code));

const over = ledgerOf(table(OVER, FINE));

test("a 情况说明 on an unchanged ledger holds; the must finding stays in the list, in the counts and in the headline", () => {
  const bare = resultOf(over);
  const result = after(over, over, "P103");
  expect(told(result)).toEqual(["1月 2 P103 holds 情况说明 0"]);
  expect(result.findings.map(({ code }) => code)).toEqual(bare.findings.map(({ code }) => code));
  expect(result.counts).toEqual(bare.counts);
  expect(result.counts.must).toBe(1);
  expect(result.overrides).toMatchObject({ explained: { must: 1, should: 0, note: 0 }, lapsed: 0, unused: [], unread: [] });
  expect(result.headline).toBe(`${bare.headline}已说明 1 个（违规 1 个，仍计为违规）。`);
  expect(found(result, "P103").map(statusOf)).toEqual(["explained"]);
});

test.each([
  ["the amount by 1 fen", OVER.replace("| 6000 |", "| 6000.01 |")],
  ["自负 by 1 fen", OVER.replace("| 10000 |", "| 9999.99 |")],
  ["the category", OVER.replace("低收入", "其他")],
])("a changed value that the rule read lapses it: %s", (_, row) => {
  const result = after(over, ledgerOf(table(row, FINE)), "P103");
  expect(told(result)).toEqual([`1月 2 P103 ${NUMBER_OF} 情况说明 0`]);
  expect(result.overrides).toMatchObject({ explained: { must: 0 }, lapsed: 1, unused: [] });
  expect(found(result, "P103").map(statusOf)).toEqual(["lapsed"]);
});

test("a changed cell lapses it even where what the rule computed stays the same", () => {
  const bill = (fee: string, paid: string) =>
    ledgerOf(`| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 总费用 | 医保支付 | 帮扶金额 | 申请日期 |
      | 王一 | @1 | 低收入 | 大重病 | ${fee} | ${paid} | 6000 | 2019-05-01 |`);
  expect(lines(bill("12000", "2000"), bill("12000", "2000"))).toEqual(["1月 2 P103 holds 情况说明 0"]);
  expect(lines(bill("12000", "2000"), bill("12000.01", "2000.01"))).toEqual([`1月 2 P103 ${NUMBER_OF} 情况说明 0`]);
});

test("the value that comes back brings the 情况说明 back", () => {
  const [override] = written(over, "P103");
  const changed = ledgerOf(table(OVER.replace("| 6000 |", "| 6000.01 |")));
  expect(told(explained(resultOf(changed), changed, [override!]))).toEqual([`1月 2 P103 ${NUMBER_OF} 情况说明 0`]);
  expect(told(explained(resultOf(over), over, [override!]))).toEqual(["1月 2 P103 holds 情况说明 0"]);
});

test.each([
  ["a remark", OVER.replace("7 | |", "7 | 已电话核实 |")],
  ["the running number", OVER.replace("| 1 |", "| 17 |")],
  ["an amount that is stored as text, with a comma", OVER.replace("| 6000 |", "| '6,000.00 |")],
  ["a date that is written as text", OVER.replace("| 2019-05-20 |", "| '2019年5月20日 |")],
  ["blanks in the name", OVER.replace("王一", "王 一")],
  ["a payment date two weeks later", OVER.replace("2019-05-20", "2019-06-03")],
])("what the rule has not read does not lapse it: %s", (_, row) => {
  expect(lines(over, ledgerOf(table(row, FINE)))).toEqual(["1月 2 P103 holds 情况说明 0"]);
});

test("another amount does not lapse what excused the number of panel members", () => {
  const small = (amount: string) => ledgerOf(table(FINE.replace("| 7 |", "| 5 |").replace("| 5000 |", `| ${amount} |`)));
  expect(lines(small("5000"), small("4999.99"), "P114")).toEqual(["1月 2 P114 holds 情况说明 0"]);
  expect(lines(small("5000"), ledgerOf(table(FINE.replace("| 7 |", "| 6 |"))), "P114")).toEqual([`1月 2 P114 ${NUMBER_OF} 情况说明 0`]);
});

test("a row may move: sorted, inserted above, on another sheet, on a sheet with another name", () => {
  expect(lines(over, ledgerOf(table(FINE, OVER)))).toEqual(["1月 3 P103 holds 情况说明 0"]);
  expect(lines(over, ledgerOf(table(FINE.replace("李二", "李三").replace("@2", "@3"), OVER, FINE)))).toEqual([
    "1月 3 P103 holds 情况说明 0",
  ]);
  expect(lines(over, ledgerOf(table(FINE), table(OVER)))).toEqual(["2月 2 P103 holds 情况说明 0"]);
  expect(lines(over, ledgerOf(sheetOf(table(OVER, FINE), { name: "五月" })))).toEqual(["五月 2 P103 holds 情况说明 0"]);
});

test("columns may change places", () => {
  const swap = (line: string): string => line.replace(/^\| (\S+) \| (\S+) \|/, "| $2 | $1 |");
  expect(lines(over, ledgerOf([HEAD, OVER, FINE].map(swap).join("\n")))).toEqual(["1月 2 P103 holds 情况说明 0"]);
});

const THIRD = ["2019-01-07", "2019-02-11", "2019-03-04"].map(
  (day, at) => `| ${at + 1} | 王一 | @1 | 低收入 | 大重病 | 60000 | 20000 | ${day} | ${day} | 7 | |`,
);
const third = ledgerOf(table(...THIRD, FINE));

test("a running total that another row of the person changes by 1 fen lapses it; another person's row does not", () => {
  expect(lines(third, third, "G203")).toEqual(["1月 4 G203 holds 情况说明 0"]);
  const other = ledgerOf(table(THIRD[0]!.replace("| 20000 |", "| 19999.99 |"), THIRD[1]!, THIRD[2]!, FINE));
  expect(lines(third, other, "G203")).toEqual([`1月 4 G203 ${NUMBER_OF} 情况说明 0`]);
  const stranger = ledgerOf(table(...THIRD, FINE.replace("| 5000 |", "| 4000 |")));
  expect(lines(third, stranger, "G203")).toEqual(["1月 4 G203 holds 情况说明 0"]);
});

test("where the other row stands is no value: it may move, and its sheet may be renamed", () => {
  const twice = [OVER, OVER.replace("| 1 |", "| 2 |").replace("| 7 | |", "| 8 | |")];
  const before = ledgerOf(table(...twice));
  expect(lines(before, before, "G205")).toEqual(["1月 3 G205 holds 情况说明 0"]);
  expect(lines(before, ledgerOf(sheetOf(table(FINE, ...twice), { name: "五月" })), "G205")).toEqual(["五月 4 G205 holds 情况说明 0"]);
});

/** The policy with one number of it changed. */
function changedPolicy(parameter: string, value: number): PolicySet {
  const text = JSON.stringify(builtInPolicy, (key, member: unknown) => {
    if (key !== parameter) return member;
    return JSON.parse(JSON.stringify(member).replace(/"value":(?:"[^"]*"|[\d.]+)/g, `"value":${JSON.stringify(value)}`)) as unknown;
  });
  return JSON.parse(text) as PolicySet;
}

test("a limit of the policy that the rule used and that changes lapses it; another one does not", () => {
  const receipt = ledgerOf(`| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 申请日期 | 发票日期 |
    | 王一 | @1 | 低保 | 大重病 | 10000 | 5000 | 2019-05-01 | 2016-05-01 |`);
  expect(told(after(receipt, receipt, "P105", changedPolicy("receipt.years", 1)))).toEqual(["1月 2 P105 holds 情况说明 0"]);
  expect(told(after(receipt, receipt, "P105", changedPolicy("receipt.years", 2)))).toEqual([`1月 2 P105 ${NUMBER_OF} 情况说明 0`]);
  expect(told(after(receipt, receipt, "P105", changedPolicy("annual.count", 3)))).toEqual(["1月 2 P105 holds 情况说明 0"]);
  expect(told(after(third, third, "G203", changedPolicy("annual.count", 1)))).toEqual([`1月 4 G203 ${NUMBER_OF} 情况说明 0`]);
});

describe("rows that are like each other", () => {
  const twin = OVER.replace("| 1 |", "| 9 |");
  const twins = ledgerOf(table(OVER, twin));

  test("2 rows that are the same in every column share nothing: one 情况说明 excuses one of them, two excuse both", () => {
    const [one, two] = written(twins, "P103");
    expect(told(explained(resultOf(twins), twins, [one!]))).toEqual(["1月 2 P103 holds 情况说明 0"]);
    expect(told(explained(resultOf(twins), twins, [one!, two!]))).toEqual(["1月 2 P103 holds 情况说明 0", "1月 3 P103 holds 情况说明 1"]);
  });

  test("2 rows that differ in a remark only are told apart, wherever they stand", () => {
    const noted = twin.replace("7 | |", "7 | 第二次住院 |");
    const [, second] = written(ledgerOf(table(OVER, noted)), "P103");
    const swapped = ledgerOf(table(noted, OVER));
    expect(told(explained(resultOf(swapped), swapped, [second!]))).toEqual(["1月 2 P103 holds 情况说明 1"]);
  });

  test("2 rows that differ in the running number only stay explained when they are numbered anew", () => {
    const renumbered = ledgerOf(table(FINE, OVER.replace("| 1 |", "| 3 |"), twin.replace("| 9 |", "| 4 |")));
    expect(lines(twins, renumbered)).toEqual(["1月 3 P103 holds 情况说明 0", "1月 4 P103 holds 情况说明 1"]);
  });

  test("a remark on a row whose twin came later leaves it open which of the two was meant", () => {
    const noted = ledgerOf(table(OVER.replace("7 | |", "7 | 已核实 |"), twin.replace("7 | |", "7 | 重录 |")));
    expect(lines(ledgerOf(table(OVER)), noted)).toEqual([`1月 2 P103 ${SEVERAL} 情况说明 0`]);
  });

  test("an excuse never passes on to a twin with another remark when its own row is gone", () => {
    const noted = twin.replace("7 | |", "7 | 第二次住院 |");
    const [first] = written(ledgerOf(table(OVER, noted)), "P103");
    const left = ledgerOf(table(noted));
    expect(told(explained(resultOf(left), left, [first!]))).toEqual([`1月 2 P103 ${SEVERAL} 情况说明 0`]);
  });

  test("an excuse never passes on to the other grant of the same day when its own row is gone", () => {
    const small = OVER.replace("| 6000 |", "| 4000 |").replace("| 7 |", "| 5 |");
    const other = small.replace("| 4000 |", "| 3000 |");
    const [first] = written(ledgerOf(table(small, other)), "P114");
    const left = ledgerOf(table(other));
    expect(told(explained(resultOf(left), left, [first!]))).toEqual([`1月 2 P114 ${SEVERAL} 情况说明 0`]);
  });
});

describe("a row whose person, date or type was corrected", () => {
  test.each([
    ["the date of the application", OVER.replace("2019-05-01", "2019-05-02")],
    ["the type", OVER.replace("大重病", "大重病医疗帮扶")],
    ["the ID", OVER.replace("@1", "@5")],
  ])("keeps its 情况说明 in sight, lapsed: %s", (_, row) => {
    expect(lines(over, ledgerOf(table(row, FINE)))).toEqual([`1月 2 P103 ${ROW_OF} 情况说明 0`]);
  });

  test("where 2 rows could be meant it is shown on neither, but as unused", () => {
    const moved = ["2019-05-02", "2019-05-03"].map((day) => OVER.replace("2019-05-01", day));
    const result = after(over, ledgerOf(table(...moved)), "P103");
    expect(told(result)).toEqual([]);
    expect(result.overrides?.unused.map(({ why }) => why)).toEqual(["台账中没有找到原来的那一行（写时在 1月!G2）"]);
  });
});

describe("a 情况说明 that no finding answers to is reported as unused", () => {
  const unused = (result: CheckResult) => result.overrides?.unused.map(({ override, why }) => `${override.code} ${override.reason} ${why}`);

  test("because the fault is mended", () => {
    const result = after(over, ledgerOf(table(OVER.replace("| 6000 |", "| 5000 |"))), "P103");
    expect(unused(result)).toEqual(["P103 情况说明 0 本次校验没有再发现这个问题"]);
    expect(result.headline).toMatch(/未用到的情况说明 1 条。$/);
  });

  test("because the row is gone", () => {
    expect(unused(after(over, ledgerOf(table(FINE)), "P103"))).toEqual(["P103 情况说明 0 台账中没有找到原来的那一行（写时在 1月!G2）"]);
  });

  test("because the column is gone and the rule was not checked: nobody can say that it is mended", () => {
    const noFee = ledgerOf(`| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 帮扶金额 | 申请日期 |
      | 王一 | @1 | 低收入 | 大重病 | 6000 | 2019-05-01 |`);
    expect(unused(after(over, noFee, "P103"))).toEqual(["P103 情况说明 0 本次没有校验这条规则，无法判断"]);
  });

  test("because there is no such rule", () => {
    const strange = { ...written(over, "P103")[0]!, code: "Z999" };
    expect(unused(explained(resultOf(over), over, [strange]))).toEqual(["Z999 情况说明 0 没有这条规则"]);
  });
});

describe("a finding of a whole column", () => {
  const small = Array.from(
    { length: 12 },
    (_, at) => `| ${at + 1} | 王${at} | @${at} | 低保 | 大重病 | 1.2 | 0.5 | 2019-05-01 | 2019-05-20 | 7 | |`,
  );
  const before = ledgerOf(table(...small));

  test("is explained by its sheet and heading, and lapses when the column's figures change", () => {
    const [first] = written(before, "C113");
    expect(first).toBeDefined();
    expect(told(explained(resultOf(before), before, [first!]))).toEqual(["1月 null C113 holds 情况说明 0"]);
    const more = ledgerOf(table(...small, small[0]!.replace("| 1.2 |", "| 1.3 |").replace("| 0.5 |", "| 0.6 |")));
    expect(told(explained(resultOf(more), more, [first!]))).toEqual([`1月 null C113 ${NUMBER_OF} 情况说明 0`]);
  });

  test("on a sheet that got another name it is shown as lapsed", () => {
    const [first] = written(before, "C113");
    const renamed = ledgerOf(sheetOf(table(...small), { name: "五月" }));
    expect(told(explained(resultOf(renamed), renamed, [first!]))).toEqual([`五月 null C113 ${ROW_OF} 情况说明 0`]);
  });
});

test("attaching twice, or after a change of mind, is the same as attaching once; unchanged findings are the same objects", () => {
  const overrides = written(third, "G203");
  const bare = resultOf(third);
  const once = explained(bare, third, overrides);
  const twice = explained(once, third, overrides);
  expect(twice.headline).toBe(once.headline);
  once.findings.forEach((finding, at) => expect(twice.findings[at]).toBe(finding));
  const none = explained(once, third, []);
  expect(none.headline).toBe(bare.headline);
  none.findings.forEach((finding, at) => expect(finding).toBe(bare.findings[at]));
});

test("with pauses it comes to the same: 5,000 rows and 100 情况说明 pause at least every 2,000 rows and findings", () => {
  const ledger = ledgerOf(table(...Array.from({ length: 5_000 }, (_, at) => OVER.replace("王一", `王${at}`).replace("@1", `@${at + 1}`))));
  const result = resultOf(ledger);
  const book = bookOf(overridesOn(ledger, found(result, "P103").slice(0, 100)));
  const steps = attachSteps(result, ledger, [book]);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(pauses).toBeGreaterThanOrEqual(Math.floor((5_000 + result.findings.length) / 2_000));
  expect(step.value).toEqual(attachOverrides(result, ledger, [book]));
  expect(step.value.overrides?.explained.must).toBe(100);
});

test("a row without ID or name is known by the rest of it", () => {
  const nameless = ledgerOf(table(OVER.replace("王一", "").replace("@1", ""), FINE));
  expect(lines(nameless, ledgerOf(table(FINE, OVER.replace("王一", "").replace("@1", ""))))).toEqual(["1月 3 P103 holds 情况说明 0"]);
});

test("no digest tells who it is: of 100,000 numbers of one district more than 3 share each person's digest", () => {
  const [override] = written(over, "P103");
  expect(override!.record.who.length).toBeLessThanOrEqual(3);
  const people = Array.from({ length: 40 }, (_, at) => OVER.replace("@1", `@${at}`));
  const digests = new Set(written(ledgerOf(table(...people)), "P103").map(({ record }) => record.who));
  expect(digests.size).toBeGreaterThan(35);
  for (const text of digests) expect(parseInt(text, 36)).toBeLessThan(2 ** 14);
  expect(JSON.stringify(override)).not.toContain("王一");
  expect(JSON.stringify(override)).not.toMatch(/\d{15}/);
});
