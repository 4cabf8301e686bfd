import fc from "fast-check";
import { readAmount } from "../../src/cells/readAmount";
import type { CellValue } from "../../src/cells/reading";
import { yuanPlain, yuanText } from "../../src/core/fen";

const yuan = (value: CellValue, unit: 1 | 10000 = 1): string => {
  const read = readAmount(value, unit);
  return read.state === "value" ? yuanPlain(read.value) : read.state === "blank" ? "blank" : read.code;
};

test.each([
  ["1,234.50", "1234.50"],
  ["¥1,234.5", "1234.50"],
  ["￥1,234.5", "1234.50"],
  ["人民币1,234.5元", "1234.50"],
  ["1234.5元", "1234.50"],
  ["1234元整", "1234.00"],
  ["0.8万", "8000.00"],
  ["3.5万元", "35000.00"],
  ["9万", "90000.00"],
  ["１，２３４．５０", "1234.50"],
  ["  500 ", "500.00"],
  ["\u00a0500\u3000元", "500.00"],
  ["500\n", "500.00"],
  ["'500", "500.00"],
  [".5", "0.50"],
  ["+500", "500.00"],
  ["-1,234", "-1234.00"],
  ["－1,234", "-1234.00"],
  ["−500", "-500.00"],
  ["-¥500", "-500.00"],
  ["¥-500", "-500.00"],
  ["0", "0.00"],
  ["1234.567", "1234.567"],
])("the text %j is %s 元 and known to be text", (text, expected) => {
  expect(yuan(text)).toBe(expected);
  expect(readAmount(text, 1)).toMatchObject({ asText: true });
});

test.each([null, "", " ", "\u3000", "\u200b", "-", "--", "—", "——", "－", "–", "/", "无", "暂无", "。"])("%j is blank, not 0", (value) => {
  expect(readAmount(value, 1)).toEqual({ state: "blank" });
});

test.each([
  "(500)",
  "（1,234.00）",
  "5000 3000",
  "1 234",
  "500 元 300",
  "3000+2000",
  "3000、2000",
  "约3000",
  "3000左右",
  "60%",
  "1,23",
  "12,34,567",
  "1.234.5",
  "捌仟元",
  "五千",
  "未发放，待核实",
  "2019.3.5",
  "1e5",
  "1.2E+05",
  "--500",
  "-¥-500",
  "500元/月",
  "N/A",
  "310199195001010015",
  "1000000000000",
])("%j is refused with a reason", (text) => {
  const read = readAmount(text, 1);
  expect(read).toMatchObject({ state: "unreadable", code: "C102" });
  expect(read.state === "unreadable" && read.reason).toMatch(/[\u4e00-\u9fa5]/);
});

test.each([
  [500, "500.00"],
  [0, "0.00"],
  [-500, "-500.00"],
  [0.1 + 0.2, "0.30"],
  [1234.5600000000001, "1234.56"],
  [1.005, "1.005"],
  [20000.01, "20000.01"],
])("the number %d is %s 元, as Excel shows it at 15 digits", (value, expected) => {
  expect(yuan(value)).toBe(expected);
  expect(readAmount(value, 1)).not.toHaveProperty("asText");
});

test("a column in 万元 shifts plain numbers exactly, and a unit in the cell wins over it", () => {
  expect([0.8, 2.0001, "1.5", "5000元", "0.8万"].map((value) => yuan(value, 10000))).toEqual([
    "8000.00",
    "20001.00",
    "15000.00",
    "5000.00",
    "8000.00",
  ]);
});

test("an ID in an amount column, an infinite or a logical value is no amount; an error value is C109", () => {
  expect([310199195001010000, Infinity, NaN, true].map((value) => yuan(value))).toEqual(["C102", "C102", "C102", "C102"]);
  expect(yuan({ error: "#N/A" })).toBe("C109");
});

test("what we print we read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      for (const text of [yuanText(fen), yuanPlain(fen), `¥${yuanText(fen)}`, `${yuanText(fen)}元`]) {
        expect(readAmount(text, 1)).toEqual({ state: "value", value: fen, asText: true });
      }
      expect(readAmount(fen / 100, 1)).toEqual({ state: "value", value: fen });
    }),
  );
});
