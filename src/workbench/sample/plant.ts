import type { SampleCase } from "./sampleCase";

/** The months of 2019 that the sample ledger holds. */
export type Month = 4 | 5 | 6;

/** One change to the faultless rows: a fault that the check must find there, or (code null) the row that a later fault refers to. */
export interface Plant {
  readonly code: string | null;
  readonly month: Month;
  /** Position of the row in its month, from 1. */
  readonly at: number;
  /** What is wrong, for a person who learns the program with this ledger. */
  readonly what: string;
  readonly change: (row: SampleCase, rowAt: (month: Month, at: number) => SampleCase) => SampleCase;
}

/** The columns that say who was helped: a second grant of the same person repeats them. */
const WHO = ["committee", "name", "idNo", "householdId", "hukouAddress", "address", "phone", "receiver", "category", "relation"] as const;

export function samePersonAs(row: SampleCase, other: SampleCase): SampleCase {
  return { ...row, ...Object.fromEntries(WHO.map((key) => [key, other[key] ?? null])) };
}

/** Another member of the household: same 户号 and address, own name and ID. */
export function sameHouseholdAs(row: SampleCase, other: SampleCase): SampleCase {
  return {
    ...row,
    householdId: other["householdId"] ?? null,
    hukouAddress: other["hukouAddress"] ?? null,
    address: other["address"] ?? null,
    committee: other["committee"] ?? null,
  };
}
