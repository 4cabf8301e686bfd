import { createContext, useContext } from "react";
import type { WorkbookPort } from "../host/workbookPort";

/** What the pane is given from outside: the workbook, the clock, and a pause that lets the page draw. */
export interface Pane {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  readonly breathe: () => Promise<void>;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane outside of PaneContext");
  return pane;
}
