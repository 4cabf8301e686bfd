import type { CellValue } from "../../src/cells/reading";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { idOf, ledgerOf, serialOf, sheetOf } from "../checks/ledgerTable";

const HEADINGS = ["姓名", "身份证号", "帮扶金额", "发放日期"];

/** A grant of person n in a month: 100 元 times the person's number. */
const grant = (n: number, month: number): CellValue[] => [`王${n}`, idOf(n), n * 100, serialOf(`2019-0${month}-1${n % 10}`)];
const grants = (month: number, from: number, to: number): CellValue[][] =>
  Array.from({ length: to - from + 1 }, (_, at) => grant(from + at, month));

const made = (name: string, rows: readonly CellValue[][], index = 0, file = "台账.xlsx"): RawSheet => ({
  ...sheetOf("| 姓名 |", { name, index, file }),
  values: [HEADINGS, ...rows],
});

const counts = (...sheets: readonly RawSheet[]): [string, number][] =>
  readLedger(sheets).sheets.map(({ sheet, rowCount }) => [sheet, rowCount]);

const JANUARY = made("1月", grants(1, 1, 20));
const FEBRUARY = made("2月", grants(2, 1, 20));
const BOTH = [...grants(1, 1, 20), ...grants(2, 1, 20)];

test("a 汇总 of two months of 20 rows is not counted again; each of its 40 rows names the row that it repeats", () => {
  const { sheets, rows } = readLedger([made("汇总", BOTH), JANUARY, FEBRUARY]);
  expect(sheets.map(({ sheet, rowCount }) => [sheet, rowCount])).toEqual([
    ["汇总", 0],
    ["1月", 20],
    ["2月", 20],
  ]);
  expect(rows).toHaveLength(40);
  const [summary] = sheets;
  expect(summary?.skipped).toHaveLength(40);
  expect(summary?.skipped[20]).toEqual({ row: 22, why: "与“2月”第 2 行是同一笔，未重复计入" });
  expect(summary?.remarks).toEqual([
    "这张表重复了“1月”“2月”：40 行是同一人、同一日期、同一金额，没有重复计入。如果确是另外发放的，请把它单独存成一个文件，一起校验",
  ]);
});

test("two months make a summary whatever it is called, one month only where the name says 汇总 or copy", () => {
  expect(counts(made("Sheet1", BOTH), JANUARY, FEBRUARY)).toEqual([
    ["Sheet1", 0],
    ["1月", 20],
    ["2月", 20],
  ]);
  expect(counts(JANUARY, made("1月 (2)", grants(1, 1, 20)))).toEqual([
    ["1月", 20],
    ["1月 (2)", 0],
  ]);
  expect(counts(JANUARY, made("2月", grants(1, 1, 20)))).toEqual([
    ["1月", 20],
    ["2月", 20],
  ]);
});

test("of 40 rows 38 may be repeated and 2 are not: they are read, with their own sheet; with 3 others the sheet is no repetition", () => {
  const { rows, sheets } = readLedger([JANUARY, FEBRUARY, made("全年", [...BOTH.slice(1, 39), ...grants(3, 1, 2)])]);
  expect(sheets[2]).toMatchObject({ sheet: "全年", rowCount: 2 });
  expect(sheets[2]?.remarks.at(-1)).toContain("38 行是同一人、同一日期、同一金额，没有重复计入，其余 2 行照常计入");
  expect(rows.slice(40).map(({ sheet, row }) => [sheet === sheets[2], row])).toEqual([
    [true, 40],
    [true, 41],
  ]);
  expect(counts(JANUARY, FEBRUARY, made("全年", [...BOTH.slice(2, 39), ...grants(3, 1, 3)]))[2]).toEqual(["全年", 40]);
});

test("a few rows that stand on two months also are no summary of them: G205 has the word", () => {
  expect(counts(JANUARY, FEBRUARY, made("补发", [...grants(1, 1, 3), ...grants(2, 1, 3)]))[2]).toEqual(["补发", 6]);
});

test("another amount, another day or another person is another grant", () => {
  const others = [
    BOTH.map(([name = null, id = null, amount, date = null]) => [name, id, Number(amount) + 0.01, date]),
    BOTH.map(([name = null, id = null, amount = null, date]) => [name, id, amount, Number(date) + 1]),
    BOTH.map(([, , amount = null, date = null], at) => [`李${at}`, idOf(100 + at), amount, date]),
  ];
  for (const rows of others) expect(counts(JANUARY, FEBRUARY, made("汇总", rows))[2]).toEqual(["汇总", 40]);
});

test("a grant that the summary lists three times and a month once is repeated once", () => {
  const { rowCount } = readLedger([JANUARY, FEBRUARY, made("汇总", [...BOTH, ...grants(1, 1, 1), ...grants(1, 1, 1)])]).sheets[2]!;
  expect(rowCount).toBe(2);
});

test("two summaries of the same months are both left out, and of two copies alone one is kept", () => {
  expect(counts(made("汇总", BOTH), made("年度", BOTH), JANUARY, FEBRUARY).map(([, count]) => count)).toEqual([0, 0, 20, 20]);
  expect(counts(made("汇总", BOTH), made("年度", BOTH)).map(([, count]) => count)).toEqual([40, 0]);
});

test("another file's sheets are another office's: nothing is left out", () => {
  expect(counts(JANUARY, FEBRUARY, made("汇总", BOTH, 0, "区.xlsx"))[2]).toEqual(["汇总", 40]);
});

test("two rows are too few to be called a repetition", () => {
  expect(
    counts(made("1月", grants(1, 1, 1)), made("2月", grants(2, 1, 1)), made("汇总", [...grants(1, 1, 1), ...grants(2, 1, 1)]))[2],
  ).toEqual(["汇总", 2]);
  expect(ledgerOf("| 姓名 | 身份证号 | 帮扶金额 |\n| 王一 | @1 | 100 |").rows).toHaveLength(1);
});
