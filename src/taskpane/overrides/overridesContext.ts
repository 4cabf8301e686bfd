import { createContext, useContext } from "react";
import type { Finding } from "../../checks/finding";
import type { Override, OverrideBook } from "../../checks/overrides/override";

/** What can be done with the 情况说明 of the checked workbook; each answers null, or one sentence why it was not done. */
export interface Overrides {
  readonly book: OverrideBook;
  /** The same words for each of the findings, all of them or none. */
  readonly explain: (findings: readonly Finding[], said: { readonly reason: string; readonly by: string }) => Promise<string | null>;
  /** Takes the one with this id back. */
  readonly withdraw: (id: string) => Promise<string | null>;
  /** Those that were taken back in this pane and can be put back, the last one first. */
  readonly withdrawn: readonly Override[];
  readonly restore: (override: Override) => Promise<string | null>;
  /** Other rows that are the same as the finding's in every column. */
  readonly alike: (finding: Finding) => number;
  /** Set by the list of findings: goes on to the finding after those that were just explained or corrected. */
  readonly goOn: { current: ((done: readonly Finding[]) => void) | null };
  /** Set by the list of findings: those that it shows. */
  readonly shown: { current: readonly Finding[] };
  /** True between an explanation and the moment when the next finding is there: its button then takes the focus. */
  readonly focusNext: { current: boolean };
}

export const OverridesContext = createContext<Overrides | null>(null);

/** Null outside of a checked workbook: a finding that is shown elsewhere cannot be explained there. */
export const useOverridesHere = (): Overrides | null => useContext(OverridesContext);
