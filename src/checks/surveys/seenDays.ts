import type { IsoDate } from "../../core/isoDate";
import type { CaseFacts } from "../caseFacts";
import { isOneDay, mayMeet, type DayRange } from "../dayRange";

/** The days on which rows of one kind were seen so far: to tell the same day, and what may be the same, from another one. */
export class SeenDays {
  private readonly days = new Map<IsoDate, CaseFacts>();
  /** Months and spans, each once however many rows name it. */
  private readonly wide = new Map<string, DayRange>();

  add(range: DayRange, facts: CaseFacts): void {
    if (!isOneDay(range)) this.wide.set(`${range.first}/${range.last}`, range);
    else if (!this.days.has(range.first)) this.days.set(range.first, facts);
  }

  /** The first row of the very same day; null for a month or a span, which is no day. */
  sameDay(range: DayRange): CaseFacts | null {
    return isOneDay(range) ? (this.days.get(range.first) ?? null) : null;
  }

  /** Whether a row seen may be of the same day, one of both being a month or a span. */
  mayBeSame(range: DayRange): boolean {
    for (const wide of this.wide.values()) if (mayMeet(wide, range)) return true;
    if (isOneDay(range)) return false;
    for (const day of this.days.keys()) if (range.first <= day && day <= range.last) return true;
    return false;
  }
}
