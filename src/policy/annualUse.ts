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
}

const NOTHING: YearUse = { used: 0, count: 0 };

/**
 * Running totals per key and calendar year (A7), refunds netted by A11: a refund takes away from the key's latest earlier
 * grant of the same type and year that has enough left; without one it lowers the year's amount only.
 */
export function annualUse(grants: readonly AnnualGrant[]): AnnualUse {
  const years = new Map<string, number[]>();
  grants.forEach((grant, index) => {
    const id = yearId(grant.key, yearOf(grant.date));
    const members = years.get(id);
    if (members) members.push(index);
    else years.set(id, [index]);
  });
  const uses = new Array<GrantUse>(grants.length);
  const totals = new Map<string, YearUse>();
  for (const [id, members] of years) totals.set(id, netYear(grants, members, uses));
  return { grants: uses, of: (key, year) => totals.get(yearId(key, year)) ?? NOTHING };
}

/** Nets one key's year and fills in the uses of its members. */
function netYear(grants: readonly AnnualGrant[], members: number[], uses: GrantUse[]): YearUse {
  const at = (index: number): AnnualGrant => grants[index] as AnnualGrant;
  members.sort((a, b) => (at(a).date < at(b).date ? -1 : at(a).date > at(b).date ? 1 : at(a).order - at(b).order));
  const nets = members.map((index) => at(index).fen);
  const then: YearUse[] = [];
  let running = NOTHING;
  members.forEach((index, place) => {
    const { fen } = at(index);
    const used = addFen(running.used, fen);
    let count = running.count + (fen > 0 ? 1 : 0);
    const match = fen < 0 ? matchOf(grants, members, nets, place) : -1;
    if (match >= 0) {
      nets[match] = addFen(nets[match] ?? 0, fen);
      nets[place] = 0;
      if (nets[match] === 0) count -= 1;
    }
    running = { used, count };
    then.push(running);
  });
  let after = NOTHING;
  members.forEach((index, place) => {
    const net = nets[place] ?? 0;
    const counts = at(index).fen > 0 && net > 0;
    after = { used: addFen(after.used, net), count: after.count + (counts ? 1 : 0) };
    const { used: totalThen, count: countThen } = then[place] ?? NOTHING;
    uses[index] = { year: yearOf(at(index).date), net, counts, totalAfter: after.used, countAfter: after.count, totalThen, countThen };
  });
  return after;
}

/** Place of the latest earlier grant of the refund's type with enough left, or -1. */
function matchOf(grants: readonly AnnualGrant[], members: readonly number[], nets: readonly Fen[], refund: number): number {
  const { fen, type } = grants[members[refund] as number] as AnnualGrant;
  for (let place = refund - 1; place >= 0; place -= 1) {
    const grant = grants[members[place] as number] as AnnualGrant;
    if (grant.fen > 0 && (grant.type ?? null) === (type ?? null) && (nets[place] ?? 0) >= -fen) return place;
  }
  return -1;
}

const yearId = (key: string, year: number): string => `${year} ${key}`;
