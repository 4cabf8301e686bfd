import { addFen } from "../../core/fen";
import type { PolicySet } from "../../policy/policyDocument";
import { CASE, NONE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { FoundSplits, type SplitSurvey } from "./foundSplits";
import type { OrderedCases } from "./orderedCases";
import { rowSlices } from "./rowSlices";
import { partFen, suspiciousParts, type SplitParts } from "./splitParts";
import { judgeWideParts } from "./wideSplits";

/**
 * A15 on the row that passes the limit. Granted rows use up the window in case order; a pending row is compared with the
 * granted rows before and after it, and uses nothing up (A13). `nets` are the annual survey's.
 */
export function* surveySplits(ordered: OrderedCases, nets: Float64Array, policy: PolicySet): Generator<undefined, SplitSurvey> {
  const { columns } = ordered;
  const parts = yield* suspiciousParts(ordered, nets, policy);
  const found = new FoundSplits(columns);
  const forward = new Sweep(columns, nets, parts, found, false);
  yield* rowSlices(parts.exact.length, (from, to) => forward.go(from, to));
  if (forward.hasPending) {
    parts.exact.reverse();
    const backward = new Sweep(columns, nets, parts, found, true);
    yield* rowSlices(parts.exact.length, (from, to) => backward.go(from, to));
  }
  for (const household of parts.wide.values()) {
    judgeWideParts(household, found);
    yield;
  }
  return found.told();
}

/** One walk through the exact parts with a window of each household: its granted rows that lie close enough, chained. */
class Sweep {
  hasPending = false;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly next: Int32Array;
  private readonly sum: Float64Array;

  constructor(
    private readonly columns: CaseColumns,
    private readonly nets: Float64Array,
    private readonly parts: SplitParts,
    private readonly found: FoundSplits,
    private readonly isOnlyPending: boolean,
  ) {
    const households = columns.households.size;
    this.first = new Int32Array(households).fill(NONE);
    this.last = new Int32Array(households).fill(NONE);
    this.next = new Int32Array(columns.size);
    this.sum = new Float64Array(households);
  }

  go(from: number, to: number): void {
    const { columns, nets, parts, found, sum } = this;
    for (let index = from; index < to; index++) {
      const at = parts.exact[index] ?? 0;
      const home = columns.household[at] ?? NONE;
      const { fen: limit, days } = parts.limits.of(at);
      const isPending = ((columns.marks[at] ?? 0) & CASE.pending) !== 0;
      this.moveTo(home, columns.day[at] ?? 0, days);
      const before = sum[home] ?? 0;
      const total = addFen(before, partFen(columns, nets, at));
      const passes = total > limit && (isPending || before <= limit) && this.first[home] !== NONE;
      if (passes && (isPending || !this.isOnlyPending) && !found.isFound(at)) {
        found.find(at, { rows: this.rowsOf(home), total, limit, days });
      }
      if (isPending) this.hasPending = true;
      else this.add(at, home, total);
    }
  }

  private add(at: number, home: number, total: number): void {
    if (this.first[home] === NONE) this.first[home] = at;
    else this.next[this.last[home] ?? NONE] = at;
    this.next[at] = NONE;
    this.last[home] = at;
    this.sum[home] = total;
  }

  /** Drops the parts that lie more than `days` away. */
  private moveTo(home: number, date: number, days: number): void {
    const { columns, nets, first, next, sum } = this;
    for (let at = first[home] ?? NONE; at !== NONE && Math.abs((columns.day[at] ?? 0) - date) > days; at = first[home] ?? NONE) {
      sum[home] = addFen(sum[home] ?? 0, -partFen(columns, nets, at));
      first[home] = next[at] ?? NONE;
    }
  }

  private rowsOf(home: number): readonly CaseFacts[] {
    const rows: CaseFacts[] = [];
    for (let at = this.first[home] ?? NONE; at !== NONE; at = this.next[at] ?? NONE) {
      const facts = this.columns.factsAt(at);
      if (facts) rows.push(facts);
    }
    return rows;
  }
}
