import { createContext, useContext } from "react";

/** Cells of the user's sheets that the pane itself wrote: the host does not report them, and a checked ledger has to follow them too. */
export interface OwnWrites {
  readonly note: (sheets: readonly string[]) => void;
  /** Hears of every later write, and at once of those since the last check; returns the way to stop. */
  readonly listen: (heard: (sheets: readonly string[]) => void) => () => void;
  /** Hears of later writes only: for what has just been read, after those of before. */
  readonly listenOn: (heard: (sheets: readonly string[]) => void) => () => void;
  /** A check reads everything anew: what was written before it is known. */
  readonly forget: () => void;
}

export function createOwnWrites(): OwnWrites {
  const since = new Set<string>();
  const listeners = new Set<(sheets: readonly string[]) => void>();
  const listenOn: OwnWrites["listenOn"] = (heard) => {
    listeners.add(heard);
    return () => void listeners.delete(heard);
  };
  return {
    note: (sheets) => {
      for (const sheet of sheets) since.add(sheet);
      for (const heard of listeners) heard(sheets);
    },
    listen: (heard) => {
      if (since.size > 0) heard([...since]);
      return listenOn(heard);
    },
    listenOn,
    forget: () => since.clear(),
  };
}

export const OwnWritesContext = createContext<OwnWrites | null>(null);

export function useOwnWrites(): OwnWrites {
  const writes = useContext(OwnWritesContext);
  if (writes === null) throw new Error("useOwnWrites outside of OwnWritesContext");
  return writes;
}
