import type { CellValue } from "../../src/cells/reading";
import type { Counted } from "../../src/checks/counted";
import type { CheckResult } from "../../src/checks/finding";
import { KeptCheck } from "../../src/checks/keptCheck/keptCheck";
import { finished } from "../../src/checks/pause";
import { runChecks } from "../../src/checks/runChecks";
import { parseIdentity } from "../../src/core/identityNumber";
import type { Ledger } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { builtInPolicy } from "../../src/policy/builtInPolicy";
import { randomOf } from "../ledger/madeUpLedger";
import { idOf } from "./ledgerTable";

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)]!;

const mostly = <T>(random: Random, usual: readonly T[], odd: readonly T[]): T => pick(random, random() < 0.93 ? usual : odd);

/** The valid ID that differs from person n's in one digit. */
function alikeTo(n: number): string {
  const first17 = `${idOf(n).slice(0, 16)}${String((Number(idOf(n)[16]) + 5) % 10)}`;
  const valid = [..."0123456789X"].map((last) => first17 + last).find((id) => parseIdentity(id).ok);
  if (valid === undefined) throw new Error(first17);
  return valid;
}

const DAYS = [43467, 43535, 43591, 43605, 43799];
const ODD_DAYS = ["2019-03", "2019.5.6", "2018-12-30", "2022-01-01", "不详", ""];
const AMOUNTS = [800, 3000, 9999, 10000, 15000, 30000];
const ODD_AMOUNTS = ["", "5,000", "20000元", -3000, "约1万", { error: "#N/A" }, 0];

/** Persons, households, receipts and days that many rows share, so that rows meet each other in every survey. */
const COLUMNS: Readonly<Record<string, (random: Random) => CellValue>> = {
  姓名: (random) => mostly(random, ["王一"], ["李二", ""]),
  身份证号: (random) => mostly(random, [idOf(below(random, 140))], [` ${alikeTo(3)}`, "31019919", ""]),
  户号: (random) => mostly(random, ["", "", "", "", "", "", `H${below(random, 50)}`], [`H${below(random, 50)}`]),
  户主身份证: (random) => mostly(random, ["", "", "", "", "", "", idOf(below(random, 140))], ["123"]),
  对象类别: (random) => mostly(random, ["低保", "低收入"], ["其他", "什么", ""]),
  帮扶形式: (random) => mostly(random, ["个案"], ["项目", ""]),
  帮扶类别: (random) => mostly(random, ["大重病", "突发事件", "其他"], ["补缴金", ""]),
  自负医疗费用: (random) => mostly(random, [60000, 90000], ODD_AMOUNTS),
  // All below 100 looks like 万元 (C113), a fault of the whole column that single edits make and mend.
  商业保险: (random) => (random() < 0.004 ? 150 : pick(random, ["", "", "", "", 50, 60])),
  帮扶金额: (random) => mostly<CellValue>(random, AMOUNTS, ODD_AMOUNTS),
  申请日期: (random) => mostly<CellValue>(random, [43466], ODD_DAYS),
  发放日期: (random) => mostly<CellValue>(random, DAYS, ODD_DAYS),
  事发日期: (random) => mostly<CellValue>(random, [43450, 43451], ODD_DAYS),
  发票号: (random) =>
    mostly(random, ["", "", `FP${1000 + below(random, 90)}`], [`FP${1000 + below(random, 90)}、FP${1000 + below(random, 90)}`]),
  办理结果: (random) => mostly(random, ["已发放", "已发放", "在办"], ["退款", "不予", "再议"]),
};
const HEADINGS = Object.keys(COLUMNS);

const madeUpRow = (random: Random): CellValue[] => Object.values(COLUMNS).map((cell) => blankAsNull(cell(random)));
const blankAsNull = (value: CellValue): CellValue => (value === "" ? null : value);

function sheet(name: string, index: number, rows: readonly (readonly CellValue[])[], formulaCells: readonly number[] = []): RawSheet {
  const none: ReadonlySet<number> = new Set();
  const frame = { file: "", name, index, top: 1, left: 1, visible: true, date1904: false, isProtected: false, ownMark: null, merges: [] };
  return { ...frame, values: [HEADINGS, ...rows], formulaCells: new Set(formulaCells), hiddenRows: none, hiddenColumns: none };
}

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
