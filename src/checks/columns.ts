import type { FieldId } from "../ledger/fieldId";
import type { Ledger, LedgerSheet } from "../ledger/ledger";
import type { Need, Rule } from "./rule";

/** Which of a rule's columns the ledger lacks. */
export interface ColumnGaps {
  /** Sheets on which the rule cannot be judged at all. */
  readonly blocked: ReadonlySet<LedgerSheet>;
  /** Every needed or wanted field that some sheet lacks. */
  readonly missing: readonly FieldId[];
}

export type SheetFields = ReadonlyMap<LedgerSheet, ReadonlySet<FieldId>>;

/**
 * The fields that have a column, sheet by sheet; a column still asked about has none. A street in the title serves every row,
 * and where the head of household is the person, his ID is the head's.
 */
export function sheetFields({ sheets, rows }: Ledger): SheetFields {
  const fields = new Map(sheets.map((sheet) => [sheet, mappedFields(sheet)]));
  for (const { sheet, headIsPerson } of rows) {
    if (headIsPerson && fields.get(sheet)?.has("idNo")) fields.get(sheet)?.add("headId");
  }
  return fields;
}

/** Compares the columns of each sheet with what a rule needs; once per rule, not per row. */
export function columnGaps(fields: SheetFields, rule: Rule): ColumnGaps {
  const blocked = new Set<LedgerSheet>();
  const missing = new Set<FieldId>();
  for (const [sheet, present] of fields) {
    const lacking = rule.needs.flatMap((need) => lackingOf(need, present));
    if (lacking.length > 0) blocked.add(sheet);
    const wanting = (rule.wants ?? []).flatMap((want) => lackingOf(want, present));
    for (const field of [...lacking, ...wanting]) missing.add(field);
  }
  return { blocked, missing: [...missing] };
}

function mappedFields(sheet: LedgerSheet): Set<FieldId> {
  const fields = new Set(sheet.mapping.flatMap(({ field }) => (field === null ? [] : [field])));
  return sheet.street === null ? fields : fields.add("street");
}

function lackingOf(need: Need, present: ReadonlySet<FieldId>): readonly FieldId[] {
  if (typeof need === "string") return present.has(need) ? [] : [need];
  const lacking = need.of.filter((field) => !present.has(field));
  return need.of.length - lacking.length >= need.atLeast ? [] : lacking;
}
