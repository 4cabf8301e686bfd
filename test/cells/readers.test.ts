import fc from "fast-check";
import { readAmount } from "../../src/cells/readAmount";
import { readCount } from "../../src/cells/readCount";
import { readDate } from "../../src/cells/readDate";
import { readIdentity } from "../../src/cells/readIdentity";
import { readText } from "../../src/cells/readText";
import type { CellValue, Reading } from "../../src/cells/reading";

const DIGITS = "31019919500101001";
const id = (value: CellValue): string => {
  const read = readIdentity(value);
  return read.state === "value" ? read.value.id18 : read.state === "blank" ? "blank" : read.code;
};

test.each([
  `${DIGITS}X`,
  `${DIGITS}x`,
  `${DIGITS}Ｘ`,
  `${DIGITS}ｘ`,
  `'${DIGITS}X`,
  "310199 19500101 001X",
  "３１０１９９１９５００１０１００１Ｘ",
  ` ${DIGITS}X\u00a0`,
  `${DIGITS}X\n`,
  `\u200b${DIGITS}X`,
])("the ID %j reads as the 18 digits it means", (text) => {
  expect(id(text)).toBe(`${DIGITS}X`);
});

test("15 digits, as text or as the number that Excel keeps whole, become 18 and say so", () => {
  expect(readIdentity("310199500101001")).toMatchObject({ value: { id18: `${DIGITS}X`, wasOld: true } });
  expect(readIdentity(310199500101001)).toMatchObject({ value: { id18: `${DIGITS}X`, wasOld: true } });
});

test("a number of 16 digits or more has lost its last ones (C103), also as 3.10199E+17; a text ID ending in 000 is good", () => {
  expect([310199195001010000, 1e15, "3.10199E+17"].map(id)).toEqual(["C103", "C103", "C103"]);
  expect(id("310199195001025000")).toBe("310199195001025000");
});

test.each([
  ["310199********001X", "C104"],
  ["3101991950010100", "C104"],
  ["31019919500101001A", "C104"],
  ["310199196202290032", "C104"],
  ["310199195001010011", "C105"],
  ["不详", "C104"],
  ["H12345678", "C104"],
  [12345, "C104"],
  [1.5, "C104"],
  [true, "C104"],
  [`${DIGITS}X、310199195506150026`, "C104"],
] as const)("the ID %j is %s, and the reason does not repeat it", (value, code) => {
  const read = readIdentity(value);
  expect(read).toMatchObject({ state: "unreadable", code });
  expect(read.state === "unreadable" && /\d{6}/.test(read.reason)).toBe(false);
});

test.each([null, "", " ", "无", "——", "/"])("the ID %j is blank", (value) => {
  expect(id(value)).toBe("blank");
});

test.each([
  [7, 7],
  ["7", 7],
  ["７人", 7],
  ["7 名", 7],
  ["七人", 7],
  ["十一", 11],
  ["二十", 20],
  ["十", 10],
  [0, 0],
  ["应到9实到7", 7],
  ["应到９人，实到７人", 7],
  ["实到7人（应到9人）", 7],
  ["应到：9  实到：7", 7],
  ["实到11", 11],
] as const)("%j people are %d", (value, count) => {
  expect(readCount(value)).toMatchObject({ state: "value", value: count });
});

test.each(["应到9", "9/7", "应到9实到7.5", "实到若干", "7.5", 7.5, -1, "若干", 1e9, true, "七八", NaN] as const)(
  "%j is no number of people",
  (value) => {
    expect(readCount(value)).toMatchObject({ state: "unreadable", code: "C102" });
  },
);

test("text is trimmed and made plain; numbers are their digits, dashes are blank, 无 stays a word", () => {
  const text = (value: CellValue): unknown => {
    const read = readText(value);
    return read.state === "value" ? read.value : read.state;
  };
  expect([" 王芳\u3000", "ＡＢ１", 13812345678, 0.1 + 0.2, true, "——", "无", 1e15, Infinity].map(text)).toEqual([
    "王芳",
    "AB1",
    "13812345678",
    "0.3",
    "是",
    "blank",
    "无",
    "unreadable",
    "unreadable",
  ]);
});

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(..."0123456789.,-—–~至年月日元万¥￥()（） 　xX*EＥ１无、\n/:'".split("")), maxLength: 24 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: "#N/A" }, { error: "#REF!" }),
);

test("no input whatever makes a reader throw: each answers value, blank, or a Chinese reason", () => {
  const context = fc.record({
    date1904: fc.boolean(),
    year: fc.option(fc.integer({ min: 1900, max: 2099 }), { nil: undefined }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    twoDigitYears: fc.boolean(),
  });
  fc.assert(
    fc.property(cell, context, fc.constantFrom(1 as const, 10000 as const), (value, dates, unit) => {
      const readings: Reading<unknown>[] = [
        readAmount(value, unit),
        readDate(value, dates),
        readIdentity(value),
        readText(value),
        readCount(value),
      ];
      for (const read of readings) {
        if (read.state === "unreadable") expect(read.reason).toMatch(/[\u4e00-\u9fa5]/);
        else expect(["value", "blank"]).toContain(read.state);
      }
      const amount = readings[0];
      if (amount?.state === "value") expect(Number.isFinite(amount.value)).toBe(true);
      const date = readDate(value, dates);
      if (date.state === "value") expect(date.value.first <= date.value.last).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
