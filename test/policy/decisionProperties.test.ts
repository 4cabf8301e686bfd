import fc from "fast-check";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Decision } from "../../src/policy/decision";
import { capContribution } from "../../src/policy/decisions/capContribution";
import { capMedical } from "../../src/policy/decisions/capMedical";
import { maxGrant, type MaxGrantInput } from "../../src/policy/decisions/maxGrant";

const DAY = "2019-03-05";
const amount = fc.integer({ min: 0, max: 50_000_000 });
const category = fc.constantFrom("低保", "低收入", "其他" as const);
const type = fc.constantFrom("大重病医疗", "补缴金", "突发事件", "其他" as const);
const made = (decision: Decision<number>): number => {
  if (!decision.ok) throw new Error(decision.text);
  return decision.value;
};

test("a medical ceiling is the largest whole fen within the ratio: never above it, and one fen more would be", () => {
  const percent = { 低保: 60n, 低收入: 50n, 其他: 40n };
  fc.assert(
    fc.property(category, amount, (word, base) => {
      const cap = BigInt(made(capMedical(builtInPolicy, { category: word, base, date: DAY })));
      expect(cap * 100n <= BigInt(base) * percent[word]).toBe(true);
      expect((cap + 1n) * 100n > BigInt(base) * percent[word]).toBe(true);
    }),
  );
});

test("more cost never lowers a ceiling", () => {
  fc.assert(
    fc.property(category, amount, amount, (word, a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(made(capMedical(builtInPolicy, { category: word, base: less, date: DAY }))).toBeLessThanOrEqual(
        made(capMedical(builtInPolicy, { category: word, base: more, date: DAY })),
      );
    }),
  );
});

test("the poorer category never has the lower ceiling", () => {
  fc.assert(
    fc.property(amount, (base) => {
      const [low, middle, other] = (["低保", "低收入", "其他"] as const).map((word) =>
        made(capMedical(builtInPolicy, { category: word, base, date: DAY })),
      );
      expect([low, middle, other]).toEqual([low, middle, other].sort((a, b) => (b ?? 0) - (a ?? 0)));
    }),
  );
});

test("the most that a grant may be is never above its ceiling or the year's rest, and equals one of them", () => {
  fc.assert(
    fc.property(type, category, amount, fc.integer({ min: -1_000_000, max: 10_000_000 }), (grantType, word, base, used) => {
      const input: MaxGrantInput = { type: grantType, category: word, base, used, date: DAY };
      const decision = maxGrant(builtInPolicy, input);
      if (grantType === "补缴金" && word === "其他") return expect(decision).toMatchObject({ ok: false, why: "notEntitled" });
      const left = Math.min(8_000_000, Math.max(0, 8_000_000 - used));
      const ceilings = {
        大重病医疗: () => made(capMedical(builtInPolicy, { category: word, base, date: DAY })),
        补缴金: () => made(capContribution(builtInPolicy, { category: word, due: base, date: DAY })),
        突发事件: () => 2_000_000,
        其他: () => left,
      };
      expect(made(decision)).toBe(Math.min(left, ceilings[grantType]()));
    }),
  );
});
