import { addFen, type Fen } from "../../core/fen";
import { CASE, NONE, TYPE_CODE, type CaseColumns } from "../caseColumns";
import type { CaseFacts } from "../caseFacts";
import { NO_DOUBT, type Doubt } from "./doubt";
import type { KeyDoubts } from "./keyDoubts";
import type { KeyYears } from "./keyYears";
import type { NetGrants } from "./netGrants";
import type { Counted, Standing, StandingFigures, YearStanding } from "./standing";

/** What is summed up: by row, as the year stood with that row, and by slot, as it stands now. */
class Sums {
  readonly total: Float64Array;
  readonly count: Int32Array;
  /** Of 其他帮扶 alone (A5). */
  readonly otherTotal: Float64Array;
  readonly otherCount: Int32Array;
  /** How many grants of the year come before the row, and the last of them: from grant to grant they make a chain. */
  readonly grants: Int32Array;
  readonly last: Int32Array;

  constructor(length: number) {
    this.total = new Float64Array(length);
    this.count = new Int32Array(length);
    this.otherTotal = new Float64Array(length);
    this.otherCount = new Int32Array(length);
    this.grants = new Int32Array(length);
    this.last = new Int32Array(length).fill(NONE);
  }
}

/**
 * How the calendar years (A7) of persons or households run, row by row in case order, in typed arrays; a Standing is made when somebody
 * asks for a row's. `key` is the column of the persons or households, `years` are their slots.
 */
export class YearCourse implements StandingFigures {
  private readonly rows: Sums;
  private readonly slots: Sums;
  private readonly doubtful = new Map<number, Doubt>();
  private readonly listed = new Map<number, readonly Counted[]>();

  constructor(
    private readonly columns: CaseColumns,
    private readonly key: Int32Array,
    private readonly years: KeyYears,
    private readonly nets: NetGrants,
    private readonly doubts: KeyDoubts,
  ) {
    this.rows = new Sums(columns.size);
    this.rows.total.fill(NaN);
    this.slots = new Sums(years.size);
  }

  /** Counts a grant or refund. */
  add(at: number): void {
    const { rows, slots } = this;
    const slot = this.years.slot[at] ?? NONE;
    const net = this.nets.net[at] ?? 0;
    this.tell(at, slot, net, this.nets.isTime[at] ?? 0);
    slots.total[slot] = rows.total[at] ?? 0;
    slots.count[slot] = rows.count[at] ?? 0;
    slots.otherTotal[slot] = rows.otherTotal[at] ?? 0;
    slots.otherCount[slot] = rows.otherCount[at] ?? 0;
    if (net === 0) return;
    slots.grants[slot] = (rows.grants[at] ?? 0) + 1;
    slots.last[slot] = at;
  }

  /** Where the key would stand if this pending row were granted; nothing is used up (A13). */
  ask(at: number): void {
    this.tell(at, this.years.slot[at] ?? NONE, this.ownOf(at), 1);
  }

  /** Where the key stands with this row; null for a row that was neither counted nor asked about. */
  of(facts: CaseFacts): Standing | null {
    if (Number.isNaN(this.total(facts))) return null;
    return new RowStanding(this, facts);
  }

  /** The year of a key with all its grants; nothing where it has none. */
  yearOf(key: number, year: number): YearStanding {
    const slot = this.years.find(key, year);
    const { total, count } = this.slots;
    return { total: total[slot] ?? 0, count: count[slot] ?? 0, doubt: this.doubts.of(key, year), grants: this.grantsIn(slot) };
  }

  total(facts: CaseFacts): Fen {
    return this.rows.total[this.columns.at(facts)] ?? NaN;
  }

  count(facts: CaseFacts): number {
    return this.rows.count[this.columns.at(facts)] ?? 0;
  }

  own(facts: CaseFacts): Fen {
    return this.ownOf(this.columns.at(facts));
  }

  isTime(facts: CaseFacts): boolean {
    return this.isTimeOf(this.columns.at(facts));
  }

  otherTotal(facts: CaseFacts): Fen {
    return this.rows.otherTotal[this.columns.at(facts)] ?? 0;
  }

  otherCount(facts: CaseFacts): number {
    return this.rows.otherCount[this.columns.at(facts)] ?? 0;
  }

  before(facts: CaseFacts): number {
    return this.rows.grants[this.columns.at(facts)] ?? 0;
  }

  doubt(facts: CaseFacts): Doubt {
    return this.doubtful.get(this.columns.at(facts)) ?? NO_DOUBT;
  }

  grants(facts: CaseFacts): readonly Counted[] {
    return this.grantsIn(this.years.slot[this.columns.at(facts)] ?? NONE);
  }

  isSure(facts: CaseFacts): boolean {
    return this.doubtful.size === 0 || !this.doubtful.has(this.columns.at(facts));
  }

  private tell(at: number, slot: number, fen: Fen, times: number): void {
    const { rows, slots, columns } = this;
    const isOtherAid = columns.type[at] === TYPE_CODE.其他;
    rows.total[at] = addFen(slots.total[slot] ?? 0, fen);
    rows.count[at] = (slots.count[slot] ?? 0) + times;
    rows.otherTotal[at] = addFen(slots.otherTotal[slot] ?? 0, isOtherAid ? fen : 0);
    rows.otherCount[at] = (slots.otherCount[slot] ?? 0) + (isOtherAid ? times : 0);
    rows.grants[at] = slots.grants[slot] ?? 0;
    rows.last[at] = slots.last[slot] ?? NONE;
    if (this.doubts.isEmpty) return;
    const doubt = this.doubts.of(this.key[at] ?? NONE, columns.year[at] ?? 0);
    if (doubt !== NO_DOUBT) this.doubtful.set(at, doubt);
  }

  private isPending(at: number): boolean {
    return ((this.columns.marks[at] ?? 0) & CASE.pending) !== 0;
  }

  private ownOf(at: number): Fen {
    const fen = this.isPending(at) ? this.columns.fen[at] : this.nets.net[at];
    return fen === undefined || Number.isNaN(fen) ? 0 : fen;
  }

  private isTimeOf(at: number): boolean {
    return this.isPending(at) || this.nets.isTime[at] === 1;
  }

  /** A year's grants in their order; kept, since every row of a year that is over its limit asks for them. */
  private grantsIn(slot: number): readonly Counted[] {
    const known = this.listed.get(slot);
    if (known) return known;
    const grants: Counted[] = [];
    for (let at = this.slots.last[slot] ?? NONE; at !== NONE; at = this.rows.last[at] ?? NONE) {
      const facts = this.columns.cases[at];
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
    private readonly facts: CaseFacts,
  ) {}

  get total(): Fen {
    return this.course.total(this.facts);
  }

  get count(): number {
    return this.course.count(this.facts);
  }

  get otherTotal(): Fen {
    return this.course.otherTotal(this.facts);
  }

  get otherCount(): number {
    return this.course.otherCount(this.facts);
  }

  get own(): Fen {
    return this.course.own(this.facts);
  }

  get isTime(): boolean {
    return this.course.isTime(this.facts);
  }

  get doubt(): Doubt {
    return this.course.doubt(this.facts);
  }

  get grants(): readonly Counted[] {
    return this.course.grants(this.facts);
  }

  get before(): number {
    return this.course.before(this.facts);
  }
}
