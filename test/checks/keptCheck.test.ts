import type { Counted } from "../../src/checks/counted";
import type { CheckResult } from "../../src/checks/finding";
import { KeptCheck, MOST_BOUND_ROWS } from "../../src/checks/keptCheck/keptCheck";
import { finished } from "../../src/checks/pause";
import { runChecks } from "../../src/checks/runChecks";
import type { Ledger } from "../../src/ledger/ledger";
import { readLedger } from "../../src/ledger/readLedger";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { randomOf } from "../ledger/madeUpLedger";
import { idOf } from "./ledgerTable";
import { below, blankAsNull, COLUMNS, HEADINGS, madeUpRow, pick, sheet, type Random } from "./editedLedger";

function fullRun(ledger: Ledger, asReference = false): { readonly result: CheckResult; readonly counted: Counted } {
  const kept: Counted[] = [];
  const result = finished(runChecks(ledger, builtInPolicy, { asReference, remember: (counted) => kept.push(counted) }));
  return { result, counted: kept[0]! };
}

function keptOf(ledger: Ledger, asReference = false): KeptCheck {
  const { counted, result } = fullRun(ledger, asReference);
  const kept = finished(KeptCheck.of(counted, result));
  if (!kept) throw new Error("the check could not be kept");
  return kept;
}

/** What a user can read of a result; the steps of the decisions, which are written only when they are read, if `whole`. */
const text = (result: CheckResult, whole: boolean): string =>
  JSON.stringify({
    ...result,
    findings: result.findings.map(({ decision, message, ...rest }) =>
      whole ? { ...rest, message, text: decision?.text, steps: decision?.steps } : rest,
    ),
  });

const startRows = (random: Random, count: number) => Array.from({ length: count }, () => madeUpRow(random));

test("1,000 random edits of a ledger of 200 rows: findings, coverage and headline are those of a full run, compared after every tenth", () => {
  const random = randomOf(20190603);
  const months = [startRows(random, 100), startRows(random, 100)];
  const formulas: number[] = [];
  const ledgerNow = () => readLedger(months.map((rows, at) => sheet(`${at + 1}月`, at, rows, at === 0 ? formulas : [])));
  const kept = keptOf(ledgerNow());
  const seen = new Set<string>();
  for (let edit = 0; edit < 1_000; edit += 1) {
    const rows = pick(random, months);
    const kind = random();
    const at = below(random, rows.length);
    if (kind < 0.9) {
      const column = below(random, HEADINGS.length);
      rows[at]![column] = blankAsNull(Object.values(COLUMNS)[column]!(random));
    } else if (kind < 0.93) rows[at] = HEADINGS.map(() => null);
    else if (kind < 0.96) rows[at] = madeUpRow(random);
    else if (kind < 0.97) rows.push(madeUpRow(random));
    else if (kind < 0.98) rows.splice(at, 1);
    else if (kind < 0.99) rows.splice(at, 0, madeUpRow(random));
    else formulas.push((at + 2) * 16_384 + 9);
    const after = ledgerNow();
    if (!finished(kept.follow(after))) throw new Error(`edit ${edit} asked for a full run`);
    if (edit % 10 !== 9) continue;
    const full = fullRun(after);
    const whole = edit % 20 === 19;
    if (text(kept.result, whole) !== text(full.result, whole)) expect([edit, kept.result]).toEqual([edit, full.result]);
    for (const { code } of full.result.findings) seen.add(code);
  }
  // A proof only if the rules that look at several rows speak.
  const speaking = ["C113", "G201", "G202", "G203", "G204", "G205", "G206", "G207", "G208", "G209", "G210", "G211"];
  expect(speaking.filter((code) => !seen.has(code))).toEqual([]);
}, 300_000);

test("an edit of one of two rows that share a merged cell: its fault is still told once, on the first of them", () => {
  const rows = [0, 1, 2].map(() => startRows(randomOf(7), 1)[0]!);
  const head = HEADINGS.indexOf("户主身份证");
  rows[0]![head] = "123";
  rows[1]![head] = null;
  const ledgerNow = () =>
    readLedger([
      {
        ...sheet(
          "1月",
          0,
          rows.map((row) => [...row]),
        ),
        merges: [{ top: 2, bottom: 3, left: head + 1, right: head + 1 }],
      },
    ]);
  const kept = keptOf(ledgerNow());
  for (const at of [1, 0, 1]) {
    rows[at]![HEADINGS.indexOf("帮扶金额")] = 801 + at * 7 + kept.result.findings.length;
    const after = ledgerNow();
    expect(finished(kept.follow(after))).toBe(true);
    expect(text(kept.result, true)).toBe(text(fullRun(after).result, true));
  }
  expect(kept.result.findings.filter(({ code, cells }) => code === "C104" && cells[0] === "D2").map(({ row }) => row)).toEqual([2]);
});

test("400 rows read anew by themselves, one to three at a time: the result is that of a full run", () => {
  const random = randomOf(20160415);
  const cells = [startRows(random, 120), startRows(random, 120)];
  const raw = () =>
    cells.map((rows, at) =>
      sheet(
        `${at + 1}月`,
        at,
        rows.map((row) => [...row]),
      ),
    );
  const ledger = readLedger(raw());
  const kept = keptOf(ledger, true);
  for (let edit = 0; edit < 400; edit += 1) {
    const places = Array.from({ length: 1 + below(random, 3) }, () => [below(random, 2), below(random, 120)] as const);
    for (const [month, at] of places) {
      const column = below(random, HEADINGS.length);
      cells[month]![at]![column] = blankAsNull(Object.values(COLUMNS)[column]!(random));
    }
    const now = readLedger(raw());
    const rows = now.rows.filter(({ sheet: { order }, row }) => places.some(([month, at]) => month === order && at + 2 === row));
    if (now.rows.length !== ledger.rows.length) throw new Error("a row was lost");
    expect(kept.edit(rows.map((row) => ({ ...row, sheet: ledger.sheets[row.sheet.order]! })))).toBe(true);
    if (edit % 8 !== 7) continue;
    const full = fullRun(now, true);
    if (text(kept.result, true) !== text(full.result, true)) expect([edit, kept.result]).toEqual([edit, full.result]);
  }
}, 120_000);

test("findings of rows that nothing binds to the edit stay the same objects, and a result that was handed out stays as it is", () => {
  const random = randomOf(7);
  const rows = startRows(random, 150);
  const ledger = readLedger([sheet("1月", 0, rows)]);
  const kept = keptOf(ledger);
  const [before, list] = [kept.result, JSON.stringify(kept.result.findings)];
  rows[100]![HEADINGS.indexOf("姓名")] = "赵某";
  expect(finished(kept.follow(readLedger([sheet("1月", 0, rows)])))).toBe(true);
  const shared = kept.result.findings.filter((finding) => before.findings.includes(finding)).length;
  expect(kept.result).not.toBe(before);
  expect(shared).toBeGreaterThan(before.findings.length / 2);
  expect(JSON.stringify(before.findings)).toBe(list);
});

test(`an edit that is bound to ${MOST_BOUND_ROWS} rows is followed, one bound to a row more asks for a full run, and so do all after it`, () => {
  const one = madeUpRow(randomOf(1)).map((value, at) => (HEADINGS[at] === "身份证号" ? idOf(1) : value));
  const other = one.map((value, at) =>
    HEADINGS[at] === "身份证号"
      ? idOf(2)
      : HEADINGS[at] === "发票号" || HEADINGS[at] === "户号" || HEADINGS[at] === "户主身份证"
        ? null
        : value,
  );
  const edited = (count: number): readonly boolean[] => {
    const raw = (name: string) =>
      sheet(
        "1月",
        0,
        [...Array.from({ length: count }, () => one), other].map((row, at) =>
          at === 0 || at === count ? row.map((value, column) => (column === 0 ? name : value)) : row,
        ),
      );
    const ledger = readLedger([raw("王一")]);
    const kept = keptOf(ledger);
    const [now] = [readLedger([raw("李二")])];
    const row = (at: number) => ({ ...now.rows[at]!, sheet: ledger.sheets[0]! });
    return [kept.edit([row(count)]), kept.edit([row(0)]), kept.edit([row(count)])];
  };
  expect(edited(MOST_BOUND_ROWS)).toEqual([true, true, true]);
  expect(edited(MOST_BOUND_ROWS + 1)).toEqual([true, false, false]);
}, 120_000);
