import { useCallback, useRef } from "react";
import { goneRow, type GoneRow } from "../../app/goneRow";
import { attempt } from "../../app/outcome";
import type { Finding } from "../../checks/finding";
import type { Selection } from "../../host/workbookPort";
import type { Ledger } from "../../ledger/ledger";
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

/**
 * Leads to the cell of the open finding, from the list, the bar or by key, and keeps what came of it. Where the results may no longer
 * hold, it looks first whether the row is still the one that was judged.
 */
export function useShowFinding(ledger: Ledger, isStale: boolean): ShowFinding {
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
  const show = useCallback(
    (finding: Finding) =>
      by((sheet, address) => goTo(sheet, address, isStale ? async () => goneText(await goneRow(port, ledger, finding)) : undefined))(
        finding,
      ),
    [by, goTo, port, ledger, isStale],
  );
  const look = useCallback((finding: Finding) => by(lookAt)(finding), [by, lookAt]);
  const unhide = useCallback(async () => {
    const way = unhideCell();
    leave(way);
    return way;
  }, [unhideCell, leave]);
  const left = useCallback(() => leftAt.current, []);
  return { show, look, left, notice, hidden, unhide };
}

const goneText = (gone: GoneRow | null): string =>
  gone === null ? "" : `已失效：第 ${gone.row} 行已不是校验时的${gone.name === "" ? "那一行" : `“${gone.name}”`}，没有定位。请重新校验。`;
