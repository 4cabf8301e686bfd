import { createContext, useContext } from "react";
import type { FixStep } from "../../app/fixJournal";
import type { FixGroup, PlannedFix, RefusedCell } from "../../app/fixPlan";
import type { JobState } from "../useJob";

/** What the last press of a button came to. */
export interface FixOutcome {
  readonly what: "applied" | "undone" | "forgotten";
  readonly count: number;
  readonly refused: readonly RefusedCell[];
}

/** The corrections of a checked ledger. Nothing is written before one of these functions is called by a press. */
export interface Fixes {
  /** What can still be corrected, by kind. */
  readonly groups: readonly FixGroup[];
  readonly count: number;
  /** Cells that have the same faults and cannot be corrected, and why. */
  readonly unfixable: readonly RefusedCell[];
  /** What 撤销 would take back; null: nothing. */
  readonly last: FixStep | null;
  readonly state: JobState<FixOutcome>;
  /** The correction of one cell; null where there is none, or it was made. */
  readonly planned: (sheet: string, address: string) => PlannedFix | null;
  /** Answers what came of it; null where it failed (see `state`). At most MOST_CELLS_AT_ONCE. */
  readonly apply: (fixes: readonly PlannedFix[]) => Promise<FixOutcome | null>;
  readonly undo: () => void;
  readonly forget: () => void;
  /** Opens the preview of all. */
  readonly preview: () => void;
}

export const FixesContext = createContext<Fixes | null>(null);

/** Null outside of a checked workbook: nothing can be corrected there. */
export const useFixesHere = (): Fixes | null => useContext(FixesContext);
