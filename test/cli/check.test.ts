import { readBook } from "../../src/host/xlsx/readBook";
import { sampleBook } from "../../src/workbench/sample/sampleBook";
import { compoundFile } from "../host/xlsx/workbookFile";
import { Desk, ONE_CLEAR_LINE } from "./commandLine";
import { ledgerBook } from "./ledgers";

const desk = new Desk();
afterAll(() => desk.clear());

interface CheckJson {
  readonly ledgers: readonly Record<string, unknown>[];
  readonly coverage: readonly Record<string, unknown>[];
  readonly findings: readonly (Record<string, unknown> & { readonly code: string; readonly args: Record<string, unknown> })[];
  readonly counts: { readonly must: number; readonly should: number; readonly note: number };
}

const jsonOf = (text: string): CheckJson => JSON.parse(text) as CheckJson;

beforeAll(async () => {
  await desk.putBook("样本.xlsx", sampleBook());
  const good = { name: "甲", id: 1, selfPaid: 10_000, amount: 6_000, paid: "2019-05-06" };
  await desk.putBook("合格.xlsx", ledgerBook([good]));
  await desk.putBook("超限一分.xlsx", ledgerBook([{ ...good, amount: 6_000.01 }]));
  await desk.putBook("过期.xlsx", ledgerBook([{ ...good, amount: 6_000.01, paid: "2022-01-01" }]));
  await desk.putBook("华阳路.xlsx", ledgerBook([{ ...good, selfPaid: 90_000, amount: 41_000 }], "华阳路街道综合帮扶台账"));
  await desk.putBook(
    "江苏路.xlsx",
    ledgerBook([{ ...good, selfPaid: 90_000, amount: 40_000, paid: "2019-08-01" }], "江苏路街道综合帮扶台账"),
  );
  await desk.putBook(
    "缺列.xlsx",
    ledgerBook([good], undefined, ["序号", "姓名", "身份证号", "对象类别", "帮扶类别", "自负医疗费", "某栏", "发放日期", "办理状态"]),
  );
  desk.put("加密.xlsx", compoundFile("EncryptionInfo"));
  desk.put("旧版.xls", compoundFile("Workbook"));
  desk.put("文字.xlsx", "姓名,金额\n甲,1\n");
  desk.put("断.xlsx", desk.bytes("合格.xlsx").slice(0, 900));
});

describe("check --json", () => {
  test("has the keys of bangfu-check/1 and no others, at every level", () => {
    const { stdout, status } = desk.bangfu("check", "样本.xlsx", "--json", "-");
    expect(status).toBe(1);
    const result = jsonOf(stdout);
    expect(Object.keys(result)).toEqual(["schema", "policy", "ledgers", "coverage", "findings", "counts"]);
    expect(result).toMatchObject({ schema: "bangfu-check/1", policy: { id: expect.any(String), hash: expect.any(String) } });
    for (const ledger of result.ledgers) {
      expect(Object.keys(ledger)).toEqual(["file", "sheet", "headerRow", "rows", "skipped", "mapping"]);
      for (const skipped of ledger.skipped as object[]) expect(Object.keys(skipped)).toEqual(["row", "why"]);
      for (const column of ledger.mapping as object[]) expect(Object.keys(column)).toEqual(["field", "column", "heading", "how"]);
    }
    for (const line of result.coverage) expect(Object.keys(line)).toEqual(["code", "status", "missing", "pass", "fail", "na", "unknown"]);
    for (const finding of result.findings)
      expect(Object.keys(finding)).toEqual(["code", "severity", "clause", "file", "sheet", "row", "cells", "message", "args"]);
  });

  test("counts what it lists, one entry per ledger sheet: three months of the sample, 210 rows", () => {
    const { ledgers, findings, counts } = jsonOf(desk.bangfu("check", "样本.xlsx", "--json", "-").stdout);
    expect(ledgers.map(({ sheet }) => sheet)).toEqual(["2019年4月", "2019年5月", "2019年6月"]);
    expect(ledgers.reduce((sum, { rows }) => sum + (rows as number), 0)).toBe(210);
    // Rows 1 and 2 are the title and the unit line.
    expect((ledgers[0]?.skipped as { row: number }[]).slice(0, 2).map(({ row }) => row)).toEqual([1, 2]);
    for (const severity of ["must", "should", "note"] as const)
      expect(counts[severity]).toBe(findings.filter((finding) => finding.severity === severity).length);
  });

  test("names row and cell as the worksheet does, and amounts in yuan as decimal strings", () => {
    const { findings } = jsonOf(desk.bangfu("check", "超限一分.xlsx", "--json", "-").stdout);
    const finding = findings.find(({ code }) => code === "P103");
    expect(finding).toMatchObject({
      severity: "must",
      clause: "三(一)1",
      file: "超限一分.xlsx",
      sheet: "台账",
      row: 3,
      cells: expect.arrayContaining(["G3"]),
    });
    const amounts = Object.values(finding!.args).filter((value) => typeof value === "string" && /^\d/.test(value));
    expect(amounts).toEqual(expect.arrayContaining(["6000.01", "6000.00"]));
  });

  test("to a file is the same as to stdout, and stdout then holds the readable list", () => {
    const run = desk.bangfu("check", "样本.xlsx", "--json", "结果.json");
    expect(desk.json("结果.json")).toEqual(jsonOf(desk.bangfu("check", "样本.xlsx", "--json", "-").stdout));
    expect(run.stdout).toContain("[违规] P103 样本.xlsx 2019年");
  });

  test("a file of the program's own may be written again", () => {
    expect(desk.bangfu("check", "合格.xlsx", "--json", "再写.json").status).toBe(0);
    expect(desk.bangfu("check", "合格.xlsx", "--json", "再写.json").status).toBe(0);
  });
});

describe("exit status and stderr", () => {
  test("0 at the limit, 1 one fen above it", () => {
    expect(desk.bangfu("check", "合格.xlsx")).toMatchObject({ status: 0, stderr: "" });
    expect(desk.bangfu("check", "超限一分.xlsx").status).toBe(1);
  });

  test("a row of 2022-01-01 is not judged and stderr says 1; with --as-reference it is, and the fen too much is a should", () => {
    const { status, stdout, stderr } = desk.bangfu("check", "过期.xlsx");
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^1 行未判断[^\n]*\n$/)]);
    expect(stdout).not.toContain("P103");
    expect(desk.bangfu("check", "过期.xlsx", "--as-reference")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("[需说明] P103"),
    });
  });

  test.each([
    [["check"], /台账文件/],
    [["check", "没有.xlsx"], /没有\.xlsx：没有这个文件/],
    [["check", "."], /文件夹/],
    [["check", "加密.xlsx"], /打开密码/],
    [["check", "旧版.xls"], /另存为 \.xlsx/],
    [["check", "文字.xlsx"], /不是 \.xlsx 工作簿/],
    [["check", "断.xlsx"], /不完整或已损坏/],
    [["check", "合格.xlsx", "--nonsense"], /不认识的选项 --nonsense/],
    [["check", "合格.xlsx", "-j"], /不认识的选项 -j/],
    [["check", "合格.xlsx", "--json"], /--json 后面缺少值/],
    [["check", "合格.xlsx", "--json", "--as-reference"], /--json 后面缺少值/],
    [["check", "合格.xlsx", "--as-reference=1"], /不带值/],
    [["check", "合格.xlsx", "--out", "结果.csv"], /\.xlsx 结尾/],
    [["check", "合格.xlsx", "--out", "无此夹/结果.xlsx"], /没有这个文件或文件夹/],
    [["check", "合格.xlsx", "--map", "amount"], /字段=列/],
    [["check", "合格.xlsx", "--map", "amounts=G"], /不认识字段 amounts/],
    [["check", "合格.xlsx", "--map", "amount=XFE"], /字段=列/],
    [["check", "合格.xlsx", "--map", "amount=ZZ"], /--map amount=ZZ：没有一张台账有 ZZ 列/],
    [["check", "合格.xlsx", "--map", "amount=G", "--map", "selfPaid=g"], /同一列 G 指定给了 amount 和 selfPaid/],
    [["check", "合格.xlsx", "--map", "amount=帮扶金额", "--map", "selfPaid=帮扶金额"], /同一列 帮扶金额 指定给了 amount 和 selfPaid/],
    [["check", "合格.xlsx", "./合格.xlsx"], /给了两次/],
    [["check", "合格.xlsx", "--out", "合格.xlsx"], /不会覆盖/],
    [["check", "合格.xlsx", "--json", "合格.xlsx"], /不会覆盖/],
    [["check", "合格.xlsx", "--out", "超限一分.xlsx"], /不是本程序生成的结果/],
    [["check", "合格.xlsx", "--json", "文字.xlsx"], /不是本程序生成的结果/],
    [["chekc", "合格.xlsx"], /不认识的命令 chekc/],
    [[], /check、prereview、monthly/],
    [["constructor"], /不认识的命令/],
  ])("2 and one clear Chinese line: bangfu %j", (words, message) => {
    const { status, stdout, stderr } = desk.bangfu(...words);
    expect(stderr).toMatch(ONE_CLEAR_LINE);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("--help goes to stdout with status 0", () => {
    expect(desk.bangfu("--help")).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("bangfu monthly") });
  });
});

describe("ledgers", () => {
  test("stay byte for byte what they were, and --out is a new workbook with our sheet only", async () => {
    const before = desk.bytes("样本.xlsx");
    expect(desk.bangfu("check", "样本.xlsx", "--out", "校验结果.xlsx").status).toBe(1);
    expect(desk.bytes("样本.xlsx")).toEqual(before);
    expect((await readBook(desk.bytes("校验结果.xlsx"))).sheets.map(({ ownMark }) => ownMark)).toEqual(["results"]);
  });

  test("of two streets are one run: 41,000 and 40,000 are each within 80,000, together 81,000 are not", () => {
    expect(desk.bangfu("check", "华阳路.xlsx").stdout).not.toContain("G201");
    expect(desk.bangfu("check", "江苏路.xlsx").stdout).not.toContain("G201");
    const { stdout } = desk.bangfu("check", "华阳路.xlsx", "江苏路.xlsx", "--json", "-");
    const { findings, ledgers } = jsonOf(stdout);
    expect(ledgers.map(({ file }) => file)).toEqual(["华阳路.xlsx", "江苏路.xlsx"]);
    expect(findings.filter(({ code }) => code === "G201").map(({ file, row }) => [file, row])).toEqual([["江苏路.xlsx", 3]]);
  });

  test("a column that no heading names is read where --map says", () => {
    const without = jsonOf(desk.bangfu("check", "缺列.xlsx", "--json", "-").stdout);
    expect(without.coverage.find(({ code }) => code === "P103")!.status).not.toBe("checked");
    const { ledgers } = jsonOf(desk.bangfu("check", "缺列.xlsx", "--map", "amount=g", "--json", "-").stdout);
    expect(ledgers[0]!.mapping).toContainEqual({ field: "amount", column: "G", heading: "某栏", how: "user" });
  });

  test("--map takes a heading too, wherever its column stands, and one that no sheet has ends the command", () => {
    const { ledgers } = jsonOf(desk.bangfu("check", "缺列.xlsx", "--map", "amount=某栏", "--json", "-").stdout);
    expect(ledgers[0]!.mapping).toContainEqual({ field: "amount", column: "G", heading: "某栏", how: "user" });
    const { status, stderr } = desk.bangfu("check", "缺列.xlsx", "--map", "amount=某某栏");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^bangfu：--map amount=某某栏：没有一张台账有唯一的这个表头。\n$/)]);
  });

  test("--map payDate= takes a meaning away", () => {
    const before = jsonOf(desk.bangfu("check", "合格.xlsx", "--json", "-").stdout).ledgers[0]!.mapping as readonly { field: string }[];
    const after = jsonOf(desk.bangfu("check", "合格.xlsx", "--map", "payDate=", "--json", "-").stdout).ledgers[0]!.mapping as typeof before;
    expect(before.map(({ field }) => field)).toContain("payDate");
    expect(after.map(({ field }) => field)).toEqual(before.map(({ field }) => field).filter((field) => field !== "payDate"));
  });

  test("results of an earlier run are no ledger: the file is refused and named", () => {
    desk.bangfu("check", "样本.xlsx", "--out", "旧结果.xlsx");
    const { status, stderr } = desk.bangfu("check", "合格.xlsx", "旧结果.xlsx");
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^bangfu：旧结果\.xlsx：没有找到台账[^\n]*\n$/)]);
  });
});
