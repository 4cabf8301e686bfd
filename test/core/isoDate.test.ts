import fc from "fast-check";
import { addDays, addYears, daysBetween, isoDate, lastDayOfMonth, monthOf, yearOf } from "../../src/core/isoDate";

const anyDay = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays("0001-01-01", days));

describe("plain dates", () => {
  test.each([
    [2019, 3, 5, "2019-03-05"],
    [2020, 2, 29, "2020-02-29"],
    [2019, 2, 29, null],
    [1900, 2, 29, null],
    [2000, 2, 29, "2000-02-29"],
    [2019, 13, 1, null],
    [2019, 4, 31, null],
    [2019, 0, 1, null],
    [0, 1, 1, null],
    [2019.5, 1, 1, null],
  ])("%d-%d-%d is %s", (year, month, day, expected) => {
    expect(isoDate(year, month, day)).toBe(expected);
  });

  test.each([
    ["2019-03-05", 1, "2020-03-05"],
    ["2020-02-29", 1, "2021-02-28"],
    ["2020-02-29", 4, "2024-02-29"],
    ["2019-02-28", 1, "2020-02-28"],
    ["2018-12-31", 1, "2019-12-31"],
  ])("%s and %d year is %s", (date, years, expected) => {
    expect(addYears(date, years)).toBe(expected);
  });

  test("a year has 365 days, or 366 with 29 February", () => {
    expect(daysBetween("2019-01-01", "2020-01-01")).toBe(365);
    expect(daysBetween("2020-01-01", "2021-01-01")).toBe(366);
    expect([lastDayOfMonth(2020, 2), lastDayOfMonth(2019, 2), lastDayOfMonth(2019, 13)]).toEqual([29, 28, 0]);
  });

  test("the parts of a day are its year and its month", () => {
    expect([yearOf("2019-03-05"), monthOf("2019-03-05")]).toEqual([2019, "2019-03"]);
  });

  test("agrees with the platform's own calendar on any day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 100_000 }), (days) => {
        expect(addDays("1970-01-01", days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test("adding the days between two days leads from one to the other", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => expect(addDays(a, daysBetween(a, b))).toBe(b)));
  });
});
