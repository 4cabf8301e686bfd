import { check, coverageOf, expectMarked, found, idOf, ledgerOf, resultOf, serialOf, sheetOf } from "./ledgerTable";

describe("cells that cannot be read", () => {
  test("one bad cell is one finding, and the rules that need it are unknown instead of failed", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号               | 帮扶金额 | 发放日期     | 应有 |
      | 王一 | @1                     | 100      | 2019-05-06   |      |
      | 王二 | @2                     | 壹佰     | 2019-05-06   | C102 |
      | 王三 | @3                     | 100      | '2019.13.5   | C101 |
      | 王四 | !310199195001010000    | 100      | 2019-05-06   | C103 |
      | 王五 | '3101991950010100      | 100      | 2019-05-06   | C104 |
      | 王六 | '31019919501301001X    | 100      | 2019-05-06   | C104 |
      | 王七 | '310199195001010011    | 100      | 2019-05-06   | C105 |
      | 王八 | '310199********001X    | 100      | 2019-05-06   | C104 |
      | 王九 | @9                     | #N/A     | 2019-05-06   | C109 |
      | 王十 | @10                    | 100      | #REF!        | C109 |
      | #REF! | @11                   | 100      | 2019-05-06   | C109 |
      | 赵一 | #VALUE!                | 100      | 2019-05-06   | C109 |
    `);
    expect(coverageOf(result, "C101")).toMatchObject({ pass: 10, fail: 1, na: 1, unknown: 0 });
    expect(coverageOf(result, "C105")).toMatchObject({ pass: 6, fail: 1, na: 5, unknown: 0 });
    expect(coverageOf(result, "G201")).toMatchObject({ status: "partly", pass: 2, fail: 0, unknown: 10 });
  });

  test("a text ID that ends in 000 is good, a number of 18 digits has lost its last ones; no message shows a full number", () => {
    const { findings } = check(`
      | 姓名 | 身份证号            | 帮扶金额 | 发放日期   |
      | 王一 | '310199195001025000 | 100      | 2019-05-06 |
      | 王二 | !310199195001025000 | 100      | 2019-05-06 |
      | 王三 | '310199195001025001 | 100      | 2019-05-06 |
    `);
    expect(findings.map(({ code, row }) => `${code} ${row}`)).toEqual(["C103 3", "C105 4"]);
    expect(JSON.stringify(findings)).not.toMatch(/\d{15}/);
  });

  test("an old number is noted and means the same person as its 18 digits", () => {
    const old = idOf(1).slice(0, 6) + idOf(1).slice(8, 17);
    const result = check(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | 其他     | 100      | 2019-05-06 |
      | 王一 | '${old}  | 其他     | 100      | 2019-05-06 |
    `);
    expect(result.findings.map(({ code, row }) => `${code} ${row}`)).toEqual(["C106 3", "G205 3"]);
  });

  test("another paper named in 证件类型 gives no ID finding and still is a person", () => {
    const result = expectMarked(`
      | 姓名 | 证件类型 | 身份证号   | 帮扶类别 | 帮扶金额 | 发放日期   | 应有      |
      | 王一 | 护照     | 'E12345678 | 其他     | 100      | 2019-05-06 |           |
      | 王一 | 护照     | 'e12345678 | 其他     | 100      | 2019-05-06 | G205      |
      | 王二 | 身份证   | 'E12345678 | 其他     | 100      | 2019-05-06 | C104      |
    `);
    expect(coverageOf(result, "G205")).toMatchObject({ unknown: 1 });
  });

  test("a cell merged over two rows is found on the first of them, whatever kinds of rows stand around it", () => {
    // The rows of a kind are looked at together: 王一 and 王三 are of one kind, 王二 between them of another.
    const table = `
      | 姓名 | 身份证号 | 户主身份证       | 帮扶类别 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | '310199190013010 | 其他     | 100      | 2019-05-06 |
      | 王二 | @2       | '310199195001010 | 突发     | 100      | 2019-05-06 |
      | 王三 | @3       |                  | 其他     | 100      | 2019-05-06 |
    `;
    const result = check({ ...sheetOf(table), merges: [{ top: 3, bottom: 4, left: 3, right: 3 }] });
    expect(found(result, "C104").map(({ row, cells }) => [row, cells])).toEqual([
      [2, ["C2"]],
      [3, ["C3"]],
    ]);
  });

  test("a 户主身份证 is looked at like any ID, and a cell merged over two rows is one finding", () => {
    const table = `
      | 姓名 | 身份证号 | 户主身份证          | 帮扶金额 | 发放日期   |
      | 王一 | @1       | '310199195001010011 | 100      | 2019-05-06 |
      | 王二 | @2       |                     | 100      | 2019-05-06 |
    `;
    const merged = { ...sheetOf(table), merges: [{ top: 2, bottom: 3, left: 3, right: 3 }] };
    const result = check(merged);
    expect(found(result, "C105").map(({ cells, row }) => [cells, row])).toEqual([[["C2"], 2]]);
    expect(coverageOf(result, "C105")).toMatchObject({ fail: 2 });
  });
});

describe("readable text that should be a number or a date", () => {
  test("C111 offers the number in the column's own unit, C112 the serial number of the day", () => {
    const { findings } = check(`
      | 姓名 | 身份证号 | 帮扶金额（万元） | 自负     | 发放日期    |
      | 王一 | @1       | '0.8             | '１，２３４.５０元 | '2019.5.6   |
    `);
    expect(findings.map(({ code, cells, fix }) => ({ code, cells, fix }))).toEqual([
      {
        code: "C111",
        cells: ["D2"],
        fix: { kind: "textToNumber", cell: "D2", oldText: "１，２３４.５０元", newNumber: 1234.5, newText: "1234.5" },
      },
      { code: "C111", cells: ["C2"], fix: { kind: "textToNumber", cell: "C2", oldText: "0.8", newNumber: 0.8, newText: "0.8" } },
      {
        code: "C112",
        cells: ["E2"],
        fix: { kind: "textToDate", cell: "E2", oldText: "2019.5.6", newNumber: serialOf("2019-05-06"), newText: "2019-05-06" },
      },
    ]);
  });

  test("a workbook of the 1904 system gets a serial number of its own", () => {
    const sheet = sheetOf("| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 100 | '2019-05-06 |", { date1904: true });
    expect(found(check(sheet), "C112")[0]?.fix?.newNumber).toBe(serialOf("2019-05-06") - 1462);
  });

  test("a formula, a month and a span get no fix", () => {
    const { findings } = check(`
      | 姓名 | 身份证号 | 帮扶金额 | 发放日期          |
      | 王一 | @1       | ='100    | 2019-05-06        |
      | 王二 | @2       | 100      | '2019年5月        |
      | 王三 | @3       | 100      | '2019.5.3-5.12    |
      | 王四 | @4       | 100      | ='2019.5.6        |
    `);
    expect(findings.map(({ code, row }) => `${code} ${row}`)).toEqual(["C111 2", "C112 3", "C112 4", "C112 5"]);
    expect(findings.filter(({ fix }) => fix)).toEqual([]);
  });
});

describe("words", () => {
  test("a word of no alias table is found, in category, type, form and status; a blank is not", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶形式 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态   | 应有 |
      | 王一 | @1       | 低保户   | 个案帮扶 | 其他帮扶 | 100      | 2019-05-06 | 已发放 |      |
      | 王二 | @2       | 低保边缘 | 个案     | 其他     | 100      | 2019-05-06 | 已发放 | C107 |
      | 王三 | @3       | 低保     | 个案     | 助学     | 100      | 2019-05-06 | 已发放 | C108 |
      | 王四 | @4       | 低保     | 慰问     | 其他     | 100      | 2019-05-06 | 已发放 | C108 |
      | 王五 | @5       | 低保     | 个案     | 其他     | 100      | 2019-05-06 | 办结   | C116 |
      | 王六 | @6       |          |          |          | 100      | 2019-05-06 |        |      |
    `);
    expect(found(result, "C107")[0]).toMatchObject({ severity: "must", clause: "三(一)", cells: ["C3"] });
    expect(found(result, "C108").map(({ cells, severity }) => [cells, severity])).toEqual([
      [["E4"], "must"],
      [["D5"], "must"],
    ]);
    expect(found(result, "C116")[0]).toMatchObject({ severity: "should", cells: ["H6"] });
    expect(result.notJudged).toBe(1);
    // The row with an unknown status is unknown to every limit.
    expect(coverageOf(result, "G201")).toMatchObject({ unknown: 2 });
  });

  test("an error value instead of a word is C109 alone, and whether the word is known is unknown, not out of question", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 对象类别 | 帮扶形式 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态    | 应有      |
      | 王一 | @1       | #N/A     | 个案     | 其他     | 100      | 2019-05-06 | 已发放  | C109      |
      | 王二 | @2       | 低保     | 个案     | #VALUE!  | 100      | 2019-05-06 | 已发放  | C109      |
      | 王三 | @3       | 低保     | #REF!    | 其他     | 100      | 2019-05-06 | 已发放  | C109      |
      | 王四 | @4       | 低保     | 个案     | 其他     | 100      | 2019-05-06 | #NAME?  | C109      |
      | 王五 | @5       | 低保     | #REF!    | 助学     | 100      | 2019-05-06 | 已发放  | C108 C109 |
      | 王六 | @6       |          |          |          | 100      | 2019-05-06 |         |           |
    `);
    expect(coverageOf(result, "C107")).toMatchObject({ pass: 4, fail: 0, na: 1, unknown: 1, status: "partly" });
    expect(coverageOf(result, "C108")).toMatchObject({ pass: 2, fail: 1, na: 1, unknown: 2 });
    expect(coverageOf(result, "C116")).toMatchObject({ pass: 4, fail: 0, na: 1, unknown: 1 });
  });
});

describe("C110 what is missing", () => {
  test("name, amount of a granted row, both amounts of a pending row, every date: one finding per row", () => {
    const result = expectMarked(`
      | 姓名 | 身份证号 | 拟帮扶金额 | 帮扶金额 | 申请日期   | 发放日期   | 状态 | 应有 |
      | 王一 | @1       |            | 100      | 2019-04-01 | 2019-05-06 |      |      |
      |      | @2       |            | 100      | 2019-04-01 | 2019-05-06 |      | C110 |
      | 王三 | @3       | 100        |          | 2019-04-01 | 2019-05-06 |      | C110 |
      | 王四 | @4       | 100        |          | 2019-04-01 |            |      |      |
      | 王五 | @5       |            | 100      | 2019-04-01 |            |      |      |
      | 王六 | @6       |            |          | 2019-04-01 |            |      | C110 |
      | 王七 | @7       |            | 100      |            |            | 同意 | C110 |
      |      | @8       |            |          |            |            | 同意 | C110 |
      | 王九 | @9       |            |          | 2019-04-01 |            | 不予 |      |
    `);
    expect(found(result, "C110").at(-1)).toMatchObject({ cells: ["A9", "D9", "F9", "E9"], message: "缺“姓名”、“帮扶金额”、“发放日期”" });
  });
});

describe("amounts that cannot be", () => {
  test("C114 more than two decimals, C115 zero or below on any row that is no refund", () => {
    expectMarked(`
      | 姓名 | 身份证号 | 帮扶类别 | 帮扶金额 | 发放日期   | 状态 | 备注       | 应有 |
      | 王一 | @1       | 其他     | 100.25   | 2019-05-06 |      |            |      |
      | 王二 | @2       | 其他     | 100.255  | 2019-05-06 |      |            | C114 |
      | 王三 | @3       | 其他     | 0.01     | 2019-05-06 |      |            |      |
      | 王四 | @4       | 其他     | 0        | 2019-05-06 |      |            | C115 |
      | 王五 | @5       | 其他     | -100     | 2019-05-06 |      |            | C115 |
      | 王六 | @6       | 其他     | -100     | 2019-05-06 | 退款 |            |      |
      | 王七 | @7       | 其他     | -100     | 2019-05-06 |      | 银行退回   |      |
      | 王八 | @8       | 其他     | 100      | 2019-05-06 |      | 曾退款一次 |      |
    `);
  });

  test("0.1+0.2 has two decimals", () => {
    const sheet = sheetOf("| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |\n| 王一 | @1 | 1 | 2019-05-06 |");
    const values = sheet.values.map((row, index) => (index === 1 ? [row[0]!, row[1]!, 0.1 + 0.2, row[3]!] : row));
    expect(check({ ...sheet, values }).findings).toEqual([]);
  });

  test("C113: five 元 all below 100, or one 万元 above 100, is reported once for the column, with no row", () => {
    const rows = (amounts: readonly (number | string)[]) =>
      amounts.map((amount, n) => `| 王${n} | @${n + 1} | ${amount} | 2019-05-06 |`).join("\n");
    const head = "| 姓名 | 身份证号 | 帮扶金额 | 发放日期 |";
    const suspects = (table: string) => found(check(table), "C113");
    expect(suspects(`${head}\n${rows([1, 2, 0.5, 99.99, 3])}`)).toMatchObject([
      { severity: "should", row: null, cells: ["C1"], person: "", args: { values: 5, unit: "元", largest: "99.99" } },
    ]);
    expect(suspects(`${head}\n${rows([1, 2, 0.5, 100, 3])}`)).toEqual([]);
    expect(suspects(`${head}\n${rows([1, 2, 0.5, 99])}`)).toEqual([]);
    expect(suspects(`${head}\n${rows([1, 2, 0.5, 99, 0])}`)).toEqual([]);
    const wan = head.replace("帮扶金额", "帮扶金额（万元）");
    expect(suspects(`${wan}\n${rows([0.8, 2, 100])}`)).toEqual([]);
    expect(suspects(`${wan}\n${rows([0.8, 2, 100.5])}`)).toMatchObject([
      { row: null, cells: ["C1"], args: { unit: "万元", largest: "1005000.00" } },
    ]);
    expect(suspects(`${wan}\n${rows([0.8, 2, 100.5])}`)[0]?.message).toBe(
      "“帮扶金额(万元)”列按万元读，3 个数最大为 1,005,000.00 元，请核对单位是元还是万元",
    );
  });
});

describe("the order of findings", () => {
  test("sheet, then row with the whole column first, then the order of the rules", () => {
    const table = `
      | 姓名 | 身份证号 | 帮扶金额 | 发放日期   |
      | 王一 | @1       | '1       | 2019-05-06 |
      |      | @2       | 2        | 2022-05-06 |
      | 王三 | @3       | 3        | 2019-05-06 |
      | 王四 | @4       | 4        | 2019-05-06 |
      | 王五 | @5       | 5        | 2019-05-06 |
    `;
    const result = resultOf(ledgerOf(table, table.replaceAll("@", "@1")));
    expect(result.findings.map(({ code, sheet, row }) => `${sheet} ${row} ${code}`)).toEqual(
      ["1月", "2月"].flatMap((sheet) => [`${sheet} null C113`, `${sheet} 2 C111`, `${sheet} 3 C110`, `${sheet} 3 P101`]),
    );
  });
});
