/** Lets the host do other things between two slices of work. */
export type Breathe = () => Promise<void>;

/** Work that pauses, with a breath at every pause. */
export async function inSlices<T>(work: Generator<unknown, T>, breathe: Breathe): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await breathe();
  }
}
