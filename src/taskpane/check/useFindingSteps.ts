import { useCallback, useMemo } from "react";
import { useAnnounce } from "@fluentui/react-components";
import { attempt } from "../../app/outcome";
import type { Finding } from "../../checks/finding";
import type { Selection } from "../../host/workbookPort";
import type { Ledger } from "../../ledger/ledger";
import { usePane } from "../paneContext";
import { findingsAt } from "./findingsAt";
import { firstFrom, inSheetOrder } from "./inSheetOrder";
import type { ShowFinding } from "./useShowFinding";

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

/**
 * 上一个/下一个 in sheet order, from the cell where the user is; goes round at the ends. From the open finding where the user is at one
 * of its cells or has not moved since it was opened, and where the finding has just been settled.
 */
export function useFindingSteps(
  findings: readonly Finding[],
  ledger: Ledger,
  open: Finding | null,
  onOpen: (finding: Finding) => void,
  { show, left }: Pick<ShowFinding, "show" | "left">,
): FindingSteps {
  const { port } = usePane();
  const { announce } = useAnnounce();
  const inOrder = useMemo(() => {
    let ordered: readonly Finding[] | null = null;
    // Only when somebody goes through them: the list need not wait for ten thousand to be sorted.
    return () => (ordered ??= inSheetOrder(findings, ledger));
  }, [findings, ledger]);
  const at = open === null ? -1 : inOrder().indexOf(open);
  const selection = useCallback(async (): Promise<Selection | null> => {
    const outcome = await attempt(() => port.selection());
    return outcome.ok ? outcome.value : null;
  }, [port]);
  const step = useCallback(
    async (direction: 1 | -1, { past, leaves = false }: StepOptions = {}) => {
      const ordered = inOrder();
      const { length } = ordered;
      let next = at >= 0 && (past !== undefined || (await isAtOpen())) ? at + direction : await startIndex(direction);
      const indexOf = (place: number): number => (place + length) % length;
      for (let tries = 0; tries < length && isPast(indexOf(next)); tries += 1) next += direction;
      const round = indexOf(next);
      const finding = ordered[round];
      if (finding === undefined) return;
      const counted = leaves ? ordered.filter((each) => past?.(each) !== true) : ordered;
      onOpen(finding);
      await show(finding);
      announce(
        `${round === next ? "" : direction === 1 ? "已到末尾，回到第一个。" : "已到开头，转到最后一个。"}第 ${counted.indexOf(finding) + 1} 个，共 ${counted.length} 个。${finding.message}`,
      );

      function isPast(index: number): boolean {
        const each = ordered[index];
        return each !== undefined && past?.(each) === true;
      }

      async function isAtOpen(): Promise<boolean> {
        const before = await left();
        const here = await selection();
        return here === null || isSame(here, before) || (open !== null && findingsAt([open], here).length > 0);
      }

      async function startIndex(towards: 1 | -1): Promise<number> {
        const here = await selection();
        if (here === null) return towards === 1 ? 0 : ordered.length - 1;
        const first = firstFrom(ordered, ledger, here.sheet, here.range.top, here.range.left);
        const index = first === null ? ordered.length : ordered.indexOf(first);
        return towards === 1 ? index : index - 1;
      }
    },
    [at, open, inOrder, ledger, selection, announce, onOpen, show, left],
  );
  return { text: at < 0 ? `共 ${findings.length} 个` : `第 ${at + 1} 个，共 ${findings.length} 个`, step };
}

const isSame = (a: Selection, b: Selection | null): boolean =>
  b !== null && a.sheet === b.sheet && a.range.top === b.range.top && a.range.left === b.range.left;
