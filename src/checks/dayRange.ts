import type { IsoDate } from "../core/isoDate";

/** The days on which something may have happened: a month, a span, or one day at both ends. */
export interface DayRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export const isOneDay = ({ first, last }: DayRange): boolean => first === last;

/** Whether the two may be one day. */
export const mayMeet = (a: DayRange, b: DayRange): boolean => a.first <= b.last && b.first <= a.last;
