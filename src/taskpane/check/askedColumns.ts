import type { FieldId } from "../../ledger/fieldId";
import type { Ledger, UserMapping } from "../../ledger/ledger";

/** A column that the program will not guess; the same heading on several sheets is one question. */
export interface ColumnQuestion {
  readonly key: string;
  readonly heading: string;
  readonly candidates: readonly FieldId[];
  readonly columns: readonly { readonly sheet: string; readonly column: string }[];
}

/** The open questions of all sheets, in sheet order. */
export function askedColumns(ledger: Ledger): ColumnQuestion[] {
  const questions = new Map<string, ColumnQuestion>();
  for (const { sheet, mapping } of ledger.sheets) {
    for (const { how, heading, column, candidates = [] } of mapping) {
      if (how !== "ask") continue;
      const key = `${heading}|${candidates.join()}`;
      questions.set(key, { key, heading, candidates, columns: [...(questions.get(key)?.columns ?? []), { sheet, column }] });
    }
  }
  return [...questions.values()];
}

/** The mapping with one column of one sheet given to a field; a field that the column had before by choice is dropped. */
export function withColumn(mapping: UserMapping, sheet: string, column: string, field: FieldId): UserMapping {
  const others = Object.entries(mapping[sheet] ?? {}).filter(([, taken]) => taken !== column);
  return { ...mapping, [sheet]: { ...Object.fromEntries(others), [field]: column } };
}
