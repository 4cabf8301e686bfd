import type { FieldId } from "../../ledger/fieldId";
import { choiceOf } from "../../ledger/columnChoice";
import type { Ledger, LedgerSheet, UserMapping } from "../../ledger/ledger";

/** A column that the program will not guess; the same heading on several sheets is one question. */
export interface ColumnQuestion {
  readonly key: string;
  readonly heading: string;
  readonly candidates: readonly FieldId[];
  /** Why the content of the column suggests these candidates; absent where the heading itself does. */
  readonly hint?: string;
  readonly columns: readonly { readonly sheet: LedgerSheet; readonly column: string }[];
}

/** The open questions of all sheets, in sheet order. */
export function askedColumns(ledger: Ledger): ColumnQuestion[] {
  const questions = new Map<string, ColumnQuestion>();
  for (const sheet of ledger.sheets) {
    for (const { how, heading, column, hint, candidates = [] } of sheet.mapping) {
      if (how !== "ask") continue;
      const key = `${heading}|${candidates.join()}`;
      questions.set(key, { key, heading, candidates, hint, columns: [...(questions.get(key)?.columns ?? []), { sheet, column }] });
    }
  }
  return [...questions.values()];
}

/**
 * The mapping with one column of one sheet given to a field, or to none (null): then the sheet has no column for the field that it
 * was read as, or for those that it was asked about. The choice is kept by heading; a field that the column had by choice is dropped.
 */
export function withColumn(mapping: UserMapping, sheet: LedgerSheet, column: string, field: FieldId | null): UserMapping {
  const before = sheet.mapping.find((one) => one.column === column);
  const others = Object.entries(mapping[sheet.sheet] ?? {}).filter(([id]) => before?.how !== "user" || id !== before.field);
  const kept = Object.fromEntries(others);
  const denied = before?.field ? [before.field] : (before?.candidates ?? []).filter((id) => kept[id] === undefined);
  const choice = field === null ? Object.fromEntries(denied.map((id) => [id, ""])) : { [field]: choiceOf(sheet, column) };
  return { ...mapping, [sheet.sheet]: { ...kept, ...choice } };
}
