import type { IsoDate } from "../core/isoDate";

/** A date as the ledger states it: one day, a whole month, or a span of days ("2019.3.5-3.12"). Both ends inclusive. */
export interface DateSpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly precision: "day" | "month" | "span";
}
