import { addFen, type Fen } from "../core/fen";
import { yearOf, type IsoDate } from "../core/isoDate";

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
  /** The same as they stood on that day, later refunds not yet known. */
  readonly totalThen: Fen;
  readonly countThen: number;
}

export interface YearUse {
  readonly used: Fen;
  readonly count: number;
}

export interface AnnualUse {
  /** In the order of the input. */
  readonly grants: readonly GrantUse[];
  /** The whole year of a key; nothing used where it has no grants. */
  of(key: string, year: number): YearUse;
  /** The year of `date` as it stood at the end of that day. */
  asOf(key: string, date: IsoDate): YearUse;
}

const NOTHING: YearUse = { used: 0, count: 0 };

/**
 * Running totals per key and calendar year (A7), refunds netted by A11: a refund takes away from the key's latest earlier
 * grant of the same type and year that has enough left; without one it lowers the year's amount only.
 */
export function annualUse(grants: readonly AnnualGrant[]): AnnualUse {
  const members = new Map<string, Member[]>();
  grants.forEach((grant, index) => {
    const id = yearId(grant.key, yearOf(grant.date));
    const member = { grant, index, net: grant.fen };
    const year = members.get(id);
    if (year) year.push(member);
    else members.set(id, [member]);
  });
  const uses = new Array<GrantUse>(grants.length);
  const years = new Map<string, YearCourse>();
  for (const [id, year] of members) years.set(id, netYear(year, uses));
  return {
    grants: uses,
    of: (key, year) => years.get(yearId(key, year))?.total ?? NOTHING,
    asOf: (key, date) => lastUpTo(years.get(yearId(key, yearOf(date)))?.days ?? [], date),
  };
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

/** Nets one key's year and fills in what each of its grants does. */
function netYear(year: Member[], uses: GrantUse[]): YearCourse {
  year.sort(({ grant: a }, { grant: b }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.order - b.order));
  const days: DayUse[] = [];
  let then = NOTHING;
  year.forEach((member, place) => {
    const { date, fen } = member.grant;
    const used = addFen(then.used, fen);
    const taken = fen < 0 ? takeBack(year, place) : null;
    then = { used, count: then.count + (fen > 0 ? 1 : 0) - (taken?.net === 0 ? 1 : 0) };
    days.push({ date, use: then });
  });
  let total = NOTHING;
  year.forEach(({ grant, index, net }, place) => {
    const counts = grant.fen > 0 && net > 0;
    total = { used: addFen(total.used, net), count: total.count + (counts ? 1 : 0) };
    const { used: totalThen, count: countThen } = days[place]?.use ?? NOTHING;
    uses[index] = { year: yearOf(grant.date), net, counts, totalAfter: total.used, countAfter: total.count, totalThen, countThen };
  });
  return { total, days };
}

/** Takes a refund away from the latest earlier grant of its type with enough left; null where there is none. */
function takeBack(year: readonly Member[], place: number): Member | null {
  const refund = year[place];
  if (!refund) return null;
  const { fen, type } = refund.grant;
  for (let earlier = place - 1; earlier >= 0; earlier -= 1) {
    const member = year[earlier];
    if (!member || member.grant.fen <= 0 || (member.grant.type ?? null) !== (type ?? null) || member.net < -fen) continue;
    member.net = addFen(member.net, fen);
    refund.net = 0;
    return member;
  }
  return null;
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

const yearId = (key: string, year: number): string => `${year} ${key}`;
