/** @jest-environment jsdom */
import { insertGrant, type GrantInsertion } from "../../../src/app/insertGrant";
import { selectedTarget } from "../../../src/app/insertTarget";
import { attempt, type Outcome } from "../../../src/app/outcome";
import { lastFixes, undoFixes } from "../../../src/app/undoFixes";
import { fenFromYuan } from "../../../src/core/fen";
import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";
import type { Workbook } from "../../../src/simulator/model/workbook";
import { profiles } from "../../../src/simulator/profile";
import type { Fault } from "../../../src/simulator/simulator";
import { startManyExcels } from "../../officeHost";
import { idNo, ledgerSheet, OVER_CAP } from "../../taskpane/smallLedgers";
import { troubles, type Trouble } from "./faults";
import { area, workbookOf } from "./simulated";
import { workbookSnapshot } from "./snapshot";

const now = new Date("2019-06-03T06:05:00Z");
const wait = (): Promise<void> => Promise.resolve();
const FORMULA = '=BANGFU.MAX_GRANT("大重病医疗","低收入",10000,0,"2019-05-06")';

/** Rows 2 and 3 lack their amount; they look alike but for name and ID. */
function book(): Workbook {
  const person = (serial: number) =>
    OVER_CAP.map((value, at) => (at === 1 ? `居民${serial}` : at === 2 ? idNo("19550101", serial) : at === 7 ? null : value));
  const workbook = workbookOf([ledgerSheet("台账", person(1), person(2), OVER_CAP), { name: "名单", rows: [["甲"]] }]);
  const sheet = workbook.requireSheet("台账");
  sheet.setFormat(area("H2:H3"), () => "0.0%");
  sheet.restyle(area("H2:H3"), (style) => ({ ...style, fill: "#FFFF00" }));
  sheet.frozenRows = 1;
  return workbook;
}

const calculate = (workbook: Workbook): void => {
  for (const { sheet, row, column } of [...workbook.formulas()]) workbook.setResult(sheet, row, column, 5000);
};

/** The workbook as a user sees it; what this program remembers in it is no part of that. */
const seen = (workbook: Workbook): string => JSON.stringify({ ...(workbookSnapshot(workbook) as object), settings: null });

interface InsertJob {
  readonly formula: string | null;
  readonly before: (port: OfficeWorkbook, insertion: GrantInsertion) => Promise<unknown>;
  readonly run: (port: OfficeWorkbook, insertion: GrantInsertion) => Promise<unknown>;
}
const insert = (port: OfficeWorkbook, insertion: GrantInsertion) => insertGrant(port, insertion, { now, wait });
const nothing = async (): Promise<null> => null;
const JOBS: Readonly<Record<string, InsertJob>> = {
  插入数值: { formula: null, before: nothing, run: insert },
  插入公式: { formula: FORMULA, before: nothing, run: insert },
  撤销插入的数值: { formula: null, before: insert, run: (port) => undoFixes(port) },
  撤销插入的公式: { formula: FORMULA, before: insert, run: (port) => undoFixes(port) },
};

const isClear = (message: string): boolean =>
  /(请|撤销|再试一次|恢复)[^。]*。$/.test(message) && !/[A-Za-z]{3,}/.test(message.replace(/Excel|（\w+）/g, ""));

/** Takes what was inserted out of the row of person 1, wherever that is by now; nothing else may then differ. */
function withoutInsertion(workbook: Workbook): Workbook {
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < 8; row += 1) {
      const cell = sheet.cells.cell(row, 7);
      if (sheet.cells.value(row, 2) === idNo("19550101", 1) && cell.value === 5000)
        sheet.put(row, 7, { value: null, format: "0.0%", ...(cell.style && { style: cell.style }) });
    }
  }
  return workbook;
}

async function assertHarmless(job: InsertJob, trouble: Trouble, open: Awaited<ReturnType<typeof startManyExcels>>["open"]): Promise<void> {
  const start = async () => {
    const workbook = book();
    const sim = open({ workbook, calculate });
    const port = new OfficeWorkbook();
    workbook.select(workbook.requireSheet("台账"), [area("H2")]);
    const answer = await selectedTarget(port, await port.selection());
    if (!answer.ok) throw new Error(answer.why);
    const insertion = { target: answer.target, amount: fenFromYuan(5000), formula: job.formula };
    await job.before(port, insertion);
    return { workbook, sim, port, insertion, from: sim.requests };
  };
  const clean = await start();
  await job.run(clean.port, clean.insertion);
  const total = clean.sim.requests - clean.from;
  expect(total).toBeGreaterThanOrEqual(4);

  for (let request = 1; request <= total; request += 1) {
    const { workbook, sim, port, insertion, from } = await start();
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
    const outcome: Outcome<unknown> | "closed" = await Promise.race([attempt(() => job.run(port, insertion)), closed]);
    await new Promise((resume) => setTimeout(resume, 4));
    sim.intercept = null;
    const at = `request ${request}`;
    if (outcome !== "closed" && !outcome.ok) expect([at, outcome.message, isClear(outcome.message)]).toEqual([at, outcome.message, true]);

    // Besides what was inserted into its own row, nothing differs, whoever did what in between.
    const only = book();
    trouble.act?.(only);
    const copy = new Map(workbook.settings);
    for (const one of [workbook, only]) trouble.putRight?.(one);
    if (
      trouble.fault !== undefined &&
      outcome !== "closed" &&
      !outcome.ok &&
      !outcome.message.includes("没有全部完成") &&
      job.before === nothing
    )
      expect([at, seen(workbook), copy.size]).toEqual([at, seen(only), 0]);
    open({ workbook, calculate });
    const again = new OfficeWorkbook();
    await attempt(async () => ((await lastFixes(again)) === null ? null : undoFixes(again)));
    // 撤销 leaves an amount where its row went elsewhere; then it stands in that person's row and nowhere else.
    if (trouble.act === undefined) expect([at, seen(workbook)]).toEqual([at, seen(only)]);
    else expect([at, seen(withoutInsertion(workbook))]).toEqual([at, seen(only)]);
    // While its sheet is gone or has another name the step stays, to be taken back later.
    if (workbook.sheet("台账") !== undefined) expect([at, await lastFixes(again)]).toEqual([at, null]);
  }
}

let open: Awaited<ReturnType<typeof startManyExcels>>["open"];
beforeAll(async () => void ({ open } = await startManyExcels(profiles.ltsc2024)));

describe.each(Object.entries(JOBS))(
  "%s: trouble at any single request leaves every other cell as it was, and 撤销 clears this one",
  (_, job) => {
    test.each(troubles)("$name", (trouble) => assertHarmless(job, trouble, open), 60_000);
  },
);
