import { useMemo, useState } from "react";
import type { Finding } from "../../checks/finding";
import { NO_FILTER, type FindingFilter } from "./findingFilter";
import type { Grouping } from "./groupFindings";
import { FIRST_STATE, type ListState } from "./listRows";

/** Where the user is in the list of findings. It outlives a check: 重新校验 shows the same part of the list, and the same finding open. */
export interface ListPlace {
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  readonly folds: ListState;
  /** As it was when it was opened; after another check it is looked up by its place. */
  readonly open: Finding | null;
  /** The findings of the cell where the user is stand out in the list. */
  readonly isFollowing: boolean;
  readonly onFollow: (isFollowing: boolean) => void;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onFold: (change: (folds: ListState) => ListState) => void;
  readonly onOpen: (finding: Finding | null) => void;
}

export function useListPlace(): ListPlace {
  const [filter, onFilter] = useState(NO_FILTER);
  const [{ grouping, folds }, setGroups] = useState<Pick<ListPlace, "grouping" | "folds">>({ grouping: "rule", folds: FIRST_STATE });
  const [isFollowing, onFollow] = useState(true);
  const [open, onOpen] = useState<Finding | null>(null);
  // The same functions throughout: the list folds itself when they or what is open change.
  const acts = useMemo(
    () => ({
      onFilter,
      onFollow,
      onGroup: (next: Grouping) => setGroups({ grouping: next, folds: FIRST_STATE }),
      onFold: (change: (folds: ListState) => ListState) => setGroups((last) => ({ ...last, folds: change(last.folds) })),
      onOpen,
    }),
    [],
  );
  return useMemo(() => ({ filter, grouping, folds, open, isFollowing, ...acts }), [filter, grouping, folds, open, isFollowing, acts]);
}
