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
 * key a person is a household, unless another row of the same person names one. So 户数 ≤ 人数 ≤ 人次 can only break in the data.
 */
export function beneficiaries(cases: readonly CaseFacts[]): (facts: CaseFacts) => Beneficiary {
  const householdOf = new Map<string, string>();
  for (const { person, household } of cases)
    if (person !== null && household !== null && !householdOf.has(person)) householdOf.set(person, household);
  return ({ person, household, row }) => {
    const key = person ?? `row ${row.sheet.order} ${row.row}`;
    return { person: key, household: household ?? householdOf.get(key) ?? `person ${key}`, identified: person !== null };
  };
}
