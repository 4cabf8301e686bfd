import fc from "fast-check";
import type { DateContext } from "../../src/cells/dateContext";
import { readDate } from "../../src/cells/readDate";
import type { CellValue } from "../../src/cells/reading";
import { addDays, isoDate } from "../../src/core/isoDate";
import { serialFromDate } from "../../src/core/excelSerial";

const date = (value: CellValue, context: Partial<DateContext> = {}): string => {
  const read = readDate(value, { date1904: false, ...context });
  if (read.state !== "value") return read.state === "blank" ? "blank" : read.code;
  const { first, last, precision } = read.value;
  return precision === "day" ? first : `${first}..${last} ${precision}`;
};

test.each([
  "2019.3.5",
  "2019.03.05",
  "20190305",
  "2019-3-5",
  "2019-03-05",
  "2019/3/5",
  "2019年3月5日",
  "2019年03月05日",
  "2019 年 3 月 5 日",
  "2019年3月5号",
  "2019. 3. 5",
  "2019.3.5.",
  "２０１９．３．５",
  "2019。3。5",
  "2019–3–5",
  "2019-03-05 00:00:00",
  "2019/3/5 8:30",
  "2019年3月5日 上午9:30",
  "20190305 08:00:00",
  "2019-03-05T08:00:00Z",
  " 2019.3.5\u3000",
  "'2019.3.5",
  "2019年\n3月5日",
  "2019年3月5日星期二",
  "2019.3.5（补）",
])("the text %j is 2019-03-05 and known to be text", (text) => {
  expect(date(text)).toBe("2019-03-05");
  expect(readDate(text, { date1904: false })).toMatchObject({ asText: true });
});

test.each(["2019年3月", "2019年03月份", "2019.3", "2019.03", "2019-03", "2019/3", "201903", "2019 年 3 月"])(
  "the text %j keeps month precision",
  (text) => {
    expect(date(text)).toBe("2019-03-01..2019-03-31 month");
  },
);

test("as text 2019.1 is January and 2019.10 is October; as a number 2019.1 may be either and is refused", () => {
  expect(date("2019.1")).toBe("2019-01-01..2019-01-31 month");
  expect(date("2019.10")).toBe("2019-10-01..2019-10-31 month");
  expect(readDate(2019.1, { date1904: false })).toMatchObject({ code: "C101", reason: expect.stringContaining("10 月") as string });
});

test("numbers: serials of plausible years, yyyymmdd, yyyymm, and months that can be no other", () => {
  expect([43529, 43529.5, 20190305, 201903, 2019.3, 2019.12, 2019.03].map((value) => date(value))).toEqual([
    "2019-03-05",
    "2019-03-05",
    "2019-03-05",
    "2019-03-01..2019-03-31 month",
    "2019-03-01..2019-03-31 month",
    "2019-12-01..2019-12-31 month",
    "2019-03-01..2019-03-31 month",
  ]);
});

test.each([0, -5, 5000, 2019, 2019.13, 2019.123, 20190230, 20191301, 201913, 99999, 310199195001010000, 1e300, NaN, Infinity, 5, 31])(
  "the number %d is no date by itself",
  (value) => {
    expect(date(value)).toBe("C101");
  },
);

test("a 1904 workbook counts from another day: the same serial is 4 years and a day later", () => {
  expect([date(43529), date(43529, { date1904: true }), date(43529 - 1462, { date1904: true })]).toEqual([
    "2019-03-05",
    "2023-03-06",
    "2019-03-05",
  ]);
});

test.each([
  ["2019.3.5-3.12", "2019-03-05..2019-03-12 span"],
  ["2019.3.5-12", "2019-03-05..2019-03-12 span"],
  ["2019.3.5-2019.4.2", "2019-03-05..2019-04-02 span"],
  ["2019-03-05~2019-03-12", "2019-03-05..2019-03-12 span"],
  ["2019-03-05 - 2019-03-12", "2019-03-05..2019-03-12 span"],
  ["2019年3月5日至12日", "2019-03-05..2019-03-12 span"],
  ["2019年3月5日—3月12日", "2019-03-05..2019-03-12 span"],
  ["2019年1-3月", "2019-01-01..2019-03-31 span"],
  ["2019年1月至3月", "2019-01-01..2019-03-31 span"],
  ["2019.1-2019.3", "2019-01-01..2019-03-31 span"],
  ["2019.3.5、2019.4.2", "2019-03-05..2019-04-02 span"],
  ["2019.4.2，3.5", "2019-03-05..2019-04-02 span"],
  ["2019.4.2\n2018.12.30", "2018-12-30..2019-04-02 span"],
  ["2019.3.5、6", "2019-03-05..2019-03-06 span"],
  ["2019.3.5/2019.4.2", "2019-03-05..2019-04-02 span"],
  ["2019.3.5 2019.4.2", "2019-03-05..2019-04-02 span"],
])("%j is %s", (text, expected) => {
  expect(date(text)).toBe(expected);
});

test.each([
  "2019.3.12-3.5",
  "2019.3-3.5",
  "2018.12.28-1.5",
  "2019.3.5、未知",
  "2019.2.30",
  "2019.13.5",
  "2019年",
  "2019",
  "未签",
  "20169-06-25",
  "12:30",
  "3月5日",
  "5日",
  "5",
  "3.5",
  "19.3.5",
  "19年3月",
  "-3.5",
  "2019.3.5.6",
  "A".repeat(300),
])("%j alone is refused", (text) => {
  const read = readDate(text, { date1904: false });
  expect(read).toMatchObject({ state: "unreadable", code: "C101" });
  expect(read.state === "unreadable" && read.reason).toMatch(/[\u4e00-\u9fa5]/);
});

test.each([null, "", "  ", "-", "——", "/", "无"])("%j is blank", (value) => {
  expect(date(value)).toBe("blank");
});

test('on a sheet of March 2019 a day alone is enough, as 5, "5", "5日" or "５号"; 32 and 31 in February are no days', () => {
  const march = { year: 2019, month: 3 };
  expect([5, "5", "5日", "５号", 31].map((value) => date(value, march))).toEqual([
    "2019-03-05",
    "2019-03-05",
    "2019-03-05",
    "2019-03-05",
    "2019-03-31",
  ]);
  expect([32, "32日", 5.5].map((value) => date(value, march))).toEqual(["C101", "C101", "C101"]);
  expect(date(31, { year: 2019, month: 2 })).toBe("C101");
  expect(date(5, { month: 3 })).toBe("C101");
});

test("月日 takes the sheet's year, but not on a month sheet that comes long before that month", () => {
  expect([date("3月5日", { year: 2019 }), date("3.5", { year: 2019 }), date("3/5", { year: 2019 })]).toEqual([
    "2019-03-05",
    "2019-03-05",
    "2019-03-05",
  ]);
  expect(date("4月2日", { year: 2019, month: 3 })).toBe("2019-04-02");
  expect(date("12月28日", { year: 2019, month: 1 })).toBe("C101");
  expect(date("1月5日", { year: 2019, month: 12 })).toBe("C101");
});

test("19.3.5 is 2019 only where the sheet's other dates settle it, and only near their years", () => {
  const settled = { twoDigitYears: true, years: { from: 2018, to: 2019 } };
  expect(["19.3.5", "19年3月5日", "19/3/5", "17.3.5", "16.3.5", "20.3.5", "21.3.5"].map((text) => date(text, settled))).toEqual([
    "2019-03-05",
    "2019-03-05",
    "2019-03-05",
    "2017-03-05",
    "C101",
    "2020-03-05",
    "C101",
  ]);
});

test("every day of 1990 to 2099 comes back from its serial and from every spelling", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40176 }), (days) => {
      const day = addDays(isoDate(1990, 1, 1) ?? "", days);
      const [y, m, d] = day.split("-").map(Number);
      for (const text of [day, `${y}.${m}.${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, day.replaceAll("-", "")])
        expect(date(text)).toBe(day);
      expect(date(serialFromDate(day, false))).toBe(day);
      expect(date(serialFromDate(day, true), { date1904: true })).toBe(day);
    }),
  );
});
