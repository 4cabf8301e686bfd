import { isMonth, monthEnd, previousMonth, sameMonthLastYear, spansOf } from "../../../src/sheets/monthly/period";

test.each([
  ["2019-01", "2018-12"],
  ["2019-02", "2019-01"],
  ["2019-12", "2019-11"],
  ["2000-01", "1999-12"],
])("the month before %s is %s", (month, before) => {
  expect(previousMonth(month)).toBe(before);
});

test("February ends on the 29th in 2020 and on the 28th in 2019", () => {
  expect([monthEnd("2020-02"), monthEnd("2019-02")]).toEqual(["2020-02-29", "2019-02-28"]);
});

test("去年同期 of 2019-05 is 2018-05 alone, 本年累计 is January to May", () => {
  expect(sameMonthLastYear("2019-05")).toBe("2018-05");
  expect(spansOf("2019-05")).toEqual({
    month: { first: "2019-05", last: "2019-05" },
    year: { first: "2019-01", last: "2019-05" },
    lastYear: { first: "2018-05", last: "2018-05" },
  });
});

test("2019-12 is a month; 2019-13, 2019-00, 2019-5 and 5月 are none", () => {
  expect(["2019-12", "2019-13", "2019-00", "2019-5", "5月"].map(isMonth)).toEqual([true, false, false, false, false]);
});
