import fc from "fast-check";
import type { CaseFacts } from "../../src/checks/caseFacts";
import { readCases } from "../../src/checks/readCases";
import { surveyAnnual } from "../../src/checks/surveys/annual";
import { addDays } from "../../src/core/isoDate";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { idOf, ledgerOf, serialOf } from "../checks/ledgerTable";
import { column, shown } from "./callFunction";

const anyRow = fc.record({
  person: fc.constantFrom(1, 2),
  date: fc.integer({ min: 0, max: 2300 }).map((days) => addDays("2016-01-01", days)),
  yuan: fc.integer({ min: 1, max: 9 }).map((thousands) => thousands * 10_000),
  status: fc.constantFrom("已发放", "已发放", "已发放", "不予", "在办", "退款", "退款"),
});

const basis = ({ basis: fact }: CaseFacts): string => (fact.is === "known" ? fact.value : "");

test("ANNUAL_USED and ANNUAL_COUNT of a ledger's columns are the year's totals that the check compares, and with upTo its running totals", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 14 }), (rows) => {
      const table = rows.map(
        ({ person, date, yuan, status }) =>
          `| 王${person} | @${person} | 低保 | 其他 | ${status === "退款" ? -yuan : yuan} | ${date} | ${status} |`,
      );
      const ledger = ledgerOf(["| 姓名 | 身份证号 | 对象类别 | 帮扶类别 | 帮扶金额 | 发放日期 | 状态 |", ...table].join("\n"));
      const cases = [...readCases(ledger, builtInPolicy)];
      expect(cases).toHaveLength(rows.length);
      const ordered = cases
        .map((facts, order) => ({ facts, order }))
        .sort((a, b) => basis(a.facts).localeCompare(basis(b.facts)) || a.order - b.order);
      const survey = surveyAnnual(
        ordered.map(({ facts }) => facts),
        builtInPolicy,
      );
      const keys = column(...rows.map(({ person }) => idOf(person)));
      const dates = column(...rows.map(({ date }) => serialOf(date)));
      const amounts = column(...rows.map(({ yuan, status }) => (status === "退款" ? -yuan : yuan)));
      const marks = column(...rows.map(({ status }) => status));
      const used = shown("ANNUAL_USED", keys, dates, keys, dates, amounts, null, marks) as unknown[][];
      const count = shown("ANNUAL_COUNT", keys, dates, keys, dates, amounts, null, marks) as unknown[][];
      const upTo = shown("ANNUAL_USED", keys, dates, keys, dates, amounts, true, marks) as unknown[][];
      const upToCount = shown("ANNUAL_COUNT", keys, dates, keys, dates, amounts, true, marks) as unknown[][];
      const lastOfDay = new Map<string, { readonly order: number; readonly total: number; readonly count: number }>();
      const last = new Map<string, { readonly order: number; readonly total: number; readonly count: number }>();
      for (const { facts, order } of ordered) {
        const standing = facts.status === "pending" ? null : survey.person(facts);
        if (!standing) continue;
        const stand = { order, total: standing.total, count: standing.count };
        last.set(`${facts.person} ${basis(facts).slice(0, 4)}`, stand);
        lastOfDay.set(`${facts.person} ${basis(facts)}`, stand);
      }
      for (const { order, total, count: times } of last.values())
        expect([used[order]?.[0], count[order]?.[0]]).toEqual([total / 100, times]);
      for (const { order, total, count: times } of lastOfDay.values())
        expect([upTo[order]?.[0], upToCount[order]?.[0]]).toEqual([total / 100, times]);
    }),
    { numRuns: 60 },
  );
});
