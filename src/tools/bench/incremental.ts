import type { CellValue } from "../../cells/reading";
import type { Counted } from "../../checks/counted";
import type { CheckResult } from "../../checks/finding";
import { KeptCheck } from "../../checks/keptCheck/keptCheck";
import { finished } from "../../checks/pause";
import { runChecks } from "../../checks/runChecks";
import type { RawSheet } from "../../ledger/rawSheet";
import { readLedger } from "../../ledger/readLedger";
import { rowReader } from "../../ledger/rowReader";
import { builtInPolicy } from "../../policy/builtInPolicy";
import { benchSheet, columnAt, idOf, ROWS_ABOVE, type BENCH_COLUMNS } from "./benchSheet";
import { count, mb, seconds, times, type Line } from "./line";
import { median, timedSteps, type Measured } from "./measure";

const ROWS = 100_000;
const QUICK_ROWS = 50_000;
const RUNS = 5;
/** Edits of each kind, every one on another row; the first are not timed, as the first full run is not: both are measured compiled. */
const EDITS = 25;
const FIRST_EDITS = 10;
const LEAST_RATIO = 100;

/** One cell of a row becomes another value; `rows` are in the ledger, `turn` is the how manyth edit it is. */
const KINDS: Readonly<Partial<Record<(typeof BENCH_COLUMNS)[number], (turn: number, rows: number) => CellValue>>> = {
  帮扶金额: (turn) => 2000 + turn,
  身份证号: (turn, rows) => idOf((turn * 7919) % Math.floor(rows / 2)),
  发票号: (turn, rows) => `F${10000000 + ((turn * 7919) % rows)}`,
  户号: (turn, rows) => `HY${10000 + ((turn * 7919) % Math.floor(rows / 3))}`,
  状态: (turn) => (turn % 2 === 0 ? "在办" : "退款"),
};

/** One edited cell, from its value to the whole result, beside a full run over the same ledger. */
export function incremental(quick: boolean): Line[] {
  const rows = quick ? QUICK_ROWS : ROWS;
  const part = `Incremental, ${count(rows)} rows × 25`;
  let sheet = benchSheet(rows);
  const ledger = readLedger([sheet]);
  const [described] = ledger.sheets;
  if (!described) throw new Error("the measured sheet is a ledger");
  const full = timedSteps(RUNS, () => runChecks(ledger, builtInPolicy));
  const runs: Counted[] = [];
  const result = finished(runChecks(ledger, builtInPolicy, { remember: (counted) => runs.push(counted) }));
  const start = runs.map((counted) => ({ counted, result }));
  const ready = timedSteps(RUNS, () => madeReady(start));
  const kept = finished(madeReady(start));
  const reader = finished(rowReader(sheet, described, false));
  if (!kept || !reader) throw new Error("the measured ledger can be followed");
  const lines: Line[] = [{ part, what: "full run", measured: seconds(full.ms), goal: "the baseline", met: null }];
  for (const [heading, value] of Object.entries(KINDS)) {
    const column = columnAt(heading as (typeof BENCH_COLUMNS)[number]);
    const spent: number[] = [];
    for (let turn = 0; turn < FIRST_EDITS + EDITS; turn++) {
      const place = 1000 + ((turn * 3989 + column * 131) % (rows - 1000));
      const [old, now] = [sheet, edited(sheet, place, column, value(turn, rows))];
      const started = performance.now();
      const before = kept.ledger.rows[place];
      const after = before && reader.read(before, old, now);
      if (!after || !kept.edit([after])) throw new Error("the edit can be followed");
      if (turn >= FIRST_EDITS) spent.push(performance.now() - started);
      // The edits stay, one after the other, as a user's do.
      sheet = now;
    }
    lines.push(ratio(part, `an edited ${heading}, from the cell to the result`, median(spent), full));
  }
  lines.push({ part, what: "made ready to follow, once", measured: `${seconds(ready.ms)}, ${mb(ready.peakMb)}`, goal: "", met: null });
  return lines;
}

function* madeReady([run]: readonly { readonly counted: Counted; readonly result: CheckResult }[]): Generator<undefined, KeptCheck | null> {
  return run ? yield* KeptCheck.of(run.counted, run.result) : null;
}

function edited(sheet: RawSheet, place: number, column: number, value: CellValue): RawSheet {
  const values = sheet.values.slice();
  values[place + ROWS_ABOVE] = (values[place + ROWS_ABOVE] ?? []).map((cell, at) => (at === column ? value : cell));
  return { ...sheet, values };
}

const ratio = (part: string, what: string, ms: number, full: Measured): Line => ({
  part,
  what,
  measured: `${seconds(ms)} (${times(full.ms / ms)} faster)`,
  goal: `at least ${LEAST_RATIO} × faster`,
  met: full.ms >= ms * LEAST_RATIO,
});
