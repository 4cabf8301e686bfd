import fc from "fast-check";
import { dateFromSerial, serialFromDate } from "../../src/core/excelSerial";

describe("Excel serial numbers", () => {
  test.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [60, false, null],
    [61, false, "1900-03-01"],
    [43529, false, "2019-03-05"],
    [43529.75, false, "2019-03-05"],
    [44561, false, "2021-12-31"],
    [2958465, false, "9999-12-31"],
    [2958466, false, null],
    [0, false, null],
    [0.5, false, null],
    [-1, false, null],
    [NaN, false, null],
    [0, true, "1904-01-01"],
    [42067, true, "2019-03-05"],
    [2957003, true, "9999-12-31"],
    [2957004, true, null],
    [-1, true, null],
  ])("%d (1904: %s) is %s", (serial, date1904, date) => {
    expect(dateFromSerial(serial, date1904)).toBe(date);
  });

  test("every day of both systems comes back from its serial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2957003 }), fc.boolean(), (serial, date1904) => {
        const date = dateFromSerial(serial, date1904);
        if (date !== null) expect(serialFromDate(date, date1904)).toBe(serial);
      }),
    );
  });

  test("a day before the system begins is the caller's mistake", () => {
    expect(() => serialFromDate("1899-12-31", false)).toThrow(RangeError);
    expect(() => serialFromDate("1903-12-31", true)).toThrow(RangeError);
  });
});
