import fc from "fast-check";
import type { CellValue } from "../../src/cells/reading";
import { FIELDS } from "../../src/ledger/fields";
import { readLedger } from "../../src/ledger/readLedger";
import { CHEN, LI, rangeOf, sheetOf, WANG } from "./fixtures";

const HEADINGS = Object.values(FIELDS).flatMap(({ headings }) => headings);
const OTHER_WORDS = [
  "合计",
  "小计",
  "制表人：张三",
  "行标签",
  "求和项:帮扶金额",
  "户数",
  "人次",
  "金额",
  "日期",
  "单位：万元",
  "2019年3月台账",
  "一、个案",
  "栏次",
  "天一居委",
];

const heading: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(...HEADINGS, ...OTHER_WORDS);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>(
      WANG,
      LI,
      CHEN,
      "王芳",
      "李国",
      "低保",
      "大重病",
      "2019.3.5",
      "19.3.5",
      43529,
      5,
      "5日",
      500,
      "1,234.50",
      "待定",
    ),
  },
  { weight: 1, arbitrary: heading },
  { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 8 }), fc.double(), fc.boolean(), fc.constant({ error: "#N/A" })) },
);
const line = (width: number): fc.Arbitrary<CellValue[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.array(heading, { minLength: width, maxLength: width }) },
    { weight: 4, arbitrary: fc.array(value, { minLength: width, maxLength: width }) },
    { weight: 1, arbitrary: fc.constant<CellValue[]>([]) },
  );
const merge = fc.record({
  row: fc.integer({ min: 1, max: 20 }),
  column: fc.integer({ min: 0, max: 6 }),
  down: fc.integer({ min: 0, max: 3 }),
  across: fc.integer({ min: 0, max: 3 }),
});
const letter = (column: number): string => String.fromCharCode(65 + column);

test("whatever a sheet holds, reading it never throws, and every row below a header is read or skipped with a reason, once", () => {
  let ledgers = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }).chain((width) => fc.array(line(width), { minLength: 1, maxLength: 24 })),
      fc.array(merge, { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      (rows, merges, top) => {
        const ranges = merges.map(({ row, column, down, across }) => `${letter(column)}${row}:${letter(column + across)}${row + down}`);
        const ledger = readLedger([sheetOf(rows, { merges: ranges, top })]);
        expect(ledger.sheets.length + ledger.others.length).toBeGreaterThan(0);
        const [first] = ledger.sheets;
        if (!first) return;
        ledgers++;
        const skipped = ledger.sheets.flatMap((sheet) => sheet.skipped);
        expect(skipped.every(({ why }) => why !== "")).toBe(true);
        const numbers = [...skipped, ...ledger.rows].map(({ row }) => row).sort((a, b) => a - b);
        expect(numbers).toEqual(numbers.map((_, index) => first.headerRow + 1 + index));
        expect(ledger.sheets.map(({ rowCount }) => rowCount)).toEqual(
          ledger.sheets.map((sheet) => ledger.rows.filter((row) => row.sheet === sheet).length),
        );
        const filled = rows.map((cells, index) => cells.some((cell, column) => isSeen(cell, index + top, column, ranges)));
        const lastFilled = filled.lastIndexOf(true) + top;
        if (lastFilled > first.headerRow) expect(numbers.at(-1)).toBeGreaterThanOrEqual(lastFilled);
        for (const { mapping } of ledger.sheets) for (const { field, how } of mapping) expect(field === null).toBe(how === "ask");
      },
    ),
    { numRuns: 2500, seed: 20190305 },
  );
  expect(ledgers).toBeGreaterThan(200);
});

/** A value beneath a merge's first cell is not seen by anybody. */
const isSeen = (cell: CellValue, row: number, column: number, ranges: readonly string[]): boolean =>
  cell !== null &&
  !(typeof cell === "string" && cell.trim() === "") &&
  !ranges.map(rangeOf).some(({ top, bottom, left, right }) => row >= top && row <= bottom && column + 1 >= left && column + 1 <= right);
