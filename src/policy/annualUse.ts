import { addFen, type Fen } from "../core/fen";
import { addYears, yearOf, type IsoDate } from "../core/isoDate";
import type { YearWindow } from "./annualLimits";

/** A grant (above 0) or a refund (below 0) that the caller lets count: inside the policy, 个案, 资金, granted (A9, A10). */
export interface AnnualGrant {
  /** Person or household. */
  readonly key: string;
  readonly date: IsoDate;
  readonly fen: Fen;
  readonly type?: string | null;
  /** Decides between grants of one day: sheet order, then row. */
  readonly order: number;
}

/** What one grant of the input does to its key's year. "After" means after this grant in the order of date and `order`. */
export interface GrantUse {
  readonly year: number;
  /** The grant less the refunds matched to it, of any later date; 0 for a matched refund, its own amount for an unmatched one. */
  readonly net: Fen;
  /** True for a grant whose net amount is above 0: it is one of the year's times. */
  readonly counts: boolean;
  /** Running net total and times with every refund of the year known: what a check of the year compares. */
  readonly totalAfter: Fen;
  readonly countAfter: number;
}

export interface YearUse {
  readonly used: Fen;
  readonly count: number;
}

export interface AnnualUse {
  /** In the order of the input. */
  readonly grants: readonly GrantUse[];
  /** The whole calendar year of a key; nothing used where it has no grants. */
  of(key: string, year: number): YearUse;
  /**
   * The year up to the end of that day: the running totals of a check of the year, so a refund of a later day is already taken
   * off the grant that it takes back; one that takes back none counts from its own day on.
   */
  asOf(key: string, date: IsoDate): YearUse;
}

const NOTHING: YearUse = { used: 0, count: 0 };

/**
 * Running totals per key and calendar year (A7), refunds netted by A11: a refund takes away from the key's latest earlier
 * grant of the same type and year that has enough left; without one it lowers the year's amount only. With a rolling
 * window the year of a grant is the twelve months that end with its day.
 */
export function annualUse(grants: readonly AnnualGrant[], window: YearWindow = "calendar"): AnnualUse {
  return window === "rolling" ? rollingUse(grants) : calendarUse(grants);
}

function calendarUse(grants: readonly AnnualGrant[]): AnnualUse {
  const members = new YearsOfKeys<Member[]>();
  grants.forEach((grant, index) => {
    const member = { grant, index, net: grant.fen };
    const year = yearOf(grant.date);
    const own = members.get(grant.key, year);
    if (own) own.push(member);
    else members.set(grant.key, year, [member]);
  });
  const uses = new Array<GrantUse>(grants.length);
  const years = new YearsOfKeys<YearCourse>();
  members.forEach((own, key, year) => years.set(key, year, netYear(own, uses)));
  return {
    grants: uses,
    of: (key, year) => years.get(key, year)?.total ?? NOTHING,
    asOf: (key, date) => lastUpTo(years.get(key, yearOf(date))?.days ?? [], date),
  };
}

/** Something for each key and year. Keys of both joined into one text would have to be made and hashed at every look. */
class YearsOfKeys<T> {
  private readonly keys = new Map<string, { readonly year: number; readonly held: T }[]>();

  get(key: string, year: number): T | undefined {
    return this.keys.get(key)?.find((one) => one.year === year)?.held;
  }

  set(key: string, year: number, held: T): void {
    const years = this.keys.get(key);
    if (years) years.push({ year, held });
    else this.keys.set(key, [{ year, held }]);
  }

  forEach(tell: (held: T, key: string, year: number) => void): void {
    for (const [key, years] of this.keys) for (const { year, held } of years) tell(held, key, year);
  }
}

interface Member {
  readonly grant: AnnualGrant;
  /** Place in the input. */
  readonly index: number;
  net: Fen;
}

interface YearCourse {
  readonly total: YearUse;
  /** How the year stood after each grant, in order. */
  readonly days: readonly DayUse[];
}

interface DayUse {
  readonly date: IsoDate;
  readonly use: YearUse;
}

function rollingUse(grants: readonly AnnualGrant[]): AnnualUse {
  const members = new Map<string, Member[]>();
  grants.forEach((grant, index) => {
    const member = { grant, index, net: grant.fen };
    const own = members.get(grant.key);
    if (own) own.push(member);
    else members.set(grant.key, [member]);
  });
  const uses = new Array<GrantUse>(grants.length);
  const courses = new Map<string, readonly DayUse[]>();
  for (const [key, own] of members) courses.set(key, netAllYears(own, uses));
  const asOf = (key: string, date: IsoDate): YearUse => lastTwelveMonths(courses.get(key) ?? [], date);
  return { grants: uses, asOf, of: (key, year) => asOf(key, `${year}-12-31`) };
}

/** Nets all grants of one key; the sums run on from the first grant, and the window is cut out of them. */
function netAllYears(own: Member[], uses: GrantUse[]): DayUse[] {
  net(own);
  const days: DayUse[] = [];
  let total = NOTHING;
  for (const { grant, index, net } of own) {
    const counts = grant.fen > 0 && net > 0;
    total = { used: addFen(total.used, net), count: total.count + (counts ? 1 : 0) };
    days.push({ date: grant.date, use: total });
    const before = lastUpTo(days, addYears(grant.date, -1));
    const after = { totalAfter: addFen(total.used, -before.used), countAfter: total.count - before.count };
    uses[index] = { year: yearOf(grant.date), net, counts, ...after };
  }
  return days;
}

/** From the day after the same day of the year before, up to the day itself. */
function lastTwelveMonths(days: readonly DayUse[], date: IsoDate): YearUse {
  const upTo = lastUpTo(days, date);
  const before = lastUpTo(days, addYears(date, -1));
  return { used: addFen(upTo.used, -before.used), count: upTo.count - before.count };
}

/** Puts grants in their order and takes the refunds off. */
function net(members: Member[]): void {
  members.sort(({ grant: a }, { grant: b }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.order - b.order));
  members.forEach(({ grant }, place) => {
    if (grant.fen < 0) takeBack(members, place);
  });
}

/** Nets one key's year and fills in what each of its grants does. */
function netYear(year: Member[], uses: GrantUse[]): YearCourse {
  net(year);
  const days: DayUse[] = [];
  let total = NOTHING;
  for (const { grant, index, net } of year) {
    const counts = grant.fen > 0 && net > 0;
    total = { used: addFen(total.used, net), count: total.count + (counts ? 1 : 0) };
    uses[index] = { year: yearOf(grant.date), net, counts, totalAfter: total.used, countAfter: total.count };
    days.push({ date: grant.date, use: total });
  }
  return { total, days };
}

/** Takes a refund away from the latest earlier grant of its type with enough left, if there is one. */
function takeBack(year: readonly Member[], place: number): void {
  const refund = year[place];
  if (!refund) return;
  const { date, fen, type } = refund.grant;
  const yearBefore = addYears(date, -1);
  for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
    const member = year[earlier];
    if (!member || member.grant.fen <= 0 || member.grant.date <= yearBefore) continue;
    if ((member.grant.type ?? null) !== (type ?? null) || member.net < -fen) continue;
    member.net = addFen(member.net, fen);
    refund.net = 0;
    return;
  }
}

/** The last state on or before a day, by bisection: a spilled column asks for every row. */
function lastUpTo(days: readonly DayUse[], date: IsoDate): YearUse {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.date ?? "") <= date) low = middle + 1;
    else high = middle;
  }
  return days[low - 1]?.use ?? NOTHING;
}
