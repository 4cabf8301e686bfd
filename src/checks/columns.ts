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

/** Compares the columns of each sheet with what a rule needs; once per rule, not per row. */
export function columnGaps(ledger: Ledger, rule: Rule): ColumnGaps {
  const blocked = new Set<LedgerSheet>();
  const missing = new Set<FieldId>();
  for (const sheet of ledger.sheets) {
    const present = fieldsOf(sheet);
    const lacking = rule.needs.flatMap((need) => lackingOf(need, present));
    if (lacking.length > 0) blocked.add(sheet);
    for (const field of [...lacking, ...(rule.wants ?? []).flatMap((want) => lackingOf(want, present))]) missing.add(field);
  }
  return { blocked, missing: [...missing] };
}

/** The fields that have a column on this sheet; a column still asked about has none. A street in the title serves every row. */
function fieldsOf(sheet: LedgerSheet): ReadonlySet<FieldId> {
  const fields = new Set(sheet.mapping.flatMap(({ field }) => (field === null ? [] : [field])));
  return sheet.street === null ? fields : fields.add("street");
}

function lackingOf(need: Need, present: ReadonlySet<FieldId>): readonly FieldId[] {
  if (typeof need === "string") return present.has(need) ? [] : [need];
  const lacking = need.of.filter((field) => !present.has(field));
  return need.of.length - lacking.length >= need.atLeast ? [] : lacking;
}
