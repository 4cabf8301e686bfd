import type { CellValue } from "../../src/cells/reading";
import { columnsOf } from "../../src/checks/caseColumns";
import type { CaseFacts } from "../../src/checks/caseFacts";
import { basisDays, basisOf, isClaim } from "../../src/checks/caseScope";
import { householdKey } from "../../src/checks/facts/householdKeys";
import { oneReceiptHash, receiptHash, receiptNumbers } from "../../src/checks/facts/receiptNumbers";
import { judgeOf, verdictOfKind } from "../../src/checks/judge";
import { sheetFields } from "../../src/checks/columns";
import { memberIds, readCases, streetText } from "../../src/checks/readCases";
import { RULES } from "../../src/checks/rules";
import { unreadNeed } from "../../src/checks/scope";
import { areAlike, comparedId } from "../../src/checks/surveys/lookAlikes";
import { grantKey } from "../../src/checks/surveys/duplicates";
import { surveysOf, type Surveys } from "../../src/checks/surveys/surveys";
import { yearOf } from "../../src/core/isoDate";
import type { Ledger } from "../../src/ledger/ledger";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { randomOf } from "../ledger/madeUpLedger";
import { idOf, ledgerOf, serialOf, sheetOf } from "./ledgerTable";

const DAYS = ["2016-06-30", "2018-12-30", "2019-05-06", "2019-05-20", "2019-06-02", "2022-01-01"].map((date) => serialOf(date));
const DATES: readonly CellValue[] = [...DAYS, ...DAYS, "2019年5月", "2019.5.1-2019.5.20", "2018.12.20-2019.1.5", null, "不详"];
const IDS = Array.from({ length: 12 }, (_, n) => idOf(n));

const COLUMNS: Readonly<Record<string, readonly CellValue[]>> = {
  姓名: ["王一", "王  一（户主）", "王小一", "李二", "王*", null],
  身份证号: [...IDS, ...IDS, null, "31019919500101001"],
  帮扶金额: [3000, 5000, 15000, 20000, 79999.99, -3000, -5000, 100.255, null, "x"],
  帮扶类别: ["大重病", "突发", "突发", "其他", null, "怪"],
  户号: [null, "H1", "H 1", "h2", "H3", "——"],
  低保证号: [null, null, "D1", "D2"],
  户主身份证: [null, null, idOf(3), idOf(4), "坏"],
  成员1身份证号: [null, null, idOf(1), idOf(2)],
  街道: ["华阳路街道", "新华"],
  对象类别: ["低保", "低收入", "其他", "特困", null],
  帮扶形式: ["个案", "个案", "个案", "项目", null],
  事发日期: DATES,
  发放日期: DATES,
  发票号: ["FP1001", "fp1001", "FP1002", null, "FP1001、FP1002", "00112233-00112240", "12", "无", "FP1003等3张"],
  状态: ["已发放", "已发放", "已发放", "不予", "退款", "在办", "怪"],
};

/** Some columns always hold their first, plain values: else hardly two rows would agree in anything. */
function madeUp(seed: number): Ledger {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const headings = Object.keys(COLUMNS).filter((_, at) => at < 4 || random() < 0.75);
  const odd = pick([0.1, 0.3, 1]);
  const valueOf = (heading: string): CellValue => pick(random() < odd ? COLUMNS[heading]! : COLUMNS[heading]!.slice(0, 3));
  const rows = Array.from({ length: 60 }, () => headings.map(valueOf));
  return ledgerOf({ ...sheetOf("| 姓名 |"), values: [headings, ...rows] });
}

interface Survey {
  readonly ledger: Ledger;
  readonly cases: readonly CaseFacts[];
  /** In case order, by a plain stable sort. */
  readonly ordered: readonly CaseFacts[];
  readonly surveys: Surveys;
}

/** Asks of 60 random ledgers; every second is judged by way of reference. */
function forEachLedger(ask: (survey: Survey) => void): void {
  for (let seed = 1; seed <= 60; seed += 1) {
    const ledger = madeUp(seed);
    const cases = readCases(ledger, builtInPolicy, { asReference: seed % 2 === 0 });
    const ordered = [...cases].sort((a, b) =>
      (basisOf(a) ?? "~") < (basisOf(b) ?? "~") ? -1 : (basisOf(a) ?? "~") > (basisOf(b) ?? "~") ? 1 : 0,
    );
    ask({ ledger, cases, ordered, surveys: surveysOf(ledger, builtInPolicy, cases) });
  }
}

const places = (rows: readonly (CaseFacts | undefined)[]) => rows.map((facts) => facts?.place ?? null);
const isJudged = ({ force, status }: CaseFacts) => (force === "inForce" || force === "reference") && status !== "rejected";
const isOneDay = (facts: CaseFacts) => basisDays(facts)?.first === basisDays(facts)?.last;

test("rows stand in the order of a stable sort by date, undated ones last", () => {
  forEachLedger(({ cases, ordered, surveys }) => {
    expect([...surveys.ordered().order]).toEqual(places(ordered));
    expect(columnsOf(cases).allFacts()).toBe(cases);
  });
});

test("two rows are of one household where keys and members lead from one to the other, by trying all ways", () => {
  forEachLedger(({ cases }) => {
    const own = cases.map(({ row }) => householdKey(row, streetText(row)));
    const people = cases.map(({ person, row }, at) => (own[at] === null ? [] : [...(person === null ? [] : [person]), ...memberIds(row)]));
    const joined = (from: string): ReadonlySet<string> => {
      const keys = new Set([from]);
      for (let size = 0; size < keys.size;) {
        size = keys.size;
        const members = new Set(people.filter((_, at) => keys.has(own[at] ?? "")).flat());
        for (const [at, key] of own.entries()) if (key !== null && people[at]!.some((each) => members.has(each))) keys.add(key);
      }
      return keys;
    };
    const expected = cases.map(({ person }, at) => {
      const named = own[at] ?? own[people.findIndex((each) => person !== null && each.includes(person))] ?? null;
      const keys = named === null ? new Set() : joined(named);
      return own.map((key) => key !== null && keys.has(key));
    });
    const isTogether = (household: string | null) =>
      cases.map((other, at) => own[at] !== null && household !== null && other.household === household);
    expect(cases.map(({ household }) => isTogether(household))).toEqual(expected);
  });
});

test("first name, first category and duplicates are those that a search through all rows finds", () => {
  forEachLedger(({ cases, ordered, surveys }) => {
    const year = (facts: CaseFacts) => (basisOf(facts) === null ? null : yearOf(basisOf(facts)!));
    const isRead = (facts: CaseFacts) => isClaim(facts) && !surveys.annual().isPaidBack(facts) && grantKey(facts) !== null;
    for (const facts of cases) {
      const { person } = facts;
      const named = person === null ? undefined : ordered.find((other) => other.person === person && other.name !== "");
      expect(places([surveys.names().get(facts)])).toEqual(places([named]));
      const isFirst = (other: CaseFacts) =>
        other.person === person && year(other) === year(facts) && isJudged(other) && other.category.is === "known";
      const first = person === null || year(facts) === null ? undefined : ordered.find(isFirst);
      expect(places([surveys.categories().get(facts)])).toEqual(places([first]));
      const isSame = (other: CaseFacts) =>
        isRead(other) && isOneDay(other) && basisOf(other) === basisOf(facts) && grantKey(other) === grantKey(facts);
      const repeated = isRead(facts) && isOneDay(facts) ? cases.find(isSame) : undefined;
      expect(places([surveys.duplicates().first.get(facts)])).toEqual(places([repeated === facts ? undefined : repeated]));
      const before = cases.slice(0, facts.place).filter((other) => isRead(other) && grantKey(other) === grantKey(facts));
      const [own, isOpen] = [basisDays(facts), (other: CaseFacts) => !isOneDay(facts) || !isOneDay(other)];
      const meets = (other: CaseFacts) => own!.first <= basisDays(other)!.last && basisDays(other)!.first <= own!.last;
      const counted = before.filter((other) => !surveys.duplicates().first.has(other));
      const open = isRead(facts) && !surveys.duplicates().first.has(facts) && counted.some((other) => isOpen(other) && meets(other));
      expect(surveys.duplicates().open.has(facts)).toBe(open);
    }
  });
});

test("reused receipts are those that a search through all rows finds", () => {
  forEachLedger(({ cases, ordered, surveys }) => {
    const isUsing = (facts: CaseFacts) => isClaim(facts) && !surveys.annual().isPaidBack(facts);
    for (const facts of cases) {
      const reused = [...(isUsing(facts) ? receiptNumbers(facts).numbers : [])].flatMap(([key, number]) => {
        const first = ordered.find((other) => other.status === "granted" && isUsing(other) && receiptNumbers(other).numbers.has(key));
        return first === undefined || first === facts ? [] : [{ number, first: first.place }];
      });
      const found = surveys.receipts().get(facts) ?? [];
      expect(found.map(({ number, first }) => ({ number, first: first.place }))).toEqual(reused);
    }
  });
});

test("look-alikes are those that comparing every two persons finds", () => {
  forEachLedger(({ cases, ordered, surveys }) => {
    const first = ordered.filter((facts) => isJudged(facts) && facts.status !== "unknown" && comparedId(facts) !== null);
    const people = first.filter((facts, at) => first.findIndex((other) => other.person === facts.person) === at);
    const expected = new Map(
      people.flatMap((facts, at): [number, number][] => {
        const [own, before] = [facts.person!, people.slice(0, at)];
        const near = before.find((other) => areOneEditApart(other.person!, own) && areAlike(other.name, facts.name));
        const born = before.find((other) => other.name === facts.name && other.person!.slice(6, 14) === own.slice(6, 14));
        return near || born ? [[facts.place, (near ?? born)!.place]] : [];
      }),
    );
    const found = cases.flatMap((facts): [number, number][] => {
      const alike = surveys.lookAlikes().get(facts);
      return alike ? [[facts.place, alike.other.place]] : [];
    });
    expect(new Map(found)).toEqual(expected);
  });
});

function areOneEditApart(a: string, b: string): boolean {
  const differ = [...Array(17).keys()].filter((at) => a[at] !== b[at]);
  const [from = -1, to = -1] = differ;
  return differ.length === 1 || (differ.length === 2 && to === from + 1 && a[from] === b[to] && a[to] === b[from]);
}

test("a row's standing is the sum of what is left of its key's grants of the year up to it", () => {
  forEachLedger(({ ordered, surveys }) => {
    const annual = surveys.annual();
    for (const [key, of] of [
      ["person", annual.person],
      ["household", annual.household],
    ] as const) {
      const figures = key === "person" ? annual.personFigures() : annual.householdFigures();
      for (const [at, facts] of ordered.entries()) {
        const standing = of(facts);
        expect(figures.total(facts.place)).toBe(standing?.total ?? NaN);
        if (!standing) continue;
        const isOwn = (other: CaseFacts) =>
          other[key] === facts[key] && basisOf(other)?.slice(0, 4) === basisOf(facts)?.slice(0, 4) && annual.netOf(other) !== null;
        const before = (facts.status === "pending" ? ordered : ordered.slice(0, at)).filter(isOwn);
        const left = before.map((other) => annual.netOf(other)!);
        const paid = before.filter((_, index) => left[index] !== 0);
        expect(standing.total).toBeCloseTo(
          left.reduce((sum, fen) => sum + fen, standing.own),
          6,
        );
        expect(standing.count).toBe(
          left.filter((fen, index) => fen > 0 && before[index]!.status !== "refund").length + (standing.isTime ? 1 : 0),
        );
        expect(standing.before).toBe(paid.length);
        expect(places(standing.grants.slice(0, standing.before).map(({ facts: other }) => other))).toEqual(places(paid));
        const { total, count, own, isTime, doubt } = standing;
        const isSure = doubt.more === 0 && doubt.less === 0 && doubt.times === 0;
        expect([figures.count(facts.place), figures.own(facts.place), figures.isTime(facts.place), figures.isSure(facts.place)]).toEqual([
          count,
          own,
          isTime,
          isSure,
        ]);
        expect(figures.total(facts.place)).toBe(total);
      }
    }
  });
});

test("a row that a survey calls plain passes the survey's rule, or repeats a line as a whole", () => {
  let plain = 0;
  forEachLedger(({ ledger, cases, surveys }) => {
    const context = { ledger, policy: builtInPolicy, cases, surveys };
    const asked: readonly (readonly [string, (at: number) => boolean])[] = [
      ["G205", surveys.duplicates().isPlain],
      ["G206", surveys.receipts().isPlain],
      ["G207", surveys.events().isPlain],
      ["G209", surveys.names().isPlain],
      ["G210", surveys.categories().isPlain],
      ["G211", surveys.lookAlikes().isPlain],
    ];
    for (const [code, isPlain] of asked) {
      const judge = judgeOf(
        RULES.find((rule) => rule.code === code)!,
        sheetFields(ledger),
      );
      for (const facts of cases.filter((each) => isPlain(each.place) && !surveys.duplicates().first.has(each))) {
        // What the run says before it takes a quick look.
        if (verdictOfKind(judge, facts) ?? unreadNeed(facts, judge.cells)) continue;
        expect([code, facts.place, judge.rule.check(facts, context)]).toEqual([code, facts.place, { is: "pass" }]);
        plain += 1;
      }
    }
  });
  expect(plain).toBeGreaterThan(2_000);
});

test("answers are the same for a part of the rows that is read in any order", () => {
  forEachLedger(({ ledger, cases, surveys }) => {
    const person = cases.find((facts) => facts.person !== null)?.person;
    const part = [...cases]
      .filter((facts) => facts.person === person)
      .reverse()
      .sort((a, b) => a.place - b.place);
    const alone = surveysOf(ledger, builtInPolicy, part);
    for (const facts of part) {
      expect(alone.annual().person(facts)?.total).toBe(surveys.annual().person(facts)?.total);
      expect(places([alone.duplicates().first.get(facts)])).toEqual(places([surveys.duplicates().first.get(facts)]));
    }
  });
});

test("a cell that names one receipt plainly is what the careful reading makes of it, by one hash in any case", () => {
  const texts = ["FP1001", "fp1001", "12", "123", "a1", "abc", "", "FP 1", "0011-12", "FP1等2张", "１２３", "F1、F2"];
  const plain = texts.filter((text) => oneReceiptHash(text) !== null);
  expect(plain).toEqual(["FP1001", "fp1001", "123", "a1"]);
  for (const text of plain) {
    const cases = readCases(ledgerOf(`| 姓名 | 发票号 | 帮扶金额 |\n| 王一 | '${text} | 1 |`), builtInPolicy);
    const key = text.toLowerCase();
    expect(receiptNumbers(cases[0]!)).toEqual({ numbers: new Map([[key, text]]), isOpen: false });
    expect(oneReceiptHash(text)).toBe(receiptHash(key));
  }
  expect(new Set(["123", "132", "a1", "FP1001", "FP1002"].map(oneReceiptHash)).size).toBe(5);
});
