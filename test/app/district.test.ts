import { streetParts } from "../../src/app/streetPart";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { ledgerOf, resultOf, sheetOf } from "../checks/ledgerTable";

const HEAD = "| 姓名 | 身份证号 | 低保证号 | 对象类别 | 帮扶类别 | 帮扶金额 | 发放日期 | 状态 |";
const street = (file: string, ...lines: readonly string[]) => sheetOf([HEAD, ...lines].join("\n"), { name: "台账", file });

describe("a household that two streets helped: 50,000 and 40,000, by different members under one 低保证号", () => {
  const ledger = ledgerOf(
    street("甲街.xlsx", "| 王一 | @1 | D123456 | 低保 | 其他 | 50000 | 2019-03-01 | 已发放 |"),
    street("乙街.xlsx", "| 王二 | @2 | D123456 | 低保 | 其他 | 40000 | 2019-05-01 | 已发放 |"),
    street("丙街.xlsx", "| 张三 | @3 | D999999 | 低保 | 其他 | 80000 | 2019-05-01 | 已发放 |"),
  );
  const result = resultOf(ledger);
  const parts = streetParts({ ledger, income: null, rawSheets: [], mapping: {}, policy: builtInPolicy }, result, builtInPolicy);
  const codes = (file: string) => parts.find((part) => part.file === file)?.result.findings.map(({ code }) => code) ?? [];

  test("is found past 80,000 in the run over both, at the later street's row", () => {
    expect(codes("乙街.xlsx")).toContain("G202");
    expect([codes("甲街.xlsx"), codes("丙街.xlsx")].flat()).not.toContain("G202");
  });

  test("cut by street, no finding is lost or told twice, and each part counts its own rows", () => {
    expect(parts.map(({ file, result: part }) => [file, part.rowCount, part.notJudged])).toEqual([
      ["甲街.xlsx", 1, 0],
      ["乙街.xlsx", 1, 0],
      ["丙街.xlsx", 1, 0],
    ]);
    expect(parts.flatMap(({ result: part }) => part.findings)).toHaveLength(result.findings.length);
    expect(parts.reduce((sum, { result: part }) => sum + part.counts.must, 0)).toBe(result.counts.must);
  });

  test("each part says that limits are those of the whole run", () => {
    expect(parts[1]?.result.headline).toContain("全区 3 行一并校验，个人和家庭限额跨台账合并计算");
  });
});
