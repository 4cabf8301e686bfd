import type { SheetChoices } from "./columnChoice";
import type { FieldId } from "./fieldId";
import { FIELDS } from "./fields";
import { headingKey } from "./heading";
import type { ColumnChoice, LedgerSheet } from "./ledger";
import { columnNumber } from "../core/a1";
import type { ReadBlock } from "./readSheet";

/** A sheet that was read as one ledger, with what a person chose for it by name. */
export interface ReadOnce {
  readonly block: ReadBlock;
  readonly own: SheetChoices;
  /** What holds for every sheet ("*"). */
  readonly all: SheetChoices;
}

/** All headings of a sheet in their order: sheets with the same are filled in from one pattern. */
function patternOf({ file, mapping, unmapped }: LedgerSheet): string {
  const columns = [...mapping, ...unmapped].sort((a, b) => columnNumber(a.column) - columnNumber(b.column));
  return JSON.stringify([file, ...columns.map(({ heading }) => headingKey(heading))]);
}

/** Letters mean another column on another sheet; headings and "no such column" hold where every heading is the same. */
const isCarried = (choice: ColumnChoice): boolean => typeof choice !== "string" || choice === "";

/** What was chosen on one sheet for those of the same file with exactly the same headings; null where two sheets were told different things. */
export interface Carried {
  readonly from: string;
  readonly choices: SheetChoices;
}

export function carriedChoices(sheets: readonly ReadOnce[]): (sheet: ReadOnce) => Carried | null {
  const patterns = new Map<string, Carried | null>();
  for (const { block, own } of sheets) {
    const choices: SheetChoices = Object.fromEntries(Object.entries(own).filter(([, choice]) => isCarried(choice)));
    if (Object.keys(choices).length === 0) continue;
    const pattern = patternOf(block.sheet);
    const before = patterns.get(pattern);
    const differs = before === null || (before !== undefined && JSON.stringify(before.choices) !== JSON.stringify(choices));
    patterns.set(pattern, differs ? null : (before ?? { from: block.sheet.sheet, choices }));
  }
  return ({ block, own, all }) => {
    const carried = patterns.size === 0 ? null : patterns.get(patternOf(block.sheet));
    if (!carried || carried.from === block.sheet.sheet) return null;
    const open = Object.entries(carried.choices).filter(([field]) => !Object.hasOwn(own, field) && !Object.hasOwn(all, field));
    return open.length === 0 ? null : { from: carried.from, choices: Object.fromEntries(open) };
  };
}

/** One sentence that says what was taken over and from where. */
export function carriedRemark({ from, choices }: Carried): string {
  const fields = (Object.entries(choices) as [FieldId, ColumnChoice][]).map(([field, choice]) =>
    typeof choice === "string" ? `${FIELDS[field].label}没有这一列` : `${FIELDS[field].label}在“${choice.heading}”一列`,
  );
  return `表头与“${from}”完全相同，沿用那里的指定：${fields.join("、")}，请核对`;
}
