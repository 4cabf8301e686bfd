import type { CellValue } from "../../src/cells/reading";
import { finished } from "../../src/checks/pause";
import type { Ledger } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { changesBeforeRepeat } from "../../src/ledger/repeatedSheets";
import { rowReader } from "../../src/ledger/rowReader";
import { isSameRow } from "../../src/ledger/sameRow";
import { below, COLUMNS, HEADINGS, madeUpRow, pick, sheet } from "../checks/editedLedger";
import { randomOf } from "./madeUpLedger";

/** Values that make another row, header, table or way of reading of a cell. */
const UPSETTING: readonly CellValue[] = [
  null,
  "小计",
  "合计",
  "姓名",
  "身份证号",
  "19.5.6",
  "19-05-06",
  "一、",
  "注：",
  1,
  2,
  "制表人：",
  "备注",
];

const readerOf = (raw: RawSheet, { sheets, rows }: Ledger) => finished(rowReader(raw, sheets[0]!, rows[0]?.headIsPerson ?? false));

const withCell = (raw: RawSheet, row: number, column: number, value: CellValue): RawSheet => ({
  ...raw,
  values: raw.values.map((cells, at) => (at === row - 1 ? cells.map((cell, place) => (place === column ? value : cell)) : cells)),
});

/** What a ledger says besides its rows. */
const frame = ({ sheets, others, rows }: Ledger) => JSON.stringify([sheets, others, rows.length]);

test("3,000 random cells: a row that is read by itself is what reading the whole sheet makes of it, and nothing else has changed", () => {
  const random = randomOf(310_199);
  let alone = 0;
  for (let start = 0; start < 10; start += 1) {
    let raw = sheet(
      "1月",
      0,
      Array.from({ length: 240 }, () => madeUpRow(random)),
    );
    let ledger = readLedger([raw]);
    for (let edit = 0; edit < 300; edit += 1) {
      const column = below(random, HEADINGS.length);
      const usual = Object.values(COLUMNS)[column]!(random);
      const row = edit % 6 === 0 ? 2 + below(random, 240) : 200 + below(random, 42);
      const now = withCell(raw, row, column, random() < 0.3 ? pick(random, UPSETTING) : usual === "" ? null : usual);
      const before = ledger.rows.find((one) => one.row === row);
      const after = before && readerOf(raw, ledger)?.read(before, raw, now);
      const whole = readLedger([now]);
      if (before && after) {
        alone += 1;
        const differs = whole.rows.filter((one, at) => !isSameRow(one, one.row === row ? after : ledger.rows[at]!)).map((one) => one.row);
        expect([start, edit, row, column, differs]).toEqual([start, edit, row, column, []]);
        expect(frame(whole)).toBe(frame(ledger));
      }
      [raw, ledger] = [now, whole];
    }
  }
  expect(alone).toBeGreaterThan(300);
}, 300_000);

describe("single rows are not enough", () => {
  const rows = Array.from({ length: 240 }, (_, at) =>
    madeUpRow(randomOf(at)).map((cell, column) => (HEADINGS[column] === "姓名" ? "王一" : HEADINGS[column] === "发放日期" ? 43535 : cell)),
  );
  const plain = sheet("1月", 0, rows);
  const column = (heading: string): number => HEADINGS.indexOf(heading);
  const read = (raw: RawSheet, row: number, heading: string, value: CellValue) => {
    const ledger = readLedger([raw]);
    const before = ledger.rows.find((one) => one.row === row);
    return (before && readerOf(raw, ledger)?.read(before, raw, withCell(raw, row, column(heading), value))) ?? null;
  };

  test("of a sheet with a formula in a column of the ledger, but are with one beside it", () => {
    expect(read(plain, 230, "帮扶金额", 700)?.read.amount).toEqual({ state: "value", value: 70_000 });
    const wide = { ...plain, values: plain.values.map((cells, at) => [...cells, at === 0 ? "打印用" : 1]) };
    const formula = (at: number) => ({ ...wide, formulaCells: new Set([50 * 16_384 + at + 1]) });
    expect(read(formula(HEADINGS.length), 230, "帮扶金额", 700)).not.toBeNull();
    expect(read(formula(column("帮扶金额")), 230, "帮扶金额", 700)).toBeNull();
  });

  test("of a sheet with merged rows, but are where only its title is merged", () => {
    const merged = (top: number, bottom: number) => ({ ...plain, merges: [{ top, left: 1, bottom, right: 1 }] });
    expect(read(merged(230, 231), 240, "帮扶金额", 700)).toBeNull();
    expect(read(merged(1, 1), 240, "帮扶金额", 700)).not.toBeNull();
  });

  test("where a year of two digits comes in, or stands there already", () => {
    expect(read(plain, 230, "发放日期", "19.5.6")).toBeNull();
    expect(read(withCell(plain, 100, column("发放日期"), "19.5.6"), 230, "发放日期", 43536)).toBeNull();
    expect(read(plain, 230, "发放日期", "2019.5.6")).not.toBeNull();
  });

  test("near the head of the sheet: row 61 is read with all, row 62 by itself", () => {
    expect(read(plain, 61, "帮扶金额", 700)).toBeNull();
    expect(read(plain, 62, "帮扶金额", 700)).not.toBeNull();
  });

  test("where the row before was not read as this reader would: the cells are not those that the ledger was read from", () => {
    const ledger = readLedger([plain]);
    const before = ledger.rows.find((one) => one.row === 230)!;
    const other = withCell(plain, 230, column("姓名"), "李二");
    expect(readerOf(plain, ledger)?.read(before, other, withCell(other, 230, column("帮扶金额"), 700))).toBeNull();
  });
});

describe("how many rows may change before a sheet can repeat others", () => {
  const month = (name: string, index: number, seed: number, count = 20) =>
    sheet(
      name,
      index,
      Array.from({ length: count }, (_, at) =>
        madeUpRow(randomOf(seed + at)).map((cell, place) =>
          HEADINGS[place] === "帮扶金额" ? 1000 + seed + at : HEADINGS[place] === "身份证号" ? null : cell,
        ),
      ),
    );
  const allowed = (...sheets: readonly RawSheet[]) => finished(changesBeforeRepeat(readLedger(sheets)));

  test("any number on a single sheet; of 20 rows 19 must be alike, so 18 changes are safe where none is", () => {
    expect(allowed(month("1月", 0, 1))).toBe(Infinity);
    expect(allowed(month("1月", 0, 1), month("2月", 1, 100))).toBe(18);
  });

  test("fewer where rows are alike already, and none where a sheet does repeat another", () => {
    const [first, second] = [month("1月", 0, 1), month("2月", 1, 100)];
    const alike = (rows: number) => ({
      ...second,
      values: second.values.map((cells, at) => (at > 0 && at <= rows ? first.values[at]! : cells)),
    });
    expect(allowed(first, alike(10))).toBe(8);
    expect(allowed(first, { ...alike(20), name: "1月 (2)" })).toBe(0);
  });
});
