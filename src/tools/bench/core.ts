import { runChecks } from "../../checks/runChecks";
import { readLedger, readLedgerSteps } from "../../ledger/readLedger";
import { builtInPolicy } from "../../policy/builtInPolicy";
import { barePass } from "./barePass";
import { benchSheet } from "./benchSheet";
import { count, mb, seconds, times, type Line } from "./line";
import { inOneStep, timedSteps, timedStepsInTurn, type Measured } from "./measure";

const MOST_SLICE_MS = 50;
const MOST_PEAK_MB = 1500;

/** Runs that are timed, and those before them; of the longest ledger there are no more than the least. */
const RUNS = 7;
const UNTIMED = 4;
const LEAST_RUNS = 5;
const LONG = 500_000;
const SIZES = [100_000, 200_000, 1_000_000] as const;
/** In the same proportions, so that the same lines come of them. */
const QUICK_SIZES = [5_000, 10_000, 50_000] as const;

interface Size {
  readonly rows: number;
  readonly bare: Measured;
  readonly check: Measured;
}

/** Reading and checking a ledger in memory, beside a bare pass over the same cells. */
export function core(quick: boolean): Line[] {
  const lines: Line[] = [];
  const sizes = (quick ? QUICK_SIZES : SIZES).map((rows, at) => measureSize(rows, at === 0, lines));
  const [first, second, third] = sizes;
  if (first && second) lines.push(growth(first, second, 2.2));
  if (first && third) lines.push(growth(first, third, 12));
  return lines;
}

function measureSize(rows: number, isFirst: boolean, lines: Line[]): Size {
  const part = `Core, ${count(rows)} rows × 25`;
  const sheet = benchSheet(rows);
  const read = timedSteps(LEAST_RUNS, () => readLedgerSteps([sheet]));
  const ledger = readLedger([sheet]);
  const works = [inOneStep(() => barePass(sheet.values)), () => runChecks(ledger, builtInPolicy)];
  const [bare, check] = rows >= LONG ? timedStepsInTurn(LEAST_RUNS, works, 1, "all") : timedStepsInTurn(RUNS, works, UNTIMED);
  if (!bare || !check) throw new Error("both were timed");
  lines.push({ part, what: "bare pass", measured: seconds(bare.ms), goal: "the baseline", met: null });
  lines.push({ part, what: "cells read as a ledger", measured: of(read, bare), goal: "", met: null });
  lines.push(slice(part, "reading", read));
  const ratio = check.ms / bare.ms;
  lines.push({ part, what: "check, all rules", measured: of(check, bare), goal: "at most 3 × the bare pass", met: ratio <= 3 });
  lines.push({ part, what: "the first check, nothing compiled yet", measured: seconds(check.firstMs ?? 0), goal: "", met: null });
  const both = (read.ms + check.ms) / bare.ms;
  lines.push({ part, what: "cells read and checked", measured: `${seconds(read.ms + check.ms)} (${times(both)})`, goal: "", met: null });
  lines.push(slice(part, "checking", check));
  lines.push({
    part,
    what: "memory of the check above the data",
    measured: mb(check.peakMb),
    goal: `at most ${mb(MOST_PEAK_MB)}`,
    met: check.peakMb <= MOST_PEAK_MB,
  });
  if (isFirst) {
    const faulty = readLedger([benchSheet(rows, { faulty: true })]);
    const all = timedSteps(LEAST_RUNS, () => runChecks(faulty, builtInPolicy));
    lines.push({ part, what: "check, a finding on every row", measured: `${of(all, bare)}, ${mb(all.peakMb)}`, goal: "", met: null });
  }
  return { rows, bare, check };
}

const of = (measured: Measured, bare: Measured): string => `${seconds(measured.ms)} (${times(measured.ms / bare.ms)})`;

const slice = (part: string, what: string, { longestMs }: Measured): Line => ({
  part,
  what: `longest time between two pauses, ${what}`,
  measured: seconds(longestMs),
  goal: `at most ${MOST_SLICE_MS} ms`,
  met: longestMs <= MOST_SLICE_MS,
});

function growth(small: Size, large: Size, most: number): Line {
  const ratio = large.check.ms / small.check.ms;
  return {
    part: "Core, growth",
    what: `check of ${count(large.rows)} rows / of ${count(small.rows)}`,
    measured: times(ratio),
    goal: `at most ${most} ×`,
    met: ratio <= most,
  };
}
