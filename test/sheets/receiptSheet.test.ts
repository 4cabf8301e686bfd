import { readCases } from "../../src/checks/readCases";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { monthlyReport } from "../../src/sheets/monthly/monthlyReport";
import { publicListSheet } from "../../src/sheets/publicList/publicListSheet";
import { receiptsOf } from "../../src/sheets/receipts/receiptRows";
import { receiptSheet } from "../../src/sheets/receipts/receiptSheet";
import { handLedger, type HandRow } from "./monthly/handLedger";
import { ROWS, allRows, WANG } from "./monthly/may2019";
import { afterLabel, textRows } from "./modelText";

const month = "2019-05";
const casesOf = (rows: readonly HandRow[]) => readCases(handLedger({ rows }), builtInPolicy);
const receipts = (rows: readonly HandRow[], fullIds = false) => receiptsOf(casesOf(rows), { month, policy: builtInPolicy, fullIds });
const sheet = (rows: readonly HandRow[], fullIds = false) => receiptSheet({ month, unit: "华阳路街道", receipts: receipts(rows, fullIds) });

describe("签收单 of May 2019", () => {
  const model = sheet(allRows());
  const rows = textRows(model);

  test("has the columns of the form and one line per payment of the month, in the ledger's order", () => {
    expect(rows[3]).toEqual(["序号", "姓名", "身份证号", "帮扶类别", "金额（元）", "发放方式", "领款人签字", "日期"]);
    expect(rows.slice(4, 8).map((row) => [row[0], row[1], row[4], row[6], row[7]])).toEqual([
      ["1.00", "王一", "6000.50", "", "2019-05-05"],
      ["2.00", "李一", "3000.00", "", "2019-05-06"],
      ["3.00", "赵一", "25000.00", "", "2019-05-07"],
      ["4.00", "助餐项目", "8000.00", "", "2019-05-08"],
    ]);
  });

  test("masks the ID numbers, and prints them whole only when told so", () => {
    expect(rows[4]?.[2]).toBe(`${WANG.slice(0, 6)}********${WANG.slice(-4)}`);
    expect(textRows(sheet(allRows(), true))[4]?.[2]).toBe(WANG);
    expect(JSON.stringify(model)).not.toContain(WANG);
  });

  test("adds up to 42,000.50 in figures, as a formula over its lines, and in capitals", () => {
    const total = model.rows[8]?.find((cell) => cell?.formula !== undefined);
    expect([total?.formula, total?.number]).toEqual(["=SUM(E5:E8)", 42000.5]);
    expect(afterLabel(model, "合计金额（大写）")).toBe("人民币肆万贰仟元零伍角整");
  });

  test("says what leads from there to the report's 41,000.00: the refund; and that goods are signed for elsewhere", () => {
    const report = monthlyReport({
      ledger: handLedger({ rows: allRows() }),
      cases: casesOf(allRows()),
      income: null,
      policy: builtInPolicy,
      month,
    });
    expect(receipts(allRows()).spent).toBe(Number(report.figures["grants.total"]?.month) * 100);
    expect(rows.flat().join()).toContain("退款、冲销 1 笔 -1,000.50 元，不在本表签收；本表合计 42,000.50 元，月报帮扶支出 41,000.00 元");
    expect(rows.flat().join()).toContain("另有实物、劳务 1 笔（折价 500.00 元），另行签收");
  });

  test("ends with who made, checked and answers for it, and repeats its headings on every page", () => {
    expect(rows.at(-1)).toEqual(["制表：", "审核：", "负责人："]);
    expect(model.page).toMatchObject({ orientation: "landscape", titleRows: [1, 4], pagesTall: 0 });
  });

  test.each([
    [0, 1],
    [1, 1],
    [12, 2],
    [40, 4],
    [500, 42],
  ])("%d payments take %d pages, and the sum never stands alone on one", (count, pages) => {
    const many = sheet(Array.from({ length: count }, (_, at): HandRow => ({ ...ROWS["may"], amount: 100 + at })));
    const breaks = many.page.breaksBefore ?? [];
    expect(breaks.length + 1).toBe(pages);
    const last = breaks.at(-1) ?? 1;
    const total = many.rows.findIndex((row) => row[0]?.text?.startsWith("合计　")) + 1;
    if (count > 0) expect(total - last).toBeGreaterThanOrEqual(Math.min(count, 2));
  });

  test("an ID that cannot be read is an empty box, never a guess", () => {
    expect(receipts([{ ...ROWS["may"], idNo: "?" }]).lines[0]?.idNo).toBe("");
  });
});

describe("公开名单 of May 2019", () => {
  const listed = (rows: readonly HandRow[]) => textRows(publicListSheet(casesOf(rows), { month, unit: "" }));

  test("shows part of the name, the type and the amount of each 个案, and nothing else", () => {
    expect(listed(allRows()).slice(3)).toEqual([
      ["序号", "姓名", "帮扶类别", "金额（元）"],
      ["1.00", "王*", "大重病医疗", "6000.50"],
      ["2.00", "李*", "补缴金", "3000.00"],
      ["3.00", "赵*", "突发事件", "25000.00"],
    ]);
  });

  test("no digit of an ID, no committee, no whole name is anywhere in it", () => {
    const text = JSON.stringify(publicListSheet(casesOf(allRows()), { month, unit: "" }));
    for (const secret of ["310199", "甲居委", "乙居委", "王一", "李一", "赵一", "助餐项目"]) expect(text).not.toContain(secret);
  });

  test("a grant that was paid back whole in June is not shown for May", () => {
    const back: HandRow = { ...ROWS["may"], amount: -6000.5, status: "退款", payDate: "2019-06-02" };
    expect(listed([ROWS["may"] ?? {}, back]).at(-1)).toEqual(["本月没有可以公开的个案帮扶。"]);
  });
});
