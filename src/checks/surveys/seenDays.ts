import { NONE } from "../caseColumns";

/** The days on which something may have happened, as numbers: a month, a span, or one day at both ends. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const isOneDay = ({ first, last }: Days): boolean => first === last;

/** The days on which rows of one kind were seen so far: to tell the same day, and what may be the same, from another one. */
export class SeenDays {
  /** The index of the first row of each day. */
  private readonly days = new Map<number, number>();
  /** Months and spans, each once however many rows name it. */
  private readonly wide = new Map<string, Days>();

  add(range: Days, at: number): void {
    if (!isOneDay(range)) this.wide.set(`${range.first}/${range.last}`, range);
    else if (!this.days.has(range.first)) this.days.set(range.first, at);
  }

  /** The first row of the very same day; NONE for a month or a span, which is no day. */
  sameDay(range: Days): number {
    return isOneDay(range) ? (this.days.get(range.first) ?? NONE) : NONE;
  }

  /** Whether a row seen may be of the same day, one of both being a month or a span. */
  mayBeSame(range: Days): boolean {
    for (const wide of this.wide.values()) if (wide.first <= range.last && range.first <= wide.last) return true;
    if (isOneDay(range)) return false;
    for (const day of this.days.keys()) if (range.first <= day && day <= range.last) return true;
    return false;
  }
}
