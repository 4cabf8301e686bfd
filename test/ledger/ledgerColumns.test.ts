import type { CellValue } from "../../src/cells/reading";
import { finished } from "../../src/checks/pause";
import { BLANK_CELL, isPlainReading, NO_COLUMN, type FieldColumn, type LedgerColumns } from "../../src/ledger/fieldColumn";
import { FIELD_IDS } from "../../src/ledger/fieldId";
import type { LedgerRow } from "../../src/ledger/ledger";
import { ledgerColumns } from "../../src/ledger/ledgerColumns";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { LI, sheetOf, WANG } from "./fixtures";
import { madeUpLedger } from "./madeUpLedger";

const columnsOf = (rows: readonly LedgerRow[]): LedgerColumns => finished(ledgerColumns(rows));

/** Holds every cell of every row to what the columns tell of it. */
function expectSameAsRows(rows: readonly LedgerRow[], columns: LedgerColumns): void {
  const wrong = FIELD_IDS.flatMap((field) => {
    const { numbers, readings, values, isPlain, isAscii, isDistinct }: FieldColumn = columns[field];
    const told = readings.slice(2).map((reading) => (reading?.state === "value" ? reading.value : null));
    const ids = told.flatMap((value) => (value !== null && typeof value === "object" && "id18" in value ? [value.id18] : []));
    // What is said of all readings holds for each.
    const isToldRight =
      isPlain === readings.slice(2).every((reading) => reading && isPlainReading(reading)) &&
      (!isDistinct || new Set(ids).size === ids.length) &&
      isAscii === !told.some((value) => typeof value === "string" && /[^\0-\x7f]/.test(value)) &&
      told.every((value, at) => Object.is(values[at + 2] ?? NaN, typeof value === "number" ? value : NaN));
    const places = [...rows.entries()].filter(([place, { read }]) => {
      const [number, reading] = [numbers[place], read[field]];
      if (reading === undefined || reading.state === "blank") return number !== (reading ? BLANK_CELL : NO_COLUMN);
      return readings[number ?? 0] !== reading;
    });
    return isToldRight && numbers.length === rows.length && places.length === 0 ? [] : [{ field, places, isPlain }];
  });
  expect(wrong).toEqual([]);
  // The sheets are those of the rows, and a sheet is bare where no row says more than its fields.
  const isBare = ({ members, otherPaper, headIsPerson }: LedgerRow): boolean => (members ?? otherPaper ?? headIsPerson) === undefined;
  expect(columns.sheets.flatMap(({ sheet, from, to }) => new Array(to - from).fill(sheet.sheet))).toEqual(
    rows.map(({ sheet }) => sheet.sheet),
  );
  for (const { sheet, from, to, isBare: isToldBare } of columns.sheets) {
    expect(rows.slice(from, to).every((row) => row.sheet === sheet)).toBe(true);
    expect(isToldBare).toBe(rows.slice(from, to).every(isBare));
  }
}

const HEADINGS = ["姓名", "身份证号", "帮扶金额", "发放日期", "备注"];
const month = (name: string, rows: readonly (readonly CellValue[])[], options: object = {}): RawSheet => ({
  ...sheetOf([HEADINGS, ...rows.map((row) => [...row])], options),
  name,
});
const OLD = `${WANG.slice(0, 6)}${WANG.slice(8, 17)}`;
const JANUARY = [
  ["王芳", WANG, 300, 43500, null],
  ["李强", LI, "300元", "2019.3.5", "x"],
  ["王芳", WANG, -5, 43500, "x"],
];

test("100 made-up sheets, alone and by threes: the columns that were filled while reading say what the rows say", () => {
  for (let seed = 1; seed <= 100; seed += 1) {
    const sheets = (seed % 3 === 0 ? [seed, seed + 1000, seed + 2000] : [seed]).map((each) => ({
      ...madeUpLedger(each).sheet,
      name: `表${each}`,
    }));
    const { rows } = readLedger(sheets);
    expectSameAsRows(rows, columnsOf(rows));
    // The same made of the rows themselves.
    const copies = rows.map((row) => ({ ...row }));
    expectSameAsRows(copies, columnsOf(copies));
  }
});

test("equal cells of a sheet share a number, those of another sheet have one of their own", () => {
  const { rows } = readLedger([month("1月", JANUARY), month("2月", JANUARY.slice(0, 2))]);
  const { idNo, amount } = columnsOf(rows);
  expect([...idNo.numbers]).toEqual([2, 3, 2, 4, 5]);
  expect(amount.readings.slice(2)).toHaveLength(5);
});

test("a column of plain amounts is plain until one is text, below 0 or has a part of a fen", () => {
  const isPlain = (amount: CellValue) => columnsOf(readLedger([month("1月", [["王芳", WANG, amount, 43500, null]])]).rows).amount.isPlain;
  expect([300, 0, 0.01].map(isPlain)).toEqual([true, true, true]);
  expect(["300", -1, 0.001, "x"].map(isPlain)).toEqual([false, false, false, false]);
});

test("a column is of ASCII until a text in it holds a Chinese character, by itself or through a full-width one", () => {
  const isAscii = (...remarks: readonly CellValue[]) =>
    columnsOf(
      readLedger([
        month(
          "1月",
          remarks.map((remark) => ["王芳", WANG, 300, 43500, remark]),
        ),
      ]).rows,
    ).remark.isAscii;
  expect([isAscii("F10000001"), isAscii("ＡＢ１", null), isAscii(20190305)]).toEqual([true, true, true]);
  expect([isAscii("陪护费"), isAscii("F1", "F2", "F3、营养费"), isAscii("é")]).toEqual([false, false, false]);
});

test("IDs are distinct while each stands as printed: not with blanks in one, 15 digits, a number, or on several sheets", () => {
  const isDistinct = (...ids: readonly CellValue[]) =>
    columnsOf(
      readLedger([
        month(
          "1月",
          ids.map((id) => ["王芳", id, 300, 43500, null]),
        ),
      ]).rows,
    ).idNo.isDistinct;
  expect([isDistinct(WANG), isDistinct(WANG, LI, WANG, null, "x")]).toEqual([true, true]);
  expect([isDistinct(WANG, ` ${WANG}`), isDistinct(`'${WANG}`), isDistinct(OLD), isDistinct(Number(OLD))]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  const { rows } = readLedger([month("1月", JANUARY), month("2月", JANUARY)]);
  expect(columnsOf(rows).idNo.isDistinct).toBe(false);
});

test("another paper, merged cells, members and rows that a summary repeats: the columns follow the rows", () => {
  const papers = sheetOf([
    ["姓名", "证件类型", "身份证号", "帮扶金额", "发放日期", "成员1姓名", "成员1身份证号"],
    ["王芳", "身份证", WANG, 300, 43500, "李强", LI],
    ["陈军", "护照", "E12345678", 300, 43500, null, null],
    ["陈军", null, LI, 300, 43500, null, null],
  ]);
  const merged = month("1月", JANUARY, { merges: ["B2:B3"] });
  const repeated = Array.from({ length: 12 }, (_, day): readonly CellValue[] => ["王芳", WANG, 300 + day, 43500 + day, null]);
  const summary = [month("1月", repeated.slice(0, 6)), month("2月", repeated.slice(6)), month("汇总", repeated)];
  for (const sheets of [[papers], [merged], [papers, merged], summary]) {
    const { rows } = readLedger(sheets);
    expectSameAsRows(rows, columnsOf(rows));
  }
  expect(readLedger(summary).rows).toHaveLength(12);
});
