import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runChecks } from "../../checks/runChecks";
import { OfficeWorkbook } from "../../host/office/officeWorkbook";
import { readLedgerSteps } from "../../ledger/readLedger";
import { builtInPolicy } from "../../policy/builtInPolicy";
import { Workbook } from "../../simulator/model/workbook";
import { installOffice } from "../../simulator/officeShim";
import { createSimulator } from "../../simulator/simulator";
import { benchSheet } from "./benchSheet";
import { count, seconds, times, type Line } from "./line";
import { inOneStep, timedAsync, timedSteps, timedStepsInTurn } from "./measure";

/** Rows that one request moves, for the bare moving of the values as JSON. */
const CHUNK = 10_000;
/** Turns before those that are timed, for the compiler. */
const UNTIMED = 5;

interface Page {
  readonly window: { eval(code: string): unknown } & Record<string, unknown>;
}

/** Reading through Microsoft's own client on the simulated Excel, beside the check of what was read. */
export async function office(quick: boolean): Promise<Line[]> {
  const rows = quick ? 10_000 : 100_000;
  const runs = 5;
  const sheet = benchSheet(rows);
  const move = inOneStep(() => {
    for (let from = 0; from < sheet.values.length; from += CHUNK) JSON.parse(JSON.stringify(sheet.values.slice(from, from + CHUNK)));
  });
  await startExcel(workbookOf(sheet.values));
  const port = new OfficeWorkbook();
  const [read] = await timedAsync(runs, () => port.readSheets(["台账"]));
  const [raw] = await port.readSheets(["台账"]);
  if (raw === undefined || read === undefined) throw new Error("the simulated workbook has no ledger");
  const ledger = timedSteps(runs, () => readLedgerSteps([raw]));
  const steps = readLedgerSteps([raw]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const made = step.value;
  const [moving, check] = timedStepsInTurn(runs, [move, () => runChecks(made, builtInPolicy)], UNTIMED);
  if (!moving || !check) throw new Error("both were timed");
  const part = `Office.js, ${count(rows)} rows × 25`;
  const share = check.ms / moving.ms;
  return [
    { part, what: "moving the values: as JSON and back, in chunks", measured: seconds(moving.ms), goal: "the baseline", met: null },
    {
      part,
      what: "read through the real client, simulated host",
      measured: `${seconds(read.ms)} (${times(read.ms / moving.ms)})`,
      goal: "",
      met: null,
    },
    { part, what: "made sense of as a ledger", measured: `${seconds(ledger.ms)} (${times(ledger.ms / moving.ms)})`, goal: "", met: null },
    {
      part,
      what: "check",
      measured: `${seconds(check.ms)} (${times(share)}; ${times(check.ms / read.ms)} the reading)`,
      goal: "less than the moving of the values",
      met: share < 1,
    },
  ];
}

function workbookOf(values: ReturnType<typeof benchSheet>["values"]): Workbook {
  const workbook = new Workbook(["台账"]);
  const [sheet] = workbook.sheets;
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null && typeof value !== "object") sheet?.cells.setValue(row, column, value);
    });
  });
  return workbook;
}

/** The unmodified client library in a page of jsdom, as the tests boot it. */
async function startExcel(workbook: Workbook): Promise<void> {
  const require = createRequire(path.resolve("package.json"));
  const fromJest = createRequire(require.resolve("jest-environment-jsdom"));
  const { JSDOM } = fromJest("jsdom") as { JSDOM: new (html: string, options: object) => Page };
  const { window } = new JSDOM("<!doctype html>", { runScripts: "outside-only", url: "https://localhost/" });
  const simulator = createSimulator({ workbook });
  const connect = installOffice(window, simulator.profile);
  window.eval(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8"));
  connect(simulator.makeBridge());
  Object.assign(globalThis, { Excel: window["Excel"], Office: window["Office"], OfficeExtension: window["OfficeExtension"] });
  await Office.onReady();
}
