/**
 * Which row of a ledger a 情况说明 was written for, whatever its place: digests of who, when, what for and how much, and of the
 * rest of the row. No digest leads back to a person (digest.ts); "" is a part that the row does not have.
 */
export interface RecordKey {
  /** The person's key of A21, or the name where there is none. */
  readonly who: string;
  readonly name: string;
  /** The earliest of the row's dates that are known, in the order of the work: it stays when a case is approved and paid. */
  readonly date: string;
  readonly type: string;
  readonly amount: string;
  /** Everything else in the row but its running number: tells rows apart that agree in all the parts above. */
  readonly rest: string;
}

/** A 情况说明 as it is kept in the workbook. */
export interface Override {
  /** Under which it is kept; says nothing. */
  readonly id: string;
  readonly code: string;
  readonly record: RecordKey;
  /** No other row of the ledger had the same person, date and type when it was written. */
  readonly alone: boolean;
  /** Digest of the values that the rule read. */
  readonly values: string;
  readonly reason: string;
  /** Who wrote it, as that person typed it. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** Where the finding stood then, for a reader: 1月!K12. Nothing is looked up by it. */
  readonly place: string;
}

/** The 情况说明 of one workbook, as they were read. */
export interface OverrideBook {
  /** RawSheet.file of the workbook's sheets. */
  readonly file: string;
  readonly overrides: readonly Override[];
  /** The ids of what could not be understood; it stays in the workbook as it is. */
  readonly unread: readonly string[];
}

/** A 情况说明 that no finding of this run answers to. */
export interface UnusedOverride {
  readonly file: string;
  readonly override: Override;
  /** One Chinese clause. */
  readonly why: string;
}
