import type { UserMapping } from "../../src/ledger/ledger";
import { readLedger } from "../../src/ledger/readLedger";
import { sheetOf } from "../checks/ledgerTable";

const TABLE = "| 姓名 | 身份证号 | 给付数 | 发放日期 |\n| 王一 | @1 | 100 | 2019-05-01 |";
const MOVED = "| 姓名 | 给付数 | 身份证号 | 发放日期 |\n| 王一 | 200 | @1 | 2019-06-01 |";
const CHOSEN: UserMapping = { "1月": { amount: { heading: "给付数" } } };

const read = (mapping: UserMapping, ...tables: readonly string[]) =>
  readLedger(
    tables.map((table, index) => sheetOf(table, { name: `${index + 1}月`, index })),
    { mapping },
  );
const amounts = (mapping: UserMapping, ...tables: readonly string[]) =>
  read(mapping, ...tables).rows.map(({ read: cells }) => (cells.amount?.state === "value" ? cells.amount.value : null));

test("what was chosen on 1月 holds on 2月 with exactly the same headings, and 2月 says so", () => {
  const { sheets, rows } = read(CHOSEN, TABLE, TABLE);
  expect(amounts(CHOSEN, TABLE, TABLE)).toEqual([10_000, 10_000]);
  expect(sheets.map(({ remarks }) => remarks)).toEqual([[], ["表头与“1月”完全相同，沿用那里的指定：帮扶金额在“给付数”一列，请核对"]]);
  expect(rows[1]?.sheet).toBe(sheets[1]);
  expect(sheets[1]?.mapping.find(({ field }) => field === "amount")?.how).toBe("user");
});

test("one heading elsewhere is another pattern: nothing is carried", () => {
  expect(amounts(CHOSEN, TABLE, MOVED)).toEqual([10_000, null]);
});

test("two sheets that were told different things leave a third one open, and its own choice goes before theirs", () => {
  const two: UserMapping = { ...CHOSEN, "2月": { applyAmount: { heading: "给付数" } } };
  expect(amounts(two, TABLE, TABLE, TABLE)).toEqual([10_000, null, null]);
  expect(amounts({ ...CHOSEN, "2月": { amount: "" } }, TABLE, TABLE)).toEqual([10_000, null]);
});

test("letters are not carried, and another file's sheet is another office's", () => {
  expect(amounts({ "1月": { amount: "C" } }, TABLE, TABLE)).toEqual([10_000, null]);
  const sheets = [sheetOf(TABLE, { name: "1月", file: "甲" }), sheetOf(TABLE, { name: "2月", file: "乙" })];
  const ledger = readLedger(sheets, { mappings: new Map([["甲", CHOSEN]]) });
  expect(ledger.rows.map(({ read: cells }) => cells.amount?.state)).toEqual(["value", undefined]);
});
