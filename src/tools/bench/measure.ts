/** Median of the runs, and the most memory that a run held above what was there before. */
export interface Measured {
  readonly ms: number;
  readonly peakMb: number;
  /** The first run, with nothing compiled yet; where it was told apart. */
  readonly firstMs?: number;
  /** The longest time between two pauses. */
  readonly longestMs: number;
}

const collect = (globalThis as { gc?: (options?: { readonly type: "minor" }) => void }).gc ?? (() => undefined);
/** Objects, and the typed arrays beside them. */
function heapMb(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Times a function that runs in one go. */
export function timed(runs: number, work: () => unknown): Measured {
  return timedSteps(runs, inOneStep(work));
}

/** Times a function that gets input of its own in each run; the making of it is neither timed nor counted. */
export function timedFresh<T>(runs: number, fresh: () => T, work: (input: T) => unknown): Measured {
  const times: number[] = [];
  let peakMb = 0;
  for (let run = 0; run < runs; run++) {
    const input = fresh();
    collect();
    const before = heapMb();
    const start = performance.now();
    const kept = work(input);
    times.push(performance.now() - start);
    peakMb = Math.max(peakMb, heapMb() - before);
    if (kept === input) throw new Error("keeps input and result alive until their memory was counted");
  }
  return { ms: median(times), peakMb, longestMs: 0 };
}

/**
 * Medians of several short works called in turn, many times, in milliseconds. Nothing is collected in between: what takes a few
 * milliseconds would be measured with what collecting throws away, the compiled code too.
 */
export function timedInTurn(calls: number, works: readonly (() => unknown)[]): readonly number[] {
  const times = works.map((): number[] => []);
  for (let call = 0; call < calls; call++) {
    works.forEach((work, at) => {
      const start = performance.now();
      work();
      times[at]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

/**
 * Times a generator step by step. A first run, garbage collected before, tells the memory: looked at in every tenth pause, garbage
 * included, so that the peak is an upper bound. The median is that of the runs after it, which start with an empty nursery only: collecting
 * everything throws away compiled code too, and each run would be measured with compiling it again, as the first one is.
 */
export function timedSteps(runs: number, work: Steps): Measured {
  const [measured] = timedStepsInTurn(runs, [work]);
  if (!measured) throw new Error("one work, one measure");
  return measured;
}

/** Work that pauses. */
export type Steps = () => Generator<unknown, unknown>;

/** A function as work without a pause. */
export const inOneStep = (work: () => unknown): Steps =>
  function* () {
    work();
  };

/**
 * The same of works that are compared: they take turns, so that their ratio does not hang on what else the machine did in the meantime.
 * The first `untimed` turns are for the compiler, which looks at what runs often several times. `before`: what is collected before each run.
 * Where the works leave hundreds of megabytes behind it is "all": what one has thrown away is not the other's to clear, and beside runs of
 * seconds the compiling counts little.
 */
export function timedStepsInTurn(
  runs: number,
  works: readonly Steps[],
  untimed = 0,
  before: "nursery" | "all" = "nursery",
): readonly Measured[] {
  const told = works.map((work) => {
    collect();
    return { first: oneRun(work(), heapMb()), later: [] as OneRun[] };
  });
  for (let run = 0; run < untimed + runs; run++) {
    works.forEach((work, at) => {
      if (before === "all") collect();
      else collect({ type: "minor" });
      const one = oneRun(work(), null);
      if (run >= untimed) told[at]?.later.push(one);
    });
  }
  return told.map(({ first, later }) => ({
    ms: median(later.map(({ ms }) => ms)),
    firstMs: first.ms,
    peakMb: first.peakMb,
    longestMs: median(later.map(({ longestMs }) => longestMs)),
  }));
}

interface OneRun {
  readonly ms: number;
  readonly longestMs: number;
  readonly peakMb: number;
}

/** `before`: megabytes of the heap, to count from; null: memory is not looked at. */
function oneRun(steps: Generator<unknown, unknown>, before: number | null): OneRun {
  let [ms, longestMs, peakMb] = [0, 0, 0];
  let kept: unknown;
  for (let count = 0, done = false; !done; count++) {
    const start = performance.now();
    const step = steps.next();
    const took = performance.now() - start;
    ms += took;
    longestMs = Math.max(longestMs, took);
    if (before !== null && (count % 10 === 0 || step.done)) peakMb = Math.max(peakMb, heapMb() - before);
    done = step.done === true;
    kept = step.value;
  }
  if (kept === steps) throw new Error("keeps the result alive until its memory was counted");
  return { ms, longestMs, peakMb };
}

/**
 * The same for works that wait; what goes on inside of them is not seen. After a first run of each they take turns: a ratio of their
 * times must not hang on what else the machine did in the meantime.
 */
export async function timedAsync(runs: number, ...works: readonly (() => Promise<unknown>)[]): Promise<readonly Measured[]> {
  const told: { readonly times: number[]; readonly firstMs: number; readonly peakMb: number }[] = [];
  for (const work of works) {
    collect();
    const before = heapMb();
    const firstMs = await millisecondsOf(work);
    told.push({ times: [], firstMs, peakMb: heapMb() - before });
  }
  for (let run = 0; run < runs; run++) {
    for (const [at, work] of works.entries()) {
      collect({ type: "minor" });
      told[at]?.times.push(await millisecondsOf(work));
    }
  }
  return told.map(({ times, firstMs, peakMb }) => ({ ms: median(times), firstMs, peakMb, longestMs: 0 }));
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
