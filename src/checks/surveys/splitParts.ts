import { addFen, type Fen } from "../../core/fen";
import { streetLimitOf } from "../../policy/approvalLadder";
import { lookup } from "../../policy/lookup";
import type { PolicySet } from "../../policy/policyDocument";
import { askedOf } from "../asked";
import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { basisDays } from "../caseScope";
import type { OrderedCases } from "./orderedCases";
import { PerDay, type Asked } from "./perDay";
import { rowSlices } from "./rowSlices";
import type { SplitPart } from "./splitPart";

/** Claims within the street's limit, in case order. */
export interface SplitParts {
  /** Rows of households of which every day is known. */
  readonly exact: Int32Array;
  /** The parts of the others, by household. */
  readonly wide: ReadonlyMap<number, readonly SplitPart[]>;
  readonly limits: PerDay<Limits>;
}

export interface Limits {
  /** What a street may approve by itself; NaN where nothing is said. */
  readonly fen: Fen;
  readonly days: number;
}

/** The parts of the households that got more in all than some limit allows; most did not, and of these no part is looked at. */
export function* suspiciousParts(ordered: OrderedCases, nets: Float64Array, policy: PolicySet): Generator<undefined, SplitParts> {
  const { columns, order } = ordered;
  const limits = new PerDay(columns, (asked) => limitsOn(policy, asked));
  const sums = new HouseholdSums(columns, nets, limits);
  yield* rowSlices(columns.size, (from, to) => sums.add(from, to));
  const exact = new Int32Array(columns.size);
  let count = 0;
  yield* rowSlices(columns.size, (from, to) => sums.keepSuspicious(from, to));
  yield* rowSlices(columns.size, (from, to) => {
    count = sums.takeSuspicious(order, exact, count, from, to);
  });
  return { exact: exact.subarray(0, count), wide: sums.wide, limits };
}

/** What every household got in claims that are each within their limit. */
class HouseholdSums {
  /** Of households that have a month or a span instead of a day, their suspicious parts. */
  readonly wide = new Map<number, SplitPart[]>();
  private readonly isPart: Uint8Array;
  private readonly sum: Float64Array;
  private readonly lowest: Float64Array;

  constructor(
    private readonly columns: CaseColumns,
    private readonly nets: Float64Array,
    private readonly limits: PerDay<Limits>,
  ) {
    this.isPart = new Uint8Array(columns.size);
    this.sum = new Float64Array(columns.households.size);
    this.lowest = new Float64Array(columns.households.size).fill(Infinity);
  }

  add(from: number, to: number): void {
    const { columns, nets, limits, isPart, sum, lowest } = this;
    const { household, marks } = columns;
    for (let at = from; at < to; at++) {
      const fen = partFen(columns, nets, at);
      const limit = fen > 0 ? limits.of(at).fen : 0;
      if (!(fen > 0 && fen <= limit)) continue;
      const home = household[at] ?? NONE;
      isPart[at] = 1;
      sum[home] = addFen(sum[home] ?? 0, fen);
      if (limit < (lowest[home] ?? 0)) lowest[home] = limit;
      if (((marks[at] ?? 0) & CASE.wide) !== 0) this.wide.set(home, []);
    }
  }

  /** Leaves only the parts of households that are suspicious. */
  keepSuspicious(from: number, to: number): void {
    const { isPart, sum, lowest } = this;
    const { household } = this.columns;
    for (let at = from; at < to; at++) {
      const home = household[at] ?? NONE;
      if (isPart[at] === 1 && !((sum[home] ?? 0) > (lowest[home] ?? 0))) isPart[at] = 0;
    }
  }

  /** Puts the suspicious rows into `exact` from `count` on, those of `wide` households there; tells the new count. */
  takeSuspicious(order: Int32Array, exact: Int32Array, count: number, from: number, to: number): number {
    const { isPart, wide } = this;
    const { household } = this.columns;
    let next = count;
    for (let index = from; index < to; index++) {
      const at = order[index] ?? 0;
      if (isPart[at] !== 1) continue;
      const parts = wide.size === 0 ? undefined : wide.get(household[at] ?? NONE);
      if (parts) this.takePart(at, parts);
      else exact[next++] = at;
    }
    return next;
  }

  private takePart(at: number, parts: SplitPart[]): void {
    const facts = this.columns.factsAt(at);
    if (facts) parts.push(splitPart(facts, at, partFen(this.columns, this.nets, at), this.limits.of(at)));
  }
}

function limitsOn(policy: PolicySet, asked: Asked): Limits {
  const most = lookup(policy, "approval.streetLimit", asked.date, asked);
  const days = lookup(policy, "split.windowDays", asked.date, asked);
  return most.ok && days.ok ? { fen: streetLimitOf(most.value), days: days.value } : { fen: NaN, days: 0 };
}

/** What a household's claim adds, refunds taken off; NaN for a row that is none. */
export function partFen({ household, marks, fen }: CaseColumns, nets: Float64Array, at: number): Fen {
  const own = marks[at] ?? 0;
  if (household[at] === NONE || (own & CASE.claim) === 0) return NaN;
  return ((own & CASE.granted) === 0 ? fen[at] : nets[at]) ?? NaN;
}

function splitPart(facts: CaseFacts, at: number, fen: Fen, { fen: limit, days }: Limits): SplitPart {
  const { date } = askedOf(facts);
  const range = basisDays(facts) ?? { first: date, last: date };
  return { facts, at, range, fen, limit, days, isPending: facts.status === "pending" };
}
