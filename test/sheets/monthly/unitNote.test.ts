import { readCases } from "../../../src/checks/readCases";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import { monthlyReport } from "../../../src/sheets/monthly/monthlyReport";
import { ledgerOf } from "../../checks/ledgerTable";

describe("a column whose figures do not fit its unit (C113)", () => {
  const noteOf = (heading: string, amounts: readonly number[]): string[] => {
    const rows = amounts.map((amount, at) => `| 居民${at} | @${at} | 低收入 | 个案 | 大重病 | ${amount} | 2019-05-06 |`);
    const ledger = ledgerOf([`| 姓名 | 身份证号 | 对象类别 | 帮扶形式 | 帮扶类别 | ${heading} | 发放日期 |`, ...rows].join("\n"));
    const { notes } = monthlyReport({
      ledger,
      cases: readCases(ledger, builtInPolicy),
      income: null,
      policy: builtInPolicy,
      month: "2019-05",
    });
    return notes.filter((note) => note.includes("单位可疑"));
  };

  test("元 all below 100: 八 says that they are counted as read, five of them but not four", () => {
    expect(noteOf("帮扶金额", [0.5, 0.6, 0.7, 1, 2])).toEqual([
      "“1月”的“帮扶金额”列按元读，5 个数最大为 2.00 元，单位可疑，照读出的数计入，请核对。",
    ]);
    expect(noteOf("帮扶金额", [0.5, 0.6, 0.7, 1])).toEqual([]);
    expect(noteOf("帮扶金额", [0.5, 0.6, 0.7, 1, 100])).toEqual([]);
  });

  test("万元 above 100", () => {
    expect(noteOf("帮扶金额（万元）", [0.5, 5000])).toEqual([
      "“1月”的“帮扶金额(万元)”列按万元读，2 个数最大为 50,000,000.00 元，单位可疑，照读出的数计入，请核对。",
    ]);
    expect(noteOf("帮扶金额（万元）", [0.5, 100])).toEqual([]);
  });
});
