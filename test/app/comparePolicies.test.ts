import { comparePoliciesOver } from "../../src/app/comparePolicies";
import type { LoadedLedger } from "../../src/app/loadLedger";
import { fenFromYuan } from "../../src/core/fen";
import { asIfAlways } from "../../src/policy/asIfAlways";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { changning2016 } from "../../src/policy/changning2016";
import type { PolicyDocument, PolicySet } from "../../src/policy/policyDocument";
import { comparisonSheet } from "../../src/sheets/comparison/comparisonSheet";
import type { SheetModel } from "../../src/sheets/sheetModel";
import { ledgerOf } from "../checks/ledgerTable";

const { parameters } = changning2016;
const DRAFT_DAYS = { from: "2030-01-01", to: "2034-12-31" };

/** A draft that is not in force yet: 50 % instead of 60 % for 低保, 60,000 instead of 80,000 a year, three times instead of two. */
const draft: PolicyDocument = {
  ...changning2016,
  ...DRAFT_DAYS,
  id: "draft",
  title: "征求意见稿",
  number: "草案",
  parameters: {
    ...parameters,
    "medical.ratio.低保": { ...parameters["medical.ratio.低保"], values: [{ ...DRAFT_DAYS, value: 0.5 }] },
    "annual.amount": { ...parameters["annual.amount"], values: [{ ...DRAFT_DAYS, value: 60000 }] },
    "annual.count": { ...parameters["annual.count"], values: [{ ...DRAFT_DAYS, value: 3 }] },
  },
};

const LEDGER = `
  | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   |
  | 王一 | @1       | 低保     | 大重病   | 10000        | 6000.01  | 2019-01-06 |
  | 王二 | @2       | 低保     | 大重病   | 10000        | 5000.01  | 2019-02-06 |
  | 王三 | @3       | 低收入   | 大重病   | 10000        | 5000     | 2019-03-06 |
  | 王四 | @4       | 低保     | 其他     |              | 30000    | 2019-04-01 |
  | 王四 | @4       | 低保     | 其他     |              | 30000    | 2019-05-01 |
  | 王四 | @4       | 低保     | 其他     |              | 0.01     | 2019-06-01 |
  | 王五 | @5       | 低保     | 大重病   |              | 100      | 2019-07-06 |
`;

const loaded: LoadedLedger = { ledger: ledgerOf(LEDGER), income: null, rawSheets: [], mapping: {}, policy: builtInPolicy };
const compare = (before: PolicySet, after: PolicySet) => comparePoliciesOver(loaded, before, after);
const places = (findings: readonly { readonly code: string; readonly row: number | null }[]) =>
  findings.map(({ code, row }) => `${code} ${row}`).sort();

test("a draft's findings beside those in force: which appear, which vanish, which only change their figures", async () => {
  const comparison = await compare(builtInPolicy, asIfAlways({ documents: [draft] }));
  expect(places(comparison.appear)).toEqual(["G201 7", "P103 3"]);
  expect(places(comparison.vanish)).toEqual(["G203 7"]);
  expect(comparison.changed.map(({ before, after }) => [before.code, before.row, before.args.cap, after.args.cap])).toEqual([
    ["P103", 2, "6000.00", "5000.00"],
  ]);
  expect(comparison.codes.find(({ code }) => code === "P103")).toMatchObject({ before: 1, after: 2, appear: 1, vanish: 0, changed: 1 });
});

test("ceilings and the year's remaining amounts by category, and how many have no figure", async () => {
  const { ceilings, remaining } = await compare(builtInPolicy, asIfAlways({ documents: [draft] }));
  expect(ceilings).toEqual([
    {
      name: "大重病医疗 低保",
      before: { fen: fenFromYuan(12000), known: 2, unknown: 1 },
      after: { fen: fenFromYuan(10000), known: 2, unknown: 1 },
      difference: fenFromYuan(-2000),
    },
    {
      name: "大重病医疗 低收入",
      before: { fen: fenFromYuan(5000), known: 1, unknown: 0 },
      after: { fen: fenFromYuan(5000), known: 1, unknown: 0 },
      difference: 0,
    },
  ]);
  // 73,999.99 + 74,999.99 + 19,999.99 + 79,900, and 53,999.99 + 54,999.99 + 0 + 59,900.
  expect(remaining.find(({ name }) => name === "低保")).toMatchObject({
    before: { fen: fenFromYuan(248899.97), known: 4 },
    after: { fen: fenFromYuan(168899.98), known: 4 },
  });
});

test("without the trial a draft that is not in force yet judges no row of 2019", async () => {
  const { vanish, appear } = await compare(builtInPolicy, { documents: [draft] });
  expect(places(vanish)).toEqual(["G203 7", "P103 2"]);
  expect(places(appear)).toEqual([2, 3, 4, 5, 6, 7, 8].map((row) => `P101 ${row}`));
});

test("a policy beside itself differs in nothing", async () => {
  const same = await compare(builtInPolicy, builtInPolicy);
  expect([same.appear, same.vanish, same.changed]).toEqual([[], [], []]);
  expect([...same.ceilings, ...same.remaining].map(({ difference }) => difference)).toEqual([0, 0, 0, 0]);
});

test("the sheet names both documents, says that it decides nothing, and masks the names", async () => {
  const sheet = comparisonSheet(await compare(builtInPolicy, asIfAlways({ documents: [draft] })), new Date(2026, 10, 24, 9, 30));
  const texts = textsOf(sheet);
  expect(texts).toContain("本表只供比较，不作为审批依据");
  expect(texts).toContain("原标准：关于深化开展长宁区社区市民综合帮扶工作的实施意见（长民发〔2016〕31号");
  expect(texts).toContain("新标准：征求意见稿（试算）（草案");
  expect(texts).toContain("按新标准才有的问题：2 个");
  expect(texts).toContain("王*");
  expect(texts).not.toContain("王二");
});

const textsOf = ({ rows }: SheetModel): string => rows.flatMap((row) => row.map((cell) => cell?.text ?? "")).join("\n");
