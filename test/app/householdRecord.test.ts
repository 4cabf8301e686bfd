import fc from "fast-check";
import { defaultYear, householdRecord } from "../../src/app/householdRecord";
import { findSubjects, recordBook, subjectAt, type RecordBook } from "../../src/app/recordBook";
import { runChecks } from "../../src/checks/runChecks";
import { addDays } from "../../src/core/isoDate";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import type { Ledger } from "../../src/ledger/ledger";
import { idOf, ledgerOf, serialOf } from "../checks/ledgerTable";
import { column, shown } from "../functions/callFunction";

const HEAD = "| 户号 | 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 帮扶金额 | 发放日期 | 状态 |";
const bookOf = (ledger: Ledger): RecordBook =>
  recordBook({ ledger, income: null, rawSheets: [], mapping: {}, policy: builtInPolicy }, builtInPolicy);
const book = (...rows: readonly string[]) => bookOf(ledgerOf([HEAD, ...rows].join("\n")));
const only = (found: RecordBook, query: string) => {
  const [subject, ...others] = findSubjects(found, query);
  if (subject === undefined || others.length > 0) throw new Error(`${others.length + 1} subjects`);
  return subject;
};
const answer = (found: RecordBook, year = 2019) => {
  const [subject] = found.subjects;
  if (subject === undefined) throw new Error("nobody");
  return householdRecord(found, subject, year);
};

describe("search", () => {
  const found = book(
    "| H1 | 王 小芳 | @1 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
    "| H1 | 李四 | @2 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
    "| H2 | 王小芳 | @3 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
    "| H3 | 王小芳 | '310199 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
  );
  test("part of a name finds 3 of one name and merges none of them; IDs are masked", () => {
    const subjects = findSubjects(found, " 小芳");
    expect(subjects.map(({ maskedId }) => maskedId.replace(/^(.{6}).*(.{4})$/, "$1…$2"))).toEqual([
      `310199…${idOf(1).slice(-4)}`,
      `310199…${idOf(3).slice(-4)}`,
      "",
    ]);
  });
  test("the last 4 of the ID and the whole ID in full width find one person, 3 digits nobody", () => {
    const wide = [...idOf(2)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    expect(only(found, idOf(2).slice(-4)).name).toBe("李四");
    expect(only(found, wide).name).toBe("李四");
    expect(findSubjects(found, idOf(2).slice(-3))).toEqual([]);
  });
  test("a household's number finds its 2 members, a blank query nobody", () => {
    expect(findSubjects(found, "h1").map(({ name }) => name)).toEqual(["王小芳", "李四"]);
    expect(findSubjects(found, " ")).toEqual([]);
  });
  test("row 3 is 李四's; the heading's row is nobody's", () => {
    expect(subjectAt(found, "1月", 3)?.name).toBe("李四");
    expect(subjectAt(found, "1月", 1)).toBeNull();
  });
});

describe("the answer", () => {
  test("1 time and 48,000 of the household leave 1 time and 32,000.00, with clause and sum; the household binds", () => {
    const record = answer(
      book(
        "| H1 | 王一 | @1 | 低保 | 其他 | 8000 | 2018-05-06 | 已发放 |",
        "| H1 | 王二 | @2 | 低保 | 其他 | 48000 | 2019-05-06 | 已发放 |",
      ),
    );
    expect([record.verdict, record.person?.used, record.household?.used]).toEqual(["yes", 0, 4_800_000]);
    expect(record.answer).toBe("可以：第三条（四），2019 年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元。");
    expect(record.years).toEqual([2019, 2018]);
  });
  test.each([
    ["79,999.99", "yes", "0.01"],
    ["80,000.00", "no", "没有剩余"],
    ["80,000.01", "no", "没有剩余"],
  ])("%s used: %s", (used, verdict, says) => {
    const record = answer(book(`| H1 | 王一 | @1 | 低保 | 其他 | ${used.replace(",", "")} | 2019-05-06 | 已发放 |`));
    expect(record.verdict).toBe(verdict);
    expect(record.answer).toContain(says);
  });
  test("2 times leave none in general; a grant that was paid back in full is no time", () => {
    const twice = [
      "| H1 | 王一 | @1 | 低保 | 其他 | 100 | 2019-01-06 | 已发放 |",
      "| H1 | 王一 | @1 | 低保 | 其他 | 200 | 2019-03-06 | 已发放 |",
    ];
    expect(answer(book(...twice))).toMatchObject({ verdict: "generallyNot", answer: expect.stringContaining("已 2 次") as string });
    const back = answer(book(...twice, "| H1 | 王一 | @1 | 低保 | 其他 | -200 | 2019-04-06 | 退款 |"));
    expect([back.verdict, back.person?.count, back.person?.used]).toEqual(["yes", 1, 10_000]);
  });
  test("pending rows use nothing up and stand apart", () => {
    const record = answer(book("| H1 | 王一 | @1 | 低保 | 其他 | 100 | 2019-01-06 | 在办 |"));
    expect([record.person?.count, record.rows.map(({ kind }) => kind)]).toEqual([0, ["pending"]]);
  });
  test("an unreadable amount or date of the household: nobody can tell, and the row is listed as unreadable", () => {
    for (const [amount, date] of [
      ["不详", "2019-01-06"],
      ["100", "不详"],
    ]) {
      const record = answer(book(`| H1 | 王一 | @1 | 低保 | 其他 | ${amount} | ${date} | 已发放 |`));
      expect([record.verdict, record.person?.left, record.rows.map(({ kind }) => kind)]).toEqual(["unknown", null, ["unreadable"]]);
    }
  });
  test("without a household number only the person is answered for, and that is said", () => {
    const record = answer(book("|  | 王一 | @1 | 低保 | 其他 | 100 | 2019-01-06 | 已发放 |"));
    expect([record.verdict, record.household]).toEqual(["unknown", null]);
    expect(record.answer).toContain("只看本人，第三条（四），2019 年还可帮扶 1 次");
  });
  test("2022 has no rule in force: the answer says so and refers to the last document; 2015 has none at all", () => {
    const found = book("| H1 | 王一 | @1 | 低保 | 其他 | 30000 | 2022-01-06 | 已发放 |");
    expect(answer(found, 2022).answer).toMatch(/没有现行规定，以下只供参考，参照第三条（四），2022 年还可帮扶 1 次.*50,000\.00 元/);
    expect(answer(found, 2015)).toMatchObject({ verdict: "unknown", answer: expect.stringContaining("早于") as string });
  });
  test("the year asked about is that of the newest grant, else today's", () => {
    const found = book(
      "| H1 | 王一 | @1 | 低保 | 其他 | 100 | 2018-01-06 | 已发放 |",
      "| H2 | 王二 | @2 | 低保 | 其他 | 100 | 2017-01-06 | 在办 |",
    );
    const years = found.subjects.map((subject) => defaultYear(found, subject, new Date(2021, 5, 1)));
    expect(years).toEqual([2018, 2021]);
  });
});

test("on random ledgers the record has the totals of ANNUAL_USED and ANNUAL_COUNT, and is beyond a limit exactly where G201 or G203 is", () => {
  const row = fc.record({
    person: fc.constantFrom(1, 2),
    date: fc.integer({ min: 200, max: 1900 }).map((days) => addDays("2016-01-01", days)),
    yuan: fc.integer({ min: 1, max: 5 }).map((times) => times * 10_000),
    status: fc.constantFrom("已发放", "已发放", "已发放", "不予", "在办", "退款"),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
      const signed = rows.map(({ yuan, status }) => (status === "退款" ? -yuan : yuan));
      const lines = rows.map(
        ({ person, date, status }, at) => `| H${person} | 王${person} | @${person} | 低保 | 其他 | ${signed[at]} | ${date} | ${status} |`,
      );
      const ledger = ledgerOf([HEAD, ...lines].join("\n"));
      const found = bookOf(ledger);
      const keys = column(...rows.map(({ person }) => idOf(person)));
      const dates = column(...rows.map(({ date }) => serialOf(date)));
      const statuses = column(...rows.map(({ status }) => status));
      const used = shown("ANNUAL_USED", keys, dates, keys, dates, column(...signed), null, statuses) as unknown[][];
      const count = shown("ANNUAL_COUNT", keys, dates, keys, dates, column(...signed), null, statuses) as unknown[][];
      const run = runChecks(ledger, builtInPolicy);
      let step = run.next();
      while (!step.done) step = run.next();
      rows.forEach(({ person, date }, at) => {
        const year = Number(date.slice(0, 4));
        if (date < "2016-07-01") return;
        const subject = only(found, idOf(person));
        const record = householdRecord(found, subject, year);
        expect([(record.person?.used ?? NaN) / 100, record.person?.count]).toEqual([used[at]?.[0], count[at]?.[0]]);
        expect(record.household?.used).toBe(record.person?.used);
        const of = (code: string) =>
          step.value?.findings.some(
            (each: { code: string; row: number | null; args: Readonly<Record<string, unknown>> }) =>
              each.code === code &&
              each.args["pending"] === false &&
              each.args["year"] === year &&
              rows[(each.row ?? 0) - 2]?.person === person,
          );
        if ((record.person?.used ?? 0) > 8_000_000) expect(of("G201")).toBe(true);
        expect((record.person?.count ?? 0) > 2).toBe(of("G203"));
      });
    }),
    { numRuns: 60 },
  );
});
