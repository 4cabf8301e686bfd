import type { FixGroup, FixKind, PlannedFix } from "../../app/fixPlan";

/** One line of the preview, from top to bottom. */
export type FixRow =
  | { readonly is: "group"; readonly key: string; readonly group: FixGroup; readonly isOpen: boolean; readonly chosen: number }
  | {
      readonly is: "fix";
      readonly key: string;
      readonly group: FixGroup;
      readonly fix: PlannedFix;
      readonly isChosen: boolean;
      readonly position: number;
    };

/** What the user has taken out of the preview, and which groups are closed. */
export interface FixChoice {
  /** Places ("1月!H2") that are not to be corrected; all others are. */
  readonly left: ReadonlySet<string>;
  readonly closed: ReadonlySet<FixKind>;
}

export const FIRST_CHOICE: FixChoice = { left: new Set(), closed: new Set() };

/** Where a correction stands: "1月!H2"; unique among all of a plan. */
export const placeOfFix = ({ sheet, address }: { readonly sheet: string; readonly address: string }): string => `${sheet}!${address}`;

/** The lines of the preview; a closed group has its heading only. */
export function previewRows(groups: readonly FixGroup[], { left, closed }: FixChoice): readonly FixRow[] {
  const rows: FixRow[] = [];
  for (const group of groups) {
    const { kind, fixes } = group;
    const chosen = fixes.filter((fix) => !left.has(placeOfFix(fix))).length;
    rows.push({ is: "group", key: kind, group, isOpen: !closed.has(kind), chosen });
    if (closed.has(kind)) continue;
    fixes.forEach((fix, at) => {
      const key = placeOfFix(fix);
      rows.push({ is: "fix", key, group, fix, isChosen: !left.has(key), position: at + 1 });
    });
  }
  return rows;
}

/** The chosen corrections, in the order of the preview; closed groups count too. */
export const chosenFixes = (groups: readonly FixGroup[], { left }: FixChoice): readonly PlannedFix[] =>
  groups.flatMap(({ fixes }) => fixes.filter((fix) => !left.has(placeOfFix(fix))));

/** The choice with these corrections chosen, or taken out. */
export function withChosen(choice: FixChoice, fixes: readonly PlannedFix[], isChosen: boolean): FixChoice {
  const left = new Set(choice.left);
  for (const fix of fixes) {
    if (isChosen) left.delete(placeOfFix(fix));
    else left.add(placeOfFix(fix));
  }
  return { ...choice, left };
}

export function withOpen(choice: FixChoice, kind: FixKind, isOpen: boolean): FixChoice {
  const closed = new Set(choice.closed);
  if (isOpen) closed.delete(kind);
  else closed.add(kind);
  return { ...choice, closed };
}
