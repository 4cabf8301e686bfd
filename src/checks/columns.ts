import type { FieldId } from "../ledger/fieldId";
import type { Ledger, LedgerSheet } from "../ledger/ledger";
import type { Need, Rule } from "./rule";

/** Which of a rule's columns the ledger lacks. */
export interface ColumnGaps {
  /** Sheets on which the rule cannot be judged at all. */
  readonly blocked: ReadonlySet<LedgerSheet>;
  /** What some sheet lacks: a single column, or columns of which one (or two) would do. */
  readonly groups: readonly (readonly FieldId[])[];
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
  const groups = new Map<string, readonly FieldId[]>();
  const lackingOn = (needs: readonly Need[], present: ReadonlySet<FieldId>) =>
    needs.map((need) => lackingOf(need, present)).filter((group) => group.length > 0);
  for (const [sheet, present] of fields) {
    const lacking = lackingOn(rule.needs, present);
    if (lacking.length > 0) blocked.add(sheet);
    for (const group of [...lacking, ...lackingOn(rule.wants ?? [], present)]) groups.set(group.join(), group);
  }
  return { blocked, groups: [...groups.values()] };
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
