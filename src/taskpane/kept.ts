import { createContext, useCallback, useContext, useState } from "react";
import type { Tick } from "../app/carriedTicks";
import type { TrialInput } from "../app/trialGrant";
import type { TrialOrigin } from "../app/trialOfRecord";

/** What users have typed and ticked, view by view. Nothing of it outlives the pane. */
export interface Kept {
  which: "pending" | "selected" | "found" | null;
  ticks: readonly Tick[];
  caseQuery: string;
  trial: { readonly input: TrialInput; readonly origin: TrialOrigin | null };
  month: string;
  listMonth: string;
}

export const KeptContext = createContext<Partial<Kept> | null>(null);

/** As useState, of something that a view finds again when it is opened anew; `initial` gets what was kept. */
export function useKept<K extends keyof Kept>(
  key: K,
  initial: (kept: Kept[K] | undefined) => Kept[K],
): readonly [Kept[K], (next: Kept[K]) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<Kept[K]>(() => initial(kept?.[key]));
  const set = useCallback(
    (next: Kept[K]) => {
      if (kept !== null) kept[key] = next;
      setValue(next);
    },
    [kept, key],
  );
  return [value, set];
}
