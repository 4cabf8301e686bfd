import type { Finding } from "../../checks/finding";

/** A group longer than this shows its first PAGE findings; one broken source must not bury the other rules. */
const FOLD_ABOVE = 50;
export const PAGE = 20;

export interface FindingPage {
  /** The findings from the first on. */
  readonly first: readonly Finding[];
  /** How many are left out between `first` and `around`. */
  readonly skipped: number;
  /** The page in which the open finding is, where `first` does not reach so far; else empty. */
  readonly around: readonly Finding[];
}

/** What a group draws: its first pages, and the page of the open finding, so that ten thousand findings stay light. */
export function pageOfFindings(findings: readonly Finding[], pages: number, open: Finding | null): FindingPage {
  if (findings.length <= FOLD_ABOVE) return { first: findings, skipped: 0, around: [] };
  const shown = pages * PAGE;
  const openAt = open === null ? -1 : findings.indexOf(open);
  const first = findings.slice(0, shown);
  if (openAt < shown) return { first, skipped: 0, around: [] };
  const start = Math.max(shown, openAt - (openAt % PAGE));
  return { first, skipped: start - shown, around: findings.slice(start, start + PAGE) };
}
