import { readFileSync } from "node:fs";
import type { Book } from "../../src/host/xlsx/book";
import { modelToSheet } from "../../src/host/xlsx/modelToSheet";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { policyFile } from "../../src/policy/office/policyFile";
import type { PolicyLines } from "../../src/policy/office/policyLines";
import { policyHash } from "../../src/policy/policyHash";
import { policySheet } from "../../src/sheets/policy/policySheet";
import { renewedLines, renewedPolicy } from "../policySheet/madeUpPolicy";
import { Desk, ONE_CLEAR_LINE } from "./commandLine";
import { ledgerBook } from "./ledgers";

const desk = new Desk();
const RENEWED_HASH = policyHash(renewedPolicy());
const FAULTY: PolicyLines = {
  ...renewedLines(),
  values: renewedLines().values.map((line, at) => (at === 18 ? { ...line, value: 1.6 } : line)),
};

interface CheckJson {
  readonly policy: { readonly id: string; readonly hash: string; readonly from?: string; readonly problems: readonly string[] };
  readonly findings: readonly { readonly code: string; readonly clause: string; readonly message: string }[];
}

/** Three 低保 rows with 10,000 of 自负: 6,000.01 on the last day of 2016's document, 7,100 and 7,100.01 under the renewal. */
const book = (): Book =>
  ledgerBook(
    [
      { name: "甲一", id: 1, selfPaid: 10000, amount: 6000.01, paid: "2021-12-31" },
      { name: "甲二", id: 2, selfPaid: 10000, amount: 7100, paid: "2022-01-01" },
      { name: "甲三", id: 3, selfPaid: 10000, amount: 7100.01, paid: "2026-12-31" },
    ],
    "综合帮扶台账",
  );

const withStandards = (lines: PolicyLines): Book => {
  const own = book();
  own.sheets.push(modelToSheet(policySheet(lines), "帮扶标准"));
  return own;
};

beforeAll(async () => {
  await desk.putBook("台账.xlsx", book());
  await desk.putBook("有标准.xlsx", withStandards(renewedLines()));
  await desk.putBook("有错.xlsx", withStandards(FAULTY));
  desk.put("标准.json", JSON.stringify(policyFile(renewedLines())));
  desk.put("坏标准.json", JSON.stringify(policyFile(FAULTY)));
});
afterAll(() => desk.clear());

function check(...words: readonly string[]): CheckJson {
  return JSON.parse(desk.bangfu("check", ...words, "--json", "-").stdout) as CheckJson;
}

const overCap = ({ findings }: CheckJson) => findings.filter(({ code }) => code === "P103").map(({ clause, message }) => [clause, message]);

test.each([
  ["the ledger's own sheet", ["有标准.xlsx"]],
  ["--policy", ["台账.xlsx", "--policy", "标准.json"]],
])("%s: 60 % up to 2021-12-31 by the old clause, 71 % from 2022-01-01 by the office's own", (_, words) => {
  const result = check(...words);
  expect(result.policy).toMatchObject({ id: "测民发〔2022〕5号", hash: RENEWED_HASH, from: expect.any(String), problems: [] });
  expect(overCap(result)).toEqual([
    ["三(一)1", expect.stringMatching(/^第三条（一）1：低保对象最高 60%/)],
    [
      "测民发〔2022〕5号第八条第一款",
      expect.stringMatching(/^测民发〔2022〕5号第八条第一款：低保对象最高 71%，自负 10,000.00 元，上限 7,100.00 元，本行 7,100.01 元/),
    ],
  ]);
});

test.each([["有错.xlsx"], ["台账.xlsx", "--policy", "坏标准.json"]])(
  "a fault in %s %s %s: nothing of it is used, and stderr, JSON and the headline say so",
  (...words) => {
    const result = check(...words);
    expect(result.policy).toMatchObject({ id: "changning-2016-31", hash: policyHash(builtInPolicy) });
    expect(result.policy.problems).toEqual([expect.stringMatching(/比例 160% 超过 100%/)]);
    expect(overCap(result)).toHaveLength(1);
    const { stderr, stdout } = desk.bangfu("check", ...words);
    expect(stderr).toContain("有 1 处错误，整份没有采用，仍按程序内置的长民发〔2016〕31号判断");
    expect(stdout).toContain("整份没有采用");
    expect(stdout).not.toContain("通过：");
  },
);

test("a ledger with standards and one without are not judged in one run, unless --policy says by which", () => {
  expect(desk.bangfu("check", "台账.xlsx", "有标准.xlsx")).toMatchObject({ status: 2, stderr: expect.stringMatching(/帮扶标准不同/) });
  expect(desk.bangfu("check", "台账.xlsx", "有标准.xlsx", "--policy", "标准.json").status).toBe(1);
});

test("what a district exports as a sheet ten streets read as the same policy, and so as a file again", () => {
  expect(desk.bangfu("policy", "标准.json", "--export", "发给街镇.xlsx").status).toBe(0);
  expect(check("台账.xlsx", "--policy", "发给街镇.xlsx").policy.hash).toBe(RENEWED_HASH);
  expect(desk.bangfu("policy", "发给街镇.xlsx", "--export", "回来.json").status).toBe(0);
  expect(desk.json("回来.json")).toEqual(desk.json("标准.json"));
  expect(desk.bangfu("policy", "--export", "内置.json").status).toBe(0);
  expect(check("台账.xlsx", "--policy", "内置.json").policy.hash).toBe(policyHash(builtInPolicy));
});

test("standards are an office's work: no export and no result is written over them", () => {
  const before = readFileSync(desk.path("标准.json"), "utf8");
  expect(desk.bangfu("policy", "--export", "标准.json")).toMatchObject({ status: 2, stderr: expect.stringMatching(ONE_CLEAR_LINE) });
  expect(desk.bangfu("check", "台账.xlsx", "--json", "标准.json")).toMatchObject({ status: 2 });
  expect(readFileSync(desk.path("标准.json"), "utf8")).toBe(before);
});

test.each([
  [["policy", "坏标准.json", "--export", "x.json"], /values\[18\]\.value：比例 160% 超过 100%\n.*有 1 处错误/],
  [["policy", "台账.xlsx"], /没有“帮扶标准”工作表/],
  [["policy", "--export", "x.txt"], /应以 \.xlsx 或 \.json 结尾/],
  [["check", "台账.xlsx", "--policy", "没有.json"], /没有\.json：没有这个文件/],
  [["check", "台账.xlsx", "--policy", "台账.xlsx"], /没有“帮扶标准”工作表/],
])("bangfu %j ends with status 2 and says why", (words, why) => {
  expect(desk.bangfu(...words)).toMatchObject({ status: 2, stderr: expect.stringMatching(why) });
});

test("policy alone lists every value with its days and 依据; explain follows --policy", () => {
  const { stdout } = desk.bangfu("policy", "标准.json");
  expect(stdout).toContain("全年累计帮扶金额：99000 元，2022-01-01 至 2026-12-31，测民发〔2022〕5号第十一条");
  const words = ["explain", "medical", "--category", "低收入", "--base", "10000", "--date", "2022-01-01", "--json"];
  const told = JSON.parse(desk.bangfu(...words, "--policy", "标准.json").stdout) as object;
  expect(told).toMatchObject({ ok: true, value: "6100.00", clause: "测民发〔2022〕5号第八条第二款", policy: { hash: RENEWED_HASH } });
});

test("the month's report and the forms are stamped with the documents and their hash", () => {
  const { stdout } = desk.bangfu("monthly", "有标准.xlsx", "--month", "2022-01", "--json", "-");
  expect(JSON.parse(stdout)).toMatchObject({ policy: { hash: RENEWED_HASH, problems: [] } });
});
