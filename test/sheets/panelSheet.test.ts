import { readCases } from "../../src/checks/readCases";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { panelSheet } from "../../src/sheets/panel/panelSheet";
import { formsOf } from "../../src/sheets/preReview/formsOf";
import { preReviewSheet } from "../../src/sheets/preReview/preReviewSheet";
import { idOf, ledgerOf, resultOf } from "../checks/ledgerTable";
import { afterLabel, shown, textRows } from "./modelText";

const now = new Date(2019, 5, 20);
const HEAD = "| 姓名 | 身份证号 | 户号 | 对象类别 | 帮扶类别 | 自负医疗费用 | 拟帮扶金额 | 帮扶金额 | 申请日期 | 发放日期 | 状态 |";
const open = (name: string, id: string, household: string, fee: string, asked: string, type = "大重病"): string =>
  `| ${name} | ${id} | ${household} | 低收入 | ${type} | ${fee} | ${asked} | | 2019-06-03 | | 在办 |`;
const paid = (name: string, id: string, household: string, amount: number): string =>
  `| ${name} | ${id} | ${household} | 低收入 | 其他 | | | ${amount} | 2019-01-10 | 2019-02-01 | 已发放 |`;

function panel(lines: readonly string[]) {
  const ledger = ledgerOf([HEAD, ...lines].join("\n"));
  const result = resultOf(ledger);
  const cases = readCases(ledger, builtInPolicy).filter(({ status }) => status === "pending");
  const input = { cases, result, ledger, policy: builtInPolicy, fullIds: false };
  const forms = formsOf(input);
  return {
    model: panelSheet({ forms, unit: "华阳路街道", policy: builtInPolicy, now }),
    forms,
    preReview: preReviewSheet({ ...input, now }),
  };
}

describe("评审会汇总表", () => {
  const { model, preReview } = panel([
    paid("王一", "@1", "7", 3000),
    paid("李二", "@2", "7", 75000),
    open("王一", "@1", "7", "10000", "6000"),
    open("张三", "@3", "9", "", "4000"),
  ]);
  const rows = textRows(model);

  test("has one line per pending case with base, ceiling, what the household had this year, what is left, the amount and who approves", () => {
    expect(rows[3]?.slice(0, 11)).toEqual([
      "1.00",
      "王一",
      "低收入",
      "大重病医疗",
      "10000.00",
      "5000.00",
      "2.00",
      "78000.00",
      "2000.00",
      "6000.00",
      "街镇审批",
    ]);
    expect(rows).toHaveLength(3 + 2 + 1 + 1 + 2 + 1);
  });

  test("says the same as the case's 预审表", () => {
    expect([afterLabel(preReview, "计算上限"), afterLabel(preReview, "拟帮扶金额"), afterLabel(preReview, "审批级别")]).toEqual([
      shown(model.rows[3]?.[5] ?? null),
      shown(model.rows[3]?.[9] ?? null),
      shown(model.rows[3]?.[10] ?? null),
    ]);
    expect(afterLabel(preReview, "同户小计")).toBe("2 次，累计 78,000.00 元，年度剩余 2,000.00 元");
  });

  test("names the findings with their severity, and leaves conclusion and final amount blank", () => {
    expect(shown(model.rows[3]?.[11] ?? null)).toMatch(/【违规 P103】.*上限 5,000\.00 元/);
    expect([shown(model.rows[3]?.[12] ?? null), shown(model.rows[3]?.[13] ?? null)]).toEqual(["", ""]);
  });

  test("prints the reason where the ceiling cannot be computed, and no number", () => {
    expect([rows[4]?.[4], rows[4]?.[5]]).toEqual(["", "无法计算"]);
    expect(shown(model.rows[4]?.[11] ?? null)).toMatch(/^上限：.*无法计算/);
  });

  test("adds up the amounts asked for: 10,000.00 of 2 cases, as a formula", () => {
    const total = model.rows[5]?.[9];
    expect([model.rows[5]?.[0]?.text, total?.formula, total?.number]).toEqual(["合计　2 件", "=SUM(J4:J5)", 10000]);
  });

  test("has room for more than the seven signatures of 四(三), each at least 15 mm high on paper", () => {
    const boxes = model.rows.flatMap((row, at) => row.flatMap((cell) => (/^\d+\.$/.test(cell?.text ?? "") ? [at + 1] : [])));
    expect(boxes).toHaveLength(10);
    const scale = 735 / model.columnWidths.reduce((sum, characters) => sum + characters * 5.25 + 3.75, 0);
    for (const row of boxes) expect((model.rowHeights[row] ?? 0) * scale).toBeGreaterThanOrEqual((15 / 25.4) * 72);
    expect(rows.flat().join()).toContain("第四条（三）：一般 7 人及以上");
  });

  test("shows no ID number at all", () => {
    expect(JSON.stringify(model)).not.toMatch(/310199/);
    expect(JSON.stringify(model)).not.toContain(idOf(1).slice(-4));
  });

  test("keeps the signatures on one page: 1, 20 and 200 cases", () => {
    for (const count of [1, 20, 200]) {
      const many = panel(Array.from({ length: count }, (_, at) => open(`张${at}`, `@${at}`, `${at}`, "10000", "6000"))).model;
      const first = many.rows.findIndex((row) => row[0]?.text?.startsWith("参会评审人员签名")) + 1;
      expect((many.page.breaksBefore ?? []).filter((row) => row > first)).toEqual([]);
      expect(many.rows.filter((row) => row[9]?.style === "amount")).toHaveLength(count);
    }
  });

  test("no pending case: one line says so, and the page can still be signed", () => {
    const empty = panel([paid("王一", "@1", "7", 3000)]).model;
    expect(textRows(empty)[3]).toEqual(["没有在办的个案。"]);
    expect(textRows(empty).at(-1)).toEqual(["主持人：", "记录人：", "负责人（盖章）："]);
  });
});
