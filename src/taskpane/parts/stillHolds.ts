import { createContext, useContext } from "react";

export interface StillHolding {
  /** To be asked before a sheet is written of what a view has read: rejects where the ledger is another one by now. */
  readonly confirm: () => Promise<void>;
  /** What was read: another one each time. */
  readonly read: unknown;
}

export const StillHolds = createContext<StillHolding>({ confirm: () => Promise.resolve(), read: null });

export const useStillHolds = (): StillHolding => useContext(StillHolds);
