import type { Finding } from "../../checks/finding";
import type { Strength } from "../../policy/decision";
import { placeOf } from "./placeOf";
import type { FindingGroup, FindingSection } from "./groupFindings";

/** A group longer than this shows its first PAGE findings; one broken source must not bury the other rules. */
export const FOLD_ABOVE = 50;
export const PAGE = 20;
/** Notes are many and can wait: a group of more than this starts closed. */
const NOTES_OPEN = 5;

/** One line of the list as it is drawn, from top to bottom. */
export type ListRow =
  | { readonly is: "section"; readonly key: string; readonly severity: Strength; readonly count: number }
  | { readonly is: "group"; readonly key: string; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly is: "finding"; readonly key: string; readonly group: FindingGroup; readonly finding: Finding; readonly position: number }
  | { readonly is: "more"; readonly key: string; readonly group: FindingGroup; readonly shown: number };

/** What the user opened, closed and unfolded, by the groups' keys. */
export interface ListState {
  readonly toggled: ReadonlyMap<string, boolean>;
  /** How many findings of a long group are shown. */
  readonly unfolded: ReadonlyMap<string, number>;
}

export const FIRST_STATE: ListState = { toggled: new Map(), unfolded: new Map() };

/** The lines of each section; a group with the open finding is open, and unfolded as far as it. */
export function listRows(sections: readonly FindingSection[], state: ListState, open: Finding | null): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const { severity, count, groups } of sections) {
    if (severity !== null) rows.push({ is: "section", key: `section ${severity}`, severity, count });
    for (const group of groups) addGroup(rows, group, state, open);
  }
  return rows;
}

/** Whether a group is open before the user has touched it. */
export const startsOpen = ({ code, findings }: FindingGroup): boolean =>
  code === "" || findings[0]?.severity !== "note" || findings.length <= NOTES_OPEN;

/** How many findings of a group are drawn. */
export function shownOf({ key, findings }: FindingGroup, { unfolded }: ListState, open: Finding | null): number {
  if (findings.length <= FOLD_ABOVE) return findings.length;
  const wanted = Math.min(findings.length, unfolded.get(key) ?? PAGE);
  return open !== null && findings.indexOf(open) >= wanted ? findings.length : wanted;
}

function addGroup(rows: ListRow[], group: FindingGroup, state: ListState, open: Finding | null): void {
  const { key, findings } = group;
  const isOpen = (state.toggled.get(key) ?? startsOpen(group)) || (open !== null && findings.includes(open));
  rows.push({ is: "group", key: `group ${key}`, group, isOpen });
  if (!isOpen) return;
  const shown = shownOf(group, state, open);
  const seen = new Map<string, number>();
  for (let at = 0; at < shown; at += 1) {
    const finding = findings[at];
    if (finding === undefined) break;
    const name = `${key} ${finding.code} ${finding.file} ${placeOf(finding)}`;
    const same = seen.get(name) ?? 0;
    seen.set(name, same + 1);
    rows.push({ is: "finding", key: `${name} ${same}`, group, finding, position: at + 1 });
  }
  if (shown < findings.length) rows.push({ is: "more", key: `more ${key}`, group, shown });
}
