import { isPause } from "./pause";

/** Sorts a copy, stable, in pauses: lists that consist of few rising runs, as findings do, take little more than one pass. */
export function* mergeSorted<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, readonly T[]> {
  let runs = yield* risingRuns(list, compare);
  const work = { moved: 0 };
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare, work));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* risingRuns<T>(list: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, T[][]> {
  const runs: T[][] = [];
  let run: T[] = [];
  let last: T | undefined;
  for (const [index, item] of list.entries()) {
    if (isPause(index)) yield;
    if (last === undefined || compare(last, item) > 0) runs.push((run = []));
    run.push(item);
    last = item;
  }
  return runs;
}

/** `work` counts over all the merges, since many are short. Where two are equal, the one of the earlier run goes first. */
function* merge<T>(left: T[], right: T[], compare: (a: T, b: T) => number, work: { moved: number }): Generator<undefined, T[]> {
  if (right.length === 0) return left;
  const merged: T[] = [];
  let [atLeft, atRight] = [0, 0];
  while (merged.length < left.length + right.length) {
    const [a, b] = [left[atLeft], right[atRight]];
    if (a !== undefined && (b === undefined || compare(a, b) <= 0)) {
      merged.push(a);
      atLeft += 1;
    } else if (b !== undefined) {
      merged.push(b);
      atRight += 1;
    }
    if (isPause((work.moved += 1))) yield;
  }
  return merged;
}
