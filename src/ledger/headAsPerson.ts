import type { FieldId } from "./fieldId";
import type { ColumnMapping } from "./ledger";
import type { SheetUserMapping } from "./mapColumns";

const PERSON_OF_HEAD: Partial<Record<FieldId, FieldId>> = { headName: "name", headId: "idNo" };

/**
 * A ledger with one row per household names only the 户主: he is the row's person then. Nothing changes where any column is, may be,
 * or was said by the user to be a person's name or ID, except that a lone ID column beside 户主 is the head's too.
 */
export function withHeadAsPerson(
  mapping: readonly ColumnMapping[],
  user: SheetUserMapping,
): { readonly mapping: readonly ColumnMapping[]; readonly headIsPerson: boolean } {
  const may = (field: FieldId): boolean => mapping.some((column) => column.field === field || column.candidates?.includes(field));
  const decided = user.name !== undefined || user.idNo !== undefined || user.headName !== undefined || user.headId !== undefined;
  const unchanged = { mapping, headIsPerson: false };
  if (decided || may("name") || !mapping.some(({ field }) => field === "headName")) return unchanged;
  if (may("idNo") && may("headId")) return unchanged;
  return {
    mapping: mapping.map((column) => {
      const person = column.field && PERSON_OF_HEAD[column.field];
      return person ? { ...column, field: person, how: "synonym" as const } : column;
    }),
    headIsPerson: true,
  };
}
