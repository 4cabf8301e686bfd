import { columnLetters, columnNumber } from "../core/a1";
import type { FieldId } from "./fieldId";
import { FIELDS, type FieldKind } from "./fields";
import { claimOf, type HeadingClaim } from "./headingClaim";
import type { HeaderColumn } from "./headerColumns";
import { isCertificateHeading } from "./householdNumber";
import type { ColumnMapping } from "./ledger";

/** What a person decided for this sheet: field → column letters; "" says that the sheet has no such column. */
export type SheetUserMapping = Partial<Record<FieldId, string>>;

export interface MappedColumns {
  readonly mapping: readonly ColumnMapping[];
  readonly unmapped: readonly { readonly column: string; readonly heading: string }[];
}

/** A second column of money, days or persons is asked about even where the first is certain: 门诊总费用 beside 总费用. */
const MATTERS: ReadonlySet<FieldKind> = new Set<FieldKind>(["amount", "date", "id", "count"]);

/**
 * Decides which column is which field. The user's word stands first. Of several columns that claim one field the only
 * strongest claim wins (whole heading, then last level, then contained); equals are all asked and none is taken. A weaker claim
 * beside a winner is asked where it matters, else it stays unmapped.
 */
export function mapColumns(columns: readonly HeaderColumn[], user: SheetUserMapping = {}): MappedColumns {
  const chosen = userColumns(user);
  const claims = columns.map(({ column, levels }) => withoutChosen(chosen.has(column) ? null : claimOf(levels), user));
  const winners = strongestClaims(claims, columns);
  const mapping: ColumnMapping[] = [];
  const unmapped: { column: string; heading: string }[] = [];
  columns.forEach((column, index) => {
    const entry = mappingOf(column, claims[index] ?? null, chosen.get(column.column), winners, index);
    if (entry) mapping.push(entry);
    else if (column.heading !== "") unmapped.push({ column: columnLetters(column.column), heading: column.heading });
  });
  return { mapping, unmapped };
}

function mappingOf(
  column: HeaderColumn,
  claim: HeadingClaim | null,
  chosen: FieldId | undefined,
  winners: Winners,
  index: number,
): ColumnMapping | null {
  const shown = { column: columnLetters(column.column), heading: column.heading };
  const unit = (field: FieldId) => (FIELDS[field].kind === "amount" ? { unit: column.unit } : {});
  if (chosen) return { field: chosen, ...shown, how: "user", ...unit(chosen) };
  if (claim === null) return null;
  if (claim.is === "question") {
    const open = claim.candidates.filter((field) => !winners.has(field));
    return open.length === 0 ? null : { field: null, ...shown, how: "ask", candidates: open };
  }
  const slot = slotOf(claim.field, column.heading);
  const winner = winners.get(slot);
  if (winner === index) return { field: claim.field, ...shown, how: claim.strength === 1 ? "synonym" : "exact", ...unit(claim.field) };
  const equal = winner === "equals" && claim.strength === winners.strength(slot);
  return equal || MATTERS.has(FIELDS[claim.field].kind) || claim.field === "name"
    ? { field: null, ...shown, how: "ask", candidates: [claim.field] }
    : null;
}

/** What only one column may win: a field, or of 户号 each of its two sources, the certificate's number and the street's own. */
type Slot = FieldId | "certificate";

const slotOf = (field: FieldId, heading: string): Slot =>
  field === "householdId" && isCertificateHeading(heading) ? "certificate" : field;

/** Per slot the index of the column that wins it, or "equals" where several claim it as strongly. */
interface Winners {
  has(slot: Slot): boolean;
  get(slot: Slot): number | "equals" | undefined;
  strength(slot: Slot): number;
}

function strongestClaims(claims: readonly (HeadingClaim | null)[], columns: readonly HeaderColumn[]): Winners {
  const best = new Map<Slot, { strength: number; at: number | "equals" }>();
  claims.forEach((claim, index) => {
    if (claim?.is !== "field") return;
    const slot = slotOf(claim.field, columns[index]?.heading ?? "");
    const before = best.get(slot);
    if (before === undefined || claim.strength > before.strength) best.set(slot, { strength: claim.strength, at: index });
    else if (claim.strength === before.strength) best.set(slot, { strength: claim.strength, at: "equals" });
  });
  return {
    has: (slot) => typeof best.get(slot)?.at === "number",
    get: (slot) => best.get(slot)?.at,
    strength: (slot) => best.get(slot)?.strength ?? 0,
  };
}

function userColumns(user: SheetUserMapping): ReadonlyMap<number, FieldId> {
  const entries = Object.entries(user) as [FieldId, string][];
  return new Map(
    entries.filter(([, letters]) => /^[A-Za-z]{1,3}$/.test(letters)).map(([field, letters]) => [columnNumber(letters), field]),
  );
}

/** A field that the user has decided is claimed by no other column. */
function withoutChosen(claim: HeadingClaim | null, user: SheetUserMapping): HeadingClaim | null {
  if (claim === null) return null;
  if (claim.is === "field") return user[claim.field] === undefined ? claim : null;
  const candidates = claim.candidates.filter((field) => user[field] === undefined);
  return candidates.length === 0 ? null : { is: "question", candidates };
}
