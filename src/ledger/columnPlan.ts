import { columnNumber } from "../core/a1";
import { AMOUNT_FIELDS, DATE_FIELDS, type FieldId } from "./fieldId";
import { FIELDS, type FieldKind, type MergedDown } from "./fields";
import { isCertificateHeading } from "./householdNumber";
import type { ColumnMapping } from "./ledger";
import type { KeyColumns } from "./rowKind";

/** One column to read in every row. */
export interface PlannedColumn {
  readonly field: FieldId;
  readonly column: number;
  readonly kind: FieldKind;
  readonly unit: 1 | 10000;
  readonly mergedDown: MergedDown;
}

export type ColumnPlan = readonly PlannedColumn[];

/** The columns to read, in the order of the sheet; of two that are one field (低保证号 and 户号) the certificate's goes first. */
export function columnPlan(mapping: readonly ColumnMapping[]): ColumnPlan {
  const later = (column: ColumnMapping): number => (column.field === "householdId" && !isCertificateHeading(column.heading) ? 1 : 0);
  return [...mapping]
    .sort((a, b) => later(a) - later(b))
    .flatMap(({ field, column, unit }) => {
      if (field === null) return [];
      const { kind, mergedDown } = FIELDS[field];
      return [{ field, column: columnNumber(column), kind, unit: unit ?? 1, mergedDown }];
    });
}

export const columnsOf = (plan: ColumnPlan, fields: readonly FieldId[]): readonly number[] =>
  plan.filter(({ field }) => fields.includes(field)).map(({ column }) => column);

export function keyColumns(plan: ColumnPlan): KeyColumns {
  const one = (field: FieldId): number | undefined => plan.find((column) => column.field === field)?.column;
  return {
    seq: one("seq"),
    name: one("name"),
    idNo: one("idNo"),
    places: columnsOf(plan, ["street", "committee", "headName", "caseNo", "householdId"]),
    facts: columnsOf(plan, [...AMOUNT_FIELDS, ...DATE_FIELDS, "idNo", "headId"]),
  };
}
