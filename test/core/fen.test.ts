import fc from "fast-check";
import { Decimal } from "decimal.js";
import { addFen, fenFromYuan, floorFen, floorShareOf, shareOf, yuanFromFen, yuanPlain, yuanText } from "../../src/core/fen";

describe("fen", () => {
  test.each([
    [0, 1, 0],
    [0.1 + 0.2, 1, 30],
    [1234.5, 1, 123450],
    [20000.01, 1, 2000001],
    [1.005, 1, 100.5],
    [-500.25, 1, -50025],
    [0.8, 10000, 800000],
    [35.7226, 10000, 35722600],
    [0.000001, 10000, 1],
    [999999999999.99, 1, 99999999999999],
  ] as const)("reads %d in units of %d 元 as %d fen", (yuan, unit, fen) => {
    expect(fenFromYuan(yuan, unit)).toBe(fen);
  });

  test("reads every amount of whole fen exactly, and gives it back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999_999, max: 9_999_999_999_999 }), (fen) => {
        expect(fenFromYuan(Number(`${fen}e-2`))).toBe(fen);
        expect(yuanFromFen(fen)).toBe(Number(`${fen}e-2`));
      }),
    );
  });

  test.each([
    [1000000, "10,000.00", "10000.00"],
    [123456789, "1,234,567.89", "1234567.89"],
    [5, "0.05", "0.05"],
    [-123450, "-1,234.50", "-1234.50"],
    [100.5, "1.005", "1.005"],
    [0, "0.00", "0.00"],
    [-0, "0.00", "0.00"],
    [99999, "999.99", "999.99"],
  ])("writes %d fen as %s and %s", (fen, text, plain) => {
    expect([yuanText(fen), yuanPlain(fen)]).toEqual([text, plain]);
  });

  test("adds amounts with more than two decimals without dust", () => {
    expect(addFen(10.1, 20.2)).toBe(30.3);
    expect(addFen(1, 2)).toBe(3);
  });

  test("takes 60% of 12,345.67 元 as 7,407.40 元, the rest of a fen dropped", () => {
    expect(floorFen(shareOf(1234567, 0.6))).toBe(740740);
  });

  const anyFen = fc.oneof(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.maxSafeInteger(), fc.constantFrom(-0, 0.5, -1.25, 100.5));

  test("gives a share of whole fen exactly what decimal arithmetic gives, whatever the ratio", () => {
    const anyRatio = fc.oneof(
      fc.constantFrom(0, 0.05, 0.1, 0.4, 0.5, 0.6, 1, 1.5, 1 / 3, 0.12345),
      fc.integer({ min: 0, max: 20_000 }).map((parts) => parts / 10_000),
    );
    fc.assert(
      fc.property(anyFen, anyRatio, (fen, ratio) => {
        expect(floorShareOf(fen, ratio) + 0).toBe(floorFen(shareOf(fen, ratio)) + 0);
      }),
      { numRuns: 2000 },
    );
    expect(floorShareOf(-1, 0.5)).toBe(-1);
    expect(floorShareOf(0, 0.6)).toBe(0);
  });

  test("writes whole fen exactly as decimal arithmetic writes them", () => {
    fc.assert(
      fc.property(anyFen, (fen) => {
        expect([yuanPlain(fen), yuanText(fen)]).toEqual([yuanPlain(new Decimal(fen)), yuanText(new Decimal(fen))]);
      }),
      { numRuns: 2000 },
    );
  });
});
