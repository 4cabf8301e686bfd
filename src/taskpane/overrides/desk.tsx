import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import type { Finding } from "../../checks/finding";
import type { Override } from "../../checks/overrides/override";
import { isSamePlace } from "../../checks/samePlace";

/** A 情况说明 that is half written. */
export interface Draft {
  readonly reason: string;
  readonly by: string;
  /** The other findings that it was to be for. */
  readonly also: readonly Finding[];
}

/** What lies on the writer's desk until the pane is closed: half-written 情况说明, and those that were taken back. */
export interface Desk {
  /** The draft of a finding; null: none. */
  readonly draftOf: (finding: Finding) => Draft | null;
  /** Keeps a draft in place of the finding's earlier one; null throws it away. */
  readonly keepDraft: (finding: Finding, draft: Draft | null) => void;
  /** In the order in which they were taken back. */
  readonly withdrawn: readonly Override[];
  readonly setWithdrawn: (change: (before: readonly Override[]) => readonly Override[]) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** Stands above the results: another check, another view and another open finding leave the desk as it is. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const drafts = useRef<readonly { readonly finding: Finding; readonly draft: Draft }[]>([]);
  const [withdrawn, setWithdrawn] = useState<readonly Override[]>([]);
  const desk = useMemo(
    (): Desk => ({
      draftOf: (finding) => drafts.current.find((each) => isSameCase(each.finding, finding))?.draft ?? null,
      keepDraft: (finding, draft) => {
        const others = drafts.current.filter((each) => !isSameCase(each.finding, finding));
        drafts.current = draft === null ? others : [...others, { finding, draft }];
      },
      withdrawn,
      setWithdrawn,
    }),
    [withdrawn],
  );
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("useDesk outside of DeskProvider");
  return desk;
}

/** A ledger that was sorted has somebody else in the same place: what was written of one person is not offered for another. */
const isSameCase = (a: Finding, b: Finding): boolean => a.person === b.person && isSamePlace(a, b);
