import { useCallback, useMemo } from "react";
import { useAnnounce } from "@fluentui/react-components";
import { attempt } from "../../app/outcome";
import type { Finding } from "../../checks/finding";
import type { Ledger } from "../../ledger/ledger";
import { usePane } from "../paneContext";
import { firstFrom, inSheetOrder } from "./inSheetOrder";

export interface FindingSteps {
  /** "第 3 个，共 12 个", or "共 12 个" where none is open. */
  readonly text: string;
  readonly step: (direction: 1 | -1) => Promise<void>;
}

/** 上一个/下一个 in sheet order, from the open finding or else from the cell where the user is; goes round at the ends. */
export function useFindingSteps(
  findings: readonly Finding[],
  ledger: Ledger,
  open: Finding | null,
  onOpen: (finding: Finding) => void,
): FindingSteps {
  const { port } = usePane();
  const { announce } = useAnnounce();
  const ordered = useMemo(() => inSheetOrder(findings, ledger), [findings, ledger]);
  const at = open === null ? -1 : ordered.indexOf(open);
  const step = useCallback(
    async (direction: 1 | -1) => {
      const next = at < 0 ? await startIndex(direction) : at + direction;
      const round = (next + ordered.length) % ordered.length;
      const finding = ordered[round];
      if (finding === undefined) return;
      onOpen(finding);
      const [cell] = finding.cells;
      if (cell !== undefined) await attempt(() => port.select(finding.sheet, cell));
      announce(
        `${round === next ? "" : direction === 1 ? "已到末尾，回到第一个。" : "已到开头，转到最后一个。"}第 ${round + 1} 个，共 ${ordered.length} 个。${finding.message}`,
      );

      async function startIndex(towards: 1 | -1): Promise<number> {
        const selection = await attempt(() => port.selection());
        if (!selection.ok || selection.value === null) return towards === 1 ? 0 : ordered.length - 1;
        const first = firstFrom(ordered, ledger, selection.value.sheet, selection.value.range.top);
        const index = first === null ? ordered.length : ordered.indexOf(first);
        return towards === 1 ? index : index - 1;
      }
    },
    [at, ordered, ledger, port, announce, onOpen],
  );
  return { text: at < 0 ? `共 ${ordered.length} 个` : `第 ${at + 1} 个，共 ${ordered.length} 个`, step };
}
