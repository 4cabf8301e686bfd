import type { DateSpan } from "../../cells/dateSpan";
import type { Reading } from "../../cells/reading";
import { dayNumber } from "../../core/isoDate";
import type { FieldColumn } from "../../ledger/fieldColumn";
import type { Ledger } from "../../ledger/ledger";
import { ledgerColumns } from "../../ledger/ledgerColumns";
import { CASE, NONE, TYPE_CODE, type CaseColumns } from "../caseColumns";
import type { OrderedCases } from "./orderedCases";
import { FoundRepeats, type Repeats } from "./repeats";
import { rowSlices } from "./rowSlices";
import { hashOf, SameRows } from "./sameRows";
import { SeenDays, type Days } from "./seenDays";

/**
 * Claims of an event that was claimed before: same household (same person where there is no household), same event date.
 * A pending row uses nothing up (A13): it is compared with all granted rows, and no row is compared with it.
 * `nets` are the annual survey's: what was paid back is no claim.
 */
export function* surveyEvents({ columns, order }: OrderedCases, nets: Float64Array, ledger: Ledger): Generator<undefined, Repeats> {
  const { eventDate } = yield* ledgerColumns(ledger.rows);
  // The cells are read in the order of the ledger, in which they lie in memory.
  const claims = new EventClaims(columns, nets, eventDate);
  yield* rowSlices(columns.size, (from, to) => claims.read(from, to));
  const found = new FoundRepeats(columns);
  const comparison = new Comparison(columns, claims, found);
  yield* rowSlices(columns.size, (from, to) => comparison.go(order, false, from, to));
  if (claims.hasPending) yield* rowSlices(columns.size, (from, to) => comparison.go(order, true, from, to));
  return found.told();
}

/** The events that rows claim. */
class EventClaims {
  count = 0;
  hasPending = false;
  /** The household or person who claims it, and the event's day, of a month or span its first; NONE on a row that claims none. */
  readonly who: Int32Array;
  readonly day: Int32Array;
  /** 1 where a row claims one: a short list to walk by the days of the rows. */
  readonly isClaim: Uint8Array;
  /** The last days of months and spans. */
  readonly lastDay = new Map<number, number>();
  /** Who claims an event of a month or a span somewhere. */
  readonly wide = new Map<number, SeenDays>();

  constructor(
    private readonly columns: CaseColumns,
    private readonly nets: Float64Array,
    private readonly dates: FieldColumn<Reading<DateSpan>>,
  ) {
    this.who = new Int32Array(columns.size).fill(NONE);
    this.day = new Int32Array(columns.size);
    this.isClaim = new Uint8Array(columns.size);
  }

  read(from: number, to: number): void {
    const { type, marks } = this.columns;
    for (let at = from; at < to; at++) {
      if (type[at] === TYPE_CODE.突发事件 && ((marks[at] ?? 0) & CASE.claim) !== 0) this.readClaim(at, marks[at] ?? 0);
    }
  }

  private readClaim(at: number, marks: number): void {
    const { person, household } = this.columns;
    if ((marks & CASE.granted) !== 0 && (this.nets[at] ?? NaN) <= 0) return;
    const { numbers, readings } = this.dates;
    const eventDate = readings[numbers[this.columns.placeOf(at)] ?? 0];
    const [home, self] = [household[at] ?? NONE, person[at] ?? NONE];
    if ((home === NONE && self === NONE) || eventDate?.state !== "value") return;
    const { first, last } = eventDate.value;
    // Households and persons are counted apart: the even numbers and the odd ones.
    const who = home === NONE ? self * 2 + 1 : home * 2;
    this.who[at] = who;
    this.day[at] = dayNumber(first);
    this.isClaim[at] = 1;
    this.count += 1;
    if ((marks & CASE.pending) !== 0) this.hasPending = true;
    if (first === last) return;
    this.lastDay.set(at, dayNumber(last));
    this.wide.set(who, new SeenDays());
  }
}

/** Compares claims in turn with those before them. */
class Comparison {
  private readonly events: SameRows;

  constructor(
    private readonly columns: CaseColumns,
    private readonly claims: EventClaims,
    private readonly found: FoundRepeats,
  ) {
    this.events = new SameRows(claims.count, [claims.who, claims.day]);
  }

  go(order: Int32Array, isPending: boolean, from: number, to: number): void {
    const { isClaim } = this.claims;
    const { marks } = this.columns;
    for (let index = from; index < to; index++) {
      const at = order[index] ?? 0;
      if (isClaim[at] === 1 && (((marks[at] ?? 0) & CASE.pending) !== 0) === isPending) this.compare(at, isPending);
    }
  }

  private compare(at: number, isPending: boolean): void {
    const { who, day, lastDay, wide } = this.claims;
    const [own, first] = [who[at] ?? NONE, day[at] ?? 0];
    const days = wide.size === 0 ? undefined : wide.get(own);
    if (days) {
      const range = { first, last: lastDay.get(at) ?? first };
      this.compareWide(at, range, days);
      if (!isPending) days.add(range, at);
      return;
    }
    const hash = hashOf(own, first);
    const earlier = isPending ? this.events.find(at, hash) : this.events.add(at, hash);
    if (earlier === NONE || earlier === at) this.found.isAlone(at);
    else this.found.repeats(at, earlier);
  }

  private compareWide(at: number, range: Days, days: SeenDays): void {
    const earlier = days.sameDay(range);
    if (earlier !== NONE) this.found.repeats(at, earlier);
    else if (days.mayBeSame(range)) this.found.leaveOpen(at);
    else this.found.isAlone(at);
  }
}
