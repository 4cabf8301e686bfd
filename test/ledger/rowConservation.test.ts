import { personName } from "../../src/core/textKey";
import { readLedger } from "../../src/ledger/readLedger";
import { shown } from "./fixtures";
import { madeUpLedger } from "./madeUpLedger";

const WORKBOOKS = 400;

test(`in ${WORKBOOKS} made-up ledgers nothing is lost, nothing invented, and every value comes back exactly`, () => {
  for (let seed = 1; seed <= WORKBOOKS; seed++) {
    const made = madeUpLedger(seed);
    const { sheets, rows, others } = readLedger([made.sheet]);
    const [sheet] = sheets;
    expect([seed, others]).toEqual([seed, []]);
    expect([seed, sheet?.headerRow]).toEqual([seed, made.headerRow]);
    expect([seed, sheet?.skipped.map(({ row }) => row)]).toEqual([seed, made.skipped]);
    const all = [...rows.map(({ row }) => row), ...(sheet?.skipped ?? []).map(({ row }) => row)].sort((a, b) => a - b);
    expect([seed, all]).toEqual([seed, all.map((_, index) => made.headerRow + 1 + index)]);
    expect(sheet?.rowCount).toBe(rows.length);
    const values = rows.map((row) => ({
      row: row.row,
      name: personName(shown(row, "name")),
      idNo: shown(row, "idNo"),
      committee: shown(row, "committee"),
      fen: Number(shown(row, "amount")),
      payDate: shown(row, "payDate"),
    }));
    expect([seed, values]).toEqual([seed, made.rows]);
  }
});

test("a ledger of 20,000 rows with a stray cell at row 1,048,576 is read, and every row is accounted for", () => {
  const made = madeUpLedger(7);
  const header = made.sheet.values.slice(0, made.headerRow - made.sheet.top + 1);
  const person = made.sheet.values[(made.rows[0]?.row ?? 0) - made.sheet.top] ?? [];
  const values = [...header, ...Array.from({ length: 20_000 }, () => person)];
  values[1_048_575] = person;
  for (let row = header.length + 20_000; row < 1_048_575; row++) values[row] = [];
  const { sheets, rows } = readLedger([{ ...made.sheet, top: 1, values, merges: [] }]);
  expect(rows).toHaveLength(20_001);
  expect((sheets[0]?.skipped.length ?? 0) + rows.length).toBe(1_048_576 - (sheets[0]?.headerRow ?? 0));
});
