import type { CaseFacts } from "../../checks/caseFacts";

/** Whom a row counts as, when people and households are counted. */
export interface Beneficiary {
  readonly person: string;
  readonly household: string;
  /** False where the row has no usable ID and stands for a person of its own. */
  readonly identified: boolean;
}

/**
 * Keys for distinct counts. Without a usable ID a row is a person of its own (never keyed by name, A21); without a household
 * key a person is a household (spec/4.2).
 */
export function beneficiaryOf({ person, household, row }: CaseFacts): Beneficiary {
  const key = person ?? `row ${row.sheet.order} ${row.row}`;
  return { person: key, household: household ?? `person ${key}`, identified: person !== null };
}
