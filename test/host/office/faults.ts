import { attempt, type Outcome } from "../../../src/app/outcome";
import { OfficeWorkbook } from "../../../src/host/office/officeWorkbook";
import type { WorkbookPort } from "../../../src/host/workbookPort";
import type { Sheet } from "../../../src/simulator/model/sheet";
import type { Workbook } from "../../../src/simulator/model/workbook";
import type { Fault, Simulator } from "../../../src/simulator/simulator";
import { startManyExcels } from "../../officeHost";
import { calculateSums } from "./simulated";
import { sheetSnapshot } from "./snapshot";

export type Job = (port: WorkbookPort) => Promise<unknown>;

/** Something that goes wrong at one request, and how it is put right before the next run. */
export interface Trouble {
  readonly name: string;
  /** What a person, or another program, does to the workbook at that moment. */
  readonly act?: (workbook: Workbook) => void;
  readonly fault?: Fault;
  /** Everything from that request on stays without an answer: the pane was closed. */
  readonly closes?: true;
  readonly putRight?: (workbook: Workbook) => void;
  /** Nothing can be cleared away after this: a sheet that says by name and mark that it is unfinished stays until the next run. */
  readonly leavesUnfinished?: true;
}

const ledger = (workbook: Workbook): Sheet => workbook.requireSheet("台账");
const ours = (workbook: Workbook): Sheet | undefined => workbook.sheets.find(({ name }) => name === "旧表");

/** What can happen at any request. The ledger's sheet is 台账; an earlier sheet of ours, where there is one, 旧表. */
export const troubles: readonly Trouble[] = [
  { name: "an error before the request is carried out", fault: { when: "before", code: "GeneralException" } },
  { name: "a time-out: carried out, but the answer never came", fault: { when: "after", code: "RequestAborted", httpStatus: 408 } },
  { name: "the pane is closed", closes: true, leavesUnfinished: true },
  { name: "someone begins to type and ends a little later", act: typeAWhile },
  {
    name: "the ledger's sheet is protected",
    act: (workbook) => void (ledger(workbook).protection = { options: {} }),
    putRight: (workbook) => void (ledger(workbook).protection = null),
  },
  {
    name: "the workbook's structure is protected",
    act: (workbook) => void (workbook.structureProtected = true),
    putRight: (workbook) => void (workbook.structureProtected = false),
    leavesUnfinished: true,
  },
  { name: "the ledger's sheet is deleted", act: (workbook) => workbook.deleteSheet(ledger(workbook)) },
  { name: "the ledger's sheet is renamed", act: (workbook) => workbook.renameSheet(ledger(workbook), "2019年台账") },
  { name: "a row is put into the ledger", act: (workbook) => ledger(workbook).insertRows(2, 1) },
  { name: "two rows of the ledger change places", act: swapRows },
  { name: "a sheet is put before the others", act: (workbook) => workbook.moveSheet(workbook.addSheet("通知"), 0) },
  { name: "our earlier sheet is deleted", act: (workbook) => ours(workbook) && workbook.deleteSheet(workbook.requireSheet("旧表")) },
];

function typeAWhile(workbook: Workbook): void {
  workbook.beginEditing();
  setTimeout(() => workbook.endEditing(), 2);
}

function swapRows(workbook: Workbook): void {
  const sheet = ledger(workbook);
  for (let column = 0; column < 12; column += 1) {
    const [upper, lower] = [sheet.cells.cell(1, column), sheet.cells.cell(2, column)];
    sheet.put(1, column, lower);
    sheet.put(2, column, upper);
  }
}

const markOf = (sheet: Sheet): string | undefined => sheet.customProperties.get("bangfu.mark");
const isUnfinished = (sheet: Sheet): boolean => markOf(sheet)?.startsWith("unfinished:") === true;

/** Everything of the user's: all sheets without our mark in their order, names, protection of the structure. */
const usersPart = (workbook: Workbook): unknown => ({
  sheets: workbook.sheets.filter((sheet) => markOf(sheet) === undefined).map(sheetSnapshot),
  names: [...workbook.names.values()].map((name) => ({ ...name })),
  structureProtected: workbook.structureProtected,
});

/** Our sheets that a user would take for complete, each as one text; the page set-up is best effort, and its failure is told. */
const finishedSheets = (workbook: Workbook, withCharts = true): readonly string[] =>
  workbook.sheets
    .filter((sheet) => markOf(sheet) !== undefined && !isUnfinished(sheet))
    .map((sheet) => JSON.stringify({ ...sheetSnapshot(sheet), page: null, ...(withCharts ? chartsOf(sheet) : { charts: [] }) }));

/** Charts without the id of the sheet that they stand on, which is another one every time. */
const chartsOf = (sheet: Sheet) => ({
  charts: JSON.parse(JSON.stringify(sheet.charts).replaceAll(JSON.stringify(sheet.id), '"here"')) as unknown,
});

function state(workbook: Workbook) {
  calculateSums(workbook);
  return {
    users: usersPart(workbook),
    finished: finishedSheets(workbook),
    unfinished: workbook.sheets.filter(isUnfinished).map(({ name }) => name),
  };
}

export interface TroubledRun {
  readonly request: number;
  readonly outcome: Outcome<unknown> | "closed";
  /** The workbook after the run, and what it would be had only the trouble happened. */
  readonly after: ReturnType<typeof state>;
  readonly expected: ReturnType<typeof state>;
  /** The next run, after the trouble was put right. */
  readonly again: Outcome<unknown>;
  readonly afterAgain: ReturnType<typeof state>;
}

export interface TroubledJob {
  /** Every state in which our sheets may be: as before the job, as after it, as after it with the trouble already there. */
  readonly complete: ReadonlySet<string>;
  /** The same without their charts, which are best effort: then the outcome has to say so. */
  readonly chartless: ReadonlySet<string>;
  readonly runs: readonly TroubledRun[];
}

const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 4));

/** Runs a job without trouble, with the trouble there before, and then once for each of its requests with the trouble at it. */
export async function runsWith(trouble: Trouble, makeWorkbook: () => Workbook, job: Job): Promise<TroubledJob> {
  const { open } = await startManyExcels();
  const start = (workbook = makeWorkbook()): { readonly sim: Simulator; readonly workbook: Workbook } => ({
    workbook,
    sim: open({ workbook, calculate: calculateSums }),
  });
  const run = (): Promise<Outcome<unknown>> => attempt(() => job(new OfficeWorkbook()));

  const troubledBefore = start();
  trouble.act?.(troubledBefore.workbook);
  await run();
  const clean = start();
  const complete = new Set(finishedSheets(clean.workbook));
  const chartless = new Set<string>();
  await job(new OfficeWorkbook());
  for (const { workbook } of [clean, troubledBefore]) {
    finishedSheets(workbook).forEach((sheet) => complete.add(sheet));
    finishedSheets(workbook, false).forEach((sheet) => chartless.add(sheet));
  }
  for (const sheet of complete) chartless.delete(sheet);

  const runs: TroubledRun[] = [];
  for (let request = 1; request <= clean.sim.requests; request += 1) {
    const { sim, workbook } = start();
    const closed = new Promise<"closed">((resolve) => {
      sim.intercept = (_body, number): Fault | Promise<Fault> => {
        if (number < request || (number > request && trouble.closes !== true)) return null;
        if (trouble.closes === true) {
          resolve("closed");
          return new Promise<Fault>(() => undefined);
        }
        workbook.change("user", () => trouble.act?.(workbook));
        return trouble.fault ?? null;
      };
    });
    const outcome = await Promise.race([run(), closed]);
    await pause();
    sim.intercept = null;
    const only = makeWorkbook();
    trouble.act?.(only);
    const after = state(workbook);
    trouble.putRight?.(workbook);
    start(workbook);
    const again = await run();
    runs.push({ request, outcome, after, expected: state(only), again, afterAgain: state(workbook) });
  }
  return { complete, chartless, runs };
}
