import { createContext, useContext } from "react";
import type { ListedScope } from "../../app/listedScope";

/** Which part of a check's findings is listed; it is chosen before the check and outlives 重新校验. */
export interface Scope {
  /** What was chosen; null for all ledger sheets, "none" where nothing was selected. */
  readonly chosen: ListedScope | "none" | null;
  /** The user has asked for everything after all. */
  readonly isWidened: boolean;
  readonly widen: (isWidened: boolean) => void;
}

export const WHOLE: Scope = { chosen: null, isWidened: false, widen: () => undefined };

export const ScopeContext = createContext<Scope>(WHOLE);

export const useScope = (): Scope => useContext(ScopeContext);
