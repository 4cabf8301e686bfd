import { runChecks } from "../../src/checks/runChecks";
import type { Rule, Verdict } from "../../src/checks/rule";
import { RULES } from "../../src/checks/rules";
import type { CellValue } from "../../src/cells/reading";
import type { Ledger } from "../../src/ledger/ledger";
import { judgesOf } from "../../src/checks/judge";
import { judged, tallied } from "../../src/checks/judging";
import { sheetFields } from "../../src/checks/columns";
import { readCases } from "../../src/checks/readCases";
import type { Tally } from "../../src/checks/tally";
import { surveysOf } from "../../src/checks/surveys/surveys";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { randomOf } from "../ledger/madeUpLedger";
import { idOf, ledgerOf, resultBy, serialOf, sheetOf } from "./ledgerTable";

const DAYS = ["2016-06-30", "2016-07-01", "2018-12-30", "2019-01-01", "2019-05-06", "2019-05-20", "2021-12-31", "2022-01-01"].map((date) =>
  serialOf(date),
);
const ODD: readonly CellValue[] = [
  ...["特困", "办结", "2019.5.6", "2019年5月", "2021.12.20-2022.1.5", "１２３", "1,234.5元", "A001、A002", "无", "31019919500101001"],
  ...[{ error: "#N/A" }, true, 310199195001010000, -100, 100.255, 0, null],
];

/** Most cells as they should be, so that the quick looks speak; every heading but the first three may be missing. */
const COLUMNS: Readonly<Record<string, readonly CellValue[]>> = {
  姓名: ["王一", "王  一（户主）", "李二"],
  身份证号: Array.from({ length: 25 }, (_, n) => idOf(n)),
  帮扶金额: [800, 3000, 5000, 20000, 20000.01, 79999.99],
  户主身份证: [null, null, idOf(3), idOf(4)],
  户号: [null, "H1", "H2", "H3"],
  街道: ["华阳路街道", "新华", "新泾镇"],
  与户主关系: ["本人", "户主", "妻", "母亲"],
  户籍区: ["长宁区", "闵行区", null],
  户籍地址: [
    "上海市长宁区华阳路街道安西路1号",
    "长宁区新华路1号",
    "上海市闵行区七宝镇",
    "四川宜宾长宁县",
    "合肥市长宁区",
    "新泾镇淞虹路1号",
  ],
  对象类别: ["低保", "低收入", "其他"],
  帮扶形式: ["个案", "个案", "项目", null],
  发放形式: ["资金", "资金", "实物", null],
  帮扶类别: ["大重病", "大重病", "补缴金", "突发", "其他"],
  总费用: [10000, 50000.5, 90000, null],
  医保支付: [1000, 3000.25, null],
  自负: [9000, 47000.25, 60000, null],
  个人需补缴部分: [10000, 30000, null],
  大重病: ["是", "否", null],
  完全丧劳: ["是", "部分丧劳", null],
  事发日期: DAYS,
  拟帮扶金额: [3000, 20000, null],
  申请日期: DAYS,
  评审日期: DAYS,
  评审人数: [5, 7, 8],
  审批单位: ["华阳路街道", "区服务社", "张三"],
  审批日期: DAYS,
  发放日期: DAYS,
  签收人: ["王一", null],
  发票号: ["FP1001", "FP1002", null, "FP1001、FP1002"],
  发票日期: DAYS,
  状态: ["同意", "已发放", "不予", "退款", "在办"],
  备注: [null, "含陪护费", "退款"],
};

function madeUp(seed: number): Ledger {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const headings = Object.keys(COLUMNS).filter((_, at) => at < 3 || random() < 0.8);
  const odd = pick([0, 0.02, 0.25]);
  const rows = Array.from({ length: 60 }, () => headings.map((heading) => (random() < odd ? pick(ODD) : pick(COLUMNS[heading]!))));
  return ledgerOf({ ...sheetOf("| 姓名 |"), values: [headings, ...rows] });
}

/** The same rules without a quick look, at a row or at a kind: each is asked by its own `check`. */
const ASKED: readonly Rule[] = RULES.map((rule) => ({ ...rule, quick: undefined, ofKind: undefined }));

test("120 random ledgers of 60 rows: findings, coverage and headline are the same with and without the quick looks", () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const ledger = madeUp(seed);
    const asReference = seed % 2 === 0;
    const text = (rules: readonly Rule[]) => JSON.stringify(resultBy(rules, ledger, asReference));
    if (text(RULES) !== text(ASKED))
      expect([seed, resultBy(RULES, ledger, asReference)]).toEqual([seed, resultBy(ASKED, ledger, asReference)]);
  }
});

test("40 random ledgers: what a run counts of whole kinds of rows is what every rule says when it is asked row by row", () => {
  for (let seed = 200; seed < 240; seed += 1) {
    const ledger = madeUp(seed);
    const cases = readCases(ledger, builtInPolicy);
    const context = { ledger, policy: builtInPolicy, cases, surveys: surveysOf(ledger, builtInPolicy, cases) };
    const judges = tallied(judgesOf(sheetFields(ledger), ASKED));
    for (const facts of cases) for (const judge of judges) judge.tally.add(judged(judge, facts, context));
    let counted: readonly Tally[] = [];
    const run = runChecks(ledger, builtInPolicy, { remember: (run) => void (counted = run.judges.map(({ tally }) => tally)) });
    while (!run.next().done);
    expect(counted).toEqual(judges.map(({ tally }) => tally));
  }
});

test("a quick look that says 通过 too easily would be noticed", () => {
  const passes = (): Verdict => ({ is: "pass" });
  const careless = RULES.map((rule): Rule => (rule.code === "P103" ? { ...rule, quick: () => () => passes } : rule));
  const carelessOfKinds = RULES.map((rule): Rule => (rule.code === "C104" ? { ...rule, ofKind: passes } : rule));
  const ledgers = Array.from({ length: 40 }, (_, seed) => madeUp(seed));
  for (const rules of [careless, carelessOfKinds]) {
    const differs = ledgers.filter((ledger) => JSON.stringify(resultBy(rules, ledger)) !== JSON.stringify(resultBy(ASKED, ledger)));
    expect(differs.length).toBeGreaterThan(10);
  }
});
