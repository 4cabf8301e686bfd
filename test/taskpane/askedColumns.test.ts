import type { ColumnMapping, Ledger } from "../../src/ledger/ledger";
import { askedColumns, withColumn } from "../../src/taskpane/check/askedColumns";

const ask = (column: string, heading: string, ...candidates: NonNullable<ColumnMapping["candidates"]>): ColumnMapping => ({
  field: null,
  column,
  heading,
  how: "ask",
  candidates,
});
const name: ColumnMapping = { field: "name", column: "B", heading: "姓名", how: "exact" };

const ledgerOf = (...sheets: readonly (readonly ColumnMapping[])[]): Ledger => ({
  rows: [],
  others: [],
  sheets: sheets.map((mapping, order) => ({
    file: "",
    sheet: `${order + 1}月`,
    order,
    headerTop: 1,
    headerRow: 1,
    rowCount: 0,
    skipped: [],
    mapping,
    unmapped: [],
    remarks: [],
    street: null,
  })),
});

test("金额 on 3 sheets with the same candidates is one question for 3 columns", () => {
  const questions = askedColumns(
    ledgerOf(
      [name, ask("K", "金额", "applyAmount", "amount")],
      [ask("L", "金额", "applyAmount", "amount")],
      [ask("K", "金额", "applyAmount", "amount")],
    ),
  );
  expect(questions).toHaveLength(1);
  expect(questions[0]?.columns.map(({ sheet, column }) => ({ sheet: sheet.sheet, column }))).toEqual([
    { sheet: "1月", column: "K" },
    { sheet: "2月", column: "L" },
    { sheet: "3月", column: "K" },
  ]);
});

test("the same heading with other candidates is another question", () => {
  expect(askedColumns(ledgerOf([ask("K", "金额", "amount")], [ask("K", "金额", "applyAmount")]))).toHaveLength(2);
});

test("a column that is understood is no question", () => expect(askedColumns(ledgerOf([name]))).toEqual([]));

const sheetWith = (...mapping: readonly ColumnMapping[]) => ledgerOf(mapping).sheets[0]!;
const user = (column: string, heading: string, field: NonNullable<ColumnMapping["field"]>): ColumnMapping => ({
  field,
  column,
  heading,
  how: "user",
});

test("a choice is kept by its heading, beside the choices of other columns and sheets", () => {
  const sheet = sheetWith(user("B", "名字", "name"), ask("K", "审批 / 金额", "amount"));
  expect(withColumn({ "1月": { name: "B" }, "2月": { amount: "K" } }, sheet, "K", "amount")).toEqual({
    "1月": { name: "B", amount: { heading: "审批 / 金额" } },
    "2月": { amount: "K" },
  });
});

test("of two columns with one heading the second is remembered as the second of 2", () => {
  const sheet = sheetWith(ask("F", "金额", "amount"), ask("K", "金额（元）", "amount"));
  expect(withColumn({}, sheet, "K", "amount")).toEqual({ "1月": { amount: { heading: "金额（元）", nth: 2, of: 2 } } });
});

test("a column that is given another field loses the one it had", () => {
  expect(withColumn({ "1月": { applyAmount: { heading: "金额" } } }, sheetWith(user("K", "金额", "applyAmount")), "K", "amount")).toEqual({
    "1月": { amount: { heading: "金额" } },
  });
});

test("a column without any heading is remembered by its letters", () => {
  expect(withColumn({}, sheetWith(name), "M", "amount")).toEqual({ "1月": { amount: "M" } });
});

test("a wrong meaning is taken away: the sheet has no such column then", () => {
  expect(withColumn({ "1月": { amount: "K" } }, sheetWith(name), "B", null)).toEqual({ "1月": { amount: "K", name: "" } });
  expect(withColumn({}, sheetWith(user("K", "金额", "amount")), "K", null)).toEqual({ "1月": { amount: "" } });
});

test("none of the candidates: the question is settled, and a field that another column was given stays with it", () => {
  const sheet = sheetWith(ask("K", "金额", "applyAmount", "amount"));
  expect(withColumn({}, sheet, "K", null)).toEqual({ "1月": { applyAmount: "", amount: "" } });
  expect(withColumn({ "1月": { amount: { heading: "实发" } } }, sheet, "K", null)).toEqual({
    "1月": { amount: { heading: "实发" }, applyAmount: "" },
  });
});
