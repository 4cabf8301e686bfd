import fc from "fast-check";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { readCases } from "../../src/checks/readCases";
import type { CellValue } from "../../src/cells/reading";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { ledgerOf, idOf, resultOf, serialOf, sheetOf } from "./ledgerTable";

const HEADINGS = [
  "姓名",
  "身份证号",
  "户主身份证",
  "户号",
  "街道",
  "与户主关系",
  "户籍区",
  "户籍地址",
  "对象类别",
  "帮扶形式",
  "发放形式",
  "帮扶类别",
  "总费用",
  "医保支付",
  "自负",
  "不予认定",
  "个人需补缴部分",
  "大重病",
  "完全丧劳",
  "事发日期",
  "拟帮扶金额",
  "帮扶金额",
  "申请日期",
  "调查日期",
  "评审日期",
  "评审人数",
  "审批单位",
  "审批日期",
  "发放日期",
  "发放方式",
  "签收人",
  "发票号",
  "发票日期",
  "预审编号",
  "状态",
  "备注",
];

const WORDS = [
  "王一",
  "王  一（户主）",
  "低保",
  "低收入",
  "其他",
  "特困",
  "大重病",
  "补缴金",
  "突发",
  "个案",
  "项目",
  "实物",
  "资金",
  "同意",
  "不予",
  "退款",
  "在办",
  "办结",
  "本人",
  "妻",
  "长宁区",
  "闵行区",
  "是",
  "否",
  "华阳路街道",
  "区服务社",
  "张三",
  "现金",
  "含陪护费",
  "2019.5.6",
  "2019年5月",
  "2019.5.3-5.12",
  "１２３",
  "1,234.5元",
  "A001、A002",
  "无",
  "--",
];

/** Anything that may stand in a cell: blank, words, amounts, dates inside and outside the policy, IDs, errors. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(0, 0.01, -100, 100, 5000, 20000, 20000.01, 80000, 100.255, 6, 7) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("2016-06-30", "2016-07-01", "2019-01-01", "2019-05-06", "2019-05-20", "2021-12-31", "2022-01-01")
      .map((date) => serialOf(date)),
  },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }).map(idOf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CellValue>({ error: "#N/A" }, { error: "#REF!" }, true, 310199195001010000, "31019919500101001"),
  },
);

/** A ledger of up to two sheets with random columns; cells mostly fit their column, so that the rules have something to judge. */
const sheet = (index: number): fc.Arbitrary<RawSheet> =>
  fc.uniqueArray(fc.constantFrom(...HEADINGS.slice(2)), { maxLength: HEADINGS.length }).chain((others) => {
    const headings = ["姓名", "身份证号", "帮扶金额", ...others.filter((heading) => heading !== "帮扶金额")];
    const row = fc.tuple(
      ...headings.map((heading) => fc.oneof({ weight: 2, arbitrary: fitting(heading) }, { weight: 1, arbitrary: cell })),
    );
    return fc
      .array(row, { minLength: 1, maxLength: 12 })
      .map((rows) => ({ ...sheetOf("| 姓名 |", { name: `${index + 1}月`, index }), values: [headings, ...rows] }));
  });

function fitting(heading: string): fc.Arbitrary<CellValue> {
  if (/日期/.test(heading))
    return fc.constantFrom("2016-06-30", "2019-01-01", "2019-05-06", "2019-05-20", "2022-01-01").map((date) => serialOf(date));
  if (/身份证/.test(heading)) return fc.integer({ min: 1, max: 4 }).map(idOf);
  if (/金额|自负|总费用|支付|认定|补缴/.test(heading)) return fc.constantFrom(0.01, 100, 5000, 20000, 20000.01, 79999.99);
  const words: Record<string, readonly string[]> = {
    帮扶类别: ["大重病", "补缴金", "突发", "其他"],
    对象类别: ["低保", "低收入", "其他"],
    状态: ["同意", "不予", "退款", "在办"],
    帮扶形式: ["个案", "项目"],
  };
  return fc.constantFrom(...(words[heading] ?? WORDS));
}

const ledgers = fc.tuple(sheet(0), sheet(1)).map((sheets) => ledgerOf(...sheets));

test("for every rule pass + fail + na + unknown = rows, nothing breaks, and the counts are those of the findings", () => {
  fc.assert(
    fc.property(ledgers, fc.boolean(), (ledger, asReference) => {
      const result = resultOf(ledger, { asReference });
      for (const { code, pass, fail, na, unknown, status, why } of result.coverage) {
        expect([code, pass + fail + na + unknown]).toEqual([code, ledger.rows.length]);
        expect([code, status === "broken" ? why : ""]).toEqual([code, ""]);
      }
      const { must, should, note } = result.counts;
      expect(must + should + note).toBe(result.findings.length);
    }),
    { numRuns: 150, seed: 20190506 },
  );
});

test("a rule fails exactly on the rows that its findings name", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const result = resultOf(ledger);
      for (const { code, fail } of result.coverage) {
        if (code === "C113") continue;
        const rows = new Set(result.findings.filter((finding) => finding.code === code).map(({ sheet: name, row }) => `${name} ${row}`));
        expect([code, rows.size]).toEqual([code, fail]);
      }
    }),
    { numRuns: 100, seed: 7 },
  );
});

test("the same ledger gives the same result, and 通过 is never said while a must rule is open", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const result = resultOf(ledger);
      expect(JSON.stringify(resultOf(ledger))).toBe(JSON.stringify(result));
      const must = new Set(["C101", "C102", "C110", "P102", "P103", "P105", "G201", "G202", "G205", "G206"]);
      if (result.coverage.some(({ code, status }) => must.has(code) && status !== "checked")) expect(result.headline).not.toContain("通过");
    }),
    { numRuns: 60, seed: 11 },
  );
});

test("facts come in the order of the rows, one for each", () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      expect(readCases(ledger, builtInPolicy).map(({ row }) => row)).toEqual(ledger.rows);
    }),
    { numRuns: 30, seed: 3 },
  );
});
