import { addFen, type Fen } from "../../core/fen";
import type { CaseFacts } from "../caseFacts";
import type { Doubt } from "./doubt";
import type { NetGrant } from "./netGrants";

/** Where a person or household stands in a year, this row included. */
export interface Standing {
  readonly total: Fen;
  readonly count: number;
  /** The same of 其他帮扶 alone (A5). */
  readonly otherTotal: Fen;
  readonly otherCount: number;
  /** What this row itself adds. */
  readonly own: Fen;
  readonly isTime: boolean;
  /** How far the figures may be off because rows before it cannot be read. */
  readonly doubt: Doubt;
  /** The year's counted grants, and how many of them come before this row. */
  readonly grants: readonly Counted[];
  readonly before: number;
}

export interface Counted {
  readonly facts: CaseFacts;
  readonly net: Fen;
}

interface Year {
  readonly year: number;
  total: Fen;
  count: number;
  otherTotal: Fen;
  otherCount: number;
  doubt: Doubt;
  readonly grants: Counted[];
}

/** A whole year of a key: every counted grant of it, refunds taken off. */
export interface YearStanding {
  readonly total: Fen;
  readonly count: number;
  readonly doubt: Doubt;
  readonly grants: readonly Counted[];
}

const NONE: Doubt = { more: 0, less: 0, times: 0 };

/** Running totals by key and calendar year (A7). */
export class KeyYears {
  /** Of each key, its few years. */
  private readonly years = new Map<string, Year[]>();
  private readonly undated = new Map<string, Doubt>();

  /** A row that may belong to any year of this key. */
  addUndated(key: string, doubt: Doubt): void {
    this.undated.set(key, sum(this.undated.get(key) ?? NONE, doubt));
  }

  addDoubt(key: string, year: number, doubt: Doubt): void {
    const at = this.yearOf(key, year);
    at.doubt = sum(at.doubt, doubt);
  }

  /** Counts a grant or refund and tells where the key stands with it. */
  addGrant(key: string, year: number, facts: CaseFacts, { net, counts }: NetGrant, isOtherAid: boolean): Standing {
    const at = this.yearOf(key, year);
    const before = at.grants.length;
    at.total = addFen(at.total, net);
    at.count += counts ? 1 : 0;
    if (isOtherAid) {
      at.otherTotal = addFen(at.otherTotal, net);
      at.otherCount += counts ? 1 : 0;
    }
    if (net !== 0) at.grants.push({ facts, net });
    const { total, count, otherTotal, otherCount, grants } = at;
    return { total, count, otherTotal, otherCount, own: net, isTime: counts, doubt: this.doubtOf(key, at), grants, before };
  }

  /** Where the key would stand if this pending row were granted; nothing is used up (A13). */
  ask(key: string, year: number, facts: CaseFacts, isOtherAid: boolean): Standing {
    const at = this.yearOf(key, year);
    const own = facts.amount.is === "known" ? facts.amount.value : 0;
    const { total, count, otherTotal, otherCount } = at;
    return {
      total: addFen(total, own),
      count: count + 1,
      otherTotal: isOtherAid ? addFen(otherTotal, own) : otherTotal,
      otherCount: otherCount + (isOtherAid ? 1 : 0),
      own,
      isTime: true,
      doubt: this.doubtOf(key, at),
      grants: at.grants,
      before: at.grants.length,
    };
  }

  /** The year of a key with all its grants; nothing where it has none. */
  of(key: string, year: number): YearStanding {
    const at = this.yearOf(key, year);
    return { total: at.total, count: at.count, doubt: this.doubtOf(key, at), grants: at.grants };
  }

  private yearOf(key: string, year: number): Year {
    const known = this.years.get(key);
    for (const at of known ?? []) if (at.year === year) return at;
    const at: Year = { year, total: 0, count: 0, otherTotal: 0, otherCount: 0, doubt: NONE, grants: [] };
    if (known) known.push(at);
    else this.years.set(key, [at]);
    return at;
  }

  private doubtOf(key: string, { doubt }: Year): Doubt {
    const undated = this.undated.get(key);
    return undated ? sum(doubt, undated) : doubt;
  }
}

const sum = (a: Doubt, b: Doubt): Doubt => ({ more: a.more + b.more, less: a.less + b.less, times: a.times + b.times });
