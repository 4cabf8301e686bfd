import type { CheckResult } from "../../src/checks/finding";
import type { Ledger } from "../../src/ledger/ledger";
import type { RawSheet } from "../../src/ledger/rawSheet";
import { readLedger } from "../../src/ledger/readLedger";
import { checkedSample } from "../sample/sampleLedger";
import { explained, overridesOn } from "./explained";
import { resultOf } from "./ledgerTable";

/** The sample ledger with every finding explained. */
const sample = checkedSample().then(({ loaded, result }) => ({
  raw: loaded.rawSheets,
  result,
  overrides: overridesOn(loaded.ledger, result.findings),
}));

const standing = ({ findings }: CheckResult): readonly string[] =>
  findings.flatMap(({ code, row, override }) => (override?.status === "active" ? [] : [`${code} ${row} ${override?.why ?? "none"}`]));

async function stillHolding(change: (sheet: RawSheet) => RawSheet): Promise<{ readonly result: CheckResult; readonly ledger: Ledger }> {
  const { raw, overrides } = await sample;
  const ledger = readLedger(raw.map(change));
  return { ledger, result: explained(resultOf(ledger), ledger, overrides) };
}

test("every finding of the sample ledger can be explained, and holds while nothing changes", async () => {
  const { result, overrides } = await sample;
  expect(new Set(result.findings.map(({ code }) => code)).size).toBeGreaterThan(40);
  const { result: now } = await stillHolding((sheet) => sheet);
  expect(standing(now)).toEqual([]);
  expect(now.overrides?.unused).toEqual([]);
  expect(now.findings.map(({ override }) => override?.reason)).toEqual(overrides.map(({ reason }) => reason));
});

test("two rows put in above the header and other sheet names change no value: every 情况说明 of a row still holds", async () => {
  const { result } = await stillHolding((sheet) => ({
    ...sheet,
    name: `新${sheet.name}`,
    top: sheet.top + 2,
    formulaCells: new Set([...sheet.formulaCells].map((cell) => cell + 2 * 16_384)),
    merges: sheet.merges.map((merge) => ({ ...merge, top: merge.top + 2, bottom: merge.bottom + 2 })),
    hiddenRows: new Set([...sheet.hiddenRows].map((row) => row + 2)),
  }));
  expect(result.findings.length).toBeGreaterThan(0);
  expect(standing(result).filter((line) => !line.includes(" null "))).toEqual([]);
});

test("no argument that counts as a value names a sheet or a row: such a one would lapse when rows are sorted", async () => {
  const { result, raw } = await sample;
  for (const { code, args } of result.findings) {
    const text = JSON.stringify(Object.entries(args).filter(([name]) => !["first", "place", "places", "rows"].includes(name)));
    for (const { name } of raw) expect([code, text.includes(name)]).toEqual([code, false]);
    expect([code, /第 \d+ 行/.test(text)]).toEqual([code, false]);
  }
});

test("1,000 情况说明 on a ledger of 1,000 rows, many of them alike, each find their finding", async () => {
  const { raw, result } = await sample;
  const first = raw.find(({ name }) => name === result.findings[0]!.sheet)!;
  const header = 3;
  const rows = Array.from({ length: 1_000 }, (_, at) => {
    const source = first.values[header + 1 + (at % 30)]!;
    return source.map((value, column) => (column === 0 ? at + 1 : value));
  });
  const sheetOf = (values: RawSheet["values"]): RawSheet => ({
    ...first,
    values: [...first.values.slice(0, header + 1), ...values],
    merges: [],
  });
  const ledger = readLedger([sheetOf(rows)]);
  const before = resultOf(ledger);
  const chosen = before.findings.filter(({ row }) => row !== null).slice(0, 1_000);
  expect(chosen).toHaveLength(1_000);
  const now = explained(before, ledger, overridesOn(ledger, chosen));
  expect(now.findings.filter(({ override }) => override?.status === "active")).toHaveLength(1_000);
  expect(now.overrides).toMatchObject({ lapsed: 0, unused: [] });
});
