import fc from "fast-check";
import { fenFromYuan } from "../../src/core/fen";
import { addDays } from "../../src/core/isoDate";
import { annualUse, type AnnualGrant } from "../../src/policy/annualUse";
import { annualUseCases } from "./cases/annualUseCases";

describe("the course of a year", () => {
  test.each(annualUseCases)("$says", ({ grants, expected }) => {
    const { grants: uses } = annualUse(
      grants.map(([date, yuan, type], order) => ({ key: "甲", date, fen: fenFromYuan(yuan), type, order })),
    );
    expect(uses.map(({ totalAfter, countAfter, counts }) => [totalAfter, countAfter, counts])).toEqual(
      expected.map(([total, count, counts]) => [fenFromYuan(total), count, counts]),
    );
  });

  test("a running total and the state of a day both know a later refund of an earlier grant (A11)", () => {
    const { grants, asOf } = annualUse([
      { key: "甲", date: "2019-01-01", fen: 5000000, order: 0 },
      { key: "甲", date: "2019-02-01", fen: 4000000, order: 1 },
      { key: "甲", date: "2019-03-01", fen: -4000000, order: 2 },
    ]);
    expect(grants.map(({ totalAfter }) => totalAfter)).toEqual([5000000, 5000000, 5000000]);
    expect(asOf("甲", "2019-01-31")).toEqual({ used: 5000000, count: 1 });
    expect(asOf("甲", "2019-02-28")).toEqual({ used: 5000000, count: 1 });
  });

  test("a refund that matches no grant lowers the amount from its own day on", () => {
    const { asOf } = annualUse([
      { key: "甲", date: "2019-01-01", fen: 5000000, order: 0 },
      { key: "甲", date: "2019-03-01", fen: -6000000, order: 1 },
    ]);
    expect(asOf("甲", "2019-02-28")).toEqual({ used: 5000000, count: 1 });
    expect(asOf("甲", "2019-03-01")).toEqual({ used: -1000000, count: 1 });
  });

  test("keys and years do not mix", () => {
    const use = annualUse([
      { key: "甲", date: "2019-01-01", fen: 100, order: 0 },
      { key: "乙", date: "2019-01-01", fen: 200, order: 1 },
      { key: "甲", date: "2020-01-01", fen: 400, order: 2 },
    ]);
    expect([use.of("甲", 2019), use.of("乙", 2019), use.of("甲", 2020), use.of("乙", 2020)]).toEqual([
      { used: 100, count: 1 },
      { used: 200, count: 1 },
      { used: 400, count: 1 },
      { used: 0, count: 0 },
    ]);
  });

  test("as of a day: that day's grants are in, the next day's are not", () => {
    const use = annualUse([{ key: "甲", date: "2019-05-01", fen: 100, order: 0 }]);
    expect([use.asOf("甲", "2019-04-30"), use.asOf("甲", "2019-05-01"), use.asOf("甲", "2020-05-01")]).toEqual([
      { used: 0, count: 0 },
      { used: 100, count: 1 },
      { used: 0, count: 0 },
    ]);
  });

  const anyGrants = fc
    .array(
      fc.record({
        key: fc.constantFrom("甲", "乙"),
        days: fc.nat(900),
        fen: fc.integer({ min: -5, max: 5 }),
        type: fc.constantFrom("其他", "补缴金"),
      }),
      { maxLength: 30 },
    )
    .map((rows) =>
      rows.map(({ key, days, fen, type }, order): AnnualGrant => ({ key, date: addDays("2018-06-01", days), fen, type, order })),
    );

  test("netting moves money between rows but never changes the year's sum, and the end of the year is one for all ways to ask", () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const use = annualUse(grants);
        for (const key of ["甲", "乙"]) {
          for (const year of [2018, 2019, 2020]) {
            const mine = grants.flatMap((grant, index) => (grant.key === key && use.grants[index]?.year === year ? [index] : []));
            const sum = mine.reduce((total, index) => total + (grants[index]?.fen ?? 0), 0);
            expect(use.of(key, year).used).toBe(sum);
            expect(use.asOf(key, `${year}-12-31`)).toEqual(use.of(key, year));
            expect(use.of(key, year).count).toBe(mine.filter((index) => use.grants[index]?.counts).length);
          }
        }
      }),
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(anyGrants, (grants) => {
        const forward = annualUse(grants).grants;
        const backward = annualUse([...grants].reverse()).grants;
        expect([...backward].reverse()).toEqual(forward);
      }),
    );
  });

  test("100,000 grants of 50,000 persons are each answered for", () => {
    const grants = Array.from({ length: 100_000 }, (_, order) => ({
      key: `p${order % 50_000}`,
      date: addDays("2017-01-01", order % 1500),
      fen: order,
      order,
    }));
    expect(annualUse(grants).grants).toHaveLength(100_000);
  });
});
