import { dayNumber } from "../../core/isoDate";
import { CASE, NONE, TYPE_CODE, type CaseColumns } from "../caseColumns";
import { isPause } from "../pause";
import type { OrderedCases } from "./orderedCases";
import { FoundRepeats, type Repeats } from "./repeats";
import { hashOf, SameRows } from "./sameRows";
import { SeenDays, type Days } from "./seenDays";

/** An event that a row claims. */
interface Claim {
  readonly at: number;
  /** The number of the household or of the person. */
  readonly who: number;
  readonly range: Days;
}

/**
 * Claims of an event that was claimed before: same household (same person where there is no household), same event date.
 * A pending row uses nothing up (A13): it is compared with all granted rows, and no row is compared with it.
 * `nets` are the annual survey's: what was paid back is no claim.
 */
export function* surveyEvents({ columns, order }: OrderedCases, nets: Float64Array): Generator<undefined, Repeats> {
  // The cells are read in the order of the ledger, in which they lie in memory.
  const claimed: Claim[] = [];
  const ofRow = new Int32Array(columns.size).fill(NONE);
  const wide = new Map<number, SeenDays>();
  for (let at = 0; at < columns.size; at++) {
    if (isPause(at)) yield;
    const claim = claimOf(columns, nets, at);
    if (!claim) continue;
    ofRow[at] = claimed.push(claim) - 1;
    if (claim.range.first !== claim.range.last) wide.set(claim.who, new SeenDays());
  }
  const claims: Claim[] = [];
  for (const [index, at] of order.entries()) {
    if (isPause(index)) yield;
    const claim = claimed[ofRow[at] ?? NONE];
    if (claim) claims.push(claim);
  }
  const found = new FoundRepeats(columns);
  const compared = new Comparison(claims, wide, found);
  for (const isPending of [false, true]) {
    for (const [index, { at }] of claims.entries()) {
      if (isPause(index)) yield;
      if ((((columns.marks[at] ?? 0) & CASE.pending) !== 0) === isPending) compared.compare(index, isPending);
    }
  }
  return found.told();
}

/** Compares claims in turn with those before them. */
class Comparison {
  private readonly events: SameRows;

  /** `wide`: who claims an event of a month or a span somewhere. */
  constructor(
    private readonly claims: readonly Claim[],
    private readonly wide: ReadonlyMap<number, SeenDays>,
    private readonly found: FoundRepeats,
  ) {
    const isSame = (a: Claim | undefined, b: Claim | undefined): boolean => a?.who === b?.who && a?.range.first === b?.range.first;
    this.events = new SameRows(claims.length, (a, b) => isSame(claims[a], claims[b]));
  }

  compare(index: number, isPending: boolean): void {
    const claim = this.claims[index];
    if (!claim) return;
    const days = this.wide.get(claim.who);
    if (days) {
      this.compareWide(claim, days);
      if (!isPending) days.add(claim.range, claim.at);
      return;
    }
    const hash = hashOf(claim.who, claim.range.first);
    const earlier = isPending ? this.events.find(index, hash) : this.events.add(index, hash);
    const other = this.claims[earlier];
    if (other && earlier !== index) this.found.repeats(claim.at, other.at);
    else this.found.isAlone(claim.at);
  }

  private compareWide({ at, range }: Claim, days: SeenDays): void {
    const earlier = days.sameDay(range);
    if (earlier !== NONE) this.found.repeats(at, earlier);
    else if (days.mayBeSame(range)) this.found.leaveOpen(at);
    else this.found.isAlone(at);
  }
}

/** The event that a row claims; null where it is no 突发事件 or a part is not known. */
function claimOf({ marks, type, person, household, cases }: CaseColumns, nets: Float64Array, at: number): Claim | null {
  const own = marks[at] ?? 0;
  if (type[at] !== TYPE_CODE.突发事件 || (own & CASE.claim) === 0) return null;
  if ((own & CASE.granted) !== 0 && (nets[at] ?? NaN) <= 0) return null;
  const eventDate = cases[at]?.row.read.eventDate;
  const [home, self] = [household[at] ?? NONE, person[at] ?? NONE];
  if ((home === NONE && self === NONE) || eventDate?.state !== "value") return null;
  const first = dayNumber(eventDate.value.first);
  const last = eventDate.value.last === eventDate.value.first ? first : dayNumber(eventDate.value.last);
  // Households and persons are counted apart: the even numbers and the odd ones.
  return { at, who: home === NONE ? self * 2 + 1 : home * 2, range: { first, last } };
}
