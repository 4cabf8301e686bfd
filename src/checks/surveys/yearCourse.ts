import { addFen, type Fen } from "../../core/fen";
import { CASE, NONE, TYPE_CODE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { NO_DOUBT, type Doubt } from "./doubt";
import type { KeyDoubts } from "./keyDoubts";
import type { KeyYears } from "./keyYears";
import type { NetGrants } from "./netGrants";
import type { Counted, Standing, StandingFigures, YearStanding } from "./standing";

/**
 * How the calendar years (A7) of persons or households run, row by row in case order, in typed arrays; a Standing is made when somebody
 * asks for a row's. `key` is the column of the persons or households, `years` are their slots.
 */
export class YearCourse implements StandingFigures {
  /** As the year stood with each row: fen, and times. NaN on a row that was neither counted nor asked about. */
  private readonly totals: Float64Array;
  private readonly counts: Int32Array;
  /** The same of 其他帮扶 alone (A5); empty where no row is any. */
  private readonly otherTotals: Float64Array;
  private readonly otherCounts: Int32Array;
  /** How many grants of the year come before each row, and the last of them: from grant to grant they make a chain. */
  private readonly grantsBefore: Int32Array;
  private readonly grantBefore: Int32Array;
  /** The row counted last in each slot: as it stands with this one, the year stands now. */
  private readonly latest: Int32Array;
  private readonly doubtful = new Map<number, Doubt>();
  private readonly listed = new Map<number, readonly Counted[]>();

  constructor(
    private readonly columns: CaseColumns,
    private readonly key: Int32Array,
    private readonly years: KeyYears,
    private readonly nets: NetGrants,
    private readonly doubts: KeyDoubts,
  ) {
    const { size, type } = columns;
    const others = type.includes(TYPE_CODE.其他) ? size : 0;
    this.totals = new Float64Array(size).fill(NaN);
    this.counts = new Int32Array(size);
    this.otherTotals = new Float64Array(others);
    this.otherCounts = new Int32Array(others);
    this.grantsBefore = new Int32Array(size);
    this.grantBefore = new Int32Array(size);
    this.latest = new Int32Array(years.size).fill(NONE);
  }

  /** Counts a grant or refund. */
  add(at: number): void {
    const slot = this.years.slot[at] ?? NONE;
    this.tell(at, this.latest[slot] ?? NONE, this.nets.net[at] ?? 0, this.nets.isTime[at] ?? 0);
    this.latest[slot] = at;
  }

  /** Where the key would stand if this pending row were granted; nothing is used up (A13). */
  ask(at: number): void {
    this.tell(at, this.latest[this.years.slot[at] ?? NONE] ?? NONE, this.own(at), 1);
  }

  /** Where the key stands with this row; null for a row that was neither counted nor asked about. */
  of(facts: CaseFacts): Standing | null {
    const at = this.columns.at(facts);
    return Number.isNaN(this.total(at)) ? null : new RowStanding(this, at);
  }

  /** The year of a key with all its grants; nothing where it has none. */
  yearOf(key: number, year: number): YearStanding {
    const slot = this.years.find(key, year);
    const latest = this.latest[slot] ?? NONE;
    const doubt = this.doubts.of(key, year);
    return { total: this.totals[latest] ?? 0, count: this.counts[latest] ?? 0, doubt, grants: this.grantsIn(slot) };
  }

  total(at: number): Fen {
    return this.totals[at] ?? NaN;
  }

  count(at: number): number {
    return this.counts[at] ?? 0;
  }

  own(at: number): Fen {
    const fen = this.isPending(at) ? this.columns.fen[at] : this.nets.net[at];
    return fen === undefined || Number.isNaN(fen) ? 0 : fen;
  }

  isTime(at: number): boolean {
    return this.isPending(at) || this.nets.isTime[at] === 1;
  }

  otherTotal(at: number): Fen {
    return this.otherTotals[at] ?? 0;
  }

  otherCount(at: number): number {
    return this.otherCounts[at] ?? 0;
  }

  before(at: number): number {
    return this.grantsBefore[at] ?? 0;
  }

  doubt(at: number): Doubt {
    return this.doubtful.get(at) ?? NO_DOUBT;
  }

  grants(at: number): readonly Counted[] {
    return this.grantsIn(this.years.slot[at] ?? NONE);
  }

  isSure(at: number): boolean {
    return this.doubtful.size === 0 || !this.doubtful.has(at);
  }

  /** Where the year stands with a row that adds so much, `before` being the row counted before it. */
  private tell(at: number, before: number, fen: Fen, times: number): void {
    this.totals[at] = addFen(before === NONE ? 0 : (this.totals[before] ?? 0), fen);
    this.counts[at] = (before === NONE ? 0 : (this.counts[before] ?? 0)) + times;
    if (before !== NONE) this.follow(at, before);
    else this.grantBefore[at] = NONE;
    if (this.otherTotals.length > 0) this.tellOthers(at, before, fen, times);
    if (this.doubts.isEmpty) return;
    const doubt = this.doubts.of(this.key[at] ?? NONE, this.columns.year[at] ?? 0);
    if (doubt !== NO_DOUBT) this.doubtful.set(at, doubt);
  }

  /** Goes on with the chain of grants: a grant of which nothing is left is none of them. */
  private follow(at: number, before: number): void {
    const isGrant = this.nets.net[before] !== 0;
    this.grantsBefore[at] = (this.grantsBefore[before] ?? 0) + (isGrant ? 1 : 0);
    this.grantBefore[at] = isGrant ? before : (this.grantBefore[before] ?? NONE);
  }

  private tellOthers(at: number, before: number, fen: Fen, times: number): void {
    const isOtherAid = this.columns.type[at] === TYPE_CODE.其他;
    this.otherTotals[at] = addFen(before === NONE ? 0 : (this.otherTotals[before] ?? 0), isOtherAid ? fen : 0);
    this.otherCounts[at] = (before === NONE ? 0 : (this.otherCounts[before] ?? 0)) + (isOtherAid ? times : 0);
  }

  private isPending(at: number): boolean {
    return ((this.columns.marks[at] ?? 0) & CASE.pending) !== 0;
  }

  /** A year's grants in their order; kept, since every row of a year that is over its limit asks for them. */
  private grantsIn(slot: number): readonly Counted[] {
    const known = this.listed.get(slot);
    if (known) return known;
    const grants: Counted[] = [];
    const latest = this.latest[slot] ?? NONE;
    const last = this.nets.net[latest] === 0 ? this.grantBefore[latest] : latest;
    for (let at = last ?? NONE; at !== NONE; at = this.grantBefore[at] ?? NONE) {
      const facts = this.columns.factsAt(at);
      if (facts) grants.push({ facts, net: this.nets.net[at] ?? 0 });
    }
    grants.reverse();
    this.listed.set(slot, grants);
    return grants;
  }
}

/** A row's standing: each figure is read from the course when it is asked for. */
class RowStanding implements Standing {
  constructor(
    private readonly course: YearCourse,
    private readonly at: number,
  ) {}

  get total(): Fen {
    return this.course.total(this.at);
  }

  get count(): number {
    return this.course.count(this.at);
  }

  get otherTotal(): Fen {
    return this.course.otherTotal(this.at);
  }

  get otherCount(): number {
    return this.course.otherCount(this.at);
  }

  get own(): Fen {
    return this.course.own(this.at);
  }

  get isTime(): boolean {
    return this.course.isTime(this.at);
  }

  get doubt(): Doubt {
    return this.course.doubt(this.at);
  }

  get grants(): readonly Counted[] {
    return this.course.grants(this.at);
  }

  get before(): number {
    return this.course.before(this.at);
  }
}
