import fc from "fast-check";
import { column, reason, shown } from "./callFunction";

const ID = "31019919500101001X";
const OTHER = "310199195506150026";
/** Serial of a day in 2019, counted from 1 January. */
const day = (nth: number): number => 43465 + nth;
const all = (
  key: unknown,
  date: unknown,
  keys: unknown[],
  dates: unknown[],
  amounts: unknown[],
  upTo: unknown = null,
  counted: unknown[] | null = null,
): unknown[] =>
  ["ANNUAL_USED", "ANNUAL_COUNT", "ANNUAL_REMAINING"].map((id) => {
    const answer = shown(id, [[key]], [[date]], column(...keys), column(...dates), column(...amounts), upTo, counted && column(...counted));
    return Array.isArray(answer) ? answer[0][0] : answer;
  });

describe("ANNUAL_USED, ANNUAL_COUNT, ANNUAL_REMAINING of one person", () => {
  test.each([
    ["grants of the year are added", [ID, ID], [day(1), day(90)], [30000, 20000], [50000, 2, 30000]],
    ["another person's are not", [ID, OTHER], [day(1), day(90)], [30000, 20000], [30000, 1, 50000]],
    ["another year's are not", [ID, ID], [day(0), day(1)], [30000, 20000], [20000, 1, 60000]],
    ["nothing granted", [OTHER], [day(1)], [30000], [0, 0, 80000]],
    ["beyond the limit nothing is left, not less", [ID, ID], [day(1), day(2)], [60000, 30000], [90000, 2, 0]],
    ["a refund nets the grant and its time", [ID, ID, ID], [day(1), day(2), day(3)], [30000, 20000, -20000], [30000, 1, 50000]],
    [
      "15 digits, lower-case x and spaces are one person",
      ["310199500101001", "31019919500101001x", " 310199 19500101 001X"],
      [day(1), day(2), day(3)],
      [1, 2, 4],
      [7, 3, 79993],
    ],
    ["amounts in text are read", [ID, ID], [day(1), "2019.3.5"], ["1,000元", "0.8万"], [9000, 2, 71000]],
    ["a month is enough for the year", [ID], ["2019年3月"], [1000], [1000, 1, 79000]],
    ["blank keys and dates are ignored", ["", null, 0, ID, ID], [day(1), day(1), day(1), null, 0], [1, 2, 4, 8, 16], [0, 0, 80000]],
    ["a total row below the ledger is ignored", [ID, "合计"], [day(1), "合计"], [1000, "见上"], [1000, 1, 79000]],
    ["an unreadable date of another person is not this answer's business", [ID, OTHER], [day(1), "不详"], [1000, 1000], [1000, 1, 79000]],
    ["an unreadable date of the same person", [ID, ID], [day(1), "不详"], [1000, 1000], ["#VALUE!", "#VALUE!", "#VALUE!"]],
    ["an unreadable amount of the same person", [ID, ID], [day(1), day(2)], [1000, "待定"], ["#VALUE!", "#VALUE!", "#VALUE!"]],
    ["a blank amount uses nothing", [ID, ID], [day(1), day(2)], [1000, null], [1000, 1, 79000]],
    ["a number that may be the same person", [ID, 310199195001010000], [day(1), day(2)], [1000, 1000], ["#VALUE!", "#VALUE!", "#VALUE!"]],
    ["a number that cannot be the same person", [ID, 310199195506150000], [day(1), day(2)], [1000, 1000], [1000, 1, 79000]],
  ])("%s", (_says, keys, dates, amounts, expected) => {
    expect(all(ID, day(200), keys, dates, amounts)).toEqual(expected);
  });

  test("in 2016 the rows before 1 July are left out, and the limit is whole", () => {
    const [june30, july1] = [42551, 42552];
    expect(all(ID, july1, [ID, ID], [june30, july1], [50000, 30000])).toEqual([30000, 1, 50000]);
  });

  test.each([
    [42551, "#N/A"],
    [42552, 0],
    [44561, 0],
    [44562, "#N/A"],
  ])("asked for the day %d: %s", (date, used) => {
    expect(all(ID, date, [OTHER], [day(1)], [1])[0]).toBe(used);
  });

  test.each([
    ["", "身份证号或家庭编号未填"],
    ["310199********001X", "身份证号已打码，无法认定是同一人"],
    [310199195001010000, "身份证号以数字保存，15 位之后已丢失，请以文本重新录入"],
    [true, "身份证号或家庭编号不是文字或数字"],
  ])("the key %j has no answer: %s", (key, why) => {
    expect(reason("ANNUAL_USED", [[key]], [[day(1)]], column(ID), column(day(1)), column(1), null, null)).toBe(why);
  });

  test("household numbers are keys too, as text or number", () => {
    expect(all("12", day(9), [12, " 12 ", "012"], [day(1), day(2), day(3)], [1, 2, 4])[0]).toBe(3);
  });

  test.each([
    ["an unreadable amount", [ID, ID], [day(-100), day(2)], ["待定", 1000], null],
    ["an unknown status", [ID, ID], [day(-100), day(2)], [500, 1000], ["再议", "同意"]],
    ["a span across New Year two years ago", [ID, ID], ["2017.12.30-2018.1.2", day(2)], [500, 1000], null],
  ])("%s in another year does not spoil this year's answer, but its own", (_says, keys, dates, amounts, counted) => {
    expect(all(ID, day(200), keys, dates, amounts, null, counted)).toEqual([1000, 1, 79000]);
    expect(all(ID, day(200), keys, dates, amounts, true, counted)).toEqual([1000, 1, 79000]);
    expect(all(ID, day(-50), keys, dates, amounts, null, counted)).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
    expect(all(ID, day(-50), keys, dates, amounts, true, counted)).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
  });

  test("a span across New Year spoils both its years", () => {
    const rows = [
      [ID, ID],
      ["2018.12.30-2019.1.2", day(2)],
      [500, 1000],
    ] as const;
    for (const [asked, used] of [
      [day(-50), "#VALUE!"],
      [day(200), "#VALUE!"],
      [day(400), 0],
    ] as const)
      expect(all(ID, asked, [...rows[0]], [...rows[1]], [...rows[2]])[0]).toBe(used);
  });

  test("an ID with a wrong check digit or birth date is asked again, not answered 80000; a household's number is a key", () => {
    for (const key of ["310199195001010011", "310199195013010018", "31019919500101001６"]) {
      expect(all(key, day(200), [key], [day(1)], [1000])).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
    }
    expect(reason("ANNUAL_USED", "310199195001010011", day(200), column(ID), column(day(1)), column(1000), null, null)).toContain(
      "校验码不符",
    );
    for (const key of ["DB20190001", "20190001", 20190001, "沪长20190000000001"]) {
      expect(all(key, day(200), [key], [day(1)], [1000])).toEqual([1000, 1, 79000]);
    }
    const spilled = shown("ANNUAL_USED", column("310199195001010011", ID), day(200), column(ID), column(day(1)), column(1000), null, null);
    expect(spilled).toEqual([["#VALUE!"], [1000]]);
  });

  test("upTo TRUE: only grants on or before the day", () => {
    const rows = [
      [ID, ID, ID],
      [day(10), day(20), day(30)],
      [1, 2, 4],
    ] as const;
    const used = (date: number, upTo: unknown) => all(ID, date, [...rows[0]], [...rows[1]], [...rows[2]], upTo).slice(0, 2);
    expect([used(day(9), true), used(day(10), true), used(day(29), true), used(day(30), true)]).toEqual([
      [0, 0],
      [1, 1],
      [3, 2],
      [7, 3],
    ]);
    expect([used(day(9), false), used(day(9), null), used(day(9), 0), used(day(9), "否")]).toEqual([
      [7, 3],
      [7, 3],
      [7, 3],
      [7, 3],
    ]);
  });

  test("upTo: a later refund is taken off the grant that it takes back, as the check does; a month that the day divides cannot be placed", () => {
    expect(all(ID, day(15), [ID, ID], [day(10), day(20)], [5000, -5000], true)).toEqual([0, 0, 80000]);
    expect(all(ID, day(15), [ID, ID], [day(10), day(20)], [5000, -1000], true)).toEqual([4000, 1, 76000]);
    expect(all(ID, day(15), [ID, ID], [day(10), day(20)], [5000, -6000], true)).toEqual([5000, 1, 75000]);
    expect(all(ID, day(20), [ID, ID], [day(10), day(20)], [5000, -5000], true)).toEqual([0, 0, 80000]);
    expect(all(ID, day(70), [ID], ["2019年3月"], [5000], true)[0]).toBe("#VALUE!");
    expect(all(ID, day(90), [ID], ["2019年3月"], [5000], true)[0]).toBe(5000);
  });

  test.each([
    [true, 1],
    [false, 0],
    [null, 1],
    ["", 1],
    [0, 1],
    [1, 1],
    ["已发放", 1],
    ["同意", 1],
    ["不予", 0],
    ["撤回", 0],
    ["在办", 0],
    ["TRUE", 1],
    ["×", 0],
    ["个案", 1],
    ["项目", 0],
    ["特定", 0],
    ["资金", 1],
    ["实物", 0],
    ["劳务", 0],
    ["再议", "#VALUE!"],
  ])("counted %j: %s grant", (mark, count) => {
    expect(all(ID, day(200), [ID], [day(1)], [1000], null, [mark])[1]).toBe(count);
  });

  test("a 退款 row is negative whatever its sign", () => {
    expect(all(ID, day(200), [ID, ID], [day(1), day(2)], [5000, 2000], null, ["已发放", "退款"])).toEqual([3000, 1, 77000]);
    expect(all(ID, day(200), [ID, ID], [day(1), day(2)], [5000, -2000], null, ["已发放", "退款"])).toEqual([3000, 1, 77000]);
  });

  test("a rejected row may hold anything", () => {
    expect(all(ID, day(200), [ID, ID], [day(1), "不详"], [5000, "无"], null, [null, "不予"])).toEqual([5000, 1, 75000]);
  });
});

describe("whole columns in one call", () => {
  const keys = column(ID, OTHER, ID, "", "310199********001X", ID);
  const dates = column(day(1), day(2), day(3), day(4), day(5), 44562);
  const amounts = column(10000, 20000, 5000, 1, 1, 1);

  test("one answer per row; a blank row stays blank, a row without an answer has its own error", () => {
    expect(shown("ANNUAL_USED", keys, dates, keys, dates, amounts, null, null)).toEqual(column(15000, 20000, 15000, "", "#VALUE!", "#N/A"));
    expect(shown("ANNUAL_COUNT", keys, dates, keys, dates, amounts, true, null)).toEqual(column(1, 1, 2, "", "#VALUE!", "#N/A"));
    expect(shown("ANNUAL_REMAINING", keys, dates, keys, dates, amounts, null, null)).toEqual(
      column(65000, 60000, 65000, "", "#VALUE!", "#N/A"),
    );
  });

  test("one date stands for all keys, one key for all dates, and a row spills as a row", () => {
    expect(shown("ANNUAL_USED", keys, [[day(9)]], keys, dates, amounts, null, null)).toEqual(
      column(15000, 20000, 15000, "", "#VALUE!", 15000),
    );
    expect(shown("ANNUAL_USED", [[ID]], column(day(1), day(3)), keys, dates, amounts, true, null)).toEqual(column(10000, 15000));
    expect(shown("ANNUAL_USED", [[ID, OTHER]], [[day(9)]], keys, dates, amounts, null, null)).toEqual([[15000, 20000]]);
  });

  test("columns of different lengths are refused with their lengths", () => {
    expect(reason("ANNUAL_USED", keys, dates, keys, column(day(1)), amounts, null, null)).toBe(
      "台账各列的行数不同（6、1、6），请选同样的行",
    );
    expect(reason("ANNUAL_USED", keys, column(day(1), day(2)), keys, dates, amounts, null, null)).toBe(
      "日期（date）有 2 格，身份证号（key）有 6 格，须相同或只有一格",
    );
  });

  test("the column's answers are those of single cells", () => {
    const anyRow = fc.record({
      key: fc.constantFrom(ID, OTHER, "户7", ""),
      nth: fc.integer({ min: -400, max: 400 }),
      yuan: fc.integer({ min: -3, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 2, maxLength: 12 }), fc.boolean(), (rows, upTo) => {
        const columns = [
          column(...rows.map(({ key }) => key)),
          column(...rows.map(({ nth }) => day(nth))),
          column(...rows.map(({ yuan }) => yuan)),
        ] as const;
        for (const id of ["ANNUAL_USED", "ANNUAL_COUNT", "ANNUAL_REMAINING"]) {
          const spilled = shown(id, columns[0], columns[1], ...columns, upTo, null) as unknown[][];
          rows.forEach(({ key, nth }, index) => {
            if (key !== "") expect([spilled[index]]).toEqual(shown(id, [[key]], [[day(nth)]], ...columns, upTo, null));
          });
        }
      }),
      { numRuns: 50 },
    );
  });

  test("20,000 rows in one call are 20,000 answers", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => index);
    const columns = [
      column(...many.map((n) => `户${n % 5000}`)),
      column(...many.map((n) => day(n % 365))),
      column(...many.map((n) => n % 100)),
    ] as const;
    expect(shown("ANNUAL_REMAINING", columns[0], columns[1], ...columns, true, null)).toHaveLength(20_000);
  });
});
