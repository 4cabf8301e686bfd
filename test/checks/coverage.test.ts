import { RULES } from "../../src/checks/rules";
import { runChecks } from "../../src/checks/runChecks";
import { MESSAGES } from "../../src/checks/messages";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { changning2016 } from "../../src/policy/changning2016";
import { check, coverageOf, found, ledgerOf, resultBy, resultOf } from "./ledgerTable";
import type { CaseFacts } from "../../src/checks/caseFacts";
import { na, pass } from "../../src/checks/verdict";

/** Every column that a must rule needs, on a row that breaks nothing. */
const COMPLETE = `
  | 姓名 | 身份证号 | 户号 | 与户主关系 | 户籍区 | 对象类别 | 帮扶形式 | 发放形式 | 帮扶类别 | 自负  | 个人需补缴部分 | 大重病 | 完全丧劳 | 发票号  | 发票日期   | 申请日期   | 帮扶金额 | 审批单位   | 发放日期   |
  | 王一 | @1       | 7    | 本人       | 长宁区 | 低保     | 个案     | 资金     | 大重病   | 10000 |                |        |          | 'A00001 | 2019-03-01 | 2019-04-01 | 6000     | 华阳路街道 | 2019-05-06 |
`;

describe("the headline", () => {
  test("says 通过 when every must rule was judged on every row and nothing was found", () => {
    const result = check(COMPLETE);
    expect(result.findings).toEqual([]);
    expect(result.headline).toBe("校验通过：1 行未发现违规。");
    expect(result).toMatchObject({ rowCount: 1, notJudged: 0, counts: { must: 0, should: 0, note: 0 } });
  });

  test.each([
    ["a missing column", COMPLETE.replace("审批单位", "经办人员")],
    ["an unknown amount", COMPLETE.replace("| 6000 ", "| 六千 ")],
    ["a row outside the dates", COMPLETE.replace("2019-05-06", "2022-05-06")],
    ["a blank household number", COMPLETE.replace("| 7 ", "| ")],
    ["a breach", COMPLETE.replace("| 6000 ", "| 6000.01 ")],
    ["something to explain", COMPLETE.replace("审批单位   |", "审批单位 | 评审人数 |").replace("华阳路街道 |", "华阳路街道 | 6 |")],
  ])("never says 通过 beside %s", (_, table) => expect(check(table).headline).not.toContain("通过"));

  test("counts what was found and what stayed open", () => {
    const result = check(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负  | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 低保     | 大重病   | 10000 | 6000.01  | 2019-05-06 |
      | 王二 | @2       | 低保     | 大重病   | 10000 | 6000     | 2022-05-06 |
    `);
    expect(result.counts).toEqual({ must: 1, should: 0, note: 1 });
    expect(result.headline).toMatch(
      /^2 行中发现违规 1 个，需说明 0 个，提示 1 个。但有 1 行的政策限额未判断（.*）；违规类规则中 \d+ 条规则因缺列未核，\d+ 条规则有行无法判断。$/,
    );
  });

  test("a ledger without rows has not been checked", () =>
    expect(resultOf({ sheets: [], rows: [], others: [] }).headline).toBe("没有读到数据行，未作校验。"));
});

describe("coverage", () => {
  test("a missing column leaves its rules notChecked and named, and no rule fails for it", () => {
    const result = check(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 低保     | 90000    | 2019-05-06 |
    `);
    expect(coverageOf(result, "P103")).toMatchObject({
      status: "notChecked",
      missing: ["type", "selfPaid", "totalFee"],
      pass: 0,
      fail: 0,
      na: 0,
      unknown: 1,
    });
    expect(coverageOf(result, "P103").why).toBe("缺“帮扶类别”、“自负医疗费用”或“医疗总费用”列，未核");
    expect(coverageOf(result, "P114")).toMatchObject({ status: "notChecked", missing: ["panelSize"] });
    expect(coverageOf(result, "G202")).toMatchObject({ status: "notChecked", missing: ["householdId", "headId"] });
    expect(result.findings.map(({ code }) => code)).toEqual(["G201"]);
  });

  test("a column that one of two sheets lacks makes the rule partly checked", () => {
    const result = check(
      "| 姓名 | 身份证号 | 帮扶金额 | 评审人数 | 发放日期 |\n| 王一 | @1 | 100 | 6 | 2019-05-06 |",
      "| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王二 | @2 | 100 | 2019-05-06 |",
    );
    expect(coverageOf(result, "P114")).toMatchObject({ status: "partly", missing: ["panelSize"], pass: 0, fail: 1, unknown: 1 });
    expect(coverageOf(result, "P114").why).toBe(
      "2 张表中 1 张缺“评审人数”列，未核；帮扶形式未填的 2 行按个案判断；发放形式未填的 2 行按资金判断",
    );
  });

  test("A32: the defaults are said in the coverage, and do not make a rule partly checked", () => {
    const line = coverageOf(check("| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 100 | 2019-05-06 |"), "G201");
    expect(line).toMatchObject({ status: "checked", pass: 1, why: "帮扶形式未填的 1 行按个案判断；发放形式未填的 1 行按资金判断" });
  });

  test("a rule that throws is broken, its rows unknown, and the others go on", () => {
    const ledger = ledgerOf(
      "| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 90000 | 2019-05-06 |\n| 王二 | @2 | 100 | 2019-05-06 |",
    );
    const rules = RULES.map((rule) =>
      rule.code === "C110"
        ? {
            ...rule,
            quick: undefined,
            ofKind: undefined,
            check: () => {
              throw new Error("no such row");
            },
          }
        : rule,
    );
    const result = resultBy(rules, ledger);
    expect(coverageOf(result, "C110")).toMatchObject({ status: "broken", pass: 0, fail: 0, na: 0, unknown: 2 });
    expect(coverageOf(result, "C110").why).toContain("no such row");
    expect(found(result, "G201")).toHaveLength(1);
    expect(result.headline).toContain("1 条规则程序出错");
  });
});

test("a quick look that throws on some rows says nothing of them: the rule is asked there, and each of 5 rows is counted once", () => {
  const ledger = ledgerOf(
    ["| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |", ...[1, 2, 3, 4, 5].map((n) => `| 王${n} | @${n} | 100 | 2019-05-06 |`)].join("\n"),
  );
  const asked: number[] = [];
  const rules = RULES.flatMap((rule) => {
    if (rule.code !== "C110") return [];
    const quick = () => () => (place: number) => {
      if (place === 1 || place === 4) throw new Error("no such row");
      return pass;
    };
    const check = (facts: CaseFacts) => {
      asked.push(facts.place);
      return na;
    };
    return [{ ...rule, ofKind: undefined, quick, check }];
  });
  expect(coverageOf(resultBy(rules, ledger), "C110")).toMatchObject({ status: "checked", pass: 3, fail: 0, na: 2, unknown: 0 });
  expect(asked).toEqual([1, 4]);
});

test("a survey that throws breaks the rules that rest on it, and only these", () => {
  const ledger = ledgerOf("| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 90000 | 2019-05-06 |");
  const document = builtInPolicy.documents[0]!;
  const parameters = { ...document.parameters, "annual.scope": undefined } as unknown as typeof document.parameters;
  const result = resultOf(ledger, {}, { documents: [{ ...document, parameters }] });
  expect(coverageOf(result, "G201")).toMatchObject({ status: "broken", unknown: 1 });
  expect(coverageOf(result, "C110")).toMatchObject({ pass: 1 });
  expect(coverageOf(result, "G209")).toMatchObject({ status: "checked", pass: 1 });
});

describe("the list of rules", () => {
  test("has every code of the specification but F301-F314, each once, with title and sentence", () => {
    const codes = [
      ...Array.from({ length: 16 }, (_, n) => `C${101 + n}`),
      ...Array.from({ length: 19 }, (_, n) => `P${101 + n}`),
      "P122",
      ...Array.from({ length: 11 }, (_, n) => `G${201 + n}`),
    ];
    expect(RULES.map(({ code }) => code)).toEqual(codes);
    expect(Object.keys(MESSAGES)).toEqual(codes);
  });

  test("strength and clause are those of the specification's table", () => {
    const table = Object.fromEntries(RULES.map(({ code, severity, clause }) => [code, `${severity} ${clause}`]));
    expect(table).toEqual({
      C101: "must -",
      C102: "must -",
      C103: "must -",
      C104: "must -",
      C105: "must -",
      C106: "note -",
      C107: "must 三(一)",
      C108: "must 二、三",
      C109: "must -",
      C110: "must -",
      C111: "note -",
      C112: "note -",
      C113: "should -",
      C114: "should -",
      C115: "must -",
      C116: "should -",
      P101: "note 末段",
      P102: "must 三",
      P103: "must 三(一)",
      P104: "should 三(一)",
      P105: "must 四(一)",
      P106: "should 四(一)",
      P107: "should 四(一)",
      P108: "must 三(二)",
      P109: "must 三(二)",
      P110: "should 三(二)",
      P111: "should 三(三)",
      P112: "must 三(二)",
      P113: "must 四(三)",
      P114: "should 四(三)",
      P115: "should 四(四)",
      P116: "should 四",
      P117: "should 四(一)",
      P118: "should 四(二)",
      P119: "should 三",
      P122: "note 四(三)",
      G201: "must 三(四)",
      G202: "must 三(四)",
      G203: "should 三(四)",
      G204: "should 三(四)",
      G205: "must -",
      G206: "must 四(一)",
      G207: "should 三(三)",
      G208: "note 四(三)",
      G209: "should -",
      G210: "note 三(一)",
      G211: "note -",
    });
  });

  test("every clause that a rule cites stands in the document", () => {
    const clauses = new Set(changning2016.clauses.map(({ id }) => id));
    expect(RULES.flatMap(({ clause }) => clause.split("、")).filter((clause) => clause !== "-" && !clauses.has(clause))).toEqual([]);
  });
});

test("a run over 2,500 rows pauses after every 500 rows of each part, its progress never falls and ends at 2,500", () => {
  const rows = Array.from({ length: 2500 }, (_, n) => `| 王${n} | @${n % 900} | 100 | 2019-05-06 |`).join("\n");
  const run = runChecks(ledgerOf(`| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n${rows}`), builtInPolicy);
  const progress: number[] = [];
  for (let slice = run.next(); !slice.done; slice = run.next()) {
    expect(slice.value.total).toBe(2500);
    progress.push(slice.value.done);
  }
  expect(progress.every((done, at) => done >= (progress[at - 1] ?? 0))).toBe(true);
  // The first pauses are those of what is worked out once for each different cell; no row is done yet.
  expect(progress.filter((done) => done > 0).slice(0, 5)).toEqual([150, 300, 450, 600, 750]);
  expect(progress.at(-1)).toBe(2500);
});
