/** @jest-environment jsdom */
import { applyFixes } from "../../../src/app/applyFixes";
import { checkLedger } from "../../../src/app/checkLedger";
import { clearMarks } from "../../../src/app/clearMarks";
import type { PlannedFix } from "../../../src/app/fixPlan";
import { loadLedger } from "../../../src/app/loadLedger";
import { markFindings } from "../../../src/app/markFindings";
import { attempt, type Outcome } from "../../../src/app/outcome";
import { planFixes } from "../../../src/app/planFixes";
import { lastFixes, undoFixes } from "../../../src/app/undoFixes";
import type { CheckResult } from "../../../src/checks/finding";
import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";
import { builtInPolicy } from "../../../src/policy/builtInPolicy";
import type { Workbook } from "../../../src/simulator/model/workbook";
import { profiles } from "../../../src/simulator/profile";
import type { Fault } from "../../../src/simulator/simulator";
import { startManyExcels } from "../../officeHost";
import { idNo, ledgerSheet, OVER_CAP } from "../../taskpane/smallLedgers";
import { type Trouble, troubles } from "./faults";
import { area, calculateSums, workbookOf } from "./simulated";
import { workbookSnapshot } from "./snapshot";

const now = new Date("2019-06-03T06:05:00Z");

const person = (serial: number, amount: string | number) =>
  OVER_CAP.map((value, at) =>
    at === 0 ? serial : at === 1 ? `居民${serial}` : at === 2 ? idNo("19550101", serial) : at === 7 ? amount : value,
  );

/** Two amounts that are the same text, so that after sorting the place alone tells nothing, one other, and one that is a number. */
const SHEETS = [
  ledgerSheet("台账", person(1, "6,000.00"), person(2, 6000), person(3, "6,000.00"), person(4, "4500元")),
  { name: "名单", rows: [["=HYPERLINK(1)"]] },
  ledgerSheet("2月", person(5, "4500元")),
];
const NEW_VALUES = new Map<unknown, number>([
  ["6,000.00", 6000],
  ["4500元", 4500],
]);

function book(): Workbook {
  const workbook = workbookOf(SHEETS);
  const sheet = workbook.requireSheet("台账");
  sheet.restyle(area("H2:H3"), (style) => ({ ...style, fill: "#FFFF00", bold: true }));
  sheet.setFormat(area("H2:H3"), () => "#,##0.00");
  sheet.setFormat(area("H4:H4"), () => "@");
  sheet.put(8, 7, { value: 6_000, formula: "=SUM(H2:H5)" });
  sheet.merges = [area("A12:C12")];
  const rule = sheet.addConditionalFormat([area("H2:H4")], "Custom");
  sheet.changeConditionalFormat(rule, { formula: "=$H2>5000", style: { fill: "#00FF00" } });
  sheet.setValidation(area("D2:D5"), { rule: { list: { inCellDropDown: true, source: "低保,低收入" } } });
  sheet.frozenRows = 1;
  workbook.requireSheet("名单").protection = { options: {}, password: "secret" };
  const other = workbook.requireSheet("2月");
  other.addTable(area("A1:K2"));
  other.changeTable(other.tables[0]!.id, { criteria: [{ columnIndex: 3, criteria: { filterOn: "Values", values: ["低收入"] } }] });
  workbook.names.set("发放", { name: "发放", formula: "='台账'!$H$2:$H$5", visible: true, comment: "" });
  calculateSums(workbook);
  return workbook;
}

const isOurMark = (rule: unknown): boolean => {
  const formula: unknown = Reflect.get(rule as object, "formula");
  return formula === undefined || String(formula).includes('"bangfu"="bangfu"');
};

/** The workbook as a user sees it; what this program remembers in it is no part of that, nor, until they are cleared, are our marks. */
const seen = (workbook: Workbook, withMarks: boolean): string =>
  JSON.stringify({ ...(workbookSnapshot(workbook) as object), settings: null }, (key, value: unknown) =>
    key === "conditionalFormats" && Array.isArray(value) && !withMarks ? value.filter((rule) => !isOurMark(rule)) : value,
  );

interface Prepared {
  readonly fixes: readonly PlannedFix[];
  readonly result: CheckResult;
}
interface LedgerJob {
  readonly marks: boolean;
  readonly before: (port: OfficeWorkbook, prepared: Prepared) => Promise<unknown>;
  readonly run: (port: OfficeWorkbook, prepared: Prepared) => Promise<unknown>;
  /** After the run and after the trouble was put right: what a user does to have everything as it was. */
  readonly takeBack: (port: OfficeWorkbook) => Promise<unknown>;
}

const prepare = async (port: OfficeWorkbook): Promise<Prepared> => {
  const loaded = await loadLedger([port]);
  const result = await checkLedger(loaded, builtInPolicy);
  return { result, fixes: planFixes(loaded, result).find(({ kind }) => kind === "textToNumber")?.fixes ?? [] };
};
const undoAll = async (port: OfficeWorkbook): Promise<unknown> => ((await lastFixes(port)) === null ? null : undoFixes(port));

const mark = (port: OfficeWorkbook, { result }: Prepared): Promise<unknown> => markFindings(port, result);

const JOBS: Readonly<Record<"更正" | "撤销" | "标记" | "清除标记", LedgerJob>> = {
  更正: { marks: false, before: async () => null, run: (port, { fixes }) => applyFixes(port, fixes, { now }), takeBack: undoAll },
  撤销: { marks: false, before: (port, { fixes }) => applyFixes(port, fixes, { now }), run: (port) => undoFixes(port), takeBack: undoAll },
  标记: { marks: true, before: mark, run: mark, takeBack: clearMarks },
  清除标记: { marks: true, before: mark, run: clearMarks, takeBack: clearMarks },
};

/** Where two workbooks differ, each place as expected → found. */
function differences(expected: Workbook, found: Workbook, withMarks = true): readonly (readonly [unknown, unknown])[] {
  const [one, other] = [expected, found].map((workbook) => {
    const { sheets, ...rest } = JSON.parse(seen(workbook, withMarks)) as { sheets: { cells: [number, number, object][] }[] };
    const bare = { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, cells: null })) };
    const cells = sheets.flatMap((sheet, at) =>
      sheet.cells.map(
        ([row, column, cell]) => [`${at} ${row} ${column}`, "formula" in cell ? { ...cell, value: "its result" } : cell] as const,
      ),
    );
    return { bare: JSON.stringify(bare), cells: new Map(cells) };
  });
  const places = [...new Set([...one!.cells.keys(), ...other!.cells.keys()])];
  const pairs = places.map((place) => [one!.cells.get(place), other!.cells.get(place)] as const);
  return [[one!.bare, other!.bare] as const, ...pairs].filter(([a, b]) => JSON.stringify(a) !== JSON.stringify(b));
}

/** A cell that the user had confirmed to be corrected, in its person's row, and nothing else of it changed. */
const isCorrection = ([expected, found]: readonly [unknown, unknown]): boolean => {
  if (typeof expected !== "object" || typeof found !== "object" || expected === null || found === null) return false;
  const [{ value: old, format: oldFormat, ...before }, { value, format, ...after }] = [expected, found] as [
    { value: unknown; format?: string },
    { value: unknown; format?: string },
  ];
  const isFormat = format === (oldFormat === "@" ? undefined : oldFormat);
  return NEW_VALUES.get(old) === value && isFormat && JSON.stringify(before) === JSON.stringify(after);
};

const isClear = (message: string): boolean =>
  /(请|撤销|再试一次|恢复)[^。]*。$/.test(message) && !/[A-Za-z]{3,}/.test(message.replace(/Excel|（\w+）/g, ""));

async function assertHarmless(job: LedgerJob, trouble: Trouble, open: Awaited<ReturnType<typeof startManyExcels>>["open"]): Promise<void> {
  const start = async () => {
    const workbook = book();
    const sim = open({ workbook, calculate: calculateSums });
    const port = new OfficeWorkbook();
    const prepared = await prepare(port);
    expect(prepared.fixes).toHaveLength(4);
    await job.before(port, prepared);
    return { workbook, sim, port, prepared, from: sim.requests };
  };
  const clean = await start();
  await job.run(clean.port, clean.prepared);
  const total = clean.sim.requests - clean.from;
  expect(total).toBeGreaterThanOrEqual(4);

  for (let request = 1; request <= total; request += 1) {
    const { workbook, sim, port, prepared, from } = await start();
    const closed = new Promise<"closed">((resolve) => {
      sim.intercept = (_body, number): Fault | Promise<Fault> => {
        if (number < from + request || (number > from + request && trouble.closes !== true)) return null;
        if (trouble.closes === true) {
          resolve("closed");
          return new Promise<Fault>(() => undefined);
        }
        workbook.change("user", () => trouble.act?.(workbook));
        return trouble.fault ?? null;
      };
    });
    const outcome: Outcome<unknown> | "closed" = await Promise.race([attempt(() => job.run(port, prepared)), closed]);
    await new Promise((resume) => setTimeout(resume, 4));
    sim.intercept = null;
    const at = `request ${request}`;
    if (outcome !== "closed" && !outcome.ok) expect([at, outcome.message, isClear(outcome.message)]).toEqual([at, outcome.message, true]);

    const only = book();
    trouble.act?.(only);
    // Besides corrections that were confirmed and marks nothing differs, whoever did what in between.
    expect([at, differences(only, workbook, false).filter((pair) => !isCorrection(pair))]).toEqual([at, []]);
    for (const one of [workbook, only]) trouble.putRight?.(one);
    open({ workbook, calculate: calculateSums });
    const again = new OfficeWorkbook();
    await attempt(() => job.takeBack(again));
    expect([at, differences(only, workbook).filter((pair) => !isCorrection(pair))]).toEqual([at, []]);
    // Only where rows were put in or change places after the write may a correction stay: the place is another person's now.
    if (trouble.act === undefined) expect([at, differences(only, workbook)]).toEqual([at, []]);

    const next = await prepare(again);
    const run = await attempt<unknown>(() => (job.marks ? markFindings(again, next.result) : applyFixes(again, next.fixes, { now })));
    expect([at, run.ok]).toEqual([at, true]);
    if (!job.marks) {
      const ledger = workbook.sheets.find(({ name }) => name === "台账" || name === "2019年台账");
      const left = Array.from({ length: 6 }, (_, row) => ledger?.cells.value(row + 1, 7)).filter((value) => NEW_VALUES.has(value));
      expect([at, left]).toEqual([at, []]);
    }
  }
}

let open: Awaited<ReturnType<typeof startManyExcels>>["open"];
beforeAll(async () => void ({ open } = await startManyExcels(profiles.ltsc2024)));

describe.each(Object.entries(JOBS))(
  "%s: trouble at any single request leaves every cell of the user's as it was, or as he confirmed it",
  (_, job) => {
    test.each(troubles)("$name", (trouble) => assertHarmless(job, trouble, open), 60_000);
  },
);
