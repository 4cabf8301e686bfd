import fc from "fast-check";
import type { CellValue } from "../../src/cells/reading";
import type { PlannedColumn } from "../../src/ledger/columnPlan";
import { FIELD_IDS } from "../../src/ledger/fieldId";
import { FIELDS } from "../../src/ledger/fields";
import { isBlankValue } from "../../src/ledger/grid";
import { FieldReader } from "../../src/ledger/fieldReader";

const DATES = { date1904: false, year: 2019, month: 3 };
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>("", " ", "--", "无", "低保", "2019.3.5", "3月", "1,234.50", "1.2万", "０.５", "abc", true, null, -0, 0, 43500),
  fc.constantFrom<CellValue>({ error: "#N/A" }, { error: "#REF!" }, "31019919500101001X", 310199195001010, "\u200b", "　", "\u00a0x"),
  fc.integer({ min: -50, max: 50_000 }),
  fc.string({ maxLength: 4 }),
);

test("equal cells of a column are read alike, however many were read before: as in a column of their own", () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELD_IDS), fc.array(anyCell, { maxLength: 60 }), (field, cells) => {
      const column: PlannedColumn = { field, column: 1, kind: FIELDS[field].kind, unit: 1, mergedDown: "never" };
      const shared = new FieldReader(column, DATES);
      for (const cell of [...cells, ...cells]) expect(shared.read(cell)).toEqual(new FieldReader(column, DATES).read(cell));
    }),
  );
});

test("3,000 different cells before it change nothing", () => {
  const column: PlannedColumn = { field: "amount", column: 1, kind: "amount", unit: 1, mergedDown: "never" };
  const reader = new FieldReader(column, DATES);
  for (let yuan = 1; yuan <= 3000; yuan++) expect(reader.read(yuan)).toEqual({ state: "value", value: yuan * 100 });
  expect(reader.read(2)).toEqual({ state: "value", value: 200 });
  expect(reader.read("2")).toEqual({ state: "value", value: 200, asText: true });
});

test("a text is blank exactly when it holds no visible character", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(" \n", "\u200b", "\ufeff", "　", " 1", "王")), (text) => {
      expect(isBlankValue(text)).toBe(!/[^\s\p{C}]/u.test(text));
    }),
  );
});
