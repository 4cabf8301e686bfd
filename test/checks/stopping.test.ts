import type { CheckResult } from "../../src/checks/finding";
import { countText } from "../../src/core/countText";
import { mergeSorted } from "../../src/checks/mergeSorted";
import { finished, SLICE } from "../../src/checks/pause";
import { readCases } from "../../src/checks/readCases";
import { runChecks } from "../../src/checks/runChecks";
import { surveysOf } from "../../src/checks/surveys/surveys";
import type { Stepwise } from "../../src/checks/surveys/stepwise";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { randomOf } from "../ledger/madeUpLedger";
import { ledgerOf, resultOf } from "./ledgerTable";

/** Every row has findings of its own, and persons and receipts come again. */
const lineOf = (n: number, persons: number) =>
  `| 王${n % 700} | @${n % persons} | H${n % 250} | 低保 | 突发 | ${n % 3 ? "5000" : "'5000"} | 2019-0${1 + (n % 9)}-11 | ${n % 2 ? "已发放" : "在办"} | FP${1000 + (n % 900)} | 2019-01-0${1 + (n % 5)} |`;
const ledgerWith = (rows: number, persons = 300) =>
  ledgerOf(
    "| 姓名 | 身份证号 | 户号 | 对象类别 | 帮扶类别 | 帮扶金额 | 发放日期 | 状态 | 发票号 | 事发日期 |\n" +
      Array.from({ length: rows }, (_, n) => lineOf(n, persons)).join("\n"),
  );

function pausesOf(work: Generator<unknown, unknown>): number {
  let pauses = 0;
  while (!work.next().done) pauses += 1;
  return pauses;
}

test("no pass over the rows goes on for more than 500 of them: each survey of 4,000 rows pauses 8 times or more", () => {
  const ledger = ledgerWith(4000);
  const cases = readCases(ledger, builtInPolicy);
  const surveys = Object.entries(surveysOf(ledger, builtInPolicy, cases)) as [string, Stepwise<unknown>][];
  const pauses = surveys.map(([name, survey]) => [name, pausesOf(survey.steps())] as const);
  expect(pauses.filter(([, times]) => times < 4000 / SLICE)).toEqual([]);
});

test("the whole run pauses ten times as often over ten times the rows: no part of it grows with the ledger", () => {
  const few = pausesOf(runChecks(ledgerWith(1000, 1000), builtInPolicy));
  const many = pausesOf(runChecks(ledgerWith(10_000, 10_000), builtInPolicy));
  expect(many).toBeGreaterThan(few * 8);
});

test("a run says which part of its work it is in, and the rows that are done never go back", () => {
  const seen: string[] = [];
  let before = 0;
  for (const { done, part } of runChecks(ledgerWith(1000), builtInPolicy)) {
    expect(done).toBeGreaterThanOrEqual(before);
    before = done;
    if (part !== undefined && part !== seen.at(-1)) seen.push(part);
  }
  expect(seen).toEqual(["facts", "rows", "whole", "compared"]);
});

test("sorting 5,000 findings pauses and gives what a stable sort gives, for rising runs and for any order", () => {
  const random = randomOf(5);
  const list = Array.from({ length: 5000 }, (_, at) => ({ key: Math.floor(random() * 50), at }));
  for (const items of [list, [...list].sort((a, b) => a.key - b.key), list.slice(0, 1), []]) {
    const sorted = mergeSorted(items, (a, b) => a.key - b.key);
    expect(finished(sorted)).toEqual([...items].sort((a, b) => a.key - b.key));
  }
  expect(pausesOf(mergeSorted(list, (a, b) => a.key - b.key))).toBeGreaterThan((10 * 5000) / SLICE);
});

describe("a run over 2,000 rows that is stopped at any of its pauses", () => {
  const ledger = ledgerWith(2000);
  const whole = resultOf(ledger);
  const textOf = ({ code, row, message }: CheckResult["findings"][number]) => `${code} ${row} ${message}`;
  const pauses = pausesOf(runChecks(ledger, builtInPolicy));

  function stoppedAt(pause: number): { readonly result: CheckResult; readonly remembered: boolean; readonly after: number } {
    let [seen, after, remembered] = [0, 0, false];
    const run = runChecks(ledger, builtInPolicy, { stopped: () => seen >= pause, remember: () => (remembered = true) });
    for (let step = run.next(); ; step = run.next()) {
      if (step.done) return { result: step.value, remembered, after };
      seen += 1;
      if (seen > pause) after += 1;
    }
  }

  test("lists exactly the findings of the rows it came to, and those that compare rows only where all were counted", () => {
    const seen = new Set<string>();
    for (let pause = 1; pause <= pauses; pause += 1) {
      const { result } = stoppedAt(pause);
      const { incomplete } = result;
      if (!incomplete) continue;
      const compares = (code: string) => code.startsWith("G") || code === "C113";
      const rows = ledger.rows.map(({ row }) => row);
      const reached = (code: string) => rows[(compares(code) ? incomplete.comparedRows : incomplete.judgedRows) - 1] ?? 0;
      const expected = whole.findings.filter(
        ({ code, row }) => (row ?? 0) <= reached(code) && (row !== null || incomplete.comparedRows > 0),
      );
      expect(result.findings.map(textOf)).toEqual(expected.map(textOf));
      seen.add(`${incomplete.judgedRows} ${incomplete.comparedRows}`);
    }
    expect([...seen]).toEqual(["0 0", "500 0", "1000 0", "1500 0", "2000 0", "2000 500", "2000 1000", "2000 1500", "2000 2000"]);
  });

  test("says 未完成 and how many rows, never 通过 or 未发现, counts every row of every rule once, and is nothing to build on", () => {
    for (let pause = 1; pause <= pauses; pause += 1) {
      const { result, remembered, after } = stoppedAt(pause);
      const { incomplete, headline, coverage } = result;
      if (!incomplete) continue;
      expect(headline).toContain(
        `校验未完成：共 2,000 行${incomplete.judgedRows === 2000 ? "都已逐行校验" : `，只校验了 ${countText(incomplete.judgedRows)} 行`}`,
      );
      if (incomplete.judgedRows === 2000) expect(headline).not.toContain("只校验了");
      if (incomplete.judgedRows === 2000 && incomplete.comparedRows === 0)
        expect(headline).toContain("都已逐行校验，但跨行比对（全年累计、重复、拆分等）没有做完。");
      expect(headline.match(/不能作为校验结论，请重新校验/g)).toHaveLength(1);
      expect(headline).not.toMatch(/通过|未发现/);
      expect(coverage.filter(({ pass, fail, na, unknown }) => pass + fail + na + unknown !== 2000)).toEqual([]);
      expect(coverage.filter(({ status }) => status === "checked" && incomplete.comparedRows + incomplete.judgedRows < 2000)).toEqual([]);
      expect(remembered).toBe(false);
      // What is left is to sort what was found.
      expect(after).toBeLessThan((whole.findings.length / SLICE) * 6);
    }
  });
});

test("a run that is not stopped has no mark of it", () => {
  expect(resultOf(ledgerWith(600))).not.toHaveProperty("incomplete");
  expect(resultOf(ledgerWith(600), { stopped: () => false }).headline).not.toContain("未完成");
});
