import type { CheckResult, Finding } from "../../src/checks/finding";
import { attachOverrides } from "../../src/checks/overrides/attachOverrides";
import { resultsSheet } from "../../src/sheets/results/resultsSheet";
import { bookOf, explained, overridesOn } from "../checks/explained";
import { ledgerOf, resultOf, sheetOf } from "../checks/ledgerTable";
import { cellAt, shown, textRows } from "./modelText";

const now = new Date(2019, 5, 20, 9, 5);

const TABLE = `
  | 序号 | 姓名   | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期   | 领导批示 |
  | 1    | 王一芳 | @1       | 低收入   | 大重病   | 10000        | 6000     | 2019-05-06 |          |
  | 2    | 李二   | @2       | 低收入   | 大重病   | 10000        | '4,000   | 2019-05-07 |          |
  |      |        |          |          |          |              |          |            |          |
  | 合计 |        |          |          |          |              | 10000    |            |          |`;

const ledger = ledgerOf(TABLE);
const result = resultOf(ledger);
const model = resultsSheet({ ledger, result, now, maskIds: true });
const rows = textRows(model);
const rowOf = (text: string): number => rows.findIndex((row) => row.includes(text)) + 1;

describe("校验结果", () => {
  test("opens with title, 敏感 line and the headline", () => {
    expect(rows.slice(0, 3)).toEqual([["帮扶台账校验结果"], ["内部资料，含个人信息，请勿外传"], [result.headline]]);
  });

  test("lists findings first, gravest first, with word, code, sheet, cell, masked person, sentence and clause", () => {
    expect(rows[3]).toEqual(["程度", "代码", "工作表", "单元格", "对象", "说明", "条款", "情况说明"]);
    expect(rows[4]).toEqual([
      "违规",
      "P103",
      "1月",
      "G2",
      "王*芳",
      expect.stringContaining("上限 5,000.00 元，本行 6,000.00 元，超出 1,000.00 元"),
      "三(一)2",
      "",
    ]);
    expect(rows[5]?.slice(0, 5)).toEqual(["提示", "C111", "1月", "G3", "李*"]);
    expect(model.rows[4]?.[0]?.style).toBe("must");
  });

  test("links a finding to its cell, the sheet's name quoted", () => {
    expect(cellAt(model, 5, 4)).toEqual({ text: "G2", link: "'1月'!G2", style: "link" });
  });

  test("filters the findings by their headings in row 4 and keeps the headings in sight", () => {
    expect(model.autoFilter).toEqual({ top: 4, left: 1, bottom: 6, right: 8 });
    expect(model.frozenRows).toBe(4);
  });

  test("tells of each rule how many rows passed, failed, were not its business or could not be judged", () => {
    const coverage = result.coverage.find(({ code }) => code === "P103");
    const row = rows.findIndex((cells) => cells[1] === "P103" && cells[0] !== "违规") + 1;
    expect([4, 5, 7, 8].map((column) => cellAt(model, row, column)?.number)).toEqual([
      coverage?.pass,
      coverage?.fail,
      coverage?.na,
      coverage?.unknown,
    ]);
    expect(coverage?.pass).toBe(1);
    expect(rows.filter((cells) => cells.length === 8 && /^[CPG]\d{3}$/.test(cells[1] ?? "") && typeof cells[3] === "string")).toHaveLength(
      result.findings.length + result.coverage.length,
    );
  });

  test("puts 4 passed, 3 failed, 2 not applicable and 1 unknown row under their own headings", () => {
    const coverage = [
      { code: "P114", title: "评审人数不足", status: "partly" as const, missing: [], why: "", pass: 4, fail: 3, na: 2, unknown: 1 },
    ];
    const sheet = resultsSheet({ ledger, result: { ...result, coverage }, now, maskIds: true });
    const [headings, counts] = sheet.rows.slice(textRows(sheet).findIndex((cells) => cells[0] === "状态"));
    const pairs = headings?.map((cell, index) => [cell?.text, counts?.[index]?.number]).filter(([, number]) => number !== undefined);
    expect(pairs).toEqual([
      ["通过", 4],
      ["不通过", 3],
      ["不适用", 2],
      ["无法判断", 1],
    ]);
  });

  test("names a rule that could not be checked, and the missing column", () => {
    const notChecked = result.coverage.find(({ code }) => code === "P114");
    const row = rowOf("P114");
    expect(shown(cellAt(model, row, 1))).toBe("未校验");
    expect(shown(cellAt(model, row, 6))).toBe(notChecked?.why);
    expect(notChecked?.why).toContain("评审人数");
  });

  test("shows how each column was understood, and the one that no field claims", () => {
    expect(rows).toContainEqual(["表头一致", "F", "自负医疗费用", "自负医疗费用", "元", ""]);
    expect(rows).toContainEqual(["未识别", "I", "", "领导批示", "", ""]);
  });

  test("lists the blank row 4 and the total row 5 as skipped", () => {
    expect(rows).toContainEqual(["空行", "1月", "4（共 1 行）"]);
    expect(rows).toContainEqual(["合计行", "1月", "5（共 1 行）"]);
  });

  test("is stamped with time, policy, its hash and the rows", () => {
    expect(rows).toContainEqual(["校验时间", "2019年6月20日 09:05"]);
    expect(rows).toContainEqual(["政策依据", expect.stringContaining(result.policy.hash)]);
    expect(rows).toContainEqual(["数据行数", "2 行，其中 0 行未按政策限额判断"]);
  });

  test("carries no full ID number and no full name", () => {
    const text = JSON.stringify(model);
    expect(text).not.toMatch(/310199\d{8}/);
    expect(text).not.toContain("王一芳");
  });

  test("prints on A4 across, as many pages as needed, the title on each", () => {
    expect(model.page).toMatchObject({ orientation: "landscape", pagesTall: 0, titleRows: [1, 1] });
  });
});

describe("校验结果 of other ledgers", () => {
  test("without findings says so in one line and has no filter", () => {
    const clean: CheckResult = { ...result, findings: [] };
    const sheet = resultsSheet({ ledger, result: clean, now, maskIds: true });
    expect(textRows(sheet)[4]).toEqual(["没有发现问题。"]);
    expect(sheet.autoFilter).toBeUndefined();
  });

  test("of several files names the file with the sheet, and links nowhere", () => {
    const several = ledgerOf(
      sheetOf(TABLE, { name: "1月", file: "甲街道.xlsx" }),
      sheetOf(TABLE.replaceAll("@", "@3"), { name: "1月", file: "乙街道.xlsx", index: 1 }),
    );
    const sheet = resultsSheet({ ledger: several, result: resultOf(several), now, maskIds: true });
    const first = cellAt(sheet, 5, 3);
    expect(shown(first)).toBe("甲街道.xlsx 1月");
    expect(cellAt(sheet, 5, 4)?.link).toBeUndefined();
  });

  test("puts a finding of a whole column without a row number", () => {
    const column: Finding = {
      code: "C113",
      severity: "should",
      clause: "-",
      file: "",
      sheet: "1月",
      row: null,
      cells: [],
      person: "",
      message: "单位存疑",
      args: {},
    };
    const sheet = resultsSheet({ ledger, result: { ...result, findings: [column] }, now, maskIds: true });
    expect(textRows(sheet)[4]).toEqual(["需说明", "C113", "1月", "", "", "单位存疑", "", ""]);
  });

  test("gives a sentence of 300 characters a row that shows it whole", () => {
    const long: Finding = { ...result.findings[0]!, message: "很长的说明".repeat(60) };
    const sheet = resultsSheet({ ledger, result: { ...result, findings: [long] }, now, maskIds: true });
    expect(sheet.rowHeights[5]).toBeGreaterThanOrEqual(Math.ceil(600 / 73) * 15);
  });

  test("says 参照执行 before a sentence that was judged by reference only", () => {
    const reference: Finding = { ...result.findings[0]!, severity: "should", asReference: true, message: "超出 1.00 元" };
    const sheet = resultsSheet({ ledger, result: { ...result, findings: [reference] }, now, maskIds: true });
    expect(textRows(sheet)[4]?.[5]).toBe("参照执行：超出 1.00 元");
  });
});

describe("校验结果 of two ledgers in one run", () => {
  const table = (street: string) => `
    | 街镇 | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 帮扶金额 | 发放日期 |
    | ${street} | 王一 | @1 | 低收入 | 大重病 | 10000 | 6000 | 2019-05-06 |`;
  const district = ledgerOf(
    sheetOf(table("华阳路街道"), { name: "台账", file: "甲.xlsx", index: 0 }),
    sheetOf(table(""), { name: "台账", file: "乙.xlsx", index: 0, title: "新泾镇2019年综合帮扶台账" }),
    sheetOf(table(""), { name: "台账", file: "丙.xlsx", index: 0 }),
  );
  const districtRows = textRows(resultsSheet({ ledger: district, result: resultOf(district), now, maskIds: true }));

  test("has one column 街镇: the row's own cell, else the sheet's title, else the file's name", () => {
    expect(districtRows[3]?.slice(7)).toEqual(["情况说明", "街镇"]);
    const overCap = districtRows.filter((row) => row[1] === "P103" && row[0] === "违规");
    expect(overCap.map((row) => [row[2], row[8]])).toEqual([
      ["甲.xlsx 台账", "华阳路街道"],
      ["乙.xlsx 台账", "新泾镇"],
      ["丙.xlsx 台账", "丙"],
    ]);
  });

  test("names the file with every sheet, where columns are listed and where rows were left out", () => {
    const skipped = ledgerOf(
      sheetOf(`${table("甲")}\n| 合计 | | | | | | 6000 | |`, { name: "台账", file: "甲.xlsx", index: 0 }),
      sheetOf(table("乙"), { name: "台账", file: "乙.xlsx", index: 0 }),
    );
    const lines = textRows(resultsSheet({ ledger: skipped, result: resultOf(skipped), now, maskIds: true }));
    expect(lines.flat()).toEqual(expect.arrayContaining(["工作表：甲.xlsx 台账", "工作表：乙.xlsx 台账"]));
    expect(lines).toContainEqual(["合计行", "甲.xlsx 台账", "3（共 1 行）"]);
  });

  test("filters that column too; one ledger has no such column", () => {
    expect(resultsSheet({ ledger: district, result: resultOf(district), now, maskIds: true }).autoFilter?.right).toBe(9);
    expect(model.autoFilter?.right).toBe(8);
  });
});

describe("情况说明 in 校验结果", () => {
  const written = overridesOn(ledger, result.findings);
  const sheetWith = (of: CheckResult) => resultsSheet({ ledger, result: of, now, maskIds: true });

  test("stands beside its finding with reason, who and day; the finding stays 违规", () => {
    const texts = textRows(sheetWith(explained(result, ledger, written.slice(0, 1))));
    expect(texts[4]?.[0]).toBe("违规");
    expect(texts[4]?.[7]).toBe("已说明：情况说明 0（赵敏，2019-06-03）");
    expect(texts[5]?.[7]).toBe("");
    expect(texts[2]).toEqual([`${result.headline}已说明 1 个（违规 1 个，仍计为违规）。`]);
  });

  test("that has lapsed says so, with what was said then", () => {
    const texts = textRows(sheetWith(explained(result, ledger, [{ ...written[0]!, values: "0" }])));
    expect(texts[4]?.[7]).toBe("数值已变，情况说明已失效。原说明：情况说明 0（赵敏，2019-06-03）");
  });

  test("that no finding answers to, and what cannot be read, stand in a table of their own", () => {
    const unused = { ...written[0]!, code: "P114", reason: "=1+1" };
    const of = attachOverrides(result, ledger, [{ ...bookOf([unused]), unread: ["P103.x.1"] }]);
    const model = sheetWith(of);
    const texts = textRows(model);
    const at = texts.findIndex(([text]) => text === "未用到的情况说明");
    expect(texts.slice(at + 2, at + 4)).toEqual([
      ["未用到", "P114", "评审人数不足", "1月!G2", "本次没有校验这条规则，无法判断。原说明：=1+1", "赵敏，2019-06-03"],
      ["无法识别", "", "", "", "工作簿里有一条情况说明不完整或被改过，无法识别，已原样保留（编号 P103.x.1）。", ""],
    ]);
    expect(model.rows.flat().every((cell) => cell?.formula === undefined)).toBe(true);
  });

  test("of 300 characters fits its row", () => {
    const model = sheetWith(explained(result, ledger, [{ ...written[0]!, reason: "长".repeat(300) }]));
    expect(model.rowHeights[5]).toBeGreaterThan(250);
    expect(model.rowHeights[5]).toBeLessThan(409);
  });

  test("leaves the sheet as it was where there is none", () => {
    expect(sheetWith(explained(result, ledger, []))).toEqual(model);
  });
});
