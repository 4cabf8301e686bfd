import fc from "fast-check";
import { defaultYear, householdRecord } from "../../src/app/householdRecord";
import { householdOf, membersOf, recordBook, subjectAt, type RecordBook } from "../../src/app/recordBook";
import { findSubjects } from "../../src/app/recordSearch";
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
  test("a household's number finds the household first, then its 2 members; a household of one is that person; a blank query nobody", () => {
    expect(findSubjects(found, "h1").map(({ name, number }) => number ?? name)).toEqual(["H1", "王小芳", "李四"]);
    expect(only(found, "h2").name).toBe("王小芳");
    expect(findSubjects(found, " ")).toEqual([]);
  });
  test("2 characters of a household's number find nobody, 3 do", () => {
    const long = book("| DB0017 | 王一 | @1 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |");
    expect(findSubjects(long, "17")).toEqual([]);
    expect(only(long, "017").name).toBe("王一");
  });
  test("a whole name goes before a longer name with the same beginning", () => {
    const two = book(
      "| H1 | 王芳芳 | @1 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
      "| H2 | 王芳 | @2 | 低保 | 其他 | 100 | 2019-05-06 | 已发放 |",
    );
    expect(findSubjects(two, "王芳").map(({ name }) => name)).toEqual(["王芳", "王芳芳"]);
  });
  test("from a person to the household and back to its 2 members; a household of one person is not offered again", () => {
    const [first, , third] = found.subjects;
    if (first === undefined || third === undefined) throw new Error("nobody");
    const home = householdOf(found, first);
    expect([home?.number, home?.cases.length]).toEqual(["H1", 2]);
    expect(membersOf(found, home ?? first).map(({ name }) => name)).toEqual(["王小芳", "李四"]);
    expect(householdOf(found, third)).toBeNull();
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
    expect(record.answer).toBe("可以：第三条（四），2019年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元。");
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
    expect(record.answer).toContain("只看本人，第三条（四），2019年还可帮扶 1 次");
  });
  test("2022 has no rule in force: the answer says so and refers to the last document; 2015 has none at all", () => {
    const found = book("| H1 | 王一 | @1 | 低保 | 其他 | 30000 | 2022-01-06 | 已发放 |");
    expect(answer(found, 2022).answer).toMatch(/没有现行规定，以下只供参考，参照第三条（四），2022年还可帮扶 1 次.*50,000\.00 元/);
    expect(answer(found, 2015)).toMatchObject({ verdict: "unknown", answer: expect.stringContaining("早于") as string });
  });
  test("the year asked about is today's while a document is in force, else the newest of the ledger that is not to come", () => {
    const found = book(
      "| H1 | 王一 | @1 | 低保 | 其他 | 100 | 2018-01-06 | 已发放 |",
      "| H2 | 王二 | @2 | 低保 | 其他 | 100 | 2109-01-06 | 已发放 |",
    );
    expect([new Date(2021, 11, 31), new Date(2022, 0, 1)].map((today) => defaultYear(found, today))).toEqual([2021, 2018]);
  });
  test("a whole household is answered for by its own sum: 48,000 of two members leave 32,000.00, 3 times none in general", () => {
    const rows = [
      "| H1 | 王一 | @1 | 低保 | 其他 | 40000 | 2019-01-06 | 已发放 |",
      "| H1 | 王二 |  | 低保 | 其他 | 8000 | 2019-02-06 | 已发放 |",
    ];
    const whole = (...lines: readonly string[]) => {
      const found = book(...lines);
      const [subject] = findSubjects(found, "h1");
      if (subject === undefined) throw new Error("nobody");
      return householdRecord(found, subject, 2019);
    };
    expect(whole(...rows)).toMatchObject({
      verdict: "generallyNot",
      answer:
        "一般不再帮扶：第三条（四），每年一般不超过 2 次，2019年已 2 次。确需帮扶的写明理由，金额最多 80,000.00 − 全户已用 48,000.00 = 32,000.00 元。",
      person: null,
    });
    expect(
      whole("| H1 | 王一 | @1 | 低保 | 其他 | 40000 | 2019-01-06 | 已发放 |", "| H1 | 王二 |  | 低保 | 其他 | 1 | 2018-01-06 | 已发放 |"),
    ).toMatchObject({
      verdict: "yes",
    });
  });
});

describe("namesakes whose ID is missing or broken", () => {
  const KNOWN = "| H1 | 王一 | @1 | 低保 | 其他 | 10000 | 2019-01-06 | 已发放 |";
  const recordWith = (...rows: readonly string[]) => answer(book(KNOWN, ...rows));
  test("20,000 more may be the person's: the answer is what it is at most, says how many rows are left out and what they would leave", () => {
    const record = recordWith("|  | 王一 |  | 低保 | 其他 | 20000 | 2019-02-06 | 已发放 |");
    expect(record.verdict).toBe("unknown");
    expect(record.answer).toBe(
      "不能确定：第三条（四），2019年最多还可帮扶 1 次，金额最多 80,000.00 − 全户已用 10,000.00 = 70,000.00 元。" +
        "另有 1 行同名，证件号读不出或未填，未计入；都算上的话，次数已用完，金额最多 50,000.00 元。请先核对证件号。",
    );
    expect([record.person?.count, record.rows.length, record.namesakes.length]).toEqual([1, 1, 1]);
  });
  test.each([
    ["69,999.99", "金额最多 0.01 元"],
    ["70,000.00", "没有剩余"],
  ])("%s with no ID: %s", (yuan, says) => {
    expect(recordWith(`|  | 王 一（户主） | 310199 | 低保 | 其他 | ${yuan.replace(",", "")} | 2019-02-06 | 已发放 |`).answer).toContain(
      says,
    );
  });
  test.each([
    ["another year", "|  | 王一 |  | 低保 | 其他 | 20000 | 2018-02-06 | 已发放 |"],
    ["a pending row", "|  | 王一 |  | 低保 | 其他 | 20000 | 2019-02-06 | 在办 |"],
    ["a rejected row", "|  | 王一 |  | 低保 | 其他 | 20000 | 2019-02-06 | 不予 |"],
  ])("%s changes nothing: the answer stands, the row is shown apart", (_, row) => {
    const record = recordWith(row);
    expect(record.answer).toBe(recordWith().answer);
    expect([record.verdict, record.namesakes.length]).toEqual(["yes", 1]);
  });
  test("80,000 are used: no namesake changes that", () => {
    const full = "| H1 | 王一 | @1 | 低保 | 其他 | 70000 | 2019-03-06 | 已发放 |";
    expect(recordWith(full, "|  | 王一 |  | 低保 | 其他 | 20000 | 2019-02-06 | 已发放 |").verdict).toBe("no");
  });
  test("another person of the name, with an ID of his own, is no doubt", () => {
    const record = recordWith("| H2 | 王一 | @2 | 低保 | 其他 | 20000 | 2019-02-06 | 已发放 |");
    expect([record.verdict, record.namesakes]).toEqual(["yes", []]);
  });
  test("an amount that cannot be read: what it is at most, and that nobody can say what they would leave", () => {
    expect(recordWith("|  | 王一 |  | 低保 | 其他 | 不详 | 2019-02-06 | 已发放 |").answer).toContain("都算上的话，算不出还剩多少");
  });
  test("a refund may give money back: nothing is said to be the most", () => {
    const { verdict, answer: text } = recordWith("|  | 王一 |  | 低保 | 其他 | -4000 | 2019-02-06 | 退款 |");
    expect(verdict).toBe("unknown");
    expect(text).toContain("2019年还可帮扶 1 次，金额最多 80,000.00 − 全户已用 10,000.00 = 70,000.00 元。另有 1 行同名");
    expect(text).toContain("都算上的话，还可帮扶 1 次，金额最多 74,000.00 元");
  });
  test("a household member's namesake touches the household's sum; one that names this household is in it already", () => {
    const member = "| H1 | 王二 | @2 | 低保 | 其他 | 5000 | 2018-02-06 | 已发放 |";
    expect(recordWith(member, "|  | 王二 |  | 低保 | 其他 | 20000 | 2019-02-06 | 已发放 |").answer).toContain("另有 1 行同名");
    const inside = recordWith(member, "| H1 | 王二 |  | 低保 | 其他 | 20000 | 2019-02-06 | 已发放 |");
    expect([inside.verdict, inside.household?.used, inside.namesakes]).toEqual(["generallyNot", 3_000_000, []]);
  });
  test("a namesake of another household would make both one: its 30,000 of another member count as well", () => {
    const record = recordWith(
      "| H9 | 王一 |  | 低保 | 其他 | 20000 | 2018-02-06 | 已发放 |",
      "| H9 | 李四 | @4 | 低保 | 其他 | 30000 | 2019-02-06 | 已发放 |",
    );
    expect(record.answer).toContain("都算上的话，次数已用完，金额最多 40,000.00 元");
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
