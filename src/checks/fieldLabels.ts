import type { FieldId } from "../ledger/fieldId";
import { FIELDS } from "../ledger/fields";

/** The usual Chinese headings of fields, for sentences. */
export const fieldLabels = (fields: readonly FieldId[]): string[] => fields.map((field) => FIELDS[field].label);
