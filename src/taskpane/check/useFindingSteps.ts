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
  readonly step: (direction: 1 | -1, options?: StepOptions) => Promise<void>;
}

interface StepOptions {
  /** Findings that are settled: they are gone past. */
  readonly past?: (finding: Finding) => boolean;
  /** These are about to leave the list: they do not count any more. */
  readonly leaves?: boolean;
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
    async (direction: 1 | -1, { past = () => false, leaves = false }: StepOptions = {}) => {
      const { length } = ordered;
      let next = at < 0 ? await startIndex(direction) : at + direction;
      const indexOf = (place: number): number => (place + length) % length;
      for (let tries = 0; tries < length && isPast(indexOf(next)); tries += 1) next += direction;
      const round = indexOf(next);
      const finding = ordered[round];
      if (finding === undefined) return;
      const counted = leaves ? ordered.filter((each) => !past(each)) : ordered;
      onOpen(finding);
      const [cell] = finding.cells;
      if (cell !== undefined) await attempt(() => port.select(finding.sheet, cell));
      announce(
        `${round === next ? "" : direction === 1 ? "已到末尾，回到第一个。" : "已到开头，转到最后一个。"}第 ${counted.indexOf(finding) + 1} 个，共 ${counted.length} 个。${finding.message}`,
      );

      function isPast(index: number): boolean {
        const each = ordered[index];
        return each !== undefined && past(each);
      }

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
