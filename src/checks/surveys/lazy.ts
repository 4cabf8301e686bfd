/** Computes once, when first asked; a failure is kept too, so that a rule that rests on it fails the same way on every row. */
export function lazy<T>(compute: () => T): () => T {
  let outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown } | null = null;
  return () => {
    outcome ??= attempt(compute);
    if (outcome.ok) return outcome.value;
    throw outcome.error;
  };
}

function attempt<T>(compute: () => T): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown } {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    return { ok: false, error };
  }
}
