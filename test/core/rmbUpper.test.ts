import fc from "fast-check";
import { rmbUpper } from "../../src/core/rmbUpper";

/** Reads capitals back the way a bank clerk does, sharing nothing with the writer: each unit multiplies what stands before it. */
function readBack(text: string): number {
  const match = /^人民币(?:(.+)元)?零?(?:([壹-玖贰叁肆伍陆柒捌玖零])角)?(?:零?([壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(text);
  if (!match) throw new Error(`not an amount: ${text}`);
  const digit = (letter: string | undefined): number => (letter === undefined ? 0 : "零壹贰叁肆伍陆柒捌玖".indexOf(letter));
  const below10k = (part: string): number => {
    let sum = 0;
    let pending = 0;
    for (const letter of part) {
      const unit = ({ 拾: 10, 佰: 100, 仟: 1000 } as Record<string, number>)[letter];
      if (unit) {
        sum += pending * unit;
        pending = 0;
      } else pending = digit(letter);
    }
    return sum + pending;
  };
  const below100m = (part: string): number => {
    const [high, low] = part.includes("万") ? part.split("万") : ["", part];
    return below10k(high ?? "") * 10_000 + below10k(low ?? "");
  };
  const whole = match[1] ?? "零";
  const cut = whole.lastIndexOf("亿");
  const yuan = cut < 0 ? below100m(whole) : below100m(whole.slice(0, cut)) * 100_000_000 + below100m(whole.slice(cut + 1));
  return yuan * 100 + digit(match[2]) * 10 + digit(match[3]);
}

describe("amounts in capitals", () => {
  test.each([
    [2000000, "人民币贰万元整"],
    [8000000, "人民币捌万元整"],
    [2000001, "人民币贰万元零壹分"],
    [10010000, "人民币壹拾万零壹佰元整"],
    [140950, "人民币壹仟肆佰零玖元伍角整"],
    [600714, "人民币陆仟零柒元壹角肆分"],
    [1640902, "人民币壹万陆仟肆佰零玖元零贰分"],
    [32504, "人民币叁佰贰拾伍元零肆分"],
    [168032, "人民币壹仟陆佰捌拾元零叁角贰分"],
    [10700053, "人民币壹拾万柒仟元零伍角叁分"],
    [5, "人民币伍分"],
    [50, "人民币伍角整"],
    [1000, "人民币壹拾元整"],
    [0, "人民币零元整"],
    [100000000000, "人民币壹拾亿元整"],
    [100000000100, "人民币壹拾亿零壹元整"],
    [10001000000, "人民币壹亿零壹万元整"],
    [100000000000000, "人民币壹万亿元整"],
    [-100, "人民币负壹元整"],
  ])("%d fen is %s", (fen, text) => {
    expect(rmbUpper(fen)).toBe(text);
  });

  test("an independent reader gets every amount back", () => {
    const anyAmount = fc.oneof(fc.integer({ min: 0, max: 20_000_000 }), fc.integer({ min: 0, max: 999_999_999_999_999 }));
    fc.assert(
      fc.property(anyAmount, (fen) => expect(readBack(rmbUpper(fen))).toBe(fen)),
      { numRuns: 2000 },
    );
  });

  test("from 0.01 to 99,999,999.99 every amount reads back, ends in 整 unless it has 分, and begins with 人民币", () => {
    const amounts = fc.oneof(
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.integer({ min: 1, max: 99_999_999 }).map((yuan) => yuan * 100),
      fc
        .integer({ min: 0, max: 8 })
        .chain((zeros) => fc.integer({ min: 1, max: 99 }).map((head) => Math.min(9_999_999_999, head * 10 ** zeros))),
      fc.constantFrom(1, 9, 10, 99, 100, 101, 110, 9_999_999_999, 1_000_000_000, 1_000_000_001, 1_000_010_000),
    );
    fc.assert(
      fc.property(amounts, (fen) => {
        const text = rmbUpper(fen);
        expect(readBack(text)).toBe(fen);
        expect([text.startsWith("人民币"), text.endsWith("整"), text.endsWith("分")]).toEqual([true, fen % 10 === 0, fen % 10 !== 0]);
      }),
      { numRuns: 5000 },
    );
  });

  test("there is never more than one 零 in a row, and no unit without a digit before it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), (fen) =>
        expect(rmbUpper(fen)).not.toMatch(/零零|零[拾佰仟万元角分]|^人民币[^负壹贰叁肆伍陆柒捌玖]/),
      ),
    );
  });

  test("half a fen has no capitals", () => {
    expect(() => rmbUpper(0.5)).toThrow(RangeError);
  });
});
