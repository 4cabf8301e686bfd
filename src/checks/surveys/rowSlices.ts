import { SLICE } from "../pause";

/**
 * Walks so many rows slice by slice, with a pause after each. `work` hands the slice on to a function of the module, which has the loop:
 * no row costs a call, and what is compiled for such a function is kept from one check to the next, while a closure's goes with it.
 */
export function* rowSlices(rows: number, work: (from: number, to: number) => void): Generator<undefined, void> {
  for (let from = 0; from < rows; from += SLICE) {
    work(from, Math.min(from + SLICE, rows));
    yield;
  }
}
