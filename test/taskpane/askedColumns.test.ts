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
  expect(questions[0]?.columns).toEqual([
    { sheet: "1月", column: "K" },
    { sheet: "2月", column: "L" },
    { sheet: "3月", column: "K" },
  ]);
});

test("the same heading with other candidates is another question", () => {
  expect(askedColumns(ledgerOf([ask("K", "金额", "amount")], [ask("K", "金额", "applyAmount")]))).toHaveLength(2);
});

test("a column that is understood is no question", () => expect(askedColumns(ledgerOf([name]))).toEqual([]));

test("a choice is kept beside the choices of other columns and sheets", () => {
  expect(withColumn({ "1月": { name: "B" }, "2月": { amount: "K" } }, "1月", "K", "amount")).toEqual({
    "1月": { name: "B", amount: "K" },
    "2月": { amount: "K" },
  });
});

test("a column that is given another field loses the one it had", () => {
  expect(withColumn({ "1月": { applyAmount: "K" } }, "1月", "K", "amount")).toEqual({ "1月": { amount: "K" } });
});
