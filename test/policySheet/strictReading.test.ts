import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { policyFile, readPolicyFile } from "../../src/policy/office/policyFile";
import type { CellValue } from "../../src/cells/reading";
import { parseCell } from "../../src/core/a1";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { policyInUse } from "../../src/policySheet/policyInUse";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { rawOf } from "../sheets/monthly/rawOf";
import { builtInLines, renewedLines } from "./madeUpPolicy";

/** The sheet of two documents with some cells written over. */
function edited(cells: Readonly<Record<string, CellValue>>, sheet = rawOf(policySheet(renewedLines()))): RawSheet {
  const values = sheet.values.map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const at = parseCell(address);
    if (at) values[at.row - sheet.top]![at.col - sheet.left] = value;
  }
  return { ...sheet, values };
}

const problemsOf = (cells: Readonly<Record<string, CellValue>>): readonly string[] =>
  policyInUse([edited(cells)]).origin?.problems ?? ["none"];

// Row 6 is the 2016 document, row 7 the renewal, rows 13 to 30 its values in 2016, rows 31 to 48 the renewal's.
test("the sheet as it is has no problem, and its cells lie where these tests write", () => {
  expect(problemsOf({})).toEqual([]);
  const { values } = edited({});
  expect([values[5]?.[2], values[6]?.[2], values[12]?.[0], values[30]?.[2]]).toEqual([
    "长民发〔2016〕31号",
    "测民发〔2022〕5号",
    "大重病医疗帮扶比例",
    "71%",
  ]);
});

test.each([
  ["an unknown parameter", { A31: "大病帮扶比率" }, ["帮扶标准!A31：没有“大病帮扶比率”这个参数，请从下拉列表选"]],
  ["an unknown category", { B31: "特困" }, ["帮扶标准!B31：“大重病医疗帮扶比例”的适用对象应为“低保”、“低收入”、“其他”，不是“特困”"]],
  ["a ratio above 100 %", { C31: "160%" }, ["帮扶标准!C31：比例 160% 超过 100%"]],
  ["a ratio of exactly 100 %", { C31: "100%" }, []],
  ["a ratio of nothing", { C31: "0%" }, ["帮扶标准!C31：数值 0% 过小，至少 0.01%"]],
  ["a ratio without its sign", { C31: "60" }, ["帮扶标准!C31：“60”没有百分号，看不出是 60% 还是别的"]],
  ["a ratio as a decimal", { C31: "0.6" }, ["帮扶标准!C31：“0.6”没有百分号"]],
  ["a ratio that Excel made a number", { C31: 0.6 }, ["帮扶标准!C31：“0.6”没有百分号"]],
  ["an amount in 万元", { C36: "2万元" }, ["帮扶标准!C36：“2万元”请换算成元再填，例如 2 万元填 20000"]],
  ["the unit 万元", { D36: "万元" }, ["帮扶标准!D36：“突发事件帮扶上限”的单位应为“元”，不是“万元”；数值请换算后再填"]],
  ["no unit", { D36: null }, ["帮扶标准!D36：“突发事件帮扶上限”的单位应为“元”，没有填"]],
  ["an amount of 0", { C36: "0" }, ["帮扶标准!C36：数值 0 过小，至少 1 元"]],
  ["three decimals of 元", { C36: "100.005" }, ["帮扶标准!C36：数值 100.005 小数位太多"]],
  ["half a time", { C38: "2.5" }, ["帮扶标准!C38：数值 2.5 应为整数"]],
  ["a hundred times a year", { C38: "100" }, ["帮扶标准!C38：数值 100 过大，最多 99 次"]],
  ["a word for a number", { C38: "三次" }, ["帮扶标准!C38：“三次”不是数字"]],
  ["no value", { C38: null }, ["帮扶标准!C38：“每年帮扶次数”没有填数值"]],
  ["a choice that there is not", { C40: "随便" }, ["帮扶标准!C40：“随便”应为“全部个案帮扶”或“只限其他帮扶”"]],
  ["a category that there is not", { C35: "低保、特困" }, ["帮扶标准!C35：“特困”不是低保、低收入、其他之一"]],
  ["the same word twice", { C35: "低保、低保" }, ["帮扶标准!C35：“低保”重复"]],
  ["from after to", { E31: "2026-12-31", F31: "2022-01-01" }, ["帮扶标准!F31：“止” 2022-01-01 早于“起” 2026-12-31"]],
  ["a day that there is not", { E31: "2022-02-30" }, ["帮扶标准!E31：“起”无法识别"]],
  ["a month for a day", { E31: "2022-01" }, ["帮扶标准!E31：“起”要写到某一天，例如 2022-01-01"]],
  ["no first day", { E31: null }, ["帮扶标准!E31：没有填“起”"]],
  ["a day before every document", { E31: "2016-06-30" }, ["帮扶标准!E31：“起” 2016-06-30 不在任何一份文件的有效期内"]],
  ["a day after its document", { F31: "2027-01-01" }, ["帮扶标准!F31：“止” 2027-01-01 超出测民发〔2022〕5号的有效期 2026-12-31"]],
  [
    "two values for the same days",
    { A32: "大重病医疗帮扶比例", B32: "低保" },
    ["帮扶标准!E32：“大重病医疗帮扶比例（低保）”在 2022-01-01 至 2026-12-31 填了两次"],
  ],
  [
    "an overlap of one day",
    { F31: "2024-06-30", A32: "大重病医疗帮扶比例", B32: "低保", E32: "2024-06-30" },
    ["帮扶标准!E32：“大重病医疗帮扶比例（低保）”的 2024-06-30 至 2026-12-31 与 2022-01-01 至 2024-06-30 重叠"],
  ],
  ["a gap at the end", { F31: "2026-12-30" }, ["帮扶标准!F31：“大重病医疗帮扶比例（低保）”在 2026-12-31 至 2026-12-31 没有数值"]],
  ["a gap at the beginning", { E31: "2022-01-02" }, ["帮扶标准!E31：“大重病医疗帮扶比例（低保）”在 2022-01-01 至 2022-01-01 没有数值"]],
  [
    "a parameter left out",
    { C31: null, E31: null, F31: null, G31: null },
    ["帮扶标准!C7：测民发〔2022〕5号缺少“大重病医疗帮扶比例（低保）”的数值"],
  ],
  ["no 依据", { G31: null }, ["帮扶标准!G31：没有填依据，请写明文号和条款"]],
  ["a 依据 without 文号", { G31: "第八条" }, ["帮扶标准!G31：依据里没有文号"]],
  ["a 依据 without clause", { G31: "测民发〔2022〕5号" }, ["帮扶标准!G31：依据只有文号，请写明是第几条"]],
  ["no title", { A7: null }, ["帮扶标准!A7：没有填题名"]],
  ["the same 文号 twice", { C7: "长民发〔2016〕31号" }, ["帮扶标准!C7：文号“长民发〔2016〕31号”重复"]],
  ["documents that overlap by a day", { E7: "2021-12-31" }, ["帮扶标准!E7：2021-12-31 至 2026-12-31 与长民发〔2016〕31号的有效期重叠"]],
  ["a document without its last day", { F7: "长期" }, ["帮扶标准!F7：“有效期至”无法识别"]],
  ["an error value", { C31: { error: "#N/A" } }, ["帮扶标准!C31：单元格是错误值 #N/A"]],
] as const)("%s", (_, cells, expected) => {
  const problems = problemsOf(cells);
  for (const text of expected) expect(problems.find((problem) => problem.startsWith(text)) ?? problems).toMatch(/：/);
  expect(problems.length).toBe(expected.length);
});

test("a date that is a real Excel date is as good as text", () => {
  expect(problemsOf({ E31: 44562, F31: 46387 })).toEqual([]);
});

test.each([
  ["帮扶标准!B77：对象类别没有“特困”这个词，只有低保、低收入、其他", "B", "特困"],
  ["帮扶标准!A77：没有“类别”这个栏目", "A", "类别"],
])("%s", (problem, column, word) => {
  const sheet = edited({});
  const row = sheet.values.findIndex((cells) => cells[0] === "对象类别") + 1;
  expect(problemsOf({ [`${column}${row}`]: word })[0]).toContain(problem.replace("77", String(row)));
});

test("one word for two categories is a problem that names both", () => {
  const row = edited({}).values.findIndex((cells) => cells[0] === "对象类别" && cells[1] === "低收入") + 1;
  expect(problemsOf({ [`C${row}`]: "低保户" })).toEqual([`帮扶标准!C${row}：“低保户”既是对象类别“低保”的别名，又是“低收入”的别名`]);
});

test("a faulty sheet is never half used: the program's documents stand, and all problems are told at once", () => {
  const policy = policyInUse([edited({ C31: "160%", C38: "2.5", G40: null })]);
  expect(policy.documents).toBe(builtInPolicy.documents);
  expect(policy.origin).toEqual({
    from: "本工作簿的工作表“帮扶标准”",
    problems: [expect.stringContaining("C31"), expect.stringContaining("C38"), expect.stringContaining("G40")],
  });
});

test("two sheets of standards are no standard", () => {
  const sheet = edited({});
  const policy = policyInUse([sheet, { ...sheet, name: "帮扶标准 (2)", ownMark: null }]);
  expect(policy.origin?.problems).toEqual(["有两张帮扶标准表：“帮扶标准”和“帮扶标准 (2)”，只能留一张"]);
});

test("a copy of the sheet without the program's mark is known by its headings; a ledger is not", () => {
  expect(policyInUse([{ ...edited({}), ownMark: null, name: "标准" }]).documents).toHaveLength(2);
  const ledger = { ...edited({}), ownMark: null, values: [["姓名", "身份证号", "帮扶金额"]] };
  expect(policyInUse([ledger])).toBe(builtInPolicy);
});

test("a sheet whose heading row was deleted says which table is missing", () => {
  const sheet = edited({});
  const row = sheet.values.findIndex((cells) => cells[0] === "参数") + 1;
  expect(problemsOf({ [`C${row}`]: "多少" })).toEqual([
    "工作表“帮扶标准”：没有找到标准的表头（参数、适用对象、数值、单位、起、止、依据（文号、条款）、说明）",
  ]);
});

describe("a file of standards", () => {
  const file = () => JSON.parse(JSON.stringify(policyFile(builtInLines()))) as Record<string, Record<string, unknown>[]>;
  const problems = (change: (json: ReturnType<typeof file>) => void) => {
    const json = file();
    change(json);
    const read = readPolicyFile(JSON.stringify(json));
    return read.is === "problems" ? read.problems : read;
  };
  test.each([
    ["an unknown field", (json: ReturnType<typeof file>) => void (json["values"]![0]!["ratio"] = 1), "values[0] 有不认识的字段“ratio”"],
    [
      "an unknown parameter",
      (json: ReturnType<typeof file>) => void (json["values"]![0]!["parameter"] = "x"),
      "values[0].parameter：没有“x”这个参数",
    ],
    [
      "a day that there is not",
      (json: ReturnType<typeof file>) => void (json["documents"]![0]!["to"] = "2021-02-29"),
      "documents[0].to 应为 2022-01-31 样子的日期",
    ],
    ["a missing 依据", (json: ReturnType<typeof file>) => void delete json["values"]![3]!["basis"], "values[3].basis 应为文字"],
    [
      "an unknown word",
      (json: ReturnType<typeof file>) => void (json["aliases"]![0]!["word"] = "特困"),
      "aliases[0].word：没有“特困”这个词",
    ],
  ])("%s is named by its place", (_, change, problem) => {
    expect(problems(change)).toEqual([problem]);
  });

  test("another schema, another kind of JSON or no JSON at all is no file of standards", () => {
    expect(readPolicyFile("{}").is).toBe("none");
    expect(readPolicyFile('{"schema":"bangfu-policy/2"}').is).toBe("none");
    expect(readPolicyFile("[1").is).toBe("none");
  });
});
