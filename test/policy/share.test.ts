import fc from "fast-check";
import { isSoundShare, shareCap, shareText, shareWorking, type Share } from "../../src/policy/share";

const TWO_BANDS: Share = {
  bands: [
    { upTo: 1000, ratio: 0 },
    { upTo: 5000, ratio: 0.5 },
    { upTo: null, ratio: 0.333 },
  ],
  most: 3000,
};

describe("a share in bands", () => {
  test.each([
    [0, 0],
    [100000, 0],
    [100001, 0],
    [100002, 1],
    [500000, 200000],
    [500001, 200000],
    [500003, 200000],
    [500004, 200001],
    [800300, 299999],
    [800301, 300000],
    [900000, 300000],
  ])("%d fen: %d fen", (base, cap) => expect(shareCap(base, TWO_BANDS)).toBe(cap));

  test("is written and worked out in words", () => {
    expect(shareText(TWO_BANDS)).toBe("1,000.00 元以内 0%，至 5,000.00 元 50%，超过部分 33.3%，最高 3,000.00 元");
    expect(shareText(0.6)).toBe("60%");
    expect(shareWorking(900000, TWO_BANDS)).toBe("1,000.00 × 0% + 4,000.00 × 50% + 4,000.00 × 33.3% = 3,332.00 元，最高 3,000.00 元");
    expect(shareWorking(0, TWO_BANDS)).toBe("0.00 = 0.00 元");
  });

  test("one band of a ratio is the plain ratio, for every amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), fc.integer({ min: 0, max: 100 }), (base, percent) => {
        const ratio = percent / 100;
        expect(shareCap(base, { bands: [{ upTo: null, ratio }] })).toBe(shareCap(base, ratio));
      }),
    );
  });

  test("bands that fall, end, or grant more than the whole are refused", () => {
    const [first, second, last] = TWO_BANDS.bands;
    if (!first || !second || !last) throw new Error("three bands");
    expect([TWO_BANDS, 0, 1, 0.6].map(isSoundShare)).toEqual([true, true, true, true]);
    const bad: Share[] = [
      1.01,
      -0.01,
      { bands: [] },
      { bands: [first, second] },
      { bands: [second, first, last] },
      { bands: [first, first, last] },
      { bands: [{ upTo: null, ratio: 1.2 }] },
      { bands: [last], most: 0 },
    ];
    expect(bad.map(isSoundShare)).toEqual(bad.map(() => false));
  });
});
