import { columnLetters, columnNumber } from "../core/a1";
import type { FieldId } from "./fieldId";
import { headingKey } from "./heading";
import type { HeaderColumn } from "./headerColumns";
import type { ColumnByHeading, ColumnChoice, LedgerSheet } from "./ledger";
import type { SheetUserMapping } from "./mapColumns";

/** What a person chose for one sheet, before anybody has looked where those columns stand now. */
export type SheetChoices = Partial<Record<FieldId, ColumnChoice>>;

/** A choice whose column is not on the sheet any more, or of which nobody can say which of several it is. */
export interface LostChoice {
  readonly field: FieldId;
  readonly heading: string;
  /** Columns that bear the heading now. */
  readonly found: number;
}

export const isColumnLetters = (text: string): boolean => /^[A-Za-z]{1,3}$/.test(text);

/**
 * Finds the chosen columns on a header: letters as they are, a heading wherever it stands now. A heading that several columns bear
 * is settled by its place among them, as long as there are as many as there were; otherwise the choice is lost and asked again.
 */
export function resolveChoices(
  columns: readonly HeaderColumn[],
  choices: SheetChoices,
): { readonly user: SheetUserMapping; readonly lost: readonly LostChoice[] } {
  const user: SheetUserMapping = {};
  const lost: LostChoice[] = [];
  for (const [field, choice] of Object.entries(choices) as [FieldId, ColumnChoice][]) {
    if (typeof choice === "string" && (choice === "" || isColumnLetters(choice))) user[field] = choice.toUpperCase();
    else {
      const named = typeof choice === "string" ? { heading: choice } : choice;
      const found = columnsNamed(columns, named.heading);
      const column =
        found.length === 1 && (named.of ?? 1) === 1 ? found[0] : found.length === named.of ? found[(named.nth ?? 1) - 1] : undefined;
      if (column === undefined) lost.push({ field, heading: named.heading, found: found.length });
      else user[field] = columnLetters(column);
    }
  }
  return { user: lastWins(user), lost };
}

/** A column has one meaning: of two fields chosen for it the later one has it, the other is open again. */
function lastWins(user: SheetUserMapping): SheetUserMapping {
  const holders = new Map(Object.entries(user).map(([field, column]) => [column, field]));
  return Object.fromEntries(Object.entries(user).filter(([field, column]) => column === "" || holders.get(column) === field));
}

/** Columns with this heading, all levels; where there are none, those whose last level it is. */
function columnsNamed(columns: readonly HeaderColumn[], heading: string): readonly number[] {
  const key = headingKey(heading);
  const whole = columns.filter((column) => headingKey(column.heading) === key);
  const found = whole.length > 0 ? whole : columns.filter(({ levels }) => headingKey(levels.at(-1) ?? "") === key);
  return found.map(({ column }) => column);
}

/** How a column of a read sheet is remembered: by its heading, so that it may move; by its letters where it has no heading. */
export function choiceOf({ mapping, unmapped }: Pick<LedgerSheet, "mapping" | "unmapped">, column: string): ColumnChoice {
  const columns = [...mapping, ...unmapped].sort((a, b) => columnNumber(a.column) - columnNumber(b.column));
  const heading = columns.find((one) => one.column === column)?.heading ?? "";
  const key = headingKey(heading);
  if (key === "") return column;
  const alike = columns.filter((one) => headingKey(one.heading) === key);
  const choice: ColumnByHeading = { heading };
  return alike.length === 1 ? choice : { ...choice, nth: alike.findIndex((one) => one.column === column) + 1, of: alike.length };
}
