/** Something counted over the whole ledger: made once, either all at once when it is first asked for, or beforehand with pauses. */
export interface Stepwise<T> {
  (): T;
  /** Makes it with a pause after so many rows; afterwards asking is free. A failure is not thrown here. */
  readonly steps: () => Generator<undefined, void>;
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** A failure is kept, so that a rule that rests on it fails the same way on every row. */
export function stepwise<T>(make: () => Generator<undefined, T>): Stepwise<T> {
  const work: { running: Generator<undefined, T> | null; outcome: Outcome<T> | null } = { running: null, outcome: null };
  const advance = (): Outcome<T> | null => {
    if (work.outcome) return work.outcome;
    try {
      work.running ??= make();
      const step = work.running.next();
      if (step.done) work.outcome = { ok: true, value: step.value };
    } catch (error) {
      work.outcome = { ok: false, error };
    }
    return work.outcome;
  };
  const ask = (): T => {
    let outcome = advance();
    while (!outcome) outcome = advance();
    if (outcome.ok) return outcome.value;
    throw outcome.error;
  };
  function* steps(): Generator<undefined, void> {
    while (!advance()) yield;
  }
  return Object.assign(ask, { steps });
}
