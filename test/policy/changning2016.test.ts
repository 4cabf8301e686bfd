import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { addDays, daysBetween } from "../../src/core/isoDate";
import { changning2016 } from "../../src/policy/changning2016";
import { clauseText } from "../../src/policy/clauseText";
import type { AliasTable } from "../../src/policy/aliases";
import type { DatedValue } from "../../src/policy/policyDocument";

const { parameters, clauses, readings, from, to } = changning2016;
const clauseIds = new Set(clauses.map(({ id }) => id));
const readingIds = new Set(readings.map(({ id }) => id));

describe("the parameters of 2016-31", () => {
  test.each(Object.entries(parameters))("%s has a value on every day of the document, one only, and none outside it", (_id, parameter) => {
    const values: readonly DatedValue<unknown>[] = parameter.values;
    expect(values[0]?.from).toBe(from);
    expect(values.at(-1)?.to).toBe(to);
    values.forEach((value, index) => {
      expect(daysBetween(value.from, value.to)).toBeGreaterThanOrEqual(0);
      if (index > 0) expect(value.from).toBe(addDays(values[index - 1]?.to ?? "", 1));
    });
  });

  test.each(Object.entries(parameters))("%s names a clause and readings that exist", (_id, { clause, readings: named = [] }) => {
    expect(clauseIds).toContain(clause);
    named.forEach((id) => expect(readingIds).toContain(id));
  });

  test.each([
    ["medical.ratio.低保", 0.6, "三(一)1", "must"],
    ["medical.ratio.低收入", 0.5, "三(一)2", "must"],
    ["medical.ratio.其他", 0.4, "三(一)3", "must"],
    ["contribution.ratio", 0.5, "三(二)", "must"],
    ["emergency.cap", 20000, "三(三)", "should"],
    ["emergency.timesPerEvent", 1, "三(三)", "should"],
    ["annual.count", 2, "三(四)", "should"],
    ["annual.amount", 80000, "三(四)", "must"],
    ["receipt.years", 1, "四(一)", "must"],
    ["panel.minimum", 7, "四(三)", "should"],
    ["approval.streetLimit", 20000, "四(三)", "must"],
    ["split.windowDays", 30, "四(三)", "note"],
    ["admin.ratio.定向", 0.1, "五3", "must"],
    ["admin.ratio.非定向", 0.05, "五3", "must"],
  ] as const)("%s is %d by %s, which binds as %s", (id, value, clause, strength) => {
    expect(parameters[id]).toMatchObject({ clause, strength, values: [{ from: "2016-07-01", to: "2021-12-31", value }] });
  });

  test("the limits of the year bind every type of 个案 (A5), by the calendar year (A7)", () => {
    expect([parameters["annual.scope"].values[0]?.value, parameters["annual.year"].values[0]?.value]).toEqual([
      "allCaseGrants",
      "calendar",
    ]);
  });
});

describe("the clauses of 2016-31", () => {
  test("no clause stands twice", () => {
    expect(clauseIds.size).toBe(clauses.length);
  });

  test.each(clauses)(
    "$id is enforced, computed or left to a person, and says by what",
    ({ automation, codes = [], computedBy = [], person = "" }) => {
      const saysHow = {
        enforced: codes.length > 0,
        computed: computedBy.length > 0,
        person: person !== "" && codes.length === 0 && computedBy.length === 0,
      };
      expect(saysHow[automation]).toBe(true);
      codes.forEach((code) => expect(code).toMatch(/^[CPGF]\d{3}$/));
    },
  );

  const bare = (text: string): string => text.replace(/- 5 -|[\s\f]/g, "");
  const original = bare(readFileSync(path.join(__dirname, "changning-2016-31.txt"), "utf8"));

  test.each(clauses)("$id is quoted in the document's own words", ({ quote }) => {
    expect(original).toContain(bare(quote));
  });

  test("what no clause quotes is headings and formalities", () => {
    const rest = clauses.reduce((text, { quote }) => text.replace(bare(quote), "|"), original).split("|");
    expect(rest.filter((piece) => piece !== "")).toEqual([
      "长民发〔2016〕31号各街道办事处、新泾镇政府：",
      "特此通知。2016年7月4日上海市长宁区民政局",
      "一、工作原则",
      "二、帮扶形式",
      "（一）",
      "（二）",
      "（三）",
      "三、帮扶范围和标准",
      "（一）",
      "1、",
      "2、",
      "3、",
      "（二）",
      "（三）",
      "（四）",
      "四、",
      "（一）",
      "（二）",
      "（三）",
      "（四）",
      "五、资金来源和监管",
      "1、",
      "2、",
      "3、",
      "六、组织机构1、",
      "2、",
      "3、",
      "上海长宁区惠民综合帮扶服务社2016年6月22日抄送：上海市帮困互助基金会上海市长宁区民政局2016年7月4日印发",
    ]);
  });

  test.each([
    ["三(一)2", "第三条（一）2"],
    ["四(三)", "第四条（三）"],
    ["三", "第三条"],
    ["五3", "第五条3"],
    ["二、三", "第二条、第三条"],
    ["末段", "末段"],
    ["-", ""],
  ])("%s is cited as %s", (clause, cited) => {
    expect(clauseText(clause)).toBe(cited);
  });
});

test("the readings are those of the specification, each with its Chinese text", () => {
  expect([...readingIds]).toEqual("A1 A2 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A18 A20 A21 A22 A25 A26 A28 A30 A32 A33".split(" "));
  readings.forEach(({ question, reading }) => expect(question + reading).toMatch(/[\u4e00-\u9fff]{7}/));
});

test("no word is an alias of two words of one table", () => {
  for (const table of Object.values(changning2016.aliases) as AliasTable<string>[]) {
    const words = Object.entries(table).flatMap(([word, others]) => [word, ...others]);
    expect(new Set(words).size).toBe(words.length);
  }
});

test.each([
  [
    "amounts",
    /(?<![\d.])(20[_,]?000(00)?|2e4|80[_,]?000(00)?|8e4)(?![\d.])/,
    ["core", "cells", "ledger", "checks", "sheets", "app", "functions"],
  ],
  ["ratios", /(?<![\d.])(0\.[1456]0?|0\.05)(?!\d)/, ["checks", "app", "functions"]],
])("no %s of the policy stand in code outside src/policy", (_what, figures, layers) => {
  const found = layers.flatMap((layer) =>
    sources(path.join(__dirname, "../../src", layer))
      .filter((file) => figures.test(withoutComments(readFileSync(file, "utf8"))))
      .map((file) => path.basename(file)),
  );
  expect(found).toEqual([]);
});

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(full) : /\.tsx?$/.test(entry.name) ? [full] : [];
  });
}
