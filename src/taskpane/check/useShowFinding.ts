import { useCallback, useRef } from "react";
import { attempt } from "../../app/outcome";
import type { Finding } from "../../checks/finding";
import type { Selection } from "../../host/workbookPort";
import { usePane } from "../paneContext";
import { useGoTo, type GoTo } from "../parts/useGoTo";

export interface ShowFinding extends Pick<GoTo, "notice" | "hidden" | "unhide"> {
  /** Selects the finding's cell. */
  readonly show: (finding: Finding) => Promise<void>;
  /** The user is at one of its cells already: only says where it cannot be seen. */
  readonly look: (finding: Finding) => Promise<void>;
  /** Where the user was left by what was shown last: not at the finding's cell, where that is hidden. */
  readonly left: () => Promise<Selection | null>;
}

/** Leads to the cell of the open finding, from the list, the bar or by key, and keeps what came of it. */
export function useShowFinding(): ShowFinding {
  const { port } = usePane();
  const { goTo, look: lookAt, forget, notice, hidden, unhide: unhideCell } = useGoTo();
  const leftAt = useRef<Promise<Selection | null>>(Promise.resolve(null));
  const leave = useCallback(
    (way: Promise<unknown>) => {
      leftAt.current = way.then(async () => {
        const selection = await attempt(() => port.selection());
        return selection.ok ? selection.value : null;
      });
    },
    [port],
  );
  const by = useCallback(
    (lead: GoTo["goTo"]) =>
      async ({ sheet, cells: [first] }: Finding) => {
        if (first === undefined) forget();
        const way = first === undefined ? Promise.resolve() : lead(sheet, first);
        leave(way);
        await way;
      },
    [forget, leave],
  );
  const show = useCallback((finding: Finding) => by(goTo)(finding), [by, goTo]);
  const look = useCallback((finding: Finding) => by(lookAt)(finding), [by, lookAt]);
  const unhide = useCallback(async () => {
    const way = unhideCell();
    leave(way);
    return way;
  }, [unhideCell, leave]);
  const left = useCallback(() => leftAt.current, []);
  return { show, look, left, notice, hidden, unhide };
}
