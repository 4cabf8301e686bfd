/** Rows between two pauses: some milliseconds of work, so that nothing blocks and a cancelled run stops soon. */
export const SLICE = 500;

/** The outcome of work that may pause, made in one go. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/** True after every so many rows; `index` from 0. */
export const isPause = (index: number): boolean => index % SLICE === SLICE - 1;
