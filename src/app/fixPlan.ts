import type { PersonCell } from "./rowPerson";

export type FixKind = "textToNumber" | "textToDate" | "trimmedId";

/** One safe correction of one cell, to be shown as old → new before anybody confirms it. */
export interface PlannedFix {
  readonly kind: FixKind;
  readonly sheet: string;
  readonly address: string;
  /** The text that the check found in the cell. */
  readonly oldText: string;
  readonly newValue: string | number;
  /** Whose row it is; absent where the row names nobody. */
  readonly person?: PersonCell;
  /** Both as the user is shown them: an ID with its middle hidden, a blank as "␣". */
  readonly shownOld: string;
  readonly shownNew: string;
}

/** Corrections of one kind, in the order of the ledger. */
export interface FixGroup {
  readonly kind: FixKind;
  readonly fixes: readonly PlannedFix[];
}

/** A correction that was not made or not undone, and why, in one Chinese clause. */
export interface RefusedCell {
  readonly sheet: string;
  readonly address: string;
  readonly why: string;
}
