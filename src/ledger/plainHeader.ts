import type { FieldId } from "./fieldId";
import type { HeaderColumn } from "./headerColumns";
import { headingKey } from "./heading";
import { claimOf } from "./headingClaim";
import { isAnswerWord } from "./headingTraps";

export const FEWEST_FIELDS = 3;
/** A ledger names persons; without one of these a sheet is a statistic or something else. */
export const PERSON_FIELDS: readonly FieldId[] = ["name", "idNo", "headName", "headId"];

/** True for headings of which at least three are usual ones word for word, and one of them a person's: a ledger's beyond doubt. */
export function isPlainHeader(columns: readonly HeaderColumn[]): boolean {
  const named = new Set<FieldId>();
  for (const { levels } of columns) {
    const claim = isAnswerWord(headingKey(levels.at(-1) ?? "")) ? null : claimOf(levels);
    if (claim?.is === "field" && claim.strength >= 2) named.add(claim.field);
  }
  return named.size >= FEWEST_FIELDS && PERSON_FIELDS.some((field) => named.has(field));
}
